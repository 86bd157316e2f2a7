#pragma once

#include <QPointer>
#include <QSplitter>

namespace drover::ui {

/// The panes of a cluster's tab and how they share its room: the table, the details below or beside
/// it, the drain board at the bottom.
///
/// Where the window is too low for all three, the details make way for the board until somebody
/// asks for them: a table of two rows serves nobody.
/// Thread: the GUI thread. Units: pixels. Errors: none.
class TabPanes : public QSplitter
{
    Q_OBJECT

public:
    TabPanes(QWidget *table, QWidget *details, QWidget *parent = nullptr);

    void setBoard(QWidget *board); ///< once
    void boardChanged();           ///< it was shown or hidden
    void setDetailsBelow(bool isBelow);
    void setDetailsWanted(bool areWanted);
    void insistOnDetails(); ///< shown, however low the window is

Q_SIGNALS:
    void shared(); ///< the table has another height

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int leastTable() const;
    bool isTooLow() const;
    void showDetails();
    void share();

    QSplitter *m_upper;          ///< table and details
    QPointer<QWidget> m_details; ///< may go first
    QWidget *m_board = nullptr;
    bool m_areWanted = true;
    bool m_isInsisted = false;
};

} // namespace drover::ui
