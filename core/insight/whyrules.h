#pragma once

#include "core/base/duration.h"
#include "core/insight/why.h"

#include <QCoreApplication>

namespace drover {

/// The rows, by question. Internal to core/insight.
///
/// Thread: any; constants. Errors: none.
std::span<const WhyRule> readinessRules();
std::span<const WhyRule> silenceRules();
std::span<const WhyRule> schedulingRules();
std::span<const WhyRule> pressureRules();
std::span<const WhyRule> drainRules();
std::span<const WhyRule> changeRules(); ///< flapping, versions

struct WhyWords {
    Q_DECLARE_TR_FUNCTIONS(WhyRules)
};

using WhyFindings = std::vector<WhyFinding>;

inline QString whyText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void addFinding(WhyFindings &findings, QString sentence, std::vector<WhyEvidence> evidence);
WhyEvidence evidenceOf(const NodeCondition &condition, const char *field);
WhyEvidence evidenceOf(const Taint &taint);
WhyEvidence evidenceOf(const ClusterEvent &event);
WhyEvidence evidenceOf(const Pod &pod, const QString &what);
/// The value, where it was asked and came.
template <typename T> const T *answerOf(const Asked<T> &asked)
{
    return asked && *asked ? &**asked : nullptr;
}
/// By the server's clock, when the lease was read: it may have been renewed since. Nothing: there
/// is no lease to tell, or it was never renewed.
std::optional<std::chrono::seconds> leaseAge(const WhyFacts &facts);
/// For how long it was asked.
std::int64_t leaseSeconds(const WhyFacts &facts);
WhyEvidence leaseEvidence(const NodeLease &lease);
bool isKubeletSilent(const WhyFacts &facts);
/// As Drover saw it, or as events tell.
bool isFlapping(const WhyFacts &facts);
/// How long ago, in kubectl's words.
QString agoText(WallTime since, WallTime now);

} // namespace drover
