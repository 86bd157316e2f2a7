#include "core/doctor/doctoradvice.h"

#include "core/base/joined.h"
#include "core/base/redact.h"
#include "core/base/shellquoted.h"
#include "core/credentials/credentialsource.h"
#include "core/doctor/doctortext.h"
#include "core/kubeconfig/pluginwords.h"
#include "core/transport/tlserror.h"

namespace drover {

namespace {

/// How the plugin is run, for the user to try.
QString commandLine(const ExecPlugin &plugin)
{
    return redact(shellLine(QStringList{plugin.command} + plugin.arguments));
}

QString adviceOnPlugin(const SignIn &signIn, const Error &error)
{
    if (isPluginMissing(error))
        return DoctorText::tr("Install the plugin, or correct exec.command. It was looked for in "
                              "PATH, in the login shell's PATH and where installers put plugins.");
    if (!pluginWordsOf(error).isEmpty())
        return DoctorText::tr("Do what the plugin says, or run it in a terminal to see all of it: %1")
            .arg(signIn.subject);
    return DoctorText::tr("Run the plugin in a terminal and see what it says: %1").arg(signIn.subject);
}

} // namespace

QString adviceOnFile(const Error &error)
{
    return error.kind == Error::Kind::Config
               ? DoctorText::tr("Correct the file that is named, or choose another one.")
               : kindAdvice(error.kind);
}

QString adviceOnCredentials(const SignIn &signIn, const Error &error)
{
    switch (signIn.way) {
    case SignIn::Way::Plugin: return adviceOnPlugin(signIn, error);
    case SignIn::Way::IdToken:
        return DoctorText::tr("Sign in with kubectl, which renews it, or use the exec plugin "
                              "kubelogin.");
    case SignIn::Way::TokenFile:
        return DoctorText::tr("Check that the file is there, and who renews it.");
    case SignIn::Way::None:
    case SignIn::Way::NotSent:
    case SignIn::Way::Password:
    case SignIn::Way::Certificate:
    case SignIn::Way::Token: break;
    }
    return DoctorText::tr("Correct the user entry that is named, or take a fresh kubeconfig.");
}

QString adviceOnLogin(const QStringList &told)
{
    const QString text = sentences(told);
    if (!text.contains(QLatin1StringView("exec.interactiveMode")))
        return text; // an auth-provider's says itself what to do instead
    return DoctorText::tr("If the plugin can sign in without asking at a terminal, for instance in a "
                          "browser, set exec.interactiveMode to IfAvailable. Else sign in with it in "
                          "a terminal and give the context a user with the token.");
}

QString adviceOnAnonymity()
{
    return DoctorText::tr("The context has no user with credentials; kubectl asks for a user name "
                          "then. Few servers let anonymous users see nodes.");
}

QString adviceOnProxy(const Error &error)
{
    if (error.kind == Error::Kind::Config)
        return DoctorText::tr("Correct proxy-url in the kubeconfig, or the environment variables "
                              "HTTPS_PROXY and NO_PROXY.");
    return DoctorText::tr("Check whether the proxy runs and can be reached from this network. Where "
                          "the cluster needs none, remove proxy-url or add the server to NO_PROXY.");
}

QString adviceOnLookup(const QString &host)
{
    return DoctorText::tr("Check the spelling of \"%1\", the VPN and this computer's DNS. Names of "
                          "private clusters are often known inside the VPN only.")
        .arg(host);
}

QString adviceOnConnection(const Error &error, int port)
{
    if (error.kind == Error::Kind::Timeout)
        return DoctorText::tr("Nothing answers: check the VPN and firewalls, and whether the "
                              "cluster still has this address.");
    return DoctorText::tr("Check whether the API server runs, and whether %1 is its port (6443 by "
                          "convention, 443 in most clouds). Start a local cluster that is stopped; "
                          "connect the VPN.")
        .arg(port);
}

QString adviceOnHandshake(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Auth:
        return DoctorText::tr("Take a fresh kubeconfig of this cluster, or renew the client "
                              "certificate.");
    case Error::Kind::Config:
        return DoctorText::tr("Correct the user entry of the kubeconfig.");
    case Error::Kind::Timeout:
        return DoctorText::tr("The server accepts connections and says nothing: it may be overloaded, or "
                              "a firewall lets only the beginning through.");
    case Error::Kind::Network:
        return DoctorText::tr("Something cuts encrypted connections off: a load balancer without a "
                              "server behind it, a firewall, or a port that does not speak TLS.");
    default: // the sentence of a Tls error says what is wrong
        return DoctorText::tr("Check scheme and port of the server's address.");
    }
}

