#pragma once

#include "ui/actions/actiontable.h"

#include <QColor>
#include <QDialog>
#include <QStringList>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace drover::ui {

/// How an act on nodes of several clusters is split, before any cluster is asked: how many nodes of
/// each, which, and what one refuses. Going on writes nothing: each cluster asks by itself then.
///
/// Thread: the GUI thread. Errors: none; where all refuse there is no going on.
class SplitDialog : public QDialog
{
    Q_OBJECT

public:
    struct Row {
        QString cluster;
        QColor colour; ///< of its guard; invalid: none
        QStringList nodes; ///< that the act changes
        int selected = 0;  ///< they and those that are so already
        QString refusal; ///< a sentence; empty: the cluster will ask
        QString mark = {}; ///< what the colour says ("Production"); empty: nothing
        QString stale = {}; ///< "Stale since 14:02": its nodes may be others by now; empty: they are as shown
        bool isReadAgain = true; ///< before anything is written
    };

    SplitDialog(const ActionSpec &action, const std::vector<Row> &rows, QWidget *parent);

    QPushButton *goOnButton() const { return m_goOn; }
    /// How many are selected behind it meanwhile: it stays with those that it opened for.
    void showSelectedNow(int count);

private:
    QTreeWidget *buildTable(const std::vector<Row> &rows);

    int m_selected = 0;
    QLabel *m_changed; ///< hidden where as many are selected as when it opened
    QPushButton *m_goOn;
};

} // namespace drover::ui
