#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace drover::demo {

/// One right given or taken, on top of the flags of a user. "*" fits everything.
struct DemoRule {
    QByteArray verb; ///< "list", "patch", "create" …
    QByteArray what; ///< "nodes", "pods/eviction", "nodes/proxy" …
    bool allowed = true;
    QByteArray group = "*";             ///< "" is the core group
    std::vector<QByteArray> names = {}; ///< the objects it is about; empty: any
};

/// How metrics.k8s.io answers.
enum class MetricsApi {
    Served,
    None, ///< nobody installed it: the group is unknown
    Down, ///< registered, and nobody there: 503
};

/// Which eviction API a server offers.
enum class EvictionApi { V1, V1Beta1, None };

/// Who may do what. A user is known by the bearer token or by the common name of the certificate;
/// one named system:anonymous is whoever has neither.
struct DemoUser {
    QString name;
    QByteArray token; ///< empty: by certificate only
    bool mayGet = true;
    bool mayList = true;
    bool mayWatch = true;
    bool mayWrite = true;
    std::vector<DemoRule> rules = {}; ///< the first that fits decides, before the flags
};

/// Certificates of a server that speaks TLS. `clientCa` empty: no client certificate is asked for.
struct DemoTls {
    QList<QSslCertificate> chain;
    QSslKey key;
    QList<QSslCertificate> clientCa;
};

/// What a demo server is started with.
struct DemoOptions {
    QHostAddress address = QHostAddress(QHostAddress::LocalHost); ///< a loopback address
    quint16 port = 0;                                             ///< 0: any free one
    QByteArray basePath;         ///< such as "/k8s/clusters/c-1"; empty: none
    std::vector<DemoUser> users; ///< none: everybody is `admin`
    bool anonymous = true;       ///< no credentials: 403; false: 401
    std::optional<DemoTls> tls;
    quint64 seed = 1;
    EvictionApi eviction = EvictionApi::V1; ///< V1Beta1: budgets are policy/v1beta1 as well
    MetricsApi metrics = MetricsApi::Served;
    bool selfReviews = true; ///< false: as before 1.28, nobody can ask who he is
    bool watchList = true;   ///< false: as 1.20, no mark after the first events
    std::chrono::milliseconds tooLargeDelay{3000};
};

} // namespace drover::demo
