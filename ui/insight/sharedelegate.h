#pragma once

#include "ui/details/roomydelegate.h"

namespace drover::ui {

/// A RoomyDelegate of two lines whose cells may have a bar in the second: PercentRole of
/// ResourcesModel.
///
/// Thread: GUI. Errors: none.
class ShareDelegate final : public RoomyDelegate
{
    Q_OBJECT

public:
    explicit ShareDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    int textLines(const QModelIndex &index, int lines) const override;
};

} // namespace drover::ui
