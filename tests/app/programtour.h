#pragma once

#include "app/application.h"

#include <QStringList>

#include <functional>
#include <memory>

class QTabWidget;

namespace drover {

/// The program, led through its screens one after the other; each is shown to `look` when it is there.
///
/// Thread: the GUI thread. Errors: a screen that does not come is in missed().
class ProgramTour
{
public:
    using Look = std::function<void(const QString &screen, QWidget &window)>;

    ProgramTour(Options options, Look look);
    ~ProgramTour();

    ui::MainWindow &window() const;
    QStringList missed() const { return m_missed; }

    void walkStart();       ///< nothing open, and what opens something
    void walkUnreachable(); ///< a cluster that nobody answers for
    void walkTable();       ///< of the demo's first cluster: its filter and what it says
    void walkPages();       ///< of its details
    void walkPods();        ///< of a node, and one of them
    void walkActions();     ///< the window that each action opens
    void walkSelection();   ///< the window that each action on many nodes opens
    void walkTaint();       ///< a taint that ends pods, not yet written
    void walkDrain();       ///< a node is drained, then the journal
    void walkFleet();       ///< all clusters

private:
    void see(const QString &screen);
    bool awaits(const QString &screen, const std::function<bool()> &isThere);
    void seeOthers(const QString &screen);
    void act(QLatin1StringView id);
    void walkPagesOf(QTabWidget *pages, const QString &screen);
    ui::ClusterTab *tab() const;

    Look m_look;
    std::unique_ptr<Application> m_program;
    QStringList m_missed;
};

} // namespace drover
