#pragma once

#include <QStyledItemDelegate>

namespace drover::ui {

struct PaletteColumns { ///< how wide each is
    int text = 0;
    int detail = 0;
    int keys = 0;
    bool operator==(const PaletteColumns &) const = default;
};

/// What each has of a row so wide, where it wants that much.
PaletteColumns paletteColumns(int width, const PaletteColumns &wanted);

/// A row of the palette: icon, text, detail, keys. What cannot be done is quiet and says why.
///
/// Thread: GUI. Errors: none. Text is drawn as plain text.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace drover::ui
