#pragma once

#include <QKeyCombination>
#include <QPointer>
#include <QWidget>

#include <functional>

class QAbstractItemView;

namespace drover::ui {

class TableHeader;

constexpr QKeyCombination kEdgeKey = Qt::SHIFT | Qt::Key_F8; // as the table of actions has it

/// The edge of a table's column while it is moved by keyboard; see TableHeader. Hidden otherwise.
///
/// Thread: GUI. Units: device-independent pixels. Errors: none.
class ColumnEdge final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it; `table` is the header's.
    ColumnEdge(TableHeader &header, QAbstractItemView &table);

    /// To the next column's, or back to where the focus was. False where none can be moved.
    bool goOn();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool canMove(int section) const;
    int nextOf(int section) const; ///< −1: none
    void begin(int section);
    void leave();
    int widthBy(int key) const; ///< −1: the key moves nothing
    void place();
    void bringIntoSight();
    void say(const QString &words);

    TableHeader &m_header;
    QAbstractItemView &m_table;
    QPointer<QWidget> m_from;
    int m_section = -1;
    std::function<void()> m_putBack;
};

} // namespace drover::ui
