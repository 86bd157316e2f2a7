#include "core/plan/placementreasons.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kMostBriefs = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Placement)
};

/// In binary units: "1536Mi" where that is exact, as people write requests, else "93.1Gi".
QString bytesText(std::int64_t bytes)
{
    constexpr const char *kSuffixes[] = {"", "Ki", "Mi", "Gi", "Ti", "Pi"};
    constexpr std::int64_t kLongestExact = 10'000;
    auto amount = static_cast<double>(bytes);
    std::int64_t whole = bytes;
    for (const char *suffix : kSuffixes) {
        if (whole < kLongestExact && (whole % 1024 != 0 || whole == 0))
            return QString::number(whole) + QLatin1StringView(suffix);
        if (amount < 1024)
            return QString::number(amount, 'f', 1) + QLatin1StringView(suffix);
        amount /= 1024;
        whole = whole % 1024 == 0 ? whole / 1024 : kLongestExact;
    }
    return QString::number(amount * 1024, 'f', 0) + u"Pi"_s;
}

QString resourceText(const std::string &resource, std::int64_t amount)
{
    if (resource == "cpu")
        return Words::tr("%1 of CPU")
            .arg(amount % 1000 == 0 ? QString::number(amount / 1000)
                                    : QString::number(amount) + u'm');
    if (resource == "memory")
        return Words::tr("%1 of memory").arg(bytesText(amount));
    if (resource == "ephemeral-storage")
        return Words::tr("%1 of local storage").arg(bytesText(amount));
    const QString text =
        resource.starts_with("hugepages-") ? bytesText(amount) : QString::number(amount);
    return Words::tr("%1 of %2").arg(text, QString::fromStdString(resource));
}

QString taintName(const TaintValue &taint)
{
    const std::string value = taint.value.empty() ? std::string() : "=" + taint.value;
    return QString::fromStdString(taint.key + value + ":" + taint.effect);
}

QString taintObstacle(int count, const QString &taint)
{
    return count == 1
               ? Words::tr("1 node has taint %1 that it does not tolerate").arg(taint)
               : Words::tr("%n nodes have taint %1 that it does not tolerate", nullptr, count)
                     .arg(taint);
}

QString resourceObstacle(int count, const QString &amount)
{
    return count == 1 ? Words::tr("1 node lacks %1").arg(amount)
                      : Words::tr("%n nodes lack %1", nullptr, count).arg(amount);
}

QString ruleObstacle(Obstacle::Kind kind, int count)
{
    using Kind = Obstacle::Kind;
    const bool isOne = count == 1;
    switch (kind) {
    case Kind::Cordoned:
        return isOne ? Words::tr("1 node is cordoned")
                     : Words::tr("%n nodes are cordoned", nullptr, count);
    case Kind::NodeRules:
        return isOne ? Words::tr("1 node is not one that its node selector or affinity allows")
                     : Words::tr("%n nodes are not ones that its node selector or affinity allows",
                                 nullptr, count);
    case Kind::Ports:
        return isOne ? Words::tr("1 node has a port that it needs in use")
                     : Words::tr("%n nodes have a port that it needs in use", nullptr, count);
    case Kind::Full:
        return isOne ? Words::tr("1 node takes no more pods")
                     : Words::tr("%n nodes take no more pods", nullptr, count);
    case Kind::Spread:
        return isOne ? Words::tr("1 node would break its topology spread")
                     : Words::tr("%n nodes would break its topology spread", nullptr, count);
    case Kind::Apart:
        return isOne ? Words::tr("1 node is too near to a pod that must be apart from it")
                     : Words::tr("%n nodes are too near to a pod that must be apart from it",
                                 nullptr, count);
    case Kind::Beside:
        return isOne
                   ? Words::tr("1 node is not beside the pods it must be near")
                   : Words::tr("%n nodes are not beside the pods it must be near", nullptr, count);
    case Kind::None:
    case Kind::Taint:
    case Kind::Resource:
        break;
    }
    return {};
}

