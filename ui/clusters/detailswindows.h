#pragma once

#include "core/base/clock.h"
#include "core/nodes/freshness.h"

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

namespace drover {
class NodeCache;
}

namespace drover::ui {

class DetailsPane;
class DetailsWindow;

/// The windows that show details of a tab's nodes; they close with the tab.
///
/// Thread: the GUI thread. Errors: none.
class DetailsWindows final : public QObject
{
    Q_OBJECT

public:
    /// Gives a pane its pages and connects what it asks for.
    using Furnish = std::function<void(DetailsPane &)>;

    /// All must outlive it.
    DetailsWindows(NodeCache &cache, Clock &clock, QString cluster, QWidget *tab);
    ~DetailsWindows() override;

    void setFurnish(Furnish furnish) { m_furnish = std::move(furnish); }
    /// Opens one for that node, or brings the one to the front that shows it.
    void open(const QString &node);
    /// Another node was selected: windows that hold none show it.
    void follow(const QString &node);
    void showFreshness(const Freshness &freshness, WallTime now); ///< as DetailsPane
    void setCluster(const QString &name); ///< in their titles
    void renewWords(); ///< the language is another one

Q_SIGNALS:
    void pressed(DetailsWindow &window, const QKeySequence &keys); ///< as DetailsWindow

private:
    NodeCache &m_cache;
    Clock &m_clock;
    QString m_cluster;
    QWidget *m_tab;
    Furnish m_furnish;
    QString m_followed;
    Freshness m_freshness;
    QList<QPointer<DetailsWindow>> m_windows;
};

} // namespace drover::ui
