#include "ui/text/healthtext.h"

#include <QCoreApplication>

namespace drover::ui {

namespace {

struct HealthText {
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

} // namespace

StateText readinessText(Readiness readiness)
{
    switch (readiness) {
    case Readiness::Ready:
        return {HealthText::tr("Ready"), QLatin1StringView("status-ready"), Tone::Good};
    case Readiness::NotReady:
        return {HealthText::tr("NotReady"), QLatin1StringView("status-notready"), Tone::Bad};
    case Readiness::Unknown:
    case Readiness::NotReported:
        break;
    }
    return {HealthText::tr("Unknown"), QLatin1StringView("status-unknown"), Tone::Warning};
}

StateText polarityText(Polarity polarity)
{
    switch (polarity) {
    case Polarity::Good:
        return {HealthText::tr("good"), QLatin1StringView("status-ready"), Tone::Good};
    case Polarity::Bad:
        return {HealthText::tr("bad"), QLatin1StringView("status-notready"), Tone::Bad};
    case Polarity::Unknown:
        return {HealthText::tr("unknown"), QLatin1StringView("status-unknown"), Tone::Warning};
    case Polarity::Neutral:
        return {HealthText::tr("neutral"), QLatin1StringView("info"), Tone::Dimmed};
    case Polarity::Lifecycle:
        break;
    }
    return {HealthText::tr("state"), QLatin1StringView("lifecycle"), Tone::Neutral};
}

} // namespace drover::ui
