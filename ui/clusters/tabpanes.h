#pragma once

#include "ui/theme/splitter.h"

#include <QPointer>

namespace drover::ui {

/// The panes of a cluster's tab and how they share its room: the table, the details below or beside
/// it, the drain board at the bottom.
///
/// Where the window is too low for all three, the details make way for the board until somebody
/// asks for them: a table of two rows serves nobody. Where there is room for all, the board's half is
/// less rather than that no row of a page is seen. What a small window took from details and board
/// they have back when it is large again. Wherever a divide is moved to, the table keeps three rows
/// above the details, as long as there is room for the least of these.
/// Thread: the GUI thread. Units: pixels. Errors: none.
class TabPanes : public Splitter
{
    Q_OBJECT

public:
    TabPanes(QWidget *table, QWidget *details, QWidget *parent = nullptr);

    /// In the room of the one before, which is deleted.
    void setDetails(QWidget *details);
    void setBoard(QWidget *board); ///< the same; at first there is none
    void boardChanged();           ///< it was shown or hidden
    void setDetailsBelow(bool isBelow);
    void setDetailsWanted(bool areWanted);
    void insistOnDetails(); ///< shown, however low the window is
    /// Of table and details; empty while the details are hidden.
    QList<int> detailsSizes() const;
    /// As the user set them; empty: they did not.
    QList<int> setSizesOfDetails() const;
    void setDetailsSizes(const QList<int> &sizes); ///< does nothing where they are not two
    /// As the user set it; 0: they did not. The latter does nothing where it is 0.
    int setHeightOfBoard() const { return m_wantedBoard; }
    void setBoardHeight(int height);
    /// Where the user set them there, or did not; what is hidden may have no size yet.
    void takeDivides(const TabPanes &other);

Q_SIGNALS:
    void shared(); ///< the table has another height
    void divided(); ///< otherwise, by the user

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int lowestTable() const;
    int leastTable() const;
    int leastUpper(int room) const;
    int usefulDetails() const;
    bool isTooLow() const;
    void keepRows();
    void takeBoard();
    void showDetails();
    void share();
    void shareUpper();

    Splitter *m_upper;          ///< table and details
    QPointer<QWidget> m_details; ///< may go first
    QWidget *m_board = nullptr;
    int m_wantedDetails = 0; ///< their length where there is room for it; 0: the usual one
    int m_setTable = 0;      ///< its height when the user set that of the details; 0: not set
    int m_wantedBoard = 0;   ///< its height; 0: half of all
    bool m_areWanted = true;
    bool m_isInsisted = false;
};

} // namespace drover::ui
