#include "ui/pods/podfilter.h"

#include "ui/pods/podtablemodel.h"

#include <algorithm>
#include <array>

namespace drover::ui {

namespace {

using Id = QLatin1StringView;

constexpr std::array kLookedAt{Id("namespace"), Id("name"), Id("status"), Id("owner"), Id("ip")};

/// By namespace, then name.
int nameOrder(const PodRow &left, const PodRow &right)
{
    for (const Id id : {Id("namespace"), Id("name")}) {
        const auto &column = podColumns()[static_cast<std::size_t>(*podColumnOf(id))];
        const int order = naturalCompare(column.text(left, {}), column.text(right, {}));
        if (order != 0)
            return order;
    }
    return left.pod->uid.compare(right.pod->uid);
}

} // namespace

PodFilter::PodFilter(PodTableModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
    setSortRole(PodTableModel::UidRole); // what ticks changes no order
}

void PodFilter::setText(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

bool PodFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return std::all_of(m_words.begin(), m_words.end(), [this, row](const QString &word) {
        return std::any_of(kLookedAt.begin(), kLookedAt.end(), [&](Id id) {
            const auto &column = podColumns()[static_cast<std::size_t>(*podColumnOf(id))];
            return column.text(m_model.at(row), {}).contains(word, Qt::CaseInsensitive);
        });
    });
}

bool PodFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const PodColumn &column = podColumns()[static_cast<std::size_t>(left.column())];
    const PodRow &one = m_model.at(left.row());
    const PodRow &other = m_model.at(right.row());
    const CellValue value = column.value(one);
    const CellValue otherValue = column.value(other);
    const bool isUp = sortOrder() == Qt::AscendingOrder;
    if (isMissing(value) != isMissing(otherValue))
        return isMissing(otherValue) == isUp;
    if (cellLess(column.kind, value, otherValue))
        return true;
    if (cellLess(column.kind, otherValue, value))
        return false;
    const int order = nameOrder(one, other);
    return isUp ? order < 0 : order > 0;
}

} // namespace drover::ui
