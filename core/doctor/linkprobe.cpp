#include "core/doctor/linkprobe.h"

#include "core/base/joined.h"
#include "core/doctor/certificatetext.h"
#include "core/doctor/doctoradvice.h"
#include "core/doctor/doctortext.h"
#include "core/doctor/serveranswers.h"
#include "core/transport/neterror.h"
#include "core/transport/qthttpclient.h"

#include <QHostAddress>
#include <QHostInfo>

#include <utility>

namespace drover {

namespace {

constexpr std::chrono::days kSoon{14};
constexpr std::chrono::seconds kClockTolerance{60};

/// Where the way through a proxy was said.
QString originOf(const ClusterConfig &config)
{
    if (!config.proxy.isEmpty())
        return QStringLiteral("proxy-url");
    return config.server.scheme() == QLatin1StringView("https") ? QStringLiteral("HTTPS_PROXY")
                                                                : QStringLiteral("HTTP_PROXY");
}

QString addressesOf(const QHostInfo &found)
{
    QStringList addresses;
    for (const QHostAddress &address : found.addresses())
        addresses << address.toString();
    return listed(addresses);
}

} // namespace

LinkProbe::LinkProbe(DoctorSteps &steps, Way way, Done done)
    : m_steps(steps), m_way(std::move(way)), m_done(std::move(done))
{}

LinkProbe::~LinkProbe()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
}

void LinkProbe::start()
{
    m_steps.begin(DoctorCheck::Proxy, m_way.limits.connection, [this] { late(); });
    const Result<Route> route = makeRoute(m_way.config, m_way.credentials, m_way.environment);
    if (!route) {
        m_steps.fail(route.error().message, adviceOnProxy(route.error()));
        return finish(false);
    }
    m_route = std::make_shared<Route>(*route);
    if (m_route->proxyText.isEmpty()) {
        m_steps.pass(DoctorText::tr("None: the server is reached directly."));
        return lookUp();
    }
    m_proxyText = DoctorText::tr("%1, as %2 says").arg(m_route->proxyText, originOf(m_way.config));
    connectToServer();
}

void LinkProbe::lookUp()
{
    const QString host = m_route->host;
    m_steps.begin(DoctorCheck::Dns, m_way.limits.lookup, [this] { late(); });
    if (!QHostAddress(host).isNull()) {
        m_steps.pass(DoctorText::tr("%1 is an address; there is no name to look up.").arg(host));
        m_steps.begin(DoctorCheck::Tcp, m_way.limits.connection, [this] { late(); });
        return connectToServer();
    }
    m_lookup = QHostInfo::lookupHost(host, this, [this, host](const QHostInfo &found) {
        m_lookup = -1;
        if (found.error() != QHostInfo::NoError || found.addresses().isEmpty()) {
            m_steps.fail(DoctorText::tr("The name \"%1\" cannot be resolved.").arg(host),
                         adviceOnLookup(host));
            return finish(false);
        }
        m_steps.pass(DoctorText::tr("%1 is %2.").arg(host, addressesOf(found)));
        m_steps.begin(DoctorCheck::Tcp, m_way.limits.connection, [this] { late(); });
        connectToServer();
    });
}

void LinkProbe::connectToServer()
{
    m_connection = ConnectionPtr(new HttpConnection(m_route));
    m_connection->setUser(this);
}

void LinkProbe::advanced()
{
    if (!std::exchange(m_isReached, true))
        reached();
    if (m_connection && m_connection->isReady())
        encrypted();
}

/// Through a proxy its step ends here as well: only now it is known to let us through.
void LinkProbe::reached()
{
    if (!m_proxyText.isEmpty()) {
        m_steps.pass(m_proxyText);
        m_steps.begin(DoctorCheck::Dns);
        m_steps.pass(DoctorText::tr("The proxy looks up the name."));
        m_steps.begin(DoctorCheck::Tcp);
    }
    m_steps.pass(m_route->asksProxyItself()
                     ? DoctorText::tr("The proxy connects for each request.")
                     : DoctorText::tr("%1 takes the connection.").arg(m_route->serverText));
    m_steps.begin(DoctorCheck::Tls, m_way.limits.connection, [this] { late(); });
}

