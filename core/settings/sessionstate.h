#pragma once

#include "core/kubeconfig/clusterconfig.h"
#include "core/settings/tablelayout.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <optional>

namespace drover {

/// What the window looked like when it was last seen: what the next start brings back.
///
/// Thread: a plain value, any. Errors: what cannot be read is left out, never refused.
struct WindowState {
    /// Where more nodes are selected none are kept: a part of them would be another selection.
    static constexpr int kMostSelected = 1000;
    /// The same of folded groups: those that were left out would be unfolded.
    static constexpr int kMostFolded = 1000;

    /// A cluster as the next start finds it: a demo's source is another one then, and empty here.
    struct Home {
        ClusterId cluster;
        bool isDemo = false;

        bool operator==(const Home &) const = default;
    };
    /// Selected nodes of one cluster, by identity.
    struct Selected {
        Home home;
        QMap<QString, QString> nodes; ///< name → uid

        bool operator==(const Selected &) const = default;
    };
    struct Tab {
        ClusterId cluster; ///< a context; of the tab with all clusters both are empty
        bool isAllClusters = false;
        bool isDemo = false; ///< simulated; its source is another one at each start, and empty here
        QString filter;
        QString quickFilter; ///< "all", "not-ready", "cordoned", "pressure"
        QString node; ///< the current one; empty: none
        Home nodeHome; ///< whose that is, in the tab with all clusters; else empty
        QList<Selected> selected; ///< in a cluster's own tab one at most, without a home
        /// Its own, kept while all tabs show the same columns; none in it: it never had its own.
        std::optional<TableLayout> layout;
        QStringList folded; ///< groups, by their names; empty: of the nodes without a value
        /// Of table and details where the user set them; empty: as they come; nothing: not known.
        std::optional<QList<int>> detailsSizes;
        int boardHeight = 0; ///< of the drain board, as the user set it; 0: as it comes
        QString page;  ///< of the details, by its object name; empty: the first
        QString drift; ///< of all clusters: the fact by which they are compared; empty: they are not
        Home driftOf;  ///< the only one whose nodes are compared; empty: those of all are
        QList<int> driftSizes; ///< of table and comparison as the user set them; empty: as they come
        QJsonObject other; ///< what this program does not know: kept as it was

        bool operator==(const Tab &) const = default;
    };

    QByteArray geometry; ///< QWidget::saveGeometry()
    QList<Tab> tabs;     ///< in their order
    QList<Tab> closed;   ///< the last one first
    int currentTab = 0;
    bool areDetailsShown = true;
    bool areDetailsBelow = true;
    QList<int> detailsSizes; ///< table and details as last set, for a tab that is new; empty: as they come
    TableLayout layout;      ///< of every tab that has none of its own
    QJsonObject other;       ///< what this program does not know: kept as it was

    bool operator==(const WindowState &) const = default;
};

/// Whether both are the tab of the same cluster.
bool isSameTab(const WindowState::Tab &one, const WindowState::Tab &other);

QJsonObject toJson(const WindowState &state);
WindowState windowStateOf(const QJsonObject &json);
/// For StoredJson: what is in it, and its sieve.
QJsonObject windowShape();
QStringList sieveWindow(QJsonObject &json, const KnownNames &known = {});

} // namespace drover
