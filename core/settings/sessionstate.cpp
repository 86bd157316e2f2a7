#include "core/settings/sessionstate.h"

#include "core/settings/storedpart.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// As many as a window can hold and a person can want.
constexpr qsizetype kMostTabs = 100;
constexpr qsizetype kMostClosed = 50;
constexpr qsizetype kLongestFilter = 4000;
constexpr qsizetype kLongestName = 253; // of a node; a uid is shorter
// Nodes and folded groups in all tabs: the file must stay far below what StoredJson takes.
constexpr qsizetype kMostNamesInAll = 10'000;
constexpr std::array kQuickFilters{""_L1, "all"_L1, "not-ready"_L1, "cordoned"_L1, "pressure"_L1};

QJsonObject without(QJsonObject json, std::initializer_list<QLatin1StringView> known)
{
    for (const QLatin1StringView key : known)
        json.remove(key);
    return json;
}

QJsonObject homeJson(const WindowState::Home &home)
{
    QJsonObject json;
    if (!home.cluster.source.isEmpty())
        json.insert("source"_L1, home.cluster.source);
    if (!home.cluster.context.isEmpty())
        json.insert("context"_L1, home.cluster.context);
    if (home.isDemo)
        json.insert("demo"_L1, true);
    return json;
}

WindowState::Home homeOf(const QJsonObject &json)
{
    return {{json.value("source"_L1).toString(), json.value("context"_L1).toString()},
            json.value("demo"_L1).toBool()};
}

/// Empty where there are too many for `room`, which is what the others leave.
QJsonArray selectedJson(const QList<WindowState::Selected> &selected, qsizetype &room)
{
    qsizetype count = 0;
    QJsonArray array;
    for (const WindowState::Selected &group : selected) {
        QJsonObject nodes;
        for (auto node = group.nodes.begin(); node != group.nodes.end(); ++node)
            nodes.insert(node.key(), node.value());
        QJsonObject json = homeJson(group.home);
        json.insert("nodes"_L1, nodes);
        array.append(json);
        count += group.nodes.size();
    }
    if (count > std::min<qsizetype>(room, WindowState::kMostSelected))
        return {};
    room -= count;
    return array;
}

QList<WindowState::Selected> selectedOf(const QJsonArray &array)
{
    QList<WindowState::Selected> selected;
    qsizetype count = 0;
    for (const QJsonValue &value : array) {
        const QJsonObject json = value.toObject();
        const QJsonObject nodes = json.value("nodes"_L1).toObject();
        count += nodes.size();
        if (count > WindowState::kMostSelected)
            return {};
        WindowState::Selected group{homeOf(json), {}};
        for (auto node = nodes.begin(); node != nodes.end(); ++node) {
            if (node.key().size() <= kLongestName)
                group.nodes.insert(node.key(), node.value().toString().left(kLongestName));
        }
        if (!group.nodes.isEmpty())
            selected.append(group);
    }
    return selected;
}

/// A path may lead to a text of any length.
bool areGroups(const QStringList &names)
{
    return names.size() <= WindowState::kMostFolded &&
           std::ranges::all_of(names, [](const QString &name) { return name.size() <= kLongestName; });
}

QStringList namesOf(const QJsonArray &array)
{
    QStringList names;
    for (const QJsonValue &name : array)
        names.append(name.toString());
    return names;
}

/// Empty where there are too many for `room`, or one is too long.
QJsonArray foldedJson(const QStringList &names, qsizetype &room)
{
    if (names.size() > room || !areGroups(names))
        return {};
    room -= names.size();
    return QJsonArray::fromStringList(names);
}

QJsonArray sizesJson(const QList<int> &sizes)
{
    QJsonArray array;
    for (const int size : sizes)
        array.append(size);
    return array;
}

QList<int> sizesOf(const QJsonArray &array)
{
    QList<int> sizes;
    for (const QJsonValue &size : array) {
        if (sizes.size() < 2)
            sizes.append(std::max(0, size.toInt()));
    }
    return sizes;
}

