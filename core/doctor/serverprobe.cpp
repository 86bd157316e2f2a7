#include "core/doctor/serverprobe.h"

#include "core/api/accessreview.h"
#include "core/base/joined.h"
#include "core/doctor/doctoradvice.h"
#include "core/doctor/doctortext.h"
#include "core/transport/qthttpclient.h"

#include <algorithm>

namespace drover {

namespace {

constexpr char kUserReviews[] = "/apis/authentication.k8s.io/v1/selfsubjectreviews";
constexpr char kUserReview[] =
    R"({"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview"})";
constexpr char kAnonymous[] = "system:anonymous";
constexpr std::size_t kRounds = 5;
constexpr std::chrono::seconds kClockTolerance{60};
constexpr std::chrono::seconds kSlow{1};

/// What Drover does in a cluster, and what it needs for that.
struct Right {
    const char *verb;
    const char *resource;
    const char *subresource;
    bool isForReading; ///< without it there is nothing to show
};

constexpr Right kRights[] = {
    {"list", "nodes", "", true},      {"watch", "nodes", "", true},
    {"patch", "nodes", "", false},    {"list", "pods", "", false},
    {"create", "pods", "eviction", false},
};

QString nameOf(const Right &right)
{
    QString name = QLatin1StringView(right.verb) + u' ' + QLatin1StringView(right.resource);
    if (*right.subresource)
        name += u'/' + QLatin1StringView(right.subresource);
    return name;
}

QString milliseconds(std::chrono::microseconds time)
{
    return QString::number(double(time.count()) / 1e3, 'f', 1);
}

QString wordsOf(const Error &error)
{
    return sentences({error.message, error.serverMessage});
}

} // namespace

ServerProbe::ServerProbe(DoctorSteps &steps, LinkProbe::Way way, Done done)
    : m_steps(steps), m_way(std::move(way)), m_done(std::move(done)),
      m_client(std::make_unique<QtHttpClient>(m_way.config, m_way.environment))
{}

ServerProbe::~ServerProbe()
{
    m_spent.clear(); // before the client
    m_probe.reset();
}

void ServerProbe::ask(HttpRequest request, Take take)
{
    request.credentials = m_way.credentials;
    request.idleLimit = m_way.limits.answer;
    if (m_probe)
        m_spent.push_back(std::move(m_probe)); // we may be inside its callback
    m_probe = std::make_unique<AnswerProbe>(
        *m_client, std::move(request), m_steps.clock(),
        [this, take](const ServerAnswer &answer) { (this->*take)(answer); });
}

/// Bounded as a whole: each byte would put off the end of a request alone.
void ServerProbe::begin(DoctorCheck check)
{
    m_steps.begin(check, 3 * m_way.limits.answer, [this] {
        m_probe.reset();
        m_steps.fail(DoctorText::tr("The server answers too slowly."),
                     adviceOnBadAnswer(Error::Kind::Timeout));
        m_done(false);
    });
}

HttpRequest ServerProbe::review(const char *target, const QByteArray &body) const
{
    HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

void ServerProbe::start(bool hasCredentials, bool mayRenew)
{
    m_hasCredentials = hasCredentials;
    m_mayRenew = mayRenew;
    begin(DoctorCheck::Http);
    HttpRequest request;
    request.target = "/version";
    request.headers = {{"Accept", "application/json"}};
    ask(request, &ServerProbe::takeVersion);
}

void ServerProbe::takeVersion(const ServerAnswer &answer)
{
    m_first = answer;
    const bool isEncrypted = m_way.config.server.scheme() == QLatin1StringView("https");
    if (const auto fault = httpFault(answer, isEncrypted)) {
        m_steps.fail(fault->detail, fault->advice);
        return m_done(false);
    }
    if (answer.head.status == 401 && m_mayRenew)
        return m_done(true); // the step begins once more
    m_steps.pass(DoctorText::tr("The server answers (status %1).").arg(answer.head.status));
    tellVersion(answer);
}

/// A server that tells it to nobody it does not know is none the worse for that.
void ServerProbe::tellVersion(const ServerAnswer &answer)
{
    const int status = answer.head.status;
    const auto version = answer.isSuccess() ? versionIn(answer.body) : std::nullopt;
    if (version || status == 403) {
        begin(DoctorCheck::Version);
        m_steps.pass(version ? *version
                             : DoctorText::tr("The server does not tell this user its version."));
    } else if (status != 401) {
        begin(DoctorCheck::Version);
        m_steps.fail(DoctorText::tr("/version does not answer as an API server's does (status %1).")
                         .arg(status),
                     DoctorText::tr("Check the server's address and its path, if it has one: "
                                    "another program may answer there."));
        return m_done(false);
    }
    if (!m_hasCredentials)
        return m_done(false);
    begin(DoctorCheck::WhoAmI);
    ask(review(kUserReviews, kUserReview), &ServerProbe::takeUser);
}

void ServerProbe::takeUser(const ServerAnswer &answer)
{
    const auto user = answer.isSuccess() ? userIn(answer.body) : std::nullopt;
    if (user && (user->name != QLatin1StringView(kAnonymous) || m_way.credentials == Credentials()))
        m_steps.pass(user->groups.isEmpty()
                         ? user->name
                         : DoctorText::tr("%1, in the groups %2")
                               .arg(user->name, listed(user->groups)));
    else if (answer.head.status == 404 || answer.head.status == 405)
        m_steps.pass(DoctorText::tr("The server cannot be asked; servers take this request since 1.28."));
    else if (!tellUserOfRefusal(errorOf(answer)))
        return m_done(false);
    begin(DoctorCheck::Rights);
    askRight();
}

/// True where the refusal at least names the user.
bool ServerProbe::tellUserOfRefusal(const Error &error)
{
    const QString user = userRefused(error.serverMessage);
    const bool isAnonymous = user == QLatin1StringView(kAnonymous);
    const bool isSignedIn = m_way.credentials != Credentials();
    if (error.kind == Error::Kind::Auth) {
        const QString words = isSignedIn
                                  ? DoctorText::tr("The server does not accept the credentials (401). It says: %1")
                                  : DoctorText::tr("The server takes no requests without credentials (401). It "
                                                   "says: %1");
        m_steps.fail(error.serverMessage.isEmpty() ? error.message : words.arg(error.serverMessage),
                     adviceOnRefusal(signInOf(m_way.config, m_way.credentials)));
        return false;
    }
    if (error.serverMessage.contains(QLatin1StringView(" cannot impersonate "))) {
        m_steps.fail(wordsOf(error), DoctorText::tr("Ask for the permission to impersonate, or remove "
                                                    "\"as\" from the user entry."));
        return false;
    }
    if (user.isEmpty() && error.kind != Error::Kind::Protocol) {
        m_steps.fail(wordsOf(error), adviceOnBadAnswer(error.kind));
        return false;
    }
    if (isSignedIn && (isAnonymous || user.isEmpty())) {
        m_steps.fail(DoctorText::tr("The server takes this user for %1: the credentials did not "
                                    "reach it.")
                         .arg(QLatin1StringView(kAnonymous)),
                     DoctorText::tr("A proxy or load balancer that ends encryption on the way drops "
                                    "client certificates; use the API server's own address."));
        return false;
    }
    m_steps.pass(user.isEmpty() ? QString(QLatin1StringView(kAnonymous)) : user);
    return true;
}

void ServerProbe::askRight()
{
    const std::size_t next = std::size_t(m_granted.size() + m_denied.size());
    if (next == std::size(kRights))
        return tellRights();
    const Right &right = kRights[next];
    ask(review(accessReviewsPath(),
               accessReviewBody(right.verb, "", right.resource, right.subresource)),
        &ServerProbe::takeRight);
}

void ServerProbe::takeRight(const ServerAnswer &answer)
{
    const Right &right = kRights[m_granted.size() + m_denied.size()];
    const Result<AccessReview> review = answer.isSuccess()
                                            ? decodeAccessReview(answer.body)
                                            : tl::unexpected(errorOf(answer));
    if (!review) {
        m_steps.fail(wordsOf(review.error()),
                     DoctorText::tr("Ask for a role: this user may not even ask for its permissions."));
        return m_done(false);
    }
    (review->isAllowed ? m_granted : m_denied) << nameOf(right);
    if (!review->isAllowed && right.isForReading)
        m_mayRead = false;
    askRight();
}

void ServerProbe::tellRights()
{
    const QString may = m_granted.isEmpty()
                            ? DoctorText::tr("This user has none of the permissions that Drover uses.")
                            : DoctorText::tr("This user may: %1.")
                                  .arg(listed(m_granted));
    const QString denied = listed(m_denied);
    if (m_denied.isEmpty())
        m_steps.pass(may);
    else if (m_mayRead)
        m_steps.fail(DoctorText::tr("This user may not: %1. %2").arg(denied, may),
                     DoctorText::tr("Looking at nodes works. Ask for the missing permissions where they "
                                    "are needed: nodes are cordoned by patch, drained by "
                                    "eviction."));
    else
        m_steps.fail(DoctorText::tr("This user may not: %1. %2").arg(denied, may),
                     DoctorText::tr("Ask for a role that may list and watch nodes, or use another "
                                    "context."));
    tellClock();
}

void ServerProbe::tellClock()
{
    begin(DoctorCheck::Clock);
    const auto ahead = clockAhead(m_first);
    if (!ahead)
        m_steps.pass(DoctorText::tr("Unknown: the server does not tell its time."));
    else if (std::chrono::abs(*ahead) <= kClockTolerance)
        m_steps.pass(clockText(*ahead));
    else
        m_steps.fail(clockText(*ahead),
                     DoctorText::tr("Set this computer's clock, or the server's: ages are wrong by "
                                    "this, and tokens and certificates may be refused."));
    begin(DoctorCheck::Latency);
    askLatency();
}

void ServerProbe::askLatency()
{
    HttpRequest request;
    request.target = "/version";
    request.headers = {{"Accept", "application/json"}};
    ask(request, &ServerProbe::takeLatency);
}

void ServerProbe::takeLatency(const ServerAnswer &answer)
{
    if (answer.error) {
        m_steps.fail(answer.error->message, adviceOnBadAnswer(answer.error->kind));
        return m_done(false);
    }
    m_latencies.push_back(answer.took);
    if (m_latencies.size() < kRounds)
        return askLatency();
    std::sort(m_latencies.begin(), m_latencies.end());
    const std::chrono::microseconds median = m_latencies[kRounds / 2];
    m_steps.pass(DoctorText::tr("%1 ms (median of %2; %3 to %4 ms).")
                     .arg(milliseconds(median))
                     .arg(kRounds)
                     .arg(milliseconds(m_latencies.front()), milliseconds(m_latencies.back())),
                 median > kSlow ? DoctorText::tr("The server or the way to it is slow.")
                                : QString());
    m_done(false);
}

} // namespace drover
