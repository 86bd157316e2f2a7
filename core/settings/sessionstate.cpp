#include "core/settings/sessionstate.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// As many as a window can hold and a person can want.
constexpr qsizetype kMostTabs = 100;
constexpr qsizetype kLongestFilter = 4000;

QJsonObject tabJson(const WindowState::Tab &tab)
{
    QJsonObject json;
    if (tab.isAllClusters) {
        json.insert("all"_L1, true);
    } else {
        json.insert("source"_L1, tab.cluster.source);
        json.insert("context"_L1, tab.cluster.context);
    }
    if (!tab.filter.isEmpty())
        json.insert("filter"_L1, tab.filter);
    if (!tab.quickFilter.isEmpty())
        json.insert("quick"_L1, tab.quickFilter);
    if (tab.layout)
        json.insert("layout"_L1, toJson(*tab.layout));
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
    tab.filter = json.value("filter"_L1).toString().left(kLongestFilter);
    tab.quickFilter = json.value("quick"_L1).toString();
    if (const QJsonValue layout = json.value("layout"_L1); layout.isObject())
        tab.layout = tableLayoutOf(layout.toObject());
    return tab;
}

} // namespace

QJsonObject toJson(const WindowState &state)
{
    QJsonArray tabs;
    for (const WindowState::Tab &tab : state.tabs)
        tabs.append(tabJson(tab));
    QJsonArray sizes;
    for (const int size : state.detailsSizes)
        sizes.append(size);
    return {{u"geometry"_s, QString::fromLatin1(state.geometry.toBase64())},
            {u"tabs"_s, tabs},
            {u"current"_s, state.currentTab},
            {u"details"_s, QJsonObject{{u"shown"_s, state.areDetailsShown},
                                       {u"below"_s, state.areDetailsBelow},
                                       {u"sizes"_s, sizes}}},
            {u"layout"_s, toJson(state.layout)}};
}

WindowState windowStateOf(const QJsonObject &json)
{
    WindowState state;
    state.geometry = QByteArray::fromBase64(json.value("geometry"_L1).toString().toLatin1());
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
    const QJsonObject details = json.value("details"_L1).toObject();
    state.areDetailsShown = details.value("shown"_L1).toBool(true);
    state.areDetailsBelow = details.value("below"_L1).toBool(true);
    for (const QJsonValue &size : details.value("sizes"_L1).toArray()) {
        if (state.detailsSizes.size() < 2)
            state.detailsSizes.append(std::max(0, size.toInt()));
    }
    state.layout = tableLayoutOf(json.value("layout"_L1).toObject());
    return state;
}

} // namespace drover
