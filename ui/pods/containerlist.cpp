#include "ui/pods/containerlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/pods/containersmodel.h"
#include "ui/theme/tableheader.h"

#include <algorithm>
#include <numeric>

namespace drover::ui {

namespace {

using Column = ContainersModel::Column;

constexpr int kNarrow = 44 * kSpace; ///< what a column of sentences can do with
constexpr int kIcon = 3 * kSpace;

/// Sentences, with an age that grows while it is read.
constexpr Column kSentences[] = {Column::StateColumn, Column::LastColumn};

} // namespace

ContainerList::ContainerList(ContainersModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model)
{
    setHeader(new TableHeader(this));
    setModel(&model);
    setItemDelegate(new RoomyDelegate(2, this));
    setFrameStyle(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        // The last one is stretched by the header.
        if (!m_isSharing && column != ContainersModel::ImageColumn)
            m_isSet = true;
    });
}

void ContainerList::fit()
{
    m_isSet = false;
    measure();
    share();
}

void ContainerList::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    if (!m_isSet)
        fit();
}

void ContainerList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (!m_isSet && viewport()->width() != m_shared)
        share();
}

int ContainerList::widthFor(int column, bool isFirstLineOnly) const
{
    const QFontMetrics metrics = fontMetrics();
    int widest = metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QString text = m_model.index(row, column).data().toString();
        for (const QString &line : text.split(u'\n')) {
            widest = std::max(widest, metrics.horizontalAdvance(line));
            if (isFirstLineOnly)
                break;
        }
    }
    return widest + 3 * kSpace;
}

void ContainerList::measure()
{
    m_needs.clear();
    for (int column = 0; column < ContainersModel::ColumnCount; ++column)
        m_needs.push_back(widthFor(column, column == ContainersModel::ImageColumn));
    m_needs[ContainersModel::StateColumn] += kIcon;
    for (const Column column : kSentences)
        m_needs[column] += fontMetrics().horizontalAdvance(QStringLiteral("00m"));
}

void ContainerList::share()
{
    if (m_needs.empty())
        return;
    m_shared = viewport()->width();
    std::vector<int> widths = m_needs;
    int missing = std::accumulate(widths.begin(), widths.end(), -m_shared);
    for (const Column column : kSentences) {
        const int given = std::clamp(missing, 0, std::max(widths[column] - kNarrow, 0));
        widths[column] -= given;
        missing -= given;
    }
    m_isSharing = true;
    // The digest has what is left; where there is nothing, the name of the image stays whole.
    header()->setStretchLastSection(missing <= 0);
    for (int column = 0; column < ContainersModel::ColumnCount; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    m_isSharing = false;
}

} // namespace drover::ui
