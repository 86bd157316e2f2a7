#include "ui/pods/podlook.h"

#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PodLook)
};

using StateKind = ContainerState::Kind;

constexpr QLatin1StringView kUnderWay("pending");

bool isStarting(const QString &word)
{
    static const QRegularExpression initProgress(u"^Init:\\d+/\\d+$"_s);
    constexpr std::array kWords{"Pending", "ContainerCreating", "PodInitializing",
                                "SchedulingGated", "Terminating"};
    return initProgress.match(word).hasMatch() ||
           std::any_of(kWords.begin(), kWords.end(),
                       [&word](const char *known) { return word == QLatin1StringView(known); });
}

StateText lookOf(PodHealth health, const QString &word)
{
    switch (health) {
    case PodHealth::Failing: return {word, QLatin1StringView("status-notready"), Tone::Bad};
    case PodHealth::Doubtful: return {word, QLatin1StringView("status-unknown"), Tone::Warning};
    case PodHealth::UnderWay: return {word, kUnderWay, Tone::Neutral};
    case PodHealth::Well: return {word, QLatin1StringView("status-ready"), Tone::Good};
    case PodHealth::Ended: break;
    }
    return {word, QLatin1StringView("status-ready"), Tone::Dimmed};
}

PodHealth healthOf(const ContainerStatus &status)
{
    switch (status.state.kind) {
    case StateKind::Running: return status.isReady ? PodHealth::Well : PodHealth::Doubtful;
    case StateKind::Terminated:
        return status.state.exitCode == 0 && status.state.signal == 0 ? PodHealth::Ended
                                                                      : PodHealth::Failing;
    case StateKind::Waiting:
        return status.state.reason.empty() || isStarting(toText(status.state.reason))
                   ? PodHealth::UnderWay
                   : PodHealth::Failing;
    case StateKind::None: break;
    }
    return PodHealth::UnderWay;
}

void addReasons(const std::vector<ContainerStatus> &statuses, QStringList &reasons)
{
    for (const ContainerStatus &status : statuses) {
        const std::string &message =
            status.state.message.empty() ? status.last.message : status.state.message;
        if (!message.empty() && status.state.kind != StateKind::Running)
            reasons << u"%1: %2"_s.arg(toText(status.name), toText(message).trimmed());
    }
}

} // namespace

PodHealth podHealth(const PodStatus &status)
{
    if (status.word == u"Running"_s)
        return status.ready >= status.containers ? PodHealth::Well : PodHealth::Doubtful;
    if (status.word == u"Completed"_s || status.word == u"Succeeded"_s)
        return PodHealth::Ended;
    if (status.word == u"Unknown"_s || status.word == u"NotReady"_s)
        return PodHealth::Doubtful;
    return isStarting(status.word) ? PodHealth::UnderWay : PodHealth::Failing;
}

StateText podStatusLook(const PodStatus &status)
{
    StateText look = lookOf(podHealth(status), status.word);
    if (status.word == u"Running"_s && status.ready < status.containers)
        look.icon = kUnderWay; // what is not ready yet is known
    return look;
}

StateText containerLook(const ContainerStatus *status)
{
    if (!status || status->state.kind == StateKind::None)
        return lookOf(PodHealth::UnderWay, Words::tr("Not reported"));
    StateText look = lookOf(healthOf(*status), containerStateText(status->state));
    if (status->state.kind == StateKind::Running && !status->isReady)
        look = {look.word, kUnderWay, Tone::Neutral}; // as all init containers that run
    return look;
}

QString podReasons(const PodDetails &pod)
{
    QStringList reasons;
    if (!pod.statusMessage.empty())
        reasons << toText(pod.statusMessage).trimmed();
    addReasons(pod.initStatuses, reasons);
    addReasons(pod.statuses, reasons);
    return reasons.join(u'\n');
}

} // namespace drover::ui
