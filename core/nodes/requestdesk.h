#pragma once

#include "core/api/apicall.h"
#include "core/credentials/credentialsource.h"
#include "core/nodes/requestgate.h"
#include "core/nodes/sessionmessages.h"
#include "core/transport/httpclient.h"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace drover {

/// Carries out a session's requests beside the node cache, in turn and within the gate's limits.
/// Reads go before writes, so that what a person looks at does not wait for a long drain.
///
/// Thread: the session's worker. Errors: handed to the request's reader. All arguments must
/// outlive it.
class RequestDesk
{
public:
    using Deliver = std::function<void(RequestId, ApiRequests::Delivery)>;

    RequestDesk(HttpClient &http, CredentialSource &credentials, Clock &clock, bool wantsGzip,
                Deliver deliver);
    ~RequestDesk();

    void begin(RequestId id, ApiRequests::PlainRequest request, ApiRequests::Reader read);
    void beginWatch(RequestId id, ApiRequests::PlainWatch watch);
    void cancel(RequestId id);

    /// See ApiRequests.
    std::optional<std::chrono::milliseconds> serverAhead() const { return m_serverAhead; }

private:
    /// A request with what it needs until its end.
    struct Job {
        HttpRequest request;
        ApiRequests::Reader read; ///< of a request
        std::function<std::shared_ptr<BodySink>()> sink;
        std::shared_ptr<const ApiRequests::PlainWatch> watch;
        Credentials used;
        bool isRepeat = false; ///< new credentials were asked for already
        bool holdsPlace = false;
        std::unique_ptr<ApiCall> call;
    };

    void add(RequestId id, Job job);
    void pump();
    void askCredentials(RequestId id);
    void send(RequestId id, Job &job);
    void sendWatch(RequestId id, Job &job);
    void received(RequestId id, const std::vector<std::string> &lines);
    void answered(RequestId id, Result<std::string> body);
    void ended(RequestId id, const std::optional<Error> &error);
    bool repeats(RequestId id, const Error &error);
    void leavePlace(Job &job);
    void retire(std::unique_ptr<ApiCall> call);

    HttpClient &m_http;
    CredentialSource &m_credentials;
    Clock &m_clock;
    bool m_wantsGzip;
    Deliver m_deliver;
    std::optional<std::chrono::milliseconds> m_serverAhead;
    RequestGate m_gate{RequestGate::Limits{}};
    std::map<RequestId, Job> m_jobs;
    std::deque<RequestId> m_reads;  ///< that wait for their turn
    std::deque<RequestId> m_writes;
    std::unique_ptr<Clock::Timer> m_turn;
    std::vector<std::unique_ptr<ApiCall>> m_retired; ///< freed outside their own callbacks
    std::unique_ptr<Clock::Timer> m_sweep;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace drover