QJsonObject tabJson(const WindowState::Tab &tab, qsizetype &room)
{
    QJsonObject json = tab.other;
    if (tab.isAllClusters) {
        json.insert("all"_L1, true);
    } else {
        json.insert("source"_L1, tab.cluster.source);
        json.insert("context"_L1, tab.cluster.context);
    }
    if (tab.isDemo)
        json.insert("demo"_L1, true);
    if (!tab.filter.isEmpty())
        json.insert("filter"_L1, tab.filter);
    if (!tab.quickFilter.isEmpty())
        json.insert("quick"_L1, tab.quickFilter);
    if (!tab.node.isEmpty())
        json.insert("node"_L1, tab.node);
    if (tab.nodeHome != WindowState::Home())
        json.insert("nodeHome"_L1, homeJson(tab.nodeHome));
    if (const QJsonArray selected = selectedJson(tab.selected, room); !selected.isEmpty())
        json.insert("selected"_L1, selected);
    if (tab.layout)
        json.insert("layout"_L1, toJson(*tab.layout));
    if (const QJsonArray folded = foldedJson(tab.folded, room); !folded.isEmpty())
        json.insert("folded"_L1, folded);
    if (tab.detailsSizes)
        json.insert("sizes"_L1, sizesJson(*tab.detailsSizes));
    if (tab.boardHeight > 0)
        json.insert("board"_L1, tab.boardHeight);
    if (!tab.page.isEmpty())
        json.insert("page"_L1, tab.page);
    if (!tab.drift.isEmpty())
        json.insert("drift"_L1, tab.drift);
    if (tab.driftOf != WindowState::Home())
        json.insert("driftOf"_L1, homeJson(tab.driftOf));
    if (!tab.driftSizes.isEmpty())
        json.insert("driftSizes"_L1, sizesJson(tab.driftSizes));
    return json;
}

std::optional<WindowState::Tab> tabOf(const QJsonObject &json)
{
    WindowState::Tab tab;
    tab.isAllClusters = json.value("all"_L1).toBool();
    if (!tab.isAllClusters) {
        tab.cluster = {json.value("source"_L1).toString(), json.value("context"_L1).toString()};
        if (tab.cluster.context.isEmpty())
            return std::nullopt;
    }
    tab.isDemo = json.value("demo"_L1).toBool();
    tab.filter = json.value("filter"_L1).toString().left(kLongestFilter);
    tab.quickFilter = json.value("quick"_L1).toString();
    tab.node = json.value("node"_L1).toString().left(kLongestFilter);
    tab.nodeHome = homeOf(json.value("nodeHome"_L1).toObject());
    tab.selected = selectedOf(json.value("selected"_L1).toArray());
    if (const QJsonValue layout = json.value("layout"_L1); layout.isObject())
        tab.layout = tableLayoutOf(layout.toObject());
    if (const QStringList folded = namesOf(json.value("folded"_L1).toArray()); areGroups(folded))
        tab.folded = folded;
    if (const QJsonValue sizes = json.value("sizes"_L1); sizes.isArray())
        tab.detailsSizes = sizesOf(sizes.toArray());
    tab.boardHeight = std::max(0, json.value("board"_L1).toInt());
    tab.page = json.value("page"_L1).toString().left(kLongestName);
    tab.drift = json.value("drift"_L1).toString().left(kLongestFilter);
    tab.driftOf = homeOf(json.value("driftOf"_L1).toObject());
    tab.driftSizes = sizesOf(json.value("driftSizes"_L1).toArray());
    tab.other = without(json, {"all"_L1, "source"_L1, "context"_L1, "demo"_L1, "filter"_L1,
                               "quick"_L1, "node"_L1, "nodeHome"_L1, "selected"_L1, "layout"_L1, "folded"_L1,
                               "sizes"_L1, "board"_L1, "page"_L1, "drift"_L1, "driftOf"_L1, "driftSizes"_L1});
    return tab;
}

QJsonArray tabsJson(const QList<WindowState::Tab> &tabs, qsizetype &room)
{
    QJsonArray array;
    for (const WindowState::Tab &tab : tabs)
        array.append(tabJson(tab, room));
    return array;
}

void readTabs(const QJsonObject &json, WindowState &state)
{
    const int current = json.value("current"_L1).toInt();
    int position = 0;
    for (const QJsonValue &value : json.value("tabs"_L1).toArray()) {
        const std::optional<WindowState::Tab> tab = tabOf(value.toObject());
        if (tab && state.tabs.size() < kMostTabs) {
            if (position == current)
                state.currentTab = int(state.tabs.size());
            state.tabs.append(*tab);
        }
        ++position;
    }
    for (const QJsonValue &value : json.value("closed"_L1).toArray()) {
        const std::optional<WindowState::Tab> tab = tabOf(value.toObject());
        if (tab && state.closed.size() < kMostClosed)
            state.closed.append(*tab);
    }
}

bool isDivide(const QJsonValue &sizes)
{
    const QJsonArray both = sizes.toArray();
    return both.isEmpty() || (both.size() == 2 && std::ranges::all_of(both, isCount));
}

