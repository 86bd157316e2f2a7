#include "core/fleet/drift.h"

#include "core/objects/kubeversion.h"

#include <algorithm>
#include <array>
#include <map>

namespace drover {

namespace {

constexpr int kMostBehind = 3;
constexpr int kMostBehindOnce = 2; ///< of kubelets before 1.25
constexpr int kFirstWithThree = 25;
constexpr int kOddBy = 4; ///< so many times the nodes have the commonest value
constexpr QLatin1StringView kKubelet{"version"};
constexpr QLatin1StringView kLabel{"label:"};

struct Field {
    QLatin1StringView fact;
    QLatin1StringView name;
};
/// What the language of the filter calls the columns.
constexpr std::array kFields{
    Field{kKubelet, QLatin1StringView("version")},
    Field{QLatin1StringView("kernel"), QLatin1StringView("kernel")},
    Field{QLatin1StringView("runtime"), QLatin1StringView("runtime")},
    Field{QLatin1StringView("os-image"), QLatin1StringView("os")},
    Field{QLatin1StringView("architecture"), QLatin1StringView("arch")},
    Field{QLatin1StringView("pool"), QLatin1StringView("pool")},
    Field{QLatin1StringView("zone"), QLatin1StringView("zone")},
    Field{QLatin1StringView("instance-type"), QLatin1StringView("type")},
};

QString quoted(const QString &value)
{
    QString escaped = value;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

void findFault(const DriftCluster &cluster, int nodes, DriftValue &value)
{
    const Skew skew = skewOf(value.text.toStdString(), cluster.serverVersion);
    if (skew != Skew::Supported)
        value.faults.push_back(
            {cluster.name, QString::fromStdString(cluster.serverVersion), skew, nodes});
}

void markOdd(std::vector<DriftValue> &values)
{
    int most = 0;
    for (const DriftValue &value : values)
        most = std::max(most, value.nodes);
    for (DriftValue &value : values)
        value.isOdd = value.nodes * kOddBy <= most;
}

bool comesBefore(const DriftValue &left, const DriftValue &right)
{
    if (left.faults.empty() != right.faults.empty())
        return !left.faults.empty();
    if (left.isOdd != right.isOdd)
        return left.isOdd;
    if (left.nodes != right.nodes)
        return left.isOdd ? left.nodes < right.nodes : left.nodes > right.nodes;
    return naturalCompare(left.text, right.text) < 0;
}

} // namespace

Skew skewOf(std::string_view kubelet, std::string_view server)
{
    const auto node = kubeVersionOf(kubelet);
    const auto api = kubeVersionOf(server);
    if (!node || !api)
        return Skew::Supported;
    if (std::pair(node->major, node->minor) > std::pair(api->major, api->minor))
        return Skew::Newer;
    const int most = node->minor < kFirstWithThree ? kMostBehindOnce : kMostBehind;
    const bool isTooOld = node->major != api->major || api->minor - node->minor > most;
    return isTooOld ? Skew::TooOld : Skew::Supported;
}

Drift driftBy(const NodeGrouping &fact, const std::vector<DriftCluster> &clusters)
{
    Drift drift{fact.id(), fact.title(), 0, {}, {}};
    if (fact.isNone())
        return drift;
    const bool isKubelet = fact.id() == kKubelet;
    std::map<QString, DriftValue> values;
    for (const DriftCluster &cluster : clusters) {
        std::map<QString, int> counts;
        for (const NodePtr &node : *cluster.nodes)
            ++counts[fact.groupOf(*node)];
        for (const auto &[text, nodes] : counts) {
            DriftValue &value = values[text];
            value.text = text;
            value.nodes += nodes;
            value.places.push_back({cluster.name, nodes});
            drift.nodes += nodes;
            if (isKubelet)
                findFault(cluster, nodes, value);
        }
        if (isKubelet && !counts.empty() && !kubeVersionOf(cluster.serverVersion))
            drift.unchecked.append(cluster.name);
    }
    for (auto &[text, value] : values) {
        std::ranges::stable_sort(value.places, std::ranges::greater(), &DriftValue::Place::nodes);
        drift.values.push_back(std::move(value));
    }
    markOdd(drift.values);
    std::ranges::sort(drift.values, comesBefore);
    return drift;
}

QString driftQuery(const Drift &drift, const DriftValue &value)
{
    if (drift.fact.startsWith(kLabel)) {
        const QString key = drift.fact.sliced(kLabel.size());
        return value.text.isEmpty() ? QStringLiteral("label:!%1").arg(key)
                                    : QStringLiteral("label:%1=%2").arg(key, value.text);
    }
    if (ownColumnOf(drift.fact)) // the user's, asked for by its title
        return value.text.isEmpty()
                   ? QStringLiteral("not %1:*").arg(quoted(drift.title))
                   : QStringLiteral("%1=%2").arg(quoted(drift.title), quoted(value.text));
    const auto field = std::ranges::find(kFields, drift.fact, &Field::fact);
    if (field == kFields.end())
        return {};
    if (value.text.isEmpty())
        return QStringLiteral("not %1:*").arg(field->name);
    QString query = QStringLiteral("%1=%2").arg(field->name, quoted(value.text));
    // A version is compared by its numbers: those with more behind them are other values.
    const auto isLonger = [&](const DriftValue &other) {
        return other.text.size() > value.text.size() && other.text.startsWith(value.text);
    };
    if (drift.fact == kKubelet && std::ranges::any_of(drift.values, isLonger))
        query += QStringLiteral(" not %1=%2").arg(field->name, quoted(value.text + QStringLiteral("?*")));
    return query;
}

} // namespace drover
