#include "ui/text/healthtext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

QString tr(const char *words)
{
    return QCoreApplication::translate("HealthText", words);
}

} // namespace

StateText readinessText(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
        return {tr("Ready"), QLatin1StringView("status-ready"), Tone::Good};
    case Readiness::NotReady:
        return {tr("NotReady"), QLatin1StringView("status-notready"), Tone::Bad};
    case Readiness::Unknown:
    case Readiness::NotReported:
        break;
    }
    return {tr("Unknown"), QLatin1StringView("status-unknown"), Tone::Warning};
}

StateText polarityText(Polarity polarity)
{
    switch (polarity) {
    case Polarity::Good:
        return {tr("good"), QLatin1StringView("status-ready"), Tone::Good};
    case Polarity::Bad:
        return {tr("bad"), QLatin1StringView("status-notready"), Tone::Bad};
    case Polarity::Unknown:
        return {tr("unknown"), QLatin1StringView("status-unknown"), Tone::Warning};
    case Polarity::Neutral:
        return {tr("neutral"), QLatin1StringView("info"), Tone::Dimmed};
    case Polarity::Lifecycle:
        break;
    }
    return {tr("state"), QLatin1StringView("lifecycle"), Tone::Neutral};
}

} // namespace drover::ui
