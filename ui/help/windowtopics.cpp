#include "ui/help/helptopics.h"

#include <QtGlobal>

namespace drover::ui {

namespace {

constexpr auto kGroup = HelpTopic::Group::Window;

constexpr HelpTopic kTopics[] = {
    {kGroup, "Plan", QT_TRANSLATE_NOOP("HelpTopic", "The plan of a drain"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "What a drain would do to each pod of the nodes, and why: it goes, it stays, or an option "
                       "is missing without which the drain refuses to begin. The budgets that cover a pod are "
                       "named with the room they have; where it could go is an estimate. Nothing is written "
                       "before the button that drains is pressed, and the server is read once more then."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Where a pod is refused, its line names the option that allows it. Ask the Server has "
                       "the server say what it would answer to each removal, as a dry run. Re-check reads pods "
                       "and budgets again."),
     "https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/"},
    {kGroup, "Columns", QT_TRANSLATE_NOOP("HelpTopic", "Columns, sorting and groups"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Which columns the table shows, in which order and how wide, what its rows are sorted by "
                       "and what groups them. A column of your own shows a label, an annotation or a field of "
                       "the node's object. A preset keeps all of this under a name."),
     QT_TRANSLATE_NOOP("HelpTopic", "Tick what is to be seen. Nothing of the table changes before OK."), ""},
    {kGroup, "Journal", QT_TRANSLATE_NOOP("HelpTopic", "Journal"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Every write that Drover sent, in all clusters, the newest first. It is put on record "
                       "before it is sent: what was to change, who sent it and as which user. What the server "
                       "answered is added when it is known."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Undo shows what taking a write back would change, and asks. Where a write cannot be "
                       "taken back it says why. Export writes the entries that are shown to a file."),
     ""},
    {kGroup, "Settings", QT_TRANSLATE_NOOP("HelpTopic", "Settings"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "How Drover looks and in which language, where the details are, what comes back at the "
                       "next start, and what is asked and told of each cluster. They are kept in a file of your "
                       "own; no cluster is changed by them."),
     "", ""},
};

} // namespace

std::span<const HelpTopic> windowTopics()
{
    return kTopics;
}

} // namespace drover::ui
