#include "ui/objects/kubeletfacts.h"

#include "ui/objects/objectstates.h"
#include "ui/states/errorstates.h"
#include "ui/states/rightwords.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KubeletFacts)
};

// kubelet's nodeLeaseDurationSeconds where it was not told otherwise.
constexpr std::int64_t kUsualDuration = 40;

QString reported(const std::string &text)
{
    return text.empty() ? notReported() : toText(text);
}

QString leaseFault(const Error &error, const QString &user)
{
    if (error.kind == Error::Kind::Forbidden)
        return mayNotInText(QStringLiteral("get leases"), QStringLiteral("kube-node-lease")).arg(refusedUser(error, user));
    if (error.kind == Error::Kind::NotFound)
        return Words::tr("This node has no lease.");
    return errorSentence(error);
}

QString healthFault(const Error &error, const QString &user)
{
    return error.kind == Error::Kind::Forbidden
               ? mayNotText(QStringLiteral("get nodes/proxy")).arg(refusedUser(error, user))
               : errorSentence(error);
}

QString durationText(const std::optional<std::int64_t> &seconds)
{
    return seconds ? Words::tr("%1 s").arg(*seconds) : notReported();
}

} // namespace

FactSection leaseFacts(const Asked<NodeLease> &asked, const QString &user, WallTime now)
{
    FactSection section{Words::tr("Lease"), {}};
    if (asked.error())
        section.facts.push_back({Words::tr("State"), leaseFault(*asked.error(), user)});
    if (!asked.answer()) {
        if (!asked.error())
            section.facts.push_back({Words::tr("State"), Words::tr("Asking…")});
        return section;
    }
    const NodeLease &lease = *asked.answer();
    const WallTime until = asked.error() ? asked.readAt() : now;
    section.facts.insert(section.facts.end(),
                         {{Words::tr("Renewed"), dateTimeAndAgo(lease.renewed, until)},
                          {Words::tr("Duration"), durationText(lease.durationSeconds)},
                          {Words::tr("Holder"), reported(lease.holder)},
                          {Words::tr("Acquired"), lease.acquired.isReported()
                                                      ? dateTimeAndAgo(lease.acquired, until)
                                                      : notReported()}});
    return section;
}

StateView leaseWarning(const NodeLease &lease, WallTime readAt)
{
    if (!lease.renewed.isReported())
        return stateOf(StateView::Kind::Stale, QLatin1StringView("warning"), Tone::Warning,
                       Words::tr("The lease was never renewed."));
    const std::chrono::seconds limit(lease.durationSeconds.value_or(kUsualDuration));
    if (readAt - lease.renewed.wallTime() <= limit)
        return {};
    return stateOf(StateView::Kind::Stale, QLatin1StringView("warning"), Tone::Bad,
                   Words::tr("The lease was not renewed for %1, it is valid for %2 s.")
                       .arg(wordedSince(lease.renewed, readAt))
                       .arg(limit.count()));
}

FactSection healthFacts(const Asked<std::string> &asked, const QString &user)
{
    QString value;
    if (asked.error())
        value = healthFault(*asked.error(), user);
    else if (asked.answer())
        value = folded(toText(*asked.answer()).trimmed());
    else
        value = Words::tr("Asking…");
    return {Words::tr("Kubelet"), {{Words::tr("Health"), value}}};
}

} // namespace drover::ui
