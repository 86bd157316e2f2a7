#include "ui/help/helptopics.h"

#include <QtGlobal>

namespace drover::ui {

namespace {

constexpr auto kGroup = HelpTopic::Group::Freshness;
constexpr const char *kWatch =
    "https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes";

constexpr HelpTopic kTopics[] = {
    {kGroup, "Live", QT_TRANSLATE_NOOP("HelpTopic", "Live"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "What you see is what the API server has. All nodes were listed, and a watch "
                       "brings each change as it happens. The watch is renewed every 20 to 22 "
                       "seconds, so that a connection which has died is noticed within 30 seconds."),
     "", kWatch},
    {kGroup, "CatchingUp", QT_TRANSLATE_NOOP("HelpTopic", "Catching up"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The server no longer has the changes since the last one that was seen, or you "
                       "asked to read again: all nodes are being listed again. This is not a fault. The "
                       "rows are right as of the moment before that, and become Live when the list is "
                       "complete."),
     "", kWatch},
    {kGroup, "Connecting",
     QT_TRANSLATE_NOOP("HelpTopic", "Connecting, reading nodes, or may be incomplete"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The first list of all nodes is not complete yet. Rows that are there are "
                       "true, but others may be missing, so that no count can be trusted."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Wait. If it takes long, the connection doctor says which step it is: "
                       "credentials, name, connection, certificate or rights."),
     kWatch},
    {kGroup, "Reconnecting", QT_TRANSLATE_NOOP("HelpTopic", "Reconnecting"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The connection was lost less than 30 seconds ago and is being tried again, "
                       "at growing intervals. The rows are as they were then; after two seconds "
                       "they are dimmed, and ages go on counting."),
     QT_TRANSLATE_NOOP("HelpTopic", "Nothing. F5 tries at once."), kWatch},
    {kGroup, "Stale", QT_TRANSLATE_NOOP("HelpTopic", "Stale, or not connected"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "There has been no connection for 30 seconds, or trying again cannot help. The "
                       "rows show the state of the time that is named: nodes may have failed or "
                       "recovered since. Nothing is written from here without a look: a dialog reads the "
                       "nodes again first, and refuses where it cannot."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The banner names the cause. The connection doctor follows the way to the cluster "
                       "step by step and says what to do at the first step that fails."),
     ""},
    {kGroup, "SignedOut", QT_TRANSLATE_NOOP("HelpTopic", "Signed out"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The server does not accept the credentials any more (401): a token or "
                       "certificate has expired or was withdrawn. The rows stay as they were."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Sign in again with the tool that made your kubeconfig; Drover notices the "
                       "new file. A login plugin is run again with F5."),
     "https://kubernetes.io/docs/reference/access-authn-authz/authentication/"},
    {kGroup, "NoCredentials", QT_TRANSLATE_NOOP("HelpTopic", "No credentials"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "The server takes no requests without credentials (401), and none are sent: "
                       "the kubeconfig's user has none, or the server's address begins with http://, "
                       "over which none go."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Give the user a token, a client certificate or an exec plugin, and the "
                       "cluster an https:// address; Drover notices the changed file."),
     "https://kubernetes.io/docs/reference/access-authn-authz/authentication/"},
    {kGroup, "Polling", QT_TRANSLATE_NOOP("HelpTopic", "Polling"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "You may list nodes but not watch them, so they are read every 30 seconds. "
                       "What you see may be up to 30 seconds old."),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "Ask for the right \"watch\" on nodes; the banner has the text to send."),
     "https://kubernetes.io/docs/reference/access-authn-authz/rbac/"},
    {kGroup, "Stopped", QT_TRANSLATE_NOOP("HelpTopic", "Stopped"),
     QT_TRANSLATE_NOOP("HelpTopic",
                       "This tab is not connected and does not try to be. The rows are as they "
                       "were."),
     QT_TRANSLATE_NOOP("HelpTopic", "F5 connects again."), ""},
};

} // namespace

std::span<const HelpTopic> freshnessTopics()
{
    return kTopics;
}

} // namespace drover::ui
