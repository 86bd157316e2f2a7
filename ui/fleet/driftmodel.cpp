#include "ui/fleet/driftmodel.h"

#include "core/base/joined.h"
#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <QLocale>
#include <QPixmap>

#include <algorithm>
#include <map>
#include <set>

namespace drover::ui {

namespace {

QString nameOf(const DriftValue &value)
{
    return value.text.isEmpty() ? DriftModel::tr("No value", "of nodes without it") : value.text;
}

/// A line may end behind it, not within it.
QString unbroken(QString text)
{
    return text.replace(u' ', u'\u00a0').replace(u'-', u'\u2011');
}

QString placesOf(const DriftValue &value)
{
    QStringList places;
    for (const DriftValue::Place &place : value.places)
        places.append(unbroken(DriftModel::tr("%1 in %2", "nodes, cluster")
                                   .arg(QLocale().toString(place.nodes), place.cluster)));
    return listed(places);
}

bool isOfMany(const Drift &drift)
{
    std::set<QString> names;
    for (const DriftValue &value : drift.values) {
        for (const DriftValue::Place &place : value.places)
            names.insert(place.cluster);
    }
    return names.size() > 1;
}

/// `clusters` is empty where it is so wherever the value is.
QString faultText(Skew skew, const QString &serverVersion, const QStringList &clusters)
{
    const QString text = skew == Skew::Newer
                             ? DriftModel::tr("Error: newer than the API server (%1)")
                             : DriftModel::tr("Error: too old for the API server (%1)");
    const QString inAll = text.arg(serverVersion);
    return clusters.isEmpty() ? inAll
                              : DriftModel::tr("%1 in %2", "what is wrong, clusters")
                                    .arg(inAll, listed(clusters));
}

/// One sentence for all clusters whose servers run the same.
QStringList faultTexts(const DriftValue &value)
{
    std::map<std::pair<Skew, QString>, QStringList> clusters;
    for (const DriftValue::Fault &fault : value.faults)
        clusters[{fault.skew, fault.serverVersion}].append(fault.cluster);
    QStringList texts;
    for (const auto &[what, names] : clusters)
        texts.append(faultText(what.first, what.second,
                               names.size() == qsizetype(value.places.size()) ? QStringList() : names));
    return texts;
}

QIcon iconOf(const DriftValue &value)
{
    if (!value.faults.empty())
        return themedIcon(QLatin1StringView("error"), Tone::Bad);
    return value.isOdd ? themedIcon(QLatin1StringView("warning"), Tone::Warning) : QIcon();
}

} // namespace

QString driftTitle(const QString &fact, const QString &title)
{
    return fact == QLatin1StringView("version") ? DriftModel::tr("Kubelet") : title;
}

QString driftRemark(const DriftValue &value)
{
    QStringList remarks = faultTexts(value);
    if (value.isOdd)
        remarks.append(DriftModel::tr("Odd one out"));
    return remarks.join(u'\n');
}

DriftModel::DriftModel(QObject *parent) : QAbstractTableModel(parent)
{
}

/// A line each: the value, what is wrong with it, where it is.
QString DriftModel::textOf(const DriftValue &value) const
{
    QStringList lines{nameOf(value)};
    if (const QString remark = driftRemark(value); !remark.isEmpty())
        lines.append(remark);
    if (m_isOfMany)
        lines.append(placesOf(value));
    return lines.join(u'\n');
}

void DriftModel::setDrift(Drift drift)
{
    m_isOfMany = isOfMany(drift);
    const bool isSame = drift.fact == m_drift.fact &&
                        std::ranges::equal(drift.values, m_drift.values, {}, &DriftValue::text,
                                           &DriftValue::text);
    if (!isSame) {
        beginResetModel();
        m_drift = std::move(drift);
        endResetModel();
        return;
    }
    m_drift = std::move(drift);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DriftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_drift.values.size());
}

int DriftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DriftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DriftValue &value = valueAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == Qt::DecorationRole && index.column() == Value)
        return decoration(value);
    if (role == RoomyDelegate::ToneRole && (value.isOdd || !value.faults.empty()))
        return int(value.faults.empty() ? Tone::Warning : Tone::Bad);
    if (role == RemarkRole)
        return driftRemark(value);
    if (role == Qt::ToolTipRole)
        return plainToolTip(textOf(value));
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Value ? textOf(value) : QLocale().toString(value.nodes);
}

/// Where one value has an icon the others have the room of one: their texts stand below each other.
QVariant DriftModel::decoration(const DriftValue &value) const
{
    const auto isMarked = [](const DriftValue &one) { return one.isOdd || !one.faults.empty(); };
    if (isMarked(value))
        return iconOf(value);
    if (std::ranges::none_of(m_drift.values, isMarked))
        return {};
    QPixmap room(1, 1);
    room.fill(Qt::transparent);
    return QIcon(room);
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Nodes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Value ? driftTitle(m_drift.fact, m_drift.title) : tr("Nodes");
}

} // namespace drover::ui
