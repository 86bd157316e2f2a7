#pragma once

#include "core/journal/journal.h"
#include "core/objects/node.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace drover::ui {

class ClusterTab;
class ClusterTabs;
class JournalDialog;

/// What the window does with the journal: shows it, takes writes back, offers to go on with drains
/// that were cut off.
///
/// Thread: the GUI thread. Errors: said in the tab's hint line, or by noticed().
class JournalDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    JournalDesk(Journal &journal, Clock &clock, ClusterTabs &tabs, QWidget *window);

    void showJournal();
    void undoLast(); ///< of the cluster in front; in the tab of all clusters the last of theirs
    /// Why that cannot be, a sentence; empty: it can. For a tab that has commands, or that of all.
    QString undoLastRefusal() const;
    void renewWords(); ///< the language is another one
    /// Reads the journal, and shows what was cut off, if anything was.
    void checkUnfinished();

Q_SIGNALS:
    void noticed(const QString &sentence);
    /// A cluster is needed that is not open.
    void clusterWanted(const drover::ClusterId &id);

private:
    JournalDialog *makeJournal();
    ClusterTab *lastWritten() const;
    QString undoRefusal(const JournalEntry &entry) const;
    void undo(const JournalEntry &entry);
    NodePtr nodeOf(const JournalEntry &drain) const;
    void goOn(const JournalEntry &drain);
    void goOnWhenSynced();
    void showUnfinished();

    Journal &m_journal;
    Clock &m_clock;
    ClusterTabs &m_tabs;
    QWidget *m_window;
    QPointer<JournalDialog> m_dialog;
    std::optional<JournalEntry> m_waiting; ///< to be continued when its cluster is there
};

} // namespace drover::ui
