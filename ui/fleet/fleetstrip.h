#pragma once

#include "ui/nodes/nodefilter.h"

#include <QWidget>

#include <map>

class QToolButton;

namespace drover::ui {

class FlowLayout;

/// The open clusters side by side: name, how fresh it is as icon and word, nodes, not ready ones.
/// A click asks for the nodes of that cluster alone; those without nodes show as well, so that
/// nothing is missing unsaid.
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

Q_SIGNALS:
    void clusterChosen(int cluster);

private:
    QToolButton *buttonOf(int cluster);

    const NodeFilter &m_filter;
    const Clock &m_clock;
    FlowLayout *m_row;
    std::map<int, QToolButton *> m_buttons; ///< by cluster
};

} // namespace drover::ui
