#include "tests/rules/rules.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

struct Include {
    QString name;
    bool isQuoted;
    qsizetype position;
};

std::vector<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression line(u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"_s,
                                         QRegularExpression::MultilineOption);
    std::vector<Include> includes;
    for (auto it = line.globalMatch(file.text); it.hasNext();) {
        const auto match = it.next();
        // Blank in the code: the line stands in a comment or in a sample.
        if (file.code[match.capturedStart(1)] != u' ')
            includes.push_back(
                {match.captured(2), match.captured(1) == u'"', match.capturedStart()});
    }
    return includes;
}

/// The part of the tree that a file belongs to for the arrows: a folder of core, ui, app, demo.
QString layerOf(const QString &path)
{
    const QString top = path.section(u'/', 0, 0);
    if (top == "core"_L1)
        return path.section(u'/', 0, 1);
    return path.startsWith(u"app/demo/") ? u"app/demo"_s : top;
}

/// What each layer may include. Tests may include everything.
const QMap<QString, QStringList> &arrows()
{
    static const QMap<QString, QStringList> allowed = [] {
        const QStringList core{u"core/base"_s,       u"core/jsonpath"_s,    u"core/objects"_s,
                               u"core/kubeconfig"_s, u"core/journal"_s,     u"core/settings"_s,
                               u"core/json"_s,       u"core/decode"_s,      u"core/poddecode"_s,
                               u"core/credentials"_s, u"core/transport"_s,  u"core/api"_s,
                               u"core/nodes"_s,      u"core/pods"_s,        u"core/operations"_s,
                               u"core/plan"_s,       u"core/drain"_s,       u"core/insight"_s};
        const QString transport = u"core/transport"_s;
        const QString api = u"core/api"_s;
        const QString doctor = u"core/doctor"_s; // beside nodes: neither knows the other
        QMap<QString, QStringList> map;
        for (qsizetype i = 0; i < core.size(); ++i)
            map[core[i]] = core.mid(0, i + 1);
        map[doctor] = map[api] + QStringList{doctor};
        // What a table can show needs none either; how it stands is a setting.
        const QString columns = u"core/columns"_s;
        map[columns] = {u"core/base"_s,     u"core/jsonpath"_s, u"core/objects"_s,
                        u"core/settings"_s, u"core/nodes"_s,    columns};
        // What a filter asks of a node is what a table can show of it, and needs no server.
        const QString query = u"core/query"_s;
        map[query] = map[columns] + QStringList{query};
        // What stands on a session asks through it, never by itself.
        for (const QString &folder : {u"core/plan"_s, u"core/drain"_s, u"core/insight"_s})
            map[folder].removeAll(transport);
        // Clusters beside each other: what their tables can show, and what their servers tell.
        const QString fleet = u"core/fleet"_s;
        map[fleet] = map[u"core/insight"_s] + QStringList{columns, fleet};
        // What is told of a cluster: its nodes and its drains, nothing else.
        const QString alerts = u"core/alerts"_s;
        map[alerts] = map[u"core/drain"_s] + QStringList{alerts};
        map[u"ui"_s] = core + QStringList{doctor, query, columns, fleet, u"ui"_s};
        for (const QString &folder : {u"core/credentials"_s, transport, u"core/json"_s,
                                      u"core/decode"_s, u"core/poddecode"_s, api})
            map[u"ui"_s].removeAll(folder);
        map[u"app"_s] = core + QStringList{doctor, query, columns, fleet, alerts, u"app"_s, u"ui"_s, u"app/demo"_s};
        map[u"app/demo"_s] = {u"app/demo"_s};
        return map;
    }();
    return allowed;
}

Faults quotedFault(const SourceFile &file, const Include &include)
{
    if (!include.name.contains(u'/')) {
        if (include.name.endsWith(u".moc") || include.name.startsWith(u"moc_"))
            return {};
        return {faultAt(file, include.position, u"write \"%1\" from the root"_s.arg(include.name))};
    }
    const QString from = layerOf(file.path);
    const QString to = layerOf(include.name);
    if (from == "tests"_L1 || arrows().value(from).contains(to))
        return {};
    return {faultAt(file, include.position, u"%1 may not include %2"_s.arg(from, include.name))};
}

/// A folder that can reach itself through others.
Faults circles(const QMap<QString, QSet<QString>> &edges)
{
    Faults faults;
    for (const QString &start : edges.keys()) {
        QSet<QString> reached;
        QStringList next = edges[start].values();
        while (!next.isEmpty()) {
            const QString folder = next.takeLast();
            if (reached.contains(folder))
                continue;
            reached.insert(folder);
            next += edges.value(folder).values();
        }
        if (reached.contains(start))
            faults << u"%1/: stands in a circle of includes"_s.arg(start);
    }
    return faults;
}

} // namespace

bool isQtGuiHeader(const QString &name)
{
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    const QString module = name.section(u'/', 0, 0);
    if (name.contains(u'/'))
        return module == "QtGui"_L1 || module == "QtWidgets"_L1;
    return QFileInfo::exists(headers + u"/QtGui/"_s + name) ||
           QFileInfo::exists(headers + u"/QtWidgets/"_s + name);
}

Faults layerFaults(const SourceTree &tree, const std::function<bool(const QString &)> &isGuiHeader)
{
    Faults faults;
    QMap<QString, QSet<QString>> edges;
    for (const SourceFile &file : tree.files) {
        if (!file.isCpp())
            continue;
        for (const Include &include : includesOf(file)) {
            if (include.isQuoted) {
                faults += quotedFault(file, include);
                const QString target = folderOf(include.name);
                if (!target.isEmpty() && target != folderOf(file.path))
                    edges[folderOf(file.path)].insert(target);
            } else if (file.isIn(u"core"_s) && isGuiHeader(include.name)) {
                faults << faultAt(file, include.position,
                                  u"core knows no widget: <%1>"_s.arg(include.name));
            }
        }
    }
    return faults + circles(edges);
}

} // namespace drover::rules
