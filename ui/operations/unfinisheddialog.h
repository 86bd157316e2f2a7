#pragma once

#include "core/journal/journal.h"

#include <QDialog>

#include <vector>

class QLayout;
class QPushButton;
class QTreeWidget;

namespace drover::ui {

/// Drains that were running when the program died: what was done, what remains. Each can be
/// continued, which opens its plan, or put away.
///
/// Thread: the GUI thread. Errors: none.
class UnfinishedDialog : public QDialog
{
    Q_OBJECT

public:
    /// `journal` must outlive it.
    UnfinishedDialog(Journal &journal, Clock &clock, QWidget *parent = nullptr);

    void showDrains();

Q_SIGNALS:
    void continueWanted(const drover::JournalEntry &drain);

private:
    const JournalEntry *current() const;
    QLayout *buildFoot();
    void putAway();

    Journal &m_journal;
    Clock &m_clock;
    std::vector<JournalEntry> m_drains;
    QTreeWidget *m_list;
    QPushButton *m_continue;
    QPushButton *m_putAway;
};

} // namespace drover::ui
