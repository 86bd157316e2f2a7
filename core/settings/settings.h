#pragma once

#include "core/kubeconfig/clusterconfig.h"
#include "core/settings/tablelayout.h"

#include <map>

namespace drover {

/// What a user set once and keeps: few, with defaults that most never touch.
///
/// Thread: a plain value, any. Errors: what cannot be read keeps its default.
struct Settings {
    enum class Look : std::uint8_t { Desktop, Light, Dark };
    /// Whether a cluster's answers are asked for compressed. ByAddress: but for this computer's own.
    enum class Compression : std::uint8_t { ByAddress, Always, Never };

    /// What a cluster is given beside its guard.
    struct Cluster {
        Compression compression = Compression::ByAddress; ///< slow links gain, fast ones lose
        bool notifies = false; ///< tells the desktop what happens there; see ClusterAlerts

        bool operator==(const Cluster &) const = default;
    };
    struct SavedFilter {
        QString name;
        QString query;

        bool operator==(const SavedFilter &) const = default;
    };
    struct SavedLayout {
        QString name;
        TableLayout layout;

        bool operator==(const SavedLayout &) const = default;
    };

    QString language; ///< "en", "zh_CN"; empty: the desktop's
    Look look = Look::Desktop;
    bool hasHighContrast = false;
    bool restoresTabs = true;
    bool hasLayoutPerCluster = false; ///< else all tabs show the same columns
    bool showsTrayIcon = false;
    std::map<std::pair<QString, QString>, Cluster> clusters; ///< by source, context
    QList<SavedFilter> filters;                              ///< in their order
    QList<SavedLayout> layouts;
    std::map<QString, QString> shortcuts; ///< action → keys; empty: none; absent: the default

    Cluster clusterOf(const ClusterId &id) const;
    void setCluster(const ClusterId &id, const Cluster &cluster);

    bool operator==(const Settings &) const = default;
};

/// Writes what it knows into `json` and leaves the rest.
void putSettings(const Settings &settings, QJsonObject &json);
Settings settingsOf(const QJsonObject &json);
/// For StoredJson: what is in it, and its sieve.
QJsonObject settingsShape();
QStringList sieveSettings(QJsonObject &json, const KnownNames &known = {});

} // namespace drover
