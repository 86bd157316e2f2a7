#include "core/columns/tablecolumns.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

/// Of several clusters: what their nodes tell of themselves, so that looking asks no server.
constexpr QLatin1StringView kUsualOfClusters[] = {
    QLatin1StringView("cluster"), QLatin1StringView("as-of"),      QLatin1StringView("status"),
    QLatin1StringView("name"),    QLatin1StringView("roles"),      QLatin1StringView("conditions"),
    QLatin1StringView("version"), QLatin1StringView("zone"),       QLatin1StringView("pool"),
    QLatin1StringView("taints"),  QLatin1StringView("heartbeat"),  QLatin1StringView("age")};

} // namespace

/// What a NodeColumn views of an own column.
struct TableColumns::Made {
    explicit Made(const OwnColumn &own)
        : id(own.id().toUtf8()), title(ownColumnTitle(own).toUtf8()), value(ownColumnValue(own)),
          text(ownColumnLabel(own)),
          column{QLatin1StringView(id), title.constData(), ownColumnKind(own), false,
                 [](const Node &) { return CellValue(); }, NodeFigure::None, &value, nullptr,
                 text ? &text : nullptr}
    {
    }

    QByteArray id; ///< UTF-8: only compared with itself
    QByteArray title;
    std::function<CellValue(const Node &)> value;
    std::function<std::string_view(const Node &)> text;
    NodeColumn column;
};

TableColumns::TableColumns(bool hasClusters) : m_hasClusters(hasClusters)
{
    for (const NodeColumn &column : nodeColumns())
        m_all.push_back(&column);
    if (!hasClusters)
        return;
    for (const NodeColumn &column : clusterColumns())
        m_all.push_back(&column);
}

TableColumns::~TableColumns() = default;

int TableColumns::fixedCount() const
{
    return static_cast<int>(nodeColumns().size() + (m_hasClusters ? clusterColumns().size() : 0));
}

std::optional<int> TableColumns::indexOf(const QString &id) const
{
    for (int column = 0; column < fixedCount(); ++column) {
        if (id == at(column).id)
            return column;
    }
    const auto own = std::ranges::find_if(m_specs, [&](const OwnColumn &o) { return o.id() == id; });
    if (own == m_specs.end())
        return std::nullopt;
    return fixedCount() + static_cast<int>(own - m_specs.begin());
}

std::vector<int> TableColumns::usual() const
{
    std::vector<int> columns;
    if (m_hasClusters) {
        for (const QLatin1StringView id : kUsualOfClusters)
            columns.push_back(*indexOf(id));
        return columns;
    }
    for (int column = 0; column < fixedCount(); ++column) {
        if (at(column).shownByDefault)
            columns.push_back(column);
    }
    return columns;
}

bool TableColumns::isNeeded(int column) const
{
    const NodeColumn &spec = at(column);
    return spec.figure == NodeFigure::Cluster || spec.figure == NodeFigure::AsOf ||
           (!spec.own && spec.id == QLatin1StringView("name"));
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
    const int place = column - fixedCount();
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
    m_all.resize(static_cast<std::size_t>(fixedCount() + kept));
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
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

const TableColumns &TableColumns::builtIn()
{
    static const TableColumns columns;
    return columns;
}

} // namespace drover