void LinkProbe::encrypted()
{
    if (!m_route->isEncrypted) {
        m_steps.pass(DoctorText::tr("None: the address begins with http://."),
                     DoctorText::tr("No credentials are sent over http, as with kubectl. Use an "
                                    "https:// address where there is one."));
        return finish(true);
    }
    const QList<QSslCertificate> chain = m_connection->peerChain();
    const QString detail = DoctorText::tr("%1; %2.", "encryption, certificates")
                               .arg(m_connection->encryption(), chainText(chain));
    QString advice;
    if (!m_route->verifiesNames)
        advice = DoctorText::tr("The certificate is not checked (insecure-skip-tls-verify): anybody on "
                                "the way could read and change everything.");
    const auto left = chain.isEmpty() ? kSoon : daysLeft(chain.first(), m_steps.clock().wallNow());
    if (left < kSoon && advice.isEmpty())
        advice = left.count() == 1
                     ? DoctorText::tr("The server's certificate ends in 1 day.")
                     : DoctorText::tr("The server's certificate ends in %Ln days.", nullptr,
                                      static_cast<int>(left.count()));
    m_steps.pass(detail, advice);
    finish(true);
}

void LinkProbe::lost(const std::optional<Error> &why)
{
    const Error error = why.value_or(closedError(HttpPhase::Connecting, *m_route));
    if (m_isReached)
        failEncryption(error);
    else
        failReach(error);
}

void LinkProbe::failReach(const Error &error)
{
    if (m_proxyText.isEmpty()) {
        m_steps.fail(error.message, adviceOnConnection(error, m_route->port));
        return finish(false);
    }
    if (!m_connection || m_connection->hasProxyFailed()) {
        m_steps.fail(error.message, adviceOnProxy(error));
        return finish(false);
    }
    m_steps.pass(m_proxyText);
    m_steps.begin(DoctorCheck::Tcp);
    m_steps.fail(error.message, adviceOnConnection(error, m_route->port));
    finish(false);
}

void LinkProbe::failEncryption(const Error &error)
{
    const QList<QSslCertificate> chain = m_connection ? m_connection->peerChain()
                                                      : QList<QSslCertificate>();
    if (chain.isEmpty() || error.kind != Error::Kind::Tls) {
        m_steps.fail(error.message, adviceOnHandshake(error));
        return finish(false);
    }
    if (outOfDate(chain, m_steps.clock().wallNow()))
        return blameDates(error);
    QString certificate = chainText(chain);
    certificate[0] = certificate[0].toUpper();
    const QString detail = DoctorText::tr("%1 %2.", "a sentence, the certificate it is about")
                               .arg(error.message, certificate);
    m_steps.fail(detail, adviceOnDistrust(error), fingerprintText(error));
    finish(false);
}

/// Is the certificate old, or this computer's clock wrong? The server's own time tells. It is asked
/// without credentials, since the connection is not trusted.
void LinkProbe::blameDates(const Error &error)
{
    const WallTime now = m_steps.clock().wallNow();
    m_dated = {error.message, hasExpired(*outOfDate(m_connection->peerChain(), now), now),
               fingerprintText(error)};
    ClusterConfig unchecked = m_way.config;
    unchecked.caPem.clear();
    unchecked.caFile.clear();
    unchecked.insecureSkipTlsVerify = true;
    unchecked.impersonation = {};
    m_timeClient = std::make_unique<QtHttpClient>(unchecked, m_way.environment);
    HttpRequest request;
    request.target = "/version";
    m_timeProbe = std::make_unique<AnswerProbe>(
        *m_timeClient, request, m_steps.clock(),
        [this](const ServerAnswer &answer) { tellDates(clockAhead(answer)); });
}

void LinkProbe::tellDates(std::optional<std::chrono::milliseconds> ahead)
{
    const bool isClockWrong = ahead && std::chrono::abs(*ahead) > kClockTolerance;
    const QString advice =
        isClockWrong ? DoctorText::tr("Set this computer's clock.") : adviceOnDates(m_dated.hasExpired);
    m_steps.fail(sentences({m_dated.message, ahead ? clockText(*ahead) : QString()}), advice,
                 m_dated.fingerprint);
    finish(false);
}

void LinkProbe::late()
{
    if (std::exchange(m_timeProbe, nullptr))
        return tellDates(std::nullopt);
    if (m_lookup >= 0) {
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
        m_steps.fail(DoctorText::tr("No answer to the request for \"%1\" within %2 s.")
                         .arg(m_route->host)
                         .arg(double(m_way.limits.lookup.count()) / 1e3),
                     adviceOnLookup(m_route->host));
        return finish(false);
    }
    const Error error =
        silenceError(m_way.limits.connection,
                     m_isReached ? HttpPhase::Waiting : HttpPhase::Connecting, *m_route);
    m_connection.reset();
    if (m_isReached)
        failEncryption(error);
    else
        failReach(error);
}

void LinkProbe::finish(bool isReached)
{
    m_connection.reset();
    const Done done = m_done;
    done(isReached);
}

} // namespace drover
