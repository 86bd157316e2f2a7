#pragma once

#include "core/base/clock.h"
#include "core/nodes/freshness.h"
#include "core/nodes/nodecache.h"
#include "core/objects/drainstand.h"
#include "ui/details/pageplaces.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QStackedWidget;

namespace drover::ui {

class ConditionsPage;
class DetailsHeader;
class KeyValuePage;
class NodePage;
class OverviewPage;
class PageTabs;
class StatePage;

/// All that is known of one node, live: overview, conditions, labels, annotations, and the pages
/// that were added.
///
/// It follows the cache for the node of that name; selection and scroll stay where they are when
/// it changes. A node that vanishes stays to be read, greyed, with the time it went; one that is
/// created again under the name is shown in its place. Ages count on once a second while the pane
/// is visible. Its own pages never call the API; those added do, while they are looked at.
/// Thread: the GUI thread. Errors: none; an unknown name reads as a node that is gone.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    /// `cache` and `clock` must outlive the pane.
    explicit DetailsPane(NodeCache &cache, Clock &clock, QWidget *parent = nullptr);
    ~DetailsPane() override;

    enum class PagePlace : std::uint8_t { BeforeLabels, Last };
    void addPage(NodePage *page, PagePlace place);
    /// Brings that page to the front.
    void openPage(NodePage *page);
    /// The page of that object name, with the focus; false where there is none.
    bool openPage(QLatin1StringView name);
    QString page() const; ///< the object name of the one in front
    bool bringToFront(const QString &page); ///< as openPage(), but the focus stays where it is

    void showNode(const QString &name);
    /// Another node was selected: it is shown unless this one is held.
    void follow(const QString &name);
    /// Holds the node that is shown; when it is let go, the one that is selected is shown.
    void setPinned(bool isPinned);
    void clear(); ///< shows that no node is selected
    /// Dims what may be old. Where the connection fails otherwise than before, what failed in the
    /// page in front is asked once more, so that it does not name a fault that is over.
    void showFreshness(const Freshness &freshness, WallTime now);
    void setDimmed(bool dimmed); ///< the connection was lost: what is shown may be old
    void setFilteredOut(bool isFilteredOut); ///< the table does not show the node
    QString nodeName() const;
    /// What somebody reads there.
    struct Place {
        NodePtr node;
        QString name;
        QString followed;
        std::optional<WallTime> gone; ///< when that was seen
        bool isPinned = false;
        int page = 0;
        PagePlaces inPage;
    };
    Place place() const;
    /// In a pane that was made anew over the same cache, with the same pages.
    void goBackTo(const Place &place);
    /// Why its node cannot be uncordoned, and why an old note cannot be removed; empty: it can.
    void setRefusals(const QString &uncordon, const QString &noteRemoval);
    void setDraining(DrainStands nodes);
    /// What the server told about who cordoned that node.
    void showCordonOwner(const QString &name, const QString &sentence);

Q_SIGNALS:
    void nodeNameChanged(const QString &name);
    void pageChanged();
    void cordonOwnerAsked(const QString &name);
    void noteRemovalAsked(const QString &name);
    void uncordonAsked(const QString &name);

protected:
    /// Goes on into the page in front.
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildPages();
    void followCache();
    void fill(const NodePtr &node);
    void titleTabs();
    void focusPage();
    void pinChanged(bool isPinned);
    void markGone(WallTime when);
    std::optional<DrainStand> drain() const; ///< where one runs
    bool isOld() const { return m_gone || m_dimmed; }
    void paintTone();
    void tick();

    NodeCache &m_cache;
    Clock &m_clock;
    std::string m_name;
    NodePtr m_node;
    QString m_followed; ///< what is selected, while another node is held
    std::optional<WallTime> m_gone; ///< when that was seen
    DrainStands m_draining;
    bool m_dimmed = false;
    std::optional<Error::Kind> m_failure; ///< of the connection
    std::unique_ptr<Clock::Timer> m_timer;
    QStackedWidget *m_stack;
    StatePage *m_nothing;
    DetailsHeader *m_header;
    PageTabs *m_tabs;
    OverviewPage *m_overview;
    ConditionsPage *m_conditions;
    KeyValuePage *m_labels;
    KeyValuePage *m_annotations;
    std::vector<NodePage *> m_pages; ///< those that were added
};

} // namespace drover::ui
