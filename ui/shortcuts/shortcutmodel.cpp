#include "ui/shortcuts/shortcutmodel.h"

#include "ui/actions/actionset.h"
#include "ui/details/roomydelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QFont>
#include <QIcon>
#include <QPixmap>

#include <algorithm>

namespace drover::ui {

namespace {

/// Takes the room of one, so that all names begin at one place.
QIcon noIcon()
{
    QPixmap blank(2 * kSpace, 2 * kSpace);
    blank.fill(Qt::transparent);
    return blank;
}

} // namespace

ShortcutModel::ShortcutModel(QObject *parent) : QAbstractTableModel(parent)
{
    match();
}

void ShortcutModel::setKeys(const ActionKeys &keys)
{
    m_keys = keys;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ShortcutModel::setQuery(const QString &typed)
{
    beginResetModel();
    m_query = typed.simplified();
    match();
    endResetModel();
}

void ShortcutModel::match()
{
    m_rows.clear();
    const auto add = [this](const Row &row) {
        bool isFound = m_query.isEmpty();
        for (int column = 0; column < ColumnCount && !isFound; ++column)
            isFound = cell(row, column).contains(m_query, Qt::CaseInsensitive);
        if (isFound || isEnglish(row))
            m_rows.push_back(row);
    };
    for (const ActionSpec &spec : actionTable())
        add({&spec, nullptr});
    for (const FixedKey &fixed : fixedKeys())
        add({nullptr, &fixed});
}

/// Who knows kubectl types its words, whatever the language; as in the palette.
bool ShortcutModel::isEnglish(const Row &row) const
{
    return row.action && englishActionText(*row.action).contains(m_query, Qt::CaseInsensitive);
}

QString ShortcutModel::cell(const Row &row, int column) const
{
    if (row.fixed) {
        const QString cells[] = {fixedKeyText(*row.fixed), tr("Cannot be changed"),
                                 QString::fromUtf8(row.fixed->keys)};
        return cells[column];
    }
    if (column == Name)
        return plainActionText(*row.action);
    return column == Menu ? actionMenuText(row.action->menu) : m_keys.textOf(row.action->id);
}

const ActionSpec *ShortcutModel::actionAt(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].action;
}

int ShortcutModel::rowOf(QLatin1StringView id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) {
        return row.action && row.action->id == id;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isChosen = row.action && m_keys.isChosen(row.action->id);
    if (role == Qt::DisplayRole)
        return cell(row, index.column());
    if (role == Qt::ToolTipRole && isChosen)
        return tr("Other keys than Drover's own");
    if (role == RoomyDelegate::ToneRole && (row.fixed || index.column() == Menu))
        return int(Tone::Dimmed);
    if (role == Qt::FontRole && isChosen) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::DecorationRole && index.column() == Name)
        return row.action && !row.action->icon.isEmpty()
                   ? themedIcon(row.action->icon, Tone::Dimmed)
                   : noIcon();
    return {};
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Action"), tr("Menu"), tr("Keys")};
    return section >= 0 && section < ColumnCount ? titles[section] : QVariant();
}

QString actionMenuText(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File:
        return ShortcutModel::tr("File");
    case ActionMenu::Edit:
        return ShortcutModel::tr("Edit");
    case ActionMenu::View:
        return ShortcutModel::tr("View");
    case ActionMenu::Node:
    case ActionMenu::NodeEnd:
    case ActionMenu::Journal:
        return ShortcutModel::tr("Node");
    case ActionMenu::NodeCopy:
        return ShortcutModel::tr("Node: Copy");
    case ActionMenu::Help:
        return ShortcutModel::tr("Help");
    case ActionMenu::None:
        break;
    }
    return {};
}

} // namespace drover::ui
