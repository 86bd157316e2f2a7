#pragma once

#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "tests/probe/probeoptions.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace drover::probe {

/// What a run saw, on the main thread, from the start of the connection.
struct Observations {
    std::optional<double> firstRowMs;
    std::optional<double> syncedMs;
    std::vector<double> lagsMs; ///< writer's clock to the row's change in the model
};

/// One session without a window: runs it for the time asked, says each change of freshness on
/// stderr, then finishes.
///
/// Thread: the main one. Units: milliseconds. Errors: not synced within 60 s.
class ProbeRun : public QObject
{
    Q_OBJECT

public:
    ProbeRun(ClusterConfig config, ProbeOptions options, QObject *parent = nullptr);

    void start();
    const ClusterSession &session() const { return m_session; }
    const Observations &observations() const { return m_observations; }

Q_SIGNALS:
    void finished();

private:
    void noteSync();
    void noteRows(int first, int last);
    void noteFreshness();
    double elapsedMs() const;

    ProbeOptions m_options;
    SystemClock m_clock;
    ClusterSession m_session;
    QElapsedTimer m_elapsed;
    Observations m_observations;
    Freshness m_told = Connecting{};
    std::unordered_map<std::string, std::int64_t> m_stamps; ///< last seen, by node
    std::unique_ptr<Clock::Timer> m_end;
};

} // namespace drover::probe
