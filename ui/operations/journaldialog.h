#pragma once

#include "core/journal/journal.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace drover::ui {

class JournalModel;

/// Every write of Drover: search, the whole of one entry, copy, export, undo.
///
/// Thread: the GUI thread. Errors: a file that cannot be written is said in its foot line.
class JournalDialog : public QDialog
{
    Q_OBJECT

public:
    /// Why an entry cannot be taken back though it could be by itself, a sentence; empty: it can.
    using UndoRefusal = std::function<QString(const JournalEntry &)>;

    /// Both must outlive it.
    JournalDialog(Journal &journal, Clock &clock, UndoRefusal undoRefusal,
                  QWidget *parent = nullptr);

    void search(const QString &text);
    /// What that one shows, in its place on the screen.
    void goBackTo(const JournalDialog &before);
    /// Writes what is shown to the file. Errors: in the foot line.
    void exportTo(const QString &path);
    /// Shows the entry in front, and what can be done with it, as things are now.
    void showEntry();
    void say(const QString &sentence); ///< in the foot line, until another entry is shown

Q_SIGNALS:
    void undoWanted(const drover::JournalEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< the list has another width

private:
    void buildList();
    QWidget *buildFoot();
    QString undoRefusal(const JournalEntry &entry) const;
    void showSum();
    void measureColumns();
    void measureSoon();
    void fitColumns();
    void askWhere();
    const JournalEntry *current() const;
    std::vector<JournalEntry> shownEntries(bool onlySelected) const;

    Journal &m_journal;
    Clock &m_clock;
    UndoRefusal m_undoRefusal;
    JournalModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_search;
    QTreeView *m_list;
    QLabel *m_none = nullptr; ///< in place of rows
    QPlainTextEdit *m_details;
    QLabel *m_sum;
    QPushButton *m_undo;
    QPushButton *m_copy;
    std::vector<int> m_wanted; ///< by each column for what it holds
    bool m_isFitting = false;
    bool m_isSizedByHand = false;
    std::unique_ptr<Clock::Timer> m_soon;
};

/// All of an entry, a field a line, before and after as JSON.
QString entryText(const JournalEntry &entry, bool wasCutOff);

} // namespace drover::ui
