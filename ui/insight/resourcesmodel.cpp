#include "ui/insight/resourcesmodel.h"

#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/statuspalette.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

constexpr std::int64_t kWhole = 100;

/// One cell: what kubectl writes, and how much of what is allocatable that is.
struct Share {
    QString text;
    std::optional<std::int64_t> percent;
    QString amount; ///< for people
    QString shown;  ///< that, with the percentage that `text` has
};

QString missing()
{
    return u"–"_s;
}

QString withPercent(const QString &amount, std::optional<std::int64_t> percent)
{
    return percent ? u"%1 (%2%)"_s.arg(amount).arg(*percent) : amount;
}

QString forPeople(const ResourceRow &row, const ExactQuantity &amount)
{
    return quantityText(row.resource, amount.text());
}

Share shareOf(const ResourceRow &row, const ExactQuantity &amount, std::int64_t percent)
{
    // kubectl prints no percentage for the others; a bar says it all the same.
    const auto printed = row.hasPercent ? std::optional(percent) : std::nullopt;
    const auto drawn = row.hasPercent || !row.allocatable
                           ? printed
                           : percentOf(row.resource, amount, *row.allocatable);
    const QString people = forPeople(row, amount);
    return {toText(shareText(amount, printed)), drawn, people, withPercent(people, printed)};
}

Share usedOf(const ResourceRow &row)
{
    if (!row.used)
        return {missing(), std::nullopt, {}, missing()};
    const QString people = forPeople(row, *row.used);
    return {withPercent(toText(usedText(row.resource, *row.used)), row.usedPercent),
            row.usedPercent, people, withPercent(people, row.usedPercent)};
}

bool isPods(const ResourceRow &row)
{
    return row.resource == "pods";
}

Share shareIn(const ResourceRow &row, int column)
{
    if (isPods(row) && column != ResourcesModel::Requests)
        return {}; // pods have neither limits nor use
    if (column != ResourcesModel::Used && !row.arePodsKnown)
        return {missing(), std::nullopt, {}, missing()};
    if (column == ResourcesModel::Requests)
        return shareOf(row, row.requests, row.requestsPercent);
    if (column == ResourcesModel::Limits)
        return shareOf(row, row.limits, row.limitsPercent);
    return usedOf(row);
}

bool isShare(int column)
{
    return column == ResourcesModel::Requests || column == ResourcesModel::Limits ||
           column == ResourcesModel::Used;
}

/// As kubectl has it, which is what is copied.
QString textIn(const ResourceRow &row, int column)
{
    if (column == ResourcesModel::Resource)
        return toText(row.resource);
    if (isShare(column))
        return shareIn(row, column).text;
    return row.allocatable ? toText(row.allocatable->text()) : missing();
}

/// What the number is of, and how kubectl writes it.
QString toolTipIn(const ResourceRow &row, int column)
{
    if (column == ResourcesModel::Resource)
        return toText(row.resource);
    if (!isShare(column))
        return row.allocatable ? forPeople(row, *row.allocatable)
                               : ResourcesModel::tr("The node did not report what is allocatable.");
    const Share share = shareIn(row, column);
    if (share.text.isEmpty())
        return {};
    if (share.amount.isEmpty())
        return column == ResourcesModel::Used
                   ? ResourcesModel::tr("Not measured.")
                   : ResourcesModel::tr("The pods of this node could not be read.");
    QString words = share.amount;
    if (row.allocatable)
        words = ResourcesModel::tr("%1 of %2 allocatable")
                    .arg(share.amount, forPeople(row, *row.allocatable));
    if (share.text != share.shown)
        words += u'\n' + share.text;
    if (!row.allocatable)
        return words;
    if (share.percent.value_or(0) > kWhole)
        words += u'\n' + ResourcesModel::tr("That is more than there is: %1%.").arg(*share.percent);
    return words;
}

/// In the units of the table of nodes; below an amount that decides, as its node wrote it.
QString shownIn(const ResourceRow &row, int column)
{
    if (isShare(column))
        return shareIn(row, column).shown;
    const QString text = textIn(row, column);
    if (column != ResourcesModel::Allocatable || !row.allocatable)
        return text;
    const QString people = forPeople(row, *row.allocatable);
    return people == text || text == u"0"_s ? people : people + u'\n' + text;
}

/// The pods as one more resource.
ResourceRow podsRow(const NodeResources &resources)
{
    ResourceRow row;
    row.resource = "pods";
    row.arePodsKnown = resources.arePodsKnown;
    row.requests = ExactQuantity::ofValue(resources.pods);
    if (resources.podLimit)
        row.allocatable = ExactQuantity::ofValue(*resources.podLimit);
    row.hasPercent = row.allocatable.has_value();
    if (row.allocatable)
        row.requestsPercent = percentOf("pods", row.requests, *row.allocatable).value_or(0);
    return row;
}

} // namespace

ResourcesModel::ResourcesModel(QObject *parent) : QAbstractTableModel(parent) {}

void ResourcesModel::setResources(const NodeResources &resources)
{
    std::vector<ResourceRow> rows{podsRow(resources)};
    rows.insert(rows.end(), resources.rows.begin(), resources.rows.end());
    const bool isSame = std::equal(
        rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const ResourceRow &a, const ResourceRow &b) { return a.resource == b.resource; });
    if (!isSame) {
        clear();
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
        return;
    }
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ResourcesModel::clear()
{
    if (m_rows.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_rows.clear();
    endRemoveRows();
}

void ResourcesModel::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ResourcesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResourcesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ResourcesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResourceRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == Resource;
    switch (role) {
    case Qt::DisplayRole: return shownIn(row, index.column());
    case CopyRole: return textIn(row, index.column());
    case Qt::ToolTipRole: return plainToolTip(toolTipIn(row, index.column()));
    case Qt::TextAlignmentRole:
        return int((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case RoomyDelegate::ToneRole: return m_isDimmed ? QVariant(int(Tone::Dimmed)) : QVariant();
    case PercentRole: break;
    default: return {};
    }
    const auto percent = isShare(index.column()) ? shareIn(row, index.column()).percent
                                                 : std::optional<std::int64_t>();
    return percent ? QVariant(qlonglong(*percent)) : QVariant();
}

QVariant ResourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Resource ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Resource: return tr("Resource");
    case Requests: return tr("Requests");
    case Limits: return tr("Limits");
    case Used: return tr("Used");
    case Allocatable: return tr("Allocatable");
    default: return {};
    }
}

} // namespace drover::ui
