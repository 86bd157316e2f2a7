#pragma once

#include "core/nodes/freshness.h"
#include "core/objects/node.h"

#include <QLatin1StringView>
#include <QString>

#include <span>
#include <string_view>
#include <vector>

namespace drover::ui {

/// What a word means that Kubernetes or Drover shows, and what to do about it.
///
/// Thread: any; constant. Errors: none. Texts are source texts in context "HelpTopic"; titles are
/// Kubernetes' own words and stay, but for those of freshness and of windows.
struct HelpTopic {
    enum class Group : std::uint8_t { Freshness, NodeStatus, Condition, Pod, Drain, Window };

    Group group;
    const char *word; ///< what it is found by, once in its group
    const char *title;
    const char *meaning;
    const char *advice; ///< empty: there is nothing to do
    const char *source; ///< where this is from: an address; empty: Drover itself
};

/// One topic in a text: "condition/DiskPressure"; as addresses in links have it.
QString topicId(const HelpTopic &topic);
/// All topics, group by group.
std::vector<const HelpTopic *> helpTopics();
/// Null where there is none of that id.
const HelpTopic *helpTopic(const QString &id);
QString groupTitle(HelpTopic::Group group);
QString topicTitle(const HelpTopic &topic);
/// Another text of a topic in the language of now.
QString topicWords(const char *source);
/// What the title names, as Kubernetes spells it: one topic may explain several words.
QStringList topicTerms(const HelpTopic &topic);

/// The ids of what these things mean; each leads to a topic.
QString freshnessTopic(const Freshness &freshness);
QString nodeTopic(const Node &node); ///< of its status
QString conditionTopic(std::string_view type);
/// Of the word in a pod's STATUS, such as "CrashLoopBackOff" or "Init:1/2".
QString podTopic(const QString &word);

std::span<const HelpTopic> freshnessTopics();
std::span<const HelpTopic> nodeTopics();
std::span<const HelpTopic> conditionTopics();
std::span<const HelpTopic> podTopics();
std::span<const HelpTopic> drainTopics();
std::span<const HelpTopic> windowTopics(); ///< of Drover's own windows

} // namespace drover::ui