QString obstacleText(const Obstacle &obstacle, int count, const Pod &pod,
                     const PlacementNodes &nodes)
{
    const auto detail = static_cast<std::size_t>(obstacle.detail);
    if (obstacle.kind == Obstacle::Kind::Taint)
        return taintObstacle(count, taintName(nodes.taints()[detail]));
    if (obstacle.kind != Obstacle::Kind::Resource)
        return ruleObstacle(obstacle.kind, count);
    const std::string &resource = nodes.resources()[detail];
    return resourceObstacle(count, resourceText(resource, pod.requests.at(resource)));
}

/// Where it is `only` one, there is room for its name.
QString briefOf(const Obstacle &obstacle, int count, const Pod &pod, const PlacementNodes &nodes,
                bool only)
{
    using Kind = Obstacle::Kind;
    const auto detail = static_cast<std::size_t>(obstacle.detail);
    switch (obstacle.kind) {
    case Kind::Cordoned:
        return Words::tr("%1 cordoned", "nodes").arg(count);
    case Kind::Taint:
        return only ? Words::tr("%1 tainted %2", "nodes").arg(QString::number(count), taintName(nodes.taints()[detail]))
                    : Words::tr("%1 tainted", "nodes").arg(count);
    case Kind::NodeRules:
        return Words::tr("%1 outside its node selector or affinity", "nodes").arg(count);
    case Kind::Ports:
        return Words::tr("%1 with its port in use", "nodes").arg(count);
    case Kind::Full:
        return Words::tr("%1 with no room for one more pod", "nodes").arg(count);
    case Kind::Resource: {
        const std::string &resource = nodes.resources()[detail];
        return Words::tr("%1 without %2 free", "nodes")
            .arg(QString::number(count), resourceText(resource, pod.requests.at(resource)));
    }
    case Kind::Spread:
        return Words::tr("%1 against its topology spread", "nodes").arg(count);
    case Kind::Apart:
        return Words::tr("%1 too near to pods it must be apart from", "nodes").arg(count);
    case Kind::Beside:
        return Words::tr("%1 not beside pods it must be near", "nodes").arg(count);
    case Kind::None:
        break;
    }
    return {};
}

using Counts = std::vector<std::pair<Obstacle, int>>;

Counts mostFirst(const std::map<Obstacle, int> &obstacles)
{
    Counts sorted(obstacles.begin(), obstacles.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    return sorted;
}

std::map<Obstacle, int> withTaintsAsOne(const std::map<Obstacle, int> &obstacles)
{
    std::map<Obstacle, int> merged;
    for (const auto &[obstacle, count] : obstacles) {
        const bool isTaint = obstacle.kind == Obstacle::Kind::Taint;
        merged[isTaint ? Obstacle{obstacle.kind, 0} : obstacle] += count;
    }
    return merged;
}

} // namespace

QStringList obstacleBriefs(const std::map<Obstacle, int> &obstacles, const Pod &pod,
                           const PlacementNodes &nodes)
{
    const bool isOne = obstacles.size() == 1;
    const Counts sorted = mostFirst(isOne ? obstacles : withTaintsAsOne(obstacles));
    QStringList texts;
    int rest = 0;
    for (const auto &[obstacle, count] : sorted) {
        if (sorted.size() > kMostBriefs && texts.size() == kMostBriefs - 1)
            rest += count;
        else
            texts << briefOf(obstacle, count, pod, nodes, isOne);
    }
    if (rest > 0)
        texts << Words::tr("%1 for other reasons", "nodes").arg(rest);
    return texts;
}

QStringList obstacleTexts(const std::map<Obstacle, int> &obstacles, const Pod &pod,
                          const PlacementNodes &nodes)
{
    QStringList texts;
    for (const auto &[obstacle, count] : mostFirst(obstacles))
        texts << obstacleText(obstacle, count, pod, nodes);
    return texts;
}

} // namespace drover