/// Which pages and facts there are, only those who show them know: others are left as they are.
void sieveTab(StoredPart &tab, const KnownNames &known)
{
    tab.check("quick"_L1, [](const QJsonValue &value) {
        return std::ranges::find(kQuickFilters, value.toString()) != std::end(kQuickFilters);
    });
    tab.check("board"_L1, isCount);
    tab.check("folded"_L1, [](const QJsonValue &value) { return areGroups(namesOf(value.toArray())); });
    tab.check("sizes"_L1, isDivide);
    tab.check("driftSizes"_L1, isDivide);
    tab.lookInto("layout"_L1, [&known](StoredPart &layout) { sieveTableLayout(layout, known); });
    tab.lookThrough("selected"_L1, [](StoredPart &group) {
        group.lookInto("nodes"_L1, [](StoredPart &nodes) {
            nodes.checkAll([](const QString &name, const QJsonValue &uid) {
                return name.size() <= kLongestName && uid.isString();
            });
        });
        return !group.json().value("nodes"_L1).toObject().isEmpty();
    });
}

} // namespace

bool isSameTab(const WindowState::Tab &one, const WindowState::Tab &other)
{
    if (one.isAllClusters || other.isAllClusters || one.isDemo != other.isDemo)
        return one.isAllClusters && other.isAllClusters;
    return one.isDemo ? one.cluster.context == other.cluster.context : one.cluster == other.cluster;
}

QJsonObject toJson(const WindowState &state)
{
    QJsonObject json = state.other;
    json.insert("geometry"_L1, QString::fromLatin1(state.geometry.toBase64()));
    qsizetype room = kMostNamesInAll;
    json.insert("tabs"_L1, tabsJson(state.tabs, room));
    json.insert("closed"_L1, tabsJson(state.closed.mid(0, kMostClosed), room));
    json.insert("current"_L1, state.currentTab);
    json.insert("details"_L1, QJsonObject{{u"shown"_s, state.areDetailsShown},
                                          {u"below"_s, state.areDetailsBelow},
                                          {u"sizes"_s, sizesJson(state.detailsSizes)}});
    json.insert("layout"_L1, toJson(state.layout));
    return json;
}

WindowState windowStateOf(const QJsonObject &json)
{
    WindowState state;
    state.geometry = QByteArray::fromBase64(json.value("geometry"_L1).toString().toLatin1());
    readTabs(json, state);
    const QJsonObject details = json.value("details"_L1).toObject();
    state.areDetailsShown = details.value("shown"_L1).toBool(true);
    state.areDetailsBelow = details.value("below"_L1).toBool(true);
    state.detailsSizes = sizesOf(details.value("sizes"_L1).toArray());
    state.layout = tableLayoutOf(json.value("layout"_L1).toObject());
    state.other = without(json, {"version"_L1, "geometry"_L1, "tabs"_L1, "closed"_L1, "current"_L1,
                                 "details"_L1, "layout"_L1});
    return state;
}

QJsonObject windowShape()
{
    const WindowState::Home home{{u"a"_s, u"a"_s}, true};
    WindowState::Tab tab;
    tab.cluster = home.cluster;
    tab.isDemo = true;
    tab.filter = tab.quickFilter = tab.node = tab.page = tab.drift = u"a"_s;
    tab.nodeHome = tab.driftOf = home;
    tab.selected = {{home, {{u"a"_s, u"a"_s}}}};
    tab.layout = fullTableLayout();
    tab.folded = {u"a"_s};
    tab.detailsSizes = tab.driftSizes = {1, 1};
    tab.boardHeight = 1;
    WindowState state;
    state.tabs = state.closed = {tab};
    state.detailsSizes = {1, 1};
    state.layout = fullTableLayout();
    QJsonObject json = toJson(state);
    for (const QLatin1StringView key : {"tabs"_L1, "closed"_L1}) {
        QJsonObject one = json.value(key).toArray().first().toObject();
        one.insert("all"_L1, true);
        json.insert(key, QJsonArray{one});
    }
    return json;
}

QStringList sieveWindow(QJsonObject &json, const KnownNames &known)
{
    QStringList misfits;
    StoredPart file(json, misfits);
    const auto isTab = [&known](StoredPart &tab) {
        sieveTab(tab, known);
        return tabOf(tab.json()).has_value();
    };
    file.lookThrough("tabs"_L1, isTab);
    file.lookThrough("closed"_L1, isTab);
    file.check("current"_L1, isCount);
    file.lookInto("details"_L1, [](StoredPart &details) { details.check("sizes"_L1, isDivide); });
    file.lookInto("layout"_L1, [&known](StoredPart &layout) { sieveTableLayout(layout, known); });
    // The one in front is told by its place among those that are left.
    const QJsonArray tabs = json.value("tabs"_L1).toArray();
    const int current = json.value("current"_L1).toInt();
    const auto gone = std::count(tabs.begin(), tabs.begin() + std::clamp<qsizetype>(current, 0, tabs.size()), QJsonValue());
    if (gone > 0)
        json.insert("current"_L1, current - int(gone));
    return misfits;
}

} // namespace drover
