#pragma once

#include "core/base/clock.h"
#include "core/objects/node.h"

#include <QWidget>

#include <memory>

namespace drover::ui {

/// A page of the details pane that asks the server, and only while it is looked at.
///
/// A look lasts while the page is on the screen and a node is selected; with another node it ends
/// and, after a short rest, begins anew, so that somebody who walks down the table asks nothing on
/// the way. Pages say in their own place what could not be read.
/// Thread: the GUI thread. Units: UTC. Errors: none.
class NodePage : public QWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive the page.
    explicit NodePage(Clock &clock, QWidget *parent = nullptr);
    ~NodePage() override;

    /// Of the page's tab, with its mnemonic.
    virtual QString title() const = 0;
    /// Another node, or a new value of the same one; null: none is selected.
    void showNode(const NodePtr &node);
    const NodePtr &node() const { return m_node; }
    bool isLooking() const { return m_isLooking; }
    /// What is shown may be old: the node is gone or the connection is.
    void setDimmed(bool isDimmed);
    bool isDimmed() const { return m_isDimmed; }
    /// What failed for want of a connection is asked once more, where it is looked at.
    void askAgain();

Q_SIGNALS:
    void titleChanged();

protected:
    /// Another node: what was read of the former is let go. node() is the new one, may be null.
    virtual void nodeSwitched() = 0;
    /// A new value of the same node, by name and uid.
    virtual void nodeChanged() {}
    virtual void lookBegun() = 0; ///< node() is not null
    virtual void lookEnded() = 0; ///< what was read stays and says as of when it is
    virtual void dimmedChanged() {}
    /// The connection is back, or fails otherwise, while it is looked at: what failed for want of
    /// it is asked once more.
    virtual void reachedAgain() {}
    /// Once a second while it is looked at: ages count on.
    virtual void secondPassed() {}

    Clock &clock() const { return m_clock; }
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void beginLook();
    void endLook();
    void tick();

    Clock &m_clock;
    NodePtr m_node;
    bool m_isOnScreen = false; ///< not while its window is minimised, though it is visible
    bool m_isLooking = false;
    bool m_isDimmed = false;
    std::unique_ptr<Clock::Timer> m_rest;
    std::unique_ptr<Clock::Timer> m_tick;
};

} // namespace drover::ui
