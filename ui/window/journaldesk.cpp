#include "ui/window/journaldesk.h"

#include "core/drain/drainrecord.h"
#include "core/operations/undo.h"
#include "ui/clusters/clustertab.h"
#include "ui/drains/unfinisheddialog.h"
#include "ui/operations/journaldialog.h"
#include "ui/operations/nodecommands.h"
#include "ui/window/clustertabs.h"

namespace drover::ui {

JournalDesk::JournalDesk(Journal &journal, Clock &clock, ClusterTabs &tabs, QWidget *window)
    : QObject(window), m_journal(journal), m_clock(clock), m_tabs(tabs), m_window(window)
{
    connect(&journal, &Journal::writeFailed, this, &JournalDesk::noticed);
    connect(&tabs, &ClusterTabs::tabsChanged, this, &JournalDesk::goOnWhenSynced);
}

void JournalDesk::showJournal()
{
    if (!m_dialog)
        m_dialog = makeJournal();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

JournalDialog *JournalDesk::makeJournal()
{
    auto *dialog = new JournalDialog(
        m_journal, m_clock, [this](const JournalEntry &entry) { return undoRefusal(entry); },
        m_window);
    connect(dialog, &JournalDialog::undoWanted, this, &JournalDesk::undo);
    connect(&m_tabs, &ClusterTabs::tabsChanged, dialog, &JournalDialog::showEntry);
    return dialog;
}

void JournalDesk::renewWords()
{
    if (!m_dialog)
        return;
    JournalDialog *before = m_dialog;
    m_dialog = makeJournal();
    m_dialog->setAttribute(Qt::WA_ShowWithoutActivating);
    m_dialog->show();
    m_dialog->goBackTo(*before);
    delete before;
    m_dialog->setAttribute(Qt::WA_ShowWithoutActivating, false);
}

void JournalDesk::undoLast()
{
    const ClusterTab *front = m_tabs.currentTab();
    const ClusterTab *tab = front ? front : lastWritten();
    if (tab && tab->commands())
        tab->commands()->undoLast();
}

/// Of the open clusters the one whose write that can be taken back is the last; null where none has one.
ClusterTab *JournalDesk::lastWritten() const
{
    ClusterTab *last = nullptr;
    WallTime at;
    for (const ClusterId &id : m_tabs.openIds()) {
        ClusterTab *tab = m_tabs.tabOf(id);
        const JournalEntry *entry = tab->commands() ? tab->commands()->lastUndoable() : nullptr;
        if (entry && (!last || entry->at > at)) {
            last = tab;
            at = entry->at;
        }
    }
    return last;
}

QString JournalDesk::undoLastRefusal() const
{
    const ClusterTab *front = m_tabs.currentTab();
    const ClusterTab *tab = front ? front : lastWritten();
    if (!tab)
        return tr("There is no write to these clusters that could be undone.");
    const QString why = tab->commands()->undoLastRefusal();
    if (!why.isEmpty() && !front)
        return tr("%1: %2", "cluster, why its last write cannot be undone").arg(tab->info().displayName, why);
    return why;
}

QString JournalDesk::undoRefusal(const JournalEntry &entry) const
{
    const ClusterTab *tab = m_tabs.tabOf(entry.cluster);
    if (!tab || !tab->commands())
        return tr("Open %1 first: its nodes must be read before a write is taken back.")
            .arg(entry.clusterName);
    return tab->commands()->undoRefusal();
}

/// Over the journal, whatever tab is in front.
void JournalDesk::undo(const JournalEntry &entry)
{
    QString why = undoRefusal(entry); // it may have changed since the button was shown
    if (why.isEmpty())
        why = m_tabs.tabOf(entry.cluster)->commands()->undo(entry, m_dialog);
    if (!why.isEmpty())
        m_dialog->say(why);
}

void JournalDesk::checkUnfinished()
{
    connect(&m_journal, &Journal::loaded, this, &JournalDesk::showUnfinished,
            Qt::SingleShotConnection);
    m_journal.load();
}

void JournalDesk::showUnfinished()
{
    if (m_journal.unfinishedDrains().empty())
        return;
    auto *dialog = new UnfinishedDialog(
        m_journal, m_clock, [this](const JournalEntry &drain) { return nodeOf(drain); }, m_window);
    connect(dialog, &UnfinishedDialog::continueWanted, this, &JournalDesk::goOn);
    connect(&m_tabs, &ClusterTabs::tabsChanged, dialog, &UnfinishedDialog::renewNodes);
    dialog->open();
    // It comes by itself, while the window that it is for may just be coming up.
    dialog->raise();
    dialog->activateWindow();
}

/// Null where its cluster is not open, or not read yet, or not live.
NodePtr JournalDesk::nodeOf(const JournalEntry &drain) const
{
    ClusterTab *tab = m_tabs.tabOf(drain.cluster);
    const bool isKnown = tab && tab->operations() && tab->isSynced() && std::holds_alternative<Live>(tab->freshness());
    return isKnown ? tab->operations()->cache().node(drain.node.toStdString()) : nullptr;
}

void JournalDesk::goOn(const JournalEntry &drain)
{
    m_waiting = drain;
    if (m_tabs.activate(drain.cluster))
        goOnWhenSynced();
    else
        Q_EMIT clusterWanted(drain.cluster);
}

void JournalDesk::goOnWhenSynced()
{
    ClusterTab *tab = m_waiting ? m_tabs.tabOf(m_waiting->cluster) : nullptr;
    if (!tab || !tab->commands() || !tab->isSynced())
        return;
    const JournalEntry drain = *m_waiting;
    m_waiting.reset();
    const NodePtr node = tab->operations()->cache().node(drain.node.toStdString());
    if (!node || node->uid != drain.nodeUid.toStdString()) {
        Q_EMIT noticed(tr("%1 is not in %2 any more: there is nothing to continue.")
                           .arg(drain.node, drain.clusterName));
        return;
    }
    tab->commands()->resumeDrain(node, optionsOfDetails(drain.details), drain.id);
}

} // namespace drover::ui