QString adviceOnNoAnswer(const Error &error, bool isEncrypted)
{
    if (error.kind == Error::Kind::Auth)
        return adviceOnHandshake(error);
    const bool mayWantTls =
        error.kind == Error::Kind::Network || error.kind == Error::Kind::Protocol;
    if (!isEncrypted && mayWantTls)
        return DoctorText::tr("If the server expects encryption, begin its address with https://.");
    return adviceOnBadAnswer(error.kind);
}

QString adviceOnBadAnswer(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Timeout:
        return DoctorText::tr("The server is overloaded, or what stands in front of it (a load balancer, "
                              "a proxy, the VPN) holds its answers back. Run the doctor again; if it "
                              "persists, look at the server.");
    case Error::Kind::Network:
        return DoctorText::tr("The connection was made and then broken off: look at the VPN, a proxy "
                              "or a load balancer on the way, and whether the server restarts.");
    case Error::Kind::Server:
        return DoctorText::tr("The server was reached, but it fails. Look at its log, at /readyz, "
                              "and at etcd; while it starts, wait and run the doctor again.");
    case Error::Kind::Throttled:
        return DoctorText::tr("The server has too many requests. Run the doctor again in a minute; if it "
                              "persists, find out who sends so many.");
    default: return kindAdvice(kind);
    }
}

QString adviceOnDistrust(const Error &error)
{
    switch (certificateFaultOf(error)) {
    case CertificateFault::UnknownAuthority:
        return DoctorText::tr("Name the cluster's certificate-authority in the kubeconfig. A "
                              "company proxy that decrypts traffic uses an authority of its own.");
    case CertificateFault::OtherAuthority:
        return DoctorText::tr("Take a fresh kubeconfig: a cluster that was rebuilt has a new authority. "
                              "A company proxy that decrypts traffic uses its own.");
    case CertificateFault::OtherName:
        return DoctorText::tr("Use one of the names in the server's address, or set "
                              "tls-server-name to it. If none of them is your cluster's, the "
                              "address leads to another server.");
    case CertificateFault::Expired: return adviceOnDates(true);
    case CertificateFault::NotYetValid: return adviceOnDates(false);
    case CertificateFault::Other: return kindAdvice(Error::Kind::Tls);
    case CertificateFault::None: break;
    }
    return adviceOnHandshake(error);
}

QString adviceOnDates(bool hasExpired)
{
    return hasExpired ? DoctorText::tr("Renew the server's certificate (kubeadm certs renew "
                                       "apiserver), or have it renewed.")
                      : DoctorText::tr("Check this computer's clock and the server's.");
}

SignIn signInOf(const ClusterConfig &config, const Credentials &used)
{
    using Way = SignIn::Way;
    if (config.server.scheme() == QLatin1StringView("http"))
        return {Way::NotSent};
    if (config.user.exec)
        return {Way::Plugin, commandLine(*config.user.exec)};
    if (!config.user.tokenFile.isEmpty())
        return {Way::TokenFile, config.user.tokenFile};
    if (config.user.idToken)
        return {Way::IdToken};
    if (!used.basicLogin.isEmpty())
        return {Way::Password};
    if (!used.certificatePem.isEmpty() && used.bearerToken.isEmpty())
        return {Way::Certificate};
    return {used == Credentials() ? Way::None : Way::Token};
}

SignIn signInOf(const ClusterConfig &config)
{
    const UserCredentials &user = config.user;
    return signInOf(config, {user.idToken.value_or(user.token), user.certificatePem, user.keyPem,
                             user.basicLogin});
}

QString adviceOnRefusal(const SignIn &signIn)
{
    switch (signIn.way) {
    case SignIn::Way::Plugin:
        return DoctorText::tr("Sign in again, or see what the plugin does: %1").arg(signIn.subject);
    case SignIn::Way::TokenFile:
        return DoctorText::tr("Find out who renews the file %1.").arg(signIn.subject);
    case SignIn::Way::Password:
        return DoctorText::tr("API servers since 1.19 take no user name and password; use a token, "
                              "a client certificate or an exec plugin.");
    case SignIn::Way::Certificate:
        return DoctorText::tr("The server does not know who signed the client certificate. Take a "
                              "fresh kubeconfig of this cluster.");
    case SignIn::Way::IdToken:
    case SignIn::Way::Token:
        return DoctorText::tr("The token is of another cluster, was deleted, or has expired. Take a "
                              "fresh kubeconfig.");
    case SignIn::Way::NotSent: return DoctorText::tr("Use an https:// address.");
    case SignIn::Way::None: break;
    }
    return DoctorText::tr("Give the context's user a token, a client certificate or an exec "
                          "plugin.");
}

} // namespace drover
