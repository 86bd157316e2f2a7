#include "core/operations/clusterguard.h"

#include "core/base/savefile.h"
#include "core/journal/journalfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClusterGuard)
};

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

tl::unexpected<Error> cannotWrite(const QString &path, const QString &why)
{
    return failure(Error::Kind::Config, Words::tr("%1 cannot be written: %2").arg(path, why));
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

ClusterGuardStore::ClusterGuardStore(QString folder, Clock &clock)
    : m_folder(std::move(folder)), m_clock(clock)
{
    read();
}

QString ClusterGuardStore::path() const
{
    return m_folder + u"/clusters.json"_s;
}

ClusterGuard ClusterGuardStore::guardOf(const ClusterId &cluster) const
{
    const auto guard = m_guards.find({cluster.source, cluster.context});
    return guard != m_guards.end() ? guard->second : guardByName(cluster);
}

Result<void> ClusterGuardStore::choose(const ClusterId &cluster, GuardLevel level,
                                       const QString &colour)
{
    const ClusterGuard guard{level, isColour(colour) ? colour : QString(), true};
    return change(cluster, &guard);
}

Result<void> ClusterGuardStore::forget(const ClusterId &cluster)
{
    return change(cluster, nullptr);
}

Result<void> ClusterGuardStore::change(const ClusterId &cluster, const ClusterGuard *guard)
{
    if (const Result<void> made = makePrivateFolder(m_folder); !made)
        return cannotWrite(path(), made.error().message);
    // Between reading and writing no other program of ours may write.
    QLockFile lock(path() + u".lock"_s);
    if (!lock.tryLock(1000))
        return cannotWrite(path(), Words::tr("another program holds it."));
    read();
    const Guards before = m_guards;
    if (guard)
        m_guards[{cluster.source, cluster.context}] = *guard;
    else
        m_guards.erase({cluster.source, cluster.context});
    Result<void> written = write();
    if (!written)
        m_guards = before;
    return written;
}

void ClusterGuardStore::read()
{
    QFile file(path());
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_warning = Words::tr("%1 cannot be read: %2 Clusters are marked by their names.")
                        .arg(path(), file.errorString());
        return;
    }
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    const QJsonValue clusters = document.object().value("clusters"_L1);
    if (!clusters.isArray()) {
        setAside(document.isNull() ? fault.errorString() : Words::tr("“clusters” is missing."));
        return;
    }
    m_guards.clear();
    for (const QJsonValue &value : clusters.toArray()) {
        const QJsonObject json = value.toObject();
        const std::optional<GuardLevel> level = levelOf(json.value("level"_L1).toString());
        const QString colour = json.value("colour"_L1).toString();
        if (level)
            m_guards[{json.value("source"_L1).toString(), json.value("context"_L1).toString()}] = {
                *level, isColour(colour) ? colour : QString(), true};
    }
}

void ClusterGuardStore::setAside(const QString &fault)
{
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(
        m_clock.wallNow().time_since_epoch());
    const QString kept =
        path() + u".broken-"_s +
        QDateTime::fromSecsSinceEpoch(now.count(), Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    const bool isMoved = QFile::rename(path(), kept);
    m_warning = isMoved
                    ? Words::tr("%1 cannot be read (%2). It is kept as %3; clusters are marked by "
                                "their names until you choose again.")
                          .arg(path(), fault, kept)
                    : Words::tr("%1 cannot be read (%2). Clusters are marked by their names.")
                          .arg(path(), fault);
}

Result<void> ClusterGuardStore::write() const
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
    QSaveFile file(path());
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path(), file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"clusters"_s, clusters}}).toJson());
    return commitWhole(file) ? Result<void>() : cannotWrite(path(), file.errorString());
}

} // namespace drover
