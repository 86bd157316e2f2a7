#pragma once

#include "core/doctor/answerprobe.h"
#include "core/doctor/doctorsteps.h"
#include "core/doctor/linkprobe.h"
#include "core/doctor/serveranswers.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace drover {

class QtHttpClient;

/// Answer, version, user, rights, clocks, latency: what the server says when it is asked.
///
/// Thread: one with an event loop. Units: milliseconds. Errors: failed steps.
class ServerProbe
{
public:
    /// `refused`: the server said 401, and new credentials may help. Called last, once.
    using Done = std::function<void(bool refused)>;

    ServerProbe(DoctorSteps &steps, LinkProbe::Way way, Done done);
    ~ServerProbe();

    /// `mayRenew`: a 401 ends it without a failed step, to be tried once more with new credentials.
    /// `hasCredentials` false: those there should be failed; only what needs none is asked.
    void start(bool hasCredentials, bool mayRenew);

private:
    using Take = void (ServerProbe::*)(const ServerAnswer &);

    void begin(DoctorCheck check);
    void ask(HttpRequest request, Take take);
    void askRight();
    void takeVersion(const ServerAnswer &answer);
    void tellVersion(const ServerAnswer &answer);
    void takeUser(const ServerAnswer &answer);
    bool tellUserOfRefusal(const Error &error);
    void takeRight(const ServerAnswer &answer);
    void tellRights();
    void tellClock();
    void askLatency();
    void takeLatency(const ServerAnswer &answer);
    HttpRequest review(const char *target, const QByteArray &body) const;

    DoctorSteps &m_steps;
    LinkProbe::Way m_way;
    Done m_done;
    bool m_hasCredentials = true;
    bool m_mayRenew = false;
    std::unique_ptr<QtHttpClient> m_client;
    std::unique_ptr<AnswerProbe> m_probe;
    std::vector<std::unique_ptr<AnswerProbe>> m_spent; ///< freed outside their own callbacks
    ServerAnswer m_first; ///< the answer to /version, which carries the server's time
    QStringList m_granted;
    QStringList m_denied;
    bool m_mayRead = true; ///< nodes can be listed and watched
    std::vector<std::chrono::microseconds> m_latencies;
};

} // namespace drover
