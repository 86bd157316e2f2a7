#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"
#include "core/operations/guard.h"
#include "core/settings/storedjson.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace drover {

/// "careful", "production", "read-only": in the settings file.
QLatin1StringView guardLevelName(GuardLevel level);

/// What the user chose for a cluster, or what its name tells.
///
/// Thread: a plain value, any. Errors: none.
struct ClusterGuard {
    GuardLevel level = GuardLevel::Careful;
    QString colour;        ///< "#rrggbb"; empty: none
    bool isChosen = false; ///< by the user; else by the context's name

    bool operator==(const ClusterGuard &) const = default;
};

/// Production for a context whose name has "prod" in it, but for "nonprod" and its spellings.
ClusterGuard guardByName(const ClusterId &cluster);

/// The guards the user chose, in one small file: clusters.json in `folder`. See StoredJson for what
/// becomes of one that cannot be read.
///
/// Thread: the GUI thread; the file is small. Errors: Config, naming the file.
class ClusterGuardStore
{
public:
    /// `clock` must outlive it.
    ClusterGuardStore(const QString &folder, Clock &clock);

    ClusterGuard guardOf(const ClusterId &cluster) const;
    /// What is chosen for clusters of that source holds until the end and is not written: it is
    /// another one at the next start. What was written of such sources that are gone goes with it.
    Result<void> leaveOut(const QString &source);
    /// Errors leave what was before. Beside a newer Drover's file it holds until the end.
    Result<void> choose(const ClusterId &cluster, GuardLevel level, const QString &colour);
    /// Back to what the name tells.
    Result<void> forget(const ClusterId &cluster);
    /// What became of a file that could not be read; empty: nothing happened.
    QString warning() const { return m_file.warning(); }

private:
    using Id = std::pair<QString, QString>; ///< source, context
    using Guards = std::map<Id, ClusterGuard>;
    using Choices = std::map<Id, std::optional<ClusterGuard>>; ///< nothing: what the name tells

    static void put(Guards &guards, const Id &id, const std::optional<ClusterGuard> &guard);
    void take(const QJsonObject &json);
    Result<void> write(const std::function<void()> &alter);
    QJsonArray clustersJson() const;
    Result<void> change(const ClusterId &cluster, const ClusterGuard *guard);

    StoredJson m_file;
    Guards m_guards;
    Guards m_passing; ///< of those that are left out
    Choices m_unwritten; ///< while the file is a newer Drover's
    QStringList m_leftOut;
};

} // namespace drover
