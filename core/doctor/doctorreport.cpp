#include "core/doctor/doctorreport.h"

#include "core/doctor/doctortext.h"

#include <QStringList>

#include <algorithm>

namespace drover {

namespace {

struct CheckText {
    DoctorCheck check;
    QLatin1StringView name;
    const char *title;
};

constexpr CheckText kCheckTexts[] = {
    {DoctorCheck::File, QLatin1StringView("file"), QT_TRANSLATE_NOOP("DoctorText", "Kubeconfig file")},
    {DoctorCheck::Context, QLatin1StringView("context"), QT_TRANSLATE_NOOP("DoctorText", "Context")},
    {DoctorCheck::Credentials, QLatin1StringView("credentials"),
     QT_TRANSLATE_NOOP("DoctorText", "Credentials")},
    {DoctorCheck::Proxy, QLatin1StringView("proxy"), QT_TRANSLATE_NOOP("DoctorText", "Proxy")},
    {DoctorCheck::Dns, QLatin1StringView("dns"), QT_TRANSLATE_NOOP("DoctorText", "Name lookup (DNS)")},
    {DoctorCheck::Tcp, QLatin1StringView("tcp"), QT_TRANSLATE_NOOP("DoctorText", "Connection (TCP)")},
    {DoctorCheck::Tls, QLatin1StringView("tls"), QT_TRANSLATE_NOOP("DoctorText", "Encryption (TLS)")},
    {DoctorCheck::Http, QLatin1StringView("http"), QT_TRANSLATE_NOOP("DoctorText", "Answer (HTTP)")},
    {DoctorCheck::Version, QLatin1StringView("version"),
     QT_TRANSLATE_NOOP("DoctorText", "Server version")},
    {DoctorCheck::WhoAmI, QLatin1StringView("whoami"), QT_TRANSLATE_NOOP("DoctorText", "Who am I")},
    {DoctorCheck::Rights, QLatin1StringView("rights"), QT_TRANSLATE_NOOP("DoctorText", "Permissions")},
    {DoctorCheck::Clock, QLatin1StringView("clock"), QT_TRANSLATE_NOOP("DoctorText", "Clocks")},
    {DoctorCheck::Latency, QLatin1StringView("latency"), QT_TRANSLATE_NOOP("DoctorText", "Latency")},
};

const CheckText &textsOf(DoctorCheck check)
{
    return *std::find_if(std::begin(kCheckTexts), std::end(kCheckTexts),
                         [check](const CheckText &text) { return text.check == check; });
}

QString milliseconds(std::chrono::microseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1e3, 'f', 0);
}

} // namespace

bool DoctorReport::isOk() const
{
    return !steps.empty() && !firstFailure();
}

const DoctorStep *DoctorReport::firstFailure() const
{
    const auto failed =
        std::find_if(steps.begin(), steps.end(), [](const DoctorStep &step) { return !step.ok; });
    return failed == steps.end() ? nullptr : &*failed;
}

int DoctorReport::warningCount() const
{
    return static_cast<int>(std::ranges::count_if(steps, &DoctorStep::isWarning));
}

QLatin1StringView nameOf(DoctorCheck check)
{
    return textsOf(check).name;
}

QString titleOf(DoctorCheck check)
{
    return DoctorText::tr(textsOf(check).title);
}

QString textOf(const DoctorReport &report)
{
    QStringList lines;
    for (const DoctorStep &step : report.steps) {
        const QString verdict = step.ok ? DoctorText::tr("ok") : DoctorText::tr("FAILED");
        lines << DoctorText::tr("%1: %2 (%3 ms). %4")
                     .arg(titleOf(step.check), verdict, milliseconds(step.took), step.detail);
        for (const QString &line : step.proof.split(u'\n', Qt::SkipEmptyParts))
            lines << QStringLiteral("    ") + line;
        if (!step.advice.isEmpty())
            lines << QStringLiteral("    → ") + step.advice;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace drover
