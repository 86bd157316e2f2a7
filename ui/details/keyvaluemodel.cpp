#include "ui/details/keyvaluemodel.h"

#include "ui/text/plaintext.h"

namespace drover::ui {

KeyValueModel::KeyValueModel(Source source, QObject *parent)
    : QAbstractTableModel(parent), m_source(source)
{
}

void KeyValueModel::setNode(const NodePtr &node)
{
    std::span<const KeyValue> wanted;
    if (node)
        wanted = m_source == Source::Labels ? node->labels : node->annotations;
    std::size_t row = 0;
    for (const KeyValue &entry : wanted) { // both sides are sorted by key
        while (row < m_rows.size() && m_rows[row].key < entry.key)
            remove(row);
        if (row < m_rows.size() && m_rows[row].key == entry.key)
            replace(row, entry);
        else
            insert(row, entry);
        ++row;
    }
    while (m_rows.size() > row)
        remove(m_rows.size() - 1);
    m_node = node; // the rows pointed into the old node until here
}

void KeyValueModel::insert(std::size_t row, const KeyValue &entry)
{
    const int at = static_cast<int>(row);
    beginInsertRows({}, at, at);
    m_rows.insert(m_rows.begin() + at, entry);
    endInsertRows();
}

void KeyValueModel::remove(std::size_t row)
{
    const int at = static_cast<int>(row);
    beginRemoveRows({}, at, at);
    m_rows.erase(m_rows.begin() + at);
    endRemoveRows();
}

void KeyValueModel::replace(std::size_t row, const KeyValue &entry)
{
    const bool same = m_rows[row].value == entry.value;
    m_rows[row] = entry;
    const QModelIndex changed = index(static_cast<int>(row), Value);
    if (!same)
        Q_EMIT dataChanged(changed, changed);
}

int KeyValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeyValueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeyValue &row = m_rows[std::size_t(index.row())];
    const QString text = toText(index.column() == Key ? row.key : row.value);
    switch (role) {
    case Qt::DisplayRole: return folded(text);
    case Qt::ToolTipRole: return plainToolTip(text);
    case ValueRole: return toText(row.value);
    case CopyRole: return QString(toText(row.key) + QLatin1Char('=') + toText(row.value));
    default: return {};
    }
}

QVariant KeyValueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Key ? tr("Key") : tr("Value");
}

} // namespace drover::ui
