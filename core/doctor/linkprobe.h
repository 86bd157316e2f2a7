#pragma once

#include "core/doctor/answerprobe.h"
#include "core/doctor/doctorsteps.h"
#include "core/transport/httpconnection.h"
#include "core/transport/proxyrules.h"

#include <QObject>

#include <functional>
#include <memory>

namespace drover {

class QtHttpClient;

/// How long a step may take. Units: milliseconds.
struct DoctorLimits {
    std::chrono::milliseconds credentials{75'000}; ///< a plugin ends itself after 60 s
    std::chrono::milliseconds lookup{10'000};
    std::chrono::milliseconds connection{10'000}; ///< TCP and TLS each
    std::chrono::milliseconds answer{10'000};
};

/// Proxy, name, connection, encryption: goes the way that requests go, and tells where it ends.
///
/// Thread: one with an event loop. Units: milliseconds. Errors: failed steps.
class LinkProbe final : public QObject, private HttpConnection::User
{
public:
    struct Way {
        ClusterConfig config;
        Credentials credentials;
        ProxyEnvironment environment;
        DoctorLimits limits;
    };
    /// Called last, once: whether the server was reached, encrypted where it should be.
    using Done = std::function<void(bool isReached)>;

    LinkProbe(DoctorSteps &steps, Way way, Done done);
    ~LinkProbe() override;

    void start();

private:
    void advanced() override;
    void readable() override {}
    void lost(const std::optional<Error> &why) override;

    void lookUp();
    void connectToServer();
    void late();
    void reached();
    void encrypted();
    void failReach(const Error &error);
    void failEncryption(const Error &error);
    void blameDates(const Error &error);
    void tellDates(std::optional<std::chrono::milliseconds> ahead);
    void finish(bool isReached);

    DoctorSteps &m_steps;
    Way m_way;
    Done m_done;
    std::shared_ptr<const Route> m_route;
    QString m_proxyText;
    QString m_addresses;
    ConnectionPtr m_connection;
    bool m_isReached = false;
    int m_lookup = -1; ///< the number of the one under way
    struct {
        QString message;
        bool hasExpired = false;
        QString fingerprint; ///< where nobody vouches for it, besides
    } m_dated; ///< the certificate that is out of date
    std::unique_ptr<QtHttpClient> m_timeClient;
    std::unique_ptr<AnswerProbe> m_timeProbe;
};

} // namespace drover
