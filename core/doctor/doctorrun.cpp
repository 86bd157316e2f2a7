#include "core/doctor/doctorrun.h"

#include "core/base/joined.h"
#include "core/doctor/credentialcheck.h"
#include "core/doctor/doctoradvice.h"
#include "core/doctor/doctortext.h"
#include "core/transport/tlsconfig.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace drover {

namespace {

const KubeContext *contextOf(const Kubeconfig &file, const QString &name)
{
    const auto found =
        std::find_if(file.contexts().begin(), file.contexts().end(),
                     [&name](const KubeContext &context) { return context.id.context == name; });
    return found == file.contexts().end() ? nullptr : &*found;
}

QString placeText(const Kubeconfig &file)
{
    return file.files().join(QDir::listSeparator());
}

} // namespace

DoctorRun::DoctorRun(ClusterId id, Clock &clock, Handlers handlers, DoctorScope scope,
                     DoctorLimits limits, ProxyEnvironment environment)
    : m_id(std::move(id)), m_clock(clock), m_handlers(std::move(handlers)), m_scope(scope),
      m_limits(limits), m_environment(std::move(environment)),
      m_steps(clock, m_handlers.done, m_handlers.begun)
{}

void DoctorRun::start()
{
    if (!checkFile() || !checkContext())
        m_handlers.finished();
    else if (mayRunPlugin())
        checkCredentials();
    else
        checkLink();
}

/// To sign in may open a browser, which nobody asked for where only the way is examined.
bool DoctorRun::mayRunPlugin() const
{
    const auto config = m_file.resolve(m_id.context);
    return m_scope == DoctorScope::Whole || !config || !config->user.exec;
}

bool DoctorRun::checkFile()
{
    m_steps.begin(DoctorCheck::File);
    m_file = m_id.source.isEmpty() ? Kubeconfig::loadDefault() : Kubeconfig::loadFile(m_id.source);
    const bool hasContext = contextOf(m_file, m_id.context);
    if (!hasContext && !m_file.problems().empty()) {
        const Error &problem = m_file.problems().front();
        m_steps.fail(problem.message, adviceOnFile(problem));
        return false;
    }
    if (m_file.contexts().empty()) {
        m_steps.fail(DoctorText::tr("There is no context in %1.").arg(placeText(m_file)),
                     DoctorText::tr("Copy a kubeconfig there, set KUBECONFIG, or open a file."));
        return false;
    }
    QStringList problems; // of other files, which do not matter here
    for (const Error &problem : m_file.problems())
        problems << problem.message;
    const int count = int(m_file.contexts().size());
    m_steps.pass((count == 1 ? DoctorText::tr("%1: 1 context.")
                             : DoctorText::tr("%1: %Ln contexts.", nullptr, count))
                     .arg(placeText(m_file)),
                 sentences(problems));
    return true;
}

bool DoctorRun::checkContext()
{
    m_steps.begin(DoctorCheck::Context);
    const Result<ClusterConfig> config = m_file.resolveServer(m_id.context);
    if (!config) {
        m_steps.fail(config.error().message, adviceOnFile(config.error()));
        return false;
    }
    m_config = *config;
    if (const auto tls = tlsConfiguration(m_config, {}); !tls) {
        m_steps.fail(tls.error().message, adviceOnFile(tls.error()));
        return false;
    }
    const KubeContext *context = contextOf(m_file, m_id.context);
    m_steps.pass(DoctorText::tr("Cluster \"%1\" at %2, user \"%3\", namespace \"%4\".")
                     .arg(context->cluster, m_config.server.toString(), context->user,
                          context->nameSpace));
    return true;
}

void DoctorRun::checkCredentials()
{
    m_steps.begin(DoctorCheck::Credentials, m_limits.credentials, [this] {
        m_source.reset();
        takeCredentials(failure(Error::Kind::Timeout,
                                DoctorText::tr("The credentials did not come in time.")));
    });
    const Result<ClusterConfig> config = m_file.resolve(m_id.context);
    if (!config) {
        const KubeContext *context = contextOf(m_file, m_id.context);
        m_steps.fail(config.error().message, context->notSupported.isEmpty()
                                                 ? adviceOnCredentials(signInOf(m_config), config.error())
                                                 : adviceOnLogin(context->notSupported));
        return checkLink();
    }
    m_config = *config;
    m_source = makeCredentialSource(m_config, m_clock);
    m_source->credentials(
        [this](const Result<Credentials> &credentials) { takeCredentials(credentials); });
}

/// What is to be done about credentials that are none, though the way to the server is open.
QString DoctorRun::warningOnCredentials() const
{
    const SignIn signIn = signInOf(m_config, *m_credentials);
    if (signIn.way == SignIn::Way::NotSent) // nobody expects any to be sent where no user is named
        return m_config.userName.isEmpty() ? QString() : adviceOnRefusal(signIn);
    return *m_credentials == Credentials() ? adviceOnAnonymity() : QString();
}

void DoctorRun::takeCredentials(const Result<Credentials> &credentials)
{
    if (!credentials) {
        m_steps.fail(credentialFailureText(credentials.error()),
                     adviceOnCredentials(signInOf(m_config), credentials.error()));
    } else if (const auto fault = credentialFault(m_config, *credentials, m_clock.wallNow())) {
        m_steps.fail(fault->detail, fault->advice);
    } else {
        m_credentials = *credentials;
        m_steps.pass(credentialText(m_config, *credentials, m_source->expiry()), warningOnCredentials());
    }
    checkLink();
}

LinkProbe::Way DoctorRun::way() const
{
    return {m_config, m_credentials.value_or(Credentials()), m_environment, m_limits};
}

void DoctorRun::checkLink()
{
    m_link = std::make_unique<LinkProbe>(m_steps, way(), [this](bool isReached) {
        if (isReached)
            checkServer(m_source != nullptr);
        else
            m_handlers.finished();
    });
    m_link->start();
}

void DoctorRun::checkServer(bool mayRenew)
{
    m_refused = std::move(m_server);
    m_server = std::make_unique<ServerProbe>(m_steps, way(), [this](bool refused) {
        if (refused)
            renewCredentials();
        else
            m_handlers.finished();
    });
    const bool isWhole = m_scope == DoctorScope::Whole;
    m_server->start(isWhole && m_credentials, isWhole && mayRenew && m_credentials);
}

/// As a session does: what the server refuses is renewed once, where it can be.
void DoctorRun::renewCredentials()
{
    if (!m_source->invalidate(*m_credentials))
        return checkServer(false);
    m_steps.begin(DoctorCheck::Http, m_limits.credentials, [this] {
        m_source.reset();
        checkServer(false);
    });
    m_source->credentials([this](const Result<Credentials> &credentials) {
        if (credentials)
            m_credentials = *credentials;
        checkServer(false);
    });
}

} // namespace drover
