#pragma once

#include <QStyledItemDelegate>

namespace drover::ui {

/// Rows with air between them. A cell may have two lines; a second line that is set apart by a line
/// end is secondary and dimmed, other text wraps into it. The icon stands beside the first line.
///
/// Thread: GUI. Errors: none. Text is drawn as plain text.
class RoomyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Roles {
        ToneRole = Qt::UserRole + 100, ///< int(Tone) of the first line; absent: the palette's text
        HeadingRole,                   ///< bool: a heading over a group of rows
    };

    /// `lines`: of each row that is no heading.
    explicit RoomyDelegate(int lines, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_lines;
};

} // namespace drover::ui
