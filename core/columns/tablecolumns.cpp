#include "core/columns/tablecolumns.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

/// What a NodeColumn views of an own column.
struct TableColumns::Made {
    explicit Made(const OwnColumn &own)
        : id(own.id().toUtf8()), title(ownColumnTitle(own).toUtf8()), value(ownColumnValue(own)),
          column{QLatin1StringView(id), title.constData(), ownColumnKind(own), false,
                 [](const Node &) { return CellValue(); }, NodeFigure::None, &value}
    {
    }

    QByteArray id; ///< UTF-8: only compared with itself
    QByteArray title;
    std::function<CellValue(const Node &)> value;
    NodeColumn column;
};

TableColumns::TableColumns()
{
    for (const NodeColumn &column : nodeColumns())
        m_all.push_back(&column);
}

TableColumns::~TableColumns() = default;

std::optional<int> TableColumns::indexOf(const QString &id) const
{
    const auto built = std::ranges::find_if(nodeColumns(), [&](const NodeColumn &c) { return id == c.id; });
    if (built != nodeColumns().end())
        return static_cast<int>(built - nodeColumns().begin());
    const auto own = std::ranges::find_if(m_specs, [&](const OwnColumn &o) { return o.id() == id; });
    if (own == m_specs.end())
        return std::nullopt;
    return static_cast<int>(nodeColumns().size()) + static_cast<int>(own - m_specs.begin());
}

QString TableColumns::idOf(int column) const
{
    const OwnColumn *own = ownAt(column);
    return own ? own->id() : QString(at(column).id);
}

QString TableColumns::titleOf(int column) const
{
    const OwnColumn *own = ownAt(column);
    return own ? ownColumnTitle(*own) : QCoreApplication::translate("NodeColumn", at(column).title);
}

const OwnColumn *TableColumns::ownAt(int column) const
{
    const auto place = column - static_cast<int>(nodeColumns().size());
    return place < 0 ? nullptr : &m_specs[place];
}

int TableColumns::keptBy(const QList<OwnColumn> &own) const
{
    const auto [known, wanted] = std::ranges::mismatch(m_specs, own);
    return static_cast<int>(known - m_specs.begin());
}

void TableColumns::setOwn(QList<OwnColumn> own)
{
    const int kept = keptBy(own);
    m_all.resize(nodeColumns().size() + static_cast<std::size_t>(kept));
    m_made.resize(static_cast<std::size_t>(kept));
    m_specs.resize(kept);
    for (const OwnColumn &column : own.sliced(kept)) {
        if (std::ranges::any_of(m_specs, [&](const OwnColumn &o) { return o.id() == column.id(); }))
            continue;
        m_specs.append(column);
        m_made.push_back(std::make_unique<Made>(column));
        m_all.push_back(&m_made.back()->column);
    }
}

std::vector<std::string> TableColumns::pathsOf(const std::vector<int> &shown) const
{
    std::vector<std::string> paths;
    for (const int column : shown) {
        const OwnColumn *own = ownAt(column);
        if (const auto path = own ? ownColumnPath(*own) : std::nullopt)
            paths.push_back(*path);
    }
    std::ranges::sort(paths);
    const auto repeated = std::ranges::unique(paths);
    paths.erase(repeated.begin(), repeated.end());
    return paths;
}

const TableColumns &TableColumns::builtIn()
{
    static const TableColumns columns;
    return columns;
}

} // namespace drover
