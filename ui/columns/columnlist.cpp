#include "ui/columns/columnlist.h"

#include "ui/details/roomydelegate.h"
#include "ui/theme/tableheader.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kId = Qt::UserRole;
constexpr int kWidth = Qt::UserRole + 1;
enum Section { Title, Kind, Width };

QString kindText(const OwnColumn *own)
{
    if (!own)
        return {};
    switch (own->source) {
    case OwnColumn::Source::Label:
        return ColumnList::tr("Label %1").arg(own->key);
    case OwnColumn::Source::Annotation:
        return ColumnList::tr("Annotation %1").arg(own->key);
    case OwnColumn::Source::Path:
        return ColumnList::tr("JSONPath %1").arg(own->key);
    }
    return {};
}

QString widthText(int width)
{
    return width > 0 ? ColumnList::tr("%1 px").arg(width) : ColumnList::tr("as needed");
}

/// The box to tick stands under the title of its column.
class TitleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem whole(option);
        initStyleOption(&whole, index);
        whole.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter,
                                             whole.widget);
        QStyledItemDelegate::paint(painter, inside(option), index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * kSpace, 0);
    }

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        return QStyledItemDelegate::editorEvent(event, model, inside(option), index);
    }

private:
    static QStyleOptionViewItem inside(QStyleOptionViewItem option)
    {
        option.rect.setLeft(option.rect.left() + kSpace / 2); // the style adds as much
        return option;
    }
};

} // namespace

ColumnList::ColumnList(bool hasClusters, QWidget *parent)
    : QTreeWidget(parent), m_columns(hasClusters)
{
    setHeader(new TableHeader(this));
    setColumnCount(3);
    setHeaderLabels({tr("Column"), tr("Made of"), tr("Width")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideMiddle); // paths begin alike
    setItemDelegate(new RoomyDelegate(1, this));
    setItemDelegateForColumn(Title, new TitleDelegate(this));
    header()->setSectionsMovable(false);
    setAccessibleName(tr("Columns"));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Kind, QHeaderView::Stretch);
    header()->setSectionResizeMode(Title, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Width, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, &ColumnList::changed);
}

void ColumnList::setLayout(const TableLayout &layout)
{
    clear();
    m_columns.setOwn(layout.own);
    std::vector<std::pair<int, int>> shown; // column and width
    const auto isShown = [&](int column) {
        return std::ranges::find(shown, column, &std::pair<int, int>::first) != shown.end();
    };
    for (const TableLayout::Column &column : layout.columns) {
        if (const auto index = m_columns.indexOf(column.id); index && !isShown(*index))
            shown.emplace_back(*index, layout.fitted > 0 && !column.isSet ? 0 : column.width);
    }
    // As NodeHeader: what a layout does not name and is needed stands on the left.
    const bool isUsual = shown.empty();
    qsizetype place = 0;
    for (const int column : m_columns.usual()) {
        if ((isUsual || m_columns.isNeeded(column)) && !isShown(column))
            shown.insert(shown.begin() + place++, {column, 0});
    }
    for (const auto &[column, width] : shown)
        add(m_columns.idOf(column), width, true);
    for (int column = 0; column < m_columns.size(); ++column) {
        if (!isShown(column))
            add(m_columns.idOf(column), 0, false);
    }
    setCurrentItem(topLevelItem(0));
}

void ColumnList::add(const QString &id, int width, bool isShown)
{
    const int column = *m_columns.indexOf(id);
    const bool isNeeded = m_columns.isNeeded(column);
    auto *item = new QTreeWidgetItem(this);
    item->setText(Title, m_columns.titleOf(column));
    item->setText(Kind, kindText(m_columns.ownAt(column)));
    item->setText(Width, widthText(width));
    item->setData(Title, kId, id);
    item->setData(Title, kWidth, width);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    item->setFlags(isNeeded ? flags : flags | Qt::ItemIsUserCheckable);
    item->setCheckState(Title, isShown || isNeeded ? Qt::Checked : Qt::Unchecked);
}

QList<TableLayout::Column> ColumnList::columns() const
{
    QList<TableLayout::Column> shown;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = topLevelItem(i);
        const QString id = item->data(Title, kId).toString();
        if (item->checkState(Title) == Qt::Checked)
            shown.append({id, item->data(Title, kWidth).toInt()});
    }
    return shown;
}

QString ColumnList::currentId() const
{
    return currentItem() ? currentItem()->data(Title, kId).toString() : QString();
}

const OwnColumn *ColumnList::currentOwn() const
{
    const auto column = m_columns.indexOf(currentId());
    return column ? m_columns.ownAt(*column) : nullptr;
}

int ColumnList::currentWidth() const
{
    return currentItem() ? currentItem()->data(Title, kWidth).toInt() : 0;
}

void ColumnList::setCurrentWidth(int width)
{
    if (!currentItem() || width == currentWidth())
        return;
    currentItem()->setData(Title, kWidth, width);
    currentItem()->setText(Width, widthText(width));
}

void ColumnList::moveCurrent(int by)
{
    const int from = indexOfTopLevelItem(currentItem());
    const int to = from + by;
    if (from < 0 || to < 0 || to >= topLevelItemCount())
        return;
    QTreeWidgetItem *item = takeTopLevelItem(from);
    insertTopLevelItem(to, item);
    setCurrentItem(item);
    Q_EMIT changed();
}

void ColumnList::putOwn(const OwnColumn &own, const QString &before)
{
    QList<OwnColumn> all = m_columns.own();
    const auto isBefore = [&](const OwnColumn &one) { return one.id() == before || one.id() == own.id(); };
    const auto known = std::ranges::find_if(all, isBefore);
    if (known == all.end())
        all.append(own);
    else
        *known = own;
    QList<TableLayout::Column> shown = columns();
    const auto isOld = [&](const TableLayout::Column &one) {
        return one.id == before || one.id == own.id();
    };
    if (const auto old = std::ranges::find_if(shown, isOld); old != shown.end())
        old->id = own.id();
    else
        shown.insert(std::clamp<qsizetype>(indexOfTopLevelItem(currentItem()) + 1, 0, shown.size()),
                     {own.id(), 0});
    TableLayout next;
    next.columns = shown;
    next.own = all;
    setLayout(next);
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->data(Title, kId) == own.id())
            setCurrentItem(topLevelItem(i));
    }
    Q_EMIT changed();
}

void ColumnList::removeCurrentOwn()
{
    const QString id = currentId();
    if (!currentOwn())
        return;
    TableLayout next;
    next.own = m_columns.own();
    next.own.removeIf([&](const OwnColumn &one) { return one.id() == id; });
    next.columns = columns();
    next.columns.removeIf([&](const TableLayout::Column &one) { return one.id == id; });
    setLayout(next);
    Q_EMIT changed();
}

void ColumnList::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->modifiers() == Qt::AltModifier &&
                        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (isMove)
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace drover::ui
