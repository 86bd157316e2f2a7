#pragma once

#include "tests/live/drain/commandrun.h"
#include "tests/live/drain/drainscenes.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace drover {

/// The same scene twice, one for kubectl and one for Drover, the same words to both, and what
/// came of it held against each other.
///
/// Thread: the test's. Units: milliseconds. Errors: sentences for the test's output.
class TwinDrain
{
public:
    TwinDrain(DrainWorld &world, DrainScene scene);

    /// Runs both side by side: `drain`, the flags, the node.
    void run(const QString &command, const QStringList &flags);
    /// What came out differently; empty: the same.
    QString differences();

    CommandRun &kubectl() { return *m_kubectl; }
    CommandRun &drover() { return *m_drover; }
    /// The namespace and node of Drover's half.
    const QString &place() const { return m_places[1]; }
    /// What both asked of pods: kubectl's, as both did the same.
    QStringList removed() const;

private:
    QString withoutPlace(QString text) const;
    QStringList refusalsIn(const QString &text) const;
    QStringList warningsOfKubectl();
    QStringList removalsBy(const QString &agent) const;

    DrainWorld &m_world;
    QString m_places[2];
    std::unique_ptr<CommandRun> m_kubectl;
    std::unique_ptr<CommandRun> m_drover;
};

} // namespace drover
