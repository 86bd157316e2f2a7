#include "ui/help/helptopics.h"

#include "core/objects/nodehealth.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover::ui {

namespace {

using Group = HelpTopic::Group;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HelpTopic)
};

struct GroupSpec {
    Group group;
    const char *name; ///< in ids
    const char *title;
    std::span<const HelpTopic> (*topics)();
};

constexpr GroupSpec kGroups[] = {
    {Group::Freshness, "freshness", QT_TRANSLATE_NOOP("HelpTopic", "How fresh it is"),
     freshnessTopics},
    {Group::NodeStatus, "node", QT_TRANSLATE_NOOP("HelpTopic", "Status of a node"), nodeTopics},
    {Group::Condition, "condition", QT_TRANSLATE_NOOP("HelpTopic", "Conditions of a node"),
     conditionTopics},
    {Group::Pod, "pod", QT_TRANSLATE_NOOP("HelpTopic", "Status of a pod"), podTopics},
    {Group::Drain, "drain", QT_TRANSLATE_NOOP("HelpTopic", "A drain and its pods"), drainTopics},
    {Group::Window, "window", QT_TRANSLATE_NOOP("HelpTopic", "Windows of Drover"), windowTopics},
};

const GroupSpec &specOf(Group group)
{
    return *std::find_if(std::begin(kGroups), std::end(kGroups),
                         [group](const GroupSpec &spec) { return spec.group == group; });
}

/// Null: no topic of that group has it.
const HelpTopic *topicOf(Group group, const QString &word)
{
    const auto topics = specOf(group).topics();
    const auto found =
        std::find_if(topics.begin(), topics.end(), [&word](const HelpTopic &topic) {
            return word == QLatin1StringView(topic.word) || topicTerms(topic).contains(word);
        });
    return found == topics.end() ? nullptr : &*found;
}

/// Of a word that is not known the topic "other", which each such group has.
QString idOf(Group group, const QString &word)
{
    const HelpTopic *topic = topicOf(group, word);
    return topic ? topicId(*topic)
                 : QLatin1StringView(specOf(group).name) + QStringLiteral("/other");
}

} // namespace

QString topicId(const HelpTopic &topic)
{
    return QLatin1StringView(specOf(topic.group).name) + u'/' + QLatin1StringView(topic.word);
}

std::vector<const HelpTopic *> helpTopics()
{
    std::vector<const HelpTopic *> all;
    for (const GroupSpec &spec : kGroups) {
        for (const HelpTopic &topic : spec.topics())
            all.push_back(&topic);
    }
    return all;
}

const HelpTopic *helpTopic(const QString &id)
{
    const std::vector<const HelpTopic *> all = helpTopics();
    const auto found = std::find_if(all.begin(), all.end(), [&id](const HelpTopic *topic) {
        return topicId(*topic) == id;
    });
    return found == all.end() ? nullptr : *found;
}

QString groupTitle(Group group)
{
    return Words::tr(specOf(group).title);
}

QString topicTitle(const HelpTopic &topic)
{
    return Words::tr(topic.title);
}

QString topicWords(const char *source)
{
    return Words::tr(source);
}

QStringList topicTerms(const HelpTopic &topic)
{
    return QString::fromLatin1(topic.title).split(QStringLiteral(", "));
}

QString freshnessTopic(const Freshness &freshness)
{
    return idOf(Group::Freshness, freshnessWord(freshness));
}

QString nodeTopic(const Node &node)
{
    if (readinessOf(node) == Readiness::Unknown) // to kubectl it is NotReady, too
        return idOf(Group::NodeStatus, QStringLiteral("Unknown"));
    const QStringList words = kubectlStatus(node).split(u',');
    const bool isWell = words.front() == QLatin1StringView("Ready");
    return idOf(Group::NodeStatus, isWell ? words.back() : words.front());
}

QString conditionTopic(std::string_view type)
{
    return idOf(Group::Condition, toText(type));
}

QString podTopic(const QString &word)
{
    if (word.startsWith(QLatin1StringView("Init:"))) {
        const QString rest = word.mid(5);
        const bool isFailure = topicOf(Group::Pod, rest);
        return isFailure ? idOf(Group::Pod, rest) : idOf(Group::Pod, QStringLiteral("Init"));
    }
    const bool isEnding = word.startsWith(QLatin1StringView("ExitCode:")) ||
                          word.startsWith(QLatin1StringView("Signal:"));
    return idOf(Group::Pod, isEnding ? QStringLiteral("Error") : word);
}

} // namespace drover::ui
