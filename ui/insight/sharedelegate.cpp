#include "ui/insight/sharedelegate.h"

#include "ui/insight/resourcesmodel.h"
#include "ui/theme/sharebar.h"
#include "ui/theme/spacing.h"

#include <QPainter>

namespace drover::ui {

namespace {

constexpr int kBar = kSpace - 2;
constexpr qlonglong kFull = 90; ///< percent used: from here on it stands out, as in the table

} // namespace

ShareDelegate::ShareDelegate(QObject *parent) : RoomyDelegate(2, parent) {}

int ShareDelegate::textLines(const QModelIndex &index, int lines) const
{
    return index.data(ResourcesModel::PercentRole).isValid() ? 1 : lines;
}

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    RoomyDelegate::paint(painter, option, index);
    const QVariant percent = index.data(ResourcesModel::PercentRole);
    if (!percent.isValid())
        return;
    const int line = option.fontMetrics.lineSpacing();
    const QRect cell = option.rect.adjusted(kSpace, kSpace / 2, -kSpace, -kSpace / 2);
    const QRect bar(cell.left(), cell.top() + line + (line - kBar) / 2, cell.width(), kBar);
    const bool isDimmed = index.data(ToneRole).isValid();
    const bool isFull = index.column() == ResourcesModel::Used && percent.toLongLong() >= kFull;
    const Tone tone = isFull ? Tone::Warning : Tone::Neutral;
    paintShareBar(*painter, bar, percent.toLongLong(), isDimmed ? Tone::Dimmed : tone,
                  option.palette);
}

} // namespace drover::ui
