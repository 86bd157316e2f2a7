#include "core/operations/clusterguard.h"

#include "core/settings/passingsource.h"
#include "core/settings/storedpart.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr GuardLevel kLevels[] = {GuardLevel::Careful, GuardLevel::Production,
                                  GuardLevel::ReadOnly};

bool isColour(const QString &text)
{
    static const QRegularExpression pattern(u"\\A#[0-9a-fA-F]{6}\\z"_s);
    return pattern.match(text).hasMatch();
}

std::optional<GuardLevel> levelOf(const QString &name)
{
    for (const GuardLevel level : kLevels) {
        if (name == guardLevelName(level))
            return level;
    }
    return std::nullopt;
}

bool isGuard(const QJsonObject &cluster)
{
    return !cluster.value("context"_L1).toString().isEmpty() && cluster.contains("source"_L1) &&
           levelOf(cluster.value("level"_L1).toString());
}

QJsonObject clustersShape()
{
    const QJsonObject one{{u"source"_s, QString()}, {u"context"_s, QString()}, {u"level"_s, QString()}, {u"colour"_s, QString()}};
    return {{u"clusters"_s, QJsonArray{one}}};
}

/// A cluster of which one letter is wrong in the file is not guarded: that is said. One with a colour
/// that is none is.
QStringList sieveGuards(QJsonObject &json)
{
    QStringList misfits;
    StoredPart(json, misfits).lookThrough("clusters"_L1, [](StoredPart &cluster) {
        cluster.check("colour"_L1, [](const QJsonValue &colour) { return isColour(colour.toString()); });
        return isGuard(cluster.json());
    });
    return misfits;
}

} // namespace

QLatin1StringView guardLevelName(GuardLevel level)
{
    switch (level) {
    case GuardLevel::Careful:
        return "careful"_L1;
    case GuardLevel::Production:
        return "production"_L1;
    case GuardLevel::ReadOnly:
        return "read-only"_L1;
    }
    Q_UNREACHABLE();
}

ClusterGuard guardByName(const ClusterId &cluster)
{
    static const QRegularExpression production(u"(?<!non)(?<!non[-_. ])prod"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    ClusterGuard guard;
    if (production.match(cluster.context).hasMatch())
        guard.level = GuardLevel::Production;
    return guard;
}

ClusterGuardStore::ClusterGuardStore(const QString &folder, Clock &clock)
    : m_file(folder + u"/clusters.json"_s, 1, clock, clustersShape(), sieveGuards)
{
    take(m_file.read());
}

ClusterGuard ClusterGuardStore::guardOf(const ClusterId &cluster) const
{
    const Guards &guards = m_leftOut.contains(cluster.source) ? m_passing : m_guards;
    const auto guard = guards.find({cluster.source, cluster.context});
    return guard != guards.end() ? guard->second : guardByName(cluster);
}

Result<void> ClusterGuardStore::choose(const ClusterId &cluster, GuardLevel level,
                                       const QString &colour)
{
    const ClusterGuard guard{level, isColour(colour) ? colour : QString(), true};
    return change(cluster, &guard);
}

Result<void> ClusterGuardStore::leaveOut(const QString &source)
{
    m_leftOut.append(source);
    const auto isGone = [&source](const auto &one) { return isGoneNamesake(one.first.first, source); };
    if (std::ranges::none_of(m_guards, isGone))
        return {};
    return write([&] { std::erase_if(m_guards, isGone); });
}

Result<void> ClusterGuardStore::forget(const ClusterId &cluster)
{
    return change(cluster, nullptr);
}

Result<void> ClusterGuardStore::change(const ClusterId &cluster, const ClusterGuard *guard)
{
    const Id id(cluster.source, cluster.context);
    if (m_leftOut.contains(cluster.source)) {
        put(m_passing, id, guard ? std::optional(*guard) : std::nullopt);
        return {};
    }
    const Guards before = m_guards;
    const Choices unwritten = m_unwritten;
    m_unwritten[id] = guard ? std::optional(*guard) : std::nullopt;
    Result<void> written = write([] {});
    if (!written) {
        m_guards = before;
        m_unwritten = unwritten;
    }
    return written;
}

Result<void> ClusterGuardStore::write(const std::function<void()> &alter)
{
    Result<void> written = m_file.change([&](QJsonObject &json) {
        take(json); // another program may have chosen meanwhile
        alter();
        json.insert("clusters"_L1, clustersJson());
    });
    if (written && !m_file.isForeign())
        m_unwritten.clear();
    return written;
}

void ClusterGuardStore::put(Guards &guards, const Id &id, const std::optional<ClusterGuard> &guard)
{
    if (guard)
        guards[id] = *guard;
    else
        guards.erase(id);
}

void ClusterGuardStore::take(const QJsonObject &json)
{
    m_guards.clear();
    for (const QJsonValue &value : json.value("clusters"_L1).toArray()) {
        const QJsonObject cluster = value.toObject();
        const std::optional<GuardLevel> level = levelOf(cluster.value("level"_L1).toString());
        const QString colour = cluster.value("colour"_L1).toString();
        if (level)
            m_guards[{cluster.value("source"_L1).toString(),
                      cluster.value("context"_L1).toString()}] = {
                *level, isColour(colour) ? colour : QString(), true};
    }
    for (const auto &[id, guard] : m_unwritten)
        put(m_guards, id, guard);
}

QJsonArray ClusterGuardStore::clustersJson() const
{
    QJsonArray clusters;
    for (const auto &[cluster, guard] : m_guards) {
        QJsonObject json{{u"source"_s, cluster.first},
                         {u"context"_s, cluster.second},
                         {u"level"_s, guardLevelName(guard.level)}};
        if (!guard.colour.isEmpty())
            json.insert("colour"_L1, guard.colour);
        clusters.append(json);
    }
    return clusters;
}

} // namespace drover
