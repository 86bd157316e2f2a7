#pragma once

#include "core/base/mailbox.h"
#include "core/kubeconfig/kubeconfigchanges.h"

#include <QObject>

#include <memory>
#include <optional>

namespace drover {

/// What the watcher asks for: has anything changed since this set was read?
struct KubeconfigQuestion {
    int turn = 0;
    KubeconfigSet set;
    std::vector<ClusterConfig> open;
    bool isAnyNew = false; ///< one was opened, perhaps by an older text than this set's
};

struct KubeconfigAnswer {
    int turn = 0;
    QStringList paths;                        ///< what has to be watched now
    std::optional<KubeconfigChanges> changes; ///< none: nothing of this is news
};

struct KubeconfigLooks {
    Mailbox<KubeconfigQuestion> toReader;
    Mailbox<KubeconfigAnswer> toGui;
};

/// Reads kubeconfigs for a KubeconfigWatcher, away from the GUI thread.
///
/// Thread: the one it lives on; the mailboxes are all it shares. Errors: in the answers.
class KubeconfigReader : public QObject
{
    Q_OBJECT

public:
    explicit KubeconfigReader(std::shared_ptr<KubeconfigLooks> looks) : m_looks(std::move(looks)) {}

    void takeQuestions();

Q_SIGNALS:
    void wake(); ///< answers were posted

private:
    std::shared_ptr<KubeconfigLooks> m_looks;
};

} // namespace drover
