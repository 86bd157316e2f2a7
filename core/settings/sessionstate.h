#pragma once

#include "core/kubeconfig/clusterconfig.h"
#include "core/settings/tablelayout.h"

#include <QByteArray>

#include <optional>

namespace drover {

/// What the window looked like when it was last seen: what the next start brings back.
///
/// Thread: a plain value, any. Errors: what cannot be read is left out, never refused.
struct WindowState {
    struct Tab {
        ClusterId cluster; ///< a context; of the tab with all clusters both are empty
        bool isAllClusters = false;
        QString filter;
        QString quickFilter; ///< "all", "not-ready", "cordoned", "pressure"
        std::optional<TableLayout> layout; ///< its own; nothing: the one for all

        bool operator==(const Tab &) const = default;
    };

    QByteArray geometry; ///< QWidget::saveGeometry()
    QList<Tab> tabs;     ///< in their order
    int currentTab = 0;
    bool areDetailsShown = true;
    bool areDetailsBelow = true;
    QList<int> detailsSizes; ///< table and details; empty: as they come
    TableLayout layout;      ///< of every tab that has none of its own

    bool operator==(const WindowState &) const = default;
};

QJsonObject toJson(const WindowState &state);
WindowState windowStateOf(const QJsonObject &json);

} // namespace drover
