#pragma once

#include "core/journal/journal.h"
#include "core/objects/node.h"
#include "ui/theme/taborder.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLayout;
class QPushButton;
class QTreeWidget;

namespace drover::ui {

class MessageBox;

/// Drains that were running when the program died: what was done, what remains, and whether the node
/// is cordoned still, where that is known. Each can be continued, which opens its plan, or dismissed.
///
/// Thread: the GUI thread. Errors: none.
class UnfinishedDialog : public QDialog
{
    Q_OBJECT

public:
    /// The drain's node as it is now; null: that is not known.
    using NodeNow = std::function<NodePtr(const JournalEntry &drain)>;

    /// `journal` must outlive it.
    UnfinishedDialog(Journal &journal, Clock &clock, NodeNow nodeNow, QWidget *parent = nullptr);

    void showDrains();
    void renewNodes(); ///< they may be known now

Q_SIGNALS:
    void continueWanted(const drover::JournalEntry &drain);

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    const JournalEntry *current() const;
    QLayout *buildFoot();
    void putAway();
    void sayHowMany();

    Journal &m_journal;
    Clock &m_clock;
    NodeNow m_nodeNow;
    std::vector<JournalEntry> m_drains;
    QTreeWidget *m_list;
    QPushButton *m_continue;
    QPushButton *m_putAway;
    MessageBox *m_what;
};

} // namespace drover::ui
