#pragma once

#include "ui/nodes/nodefilter.h"

#include <QWidget>

#include <map>
#include <vector>

class QToolButton;

namespace drover::ui {

class FlowLayout;

/// The open clusters side by side: name, how fresh it is as icon and word, nodes, not ready ones.
/// A click asks for the nodes of that cluster alone; those without nodes show as well, so that
/// nothing is missing unsaid. Of a cluster whose board has drains there is one more, which leads there.
///
/// Thread: the GUI thread. Errors: none.
class FleetStrip : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FleetStrip(const NodeFilter &filter, const Clock &clock, QWidget *parent = nullptr);

    /// What it says may have changed: clusters, counts, freshness.
    void renew();
    QString textOf(int cluster) const;
    /// Those on a board.
    struct Drains {
        int running = 0; ///< but for the paused ones
        int paused = 0;
        int ended = 0;
    };
    void setDrains(int cluster, const Drains &drains);

Q_SIGNALS:
    void clusterChosen(int cluster);
    void boardChosen(int cluster);

private:
    QToolButton *buttonOf(int cluster);
    QToolButton *makeButton();
    static QString drainsText(const Drains &drains);
    void renewBoards(const std::vector<int> &clusters);

    const NodeFilter &m_filter;
    const Clock &m_clock;
    FlowLayout *m_row;
    std::map<int, QToolButton *> m_buttons; ///< by cluster
    std::map<int, Drains> m_drains;         ///< of those that have any
    std::map<int, QToolButton *> m_boards;  ///< to their boards
};

} // namespace drover::ui
