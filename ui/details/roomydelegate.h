#pragma once

#include <QStyledItemDelegate>

#include <cstdint>

namespace drover::ui {

/// Rows with air between them. A cell may have several lines: what follows a line end is secondary
/// and dimmed; text that is too long for one line goes on in those that are left, and only what has
/// no room in the last one is cut. The icon stands beside the first line.
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

    enum class Growth : std::uint8_t { WithAll, WithFirstParagraph };
    /// Rows grow with their texts, up to so many lines. For a QTreeView without uniform heights that
    /// lays its rows out anew when a column has another width.
    void setMostLines(int most, Growth growth = Growth::WithAll);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// How many of so many lines the text may take; the others are for what else is drawn there.
    virtual int textLines(const QModelIndex &index, int lines) const;

private:
    int linesFor(const QString &text, const QFont &font, int width) const;

    int m_lines;
    int m_most;
    Growth m_growth = Growth::WithAll;
};

} // namespace drover::ui
