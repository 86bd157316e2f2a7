#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QString>
#include <QStringList>

namespace drover {

struct Credentials;

/// How the user of a context signs in, as far as advice goes by it.
///
/// Thread: a plain value, any. Errors: none. Holds no secret.
struct SignIn {
    enum class Way : std::uint8_t {
        None,
        NotSent, ///< whatever there is: the address begins with http://
        Plugin,
        TokenFile,
        IdToken,
        Password,
        Certificate,
        Token,
    };

    Way way = Way::None;
    QString subject{}; ///< the plugin's command line, for a shell; the token's file
};

/// `used`: what was sent.
SignIn signInOf(const ClusterConfig &config, const Credentials &used);
/// By what is written in the kubeconfig alone.
SignIn signInOf(const ClusterConfig &config);

/// The next step after each kind of failure, a sentence or two for a person.
///
/// Thread: any, pure. Errors: none.
QString adviceOnFile(const Error &error);
/// Credentials that did not come.
QString adviceOnCredentials(const SignIn &signIn, const Error &error);
/// A way to sign in that Drover does not have; `told` are the sentences that say which.
QString adviceOnLogin(const QStringList &told);
/// There is nothing to sign in with.
QString adviceOnAnonymity();
QString adviceOnProxy(const Error &error);
QString adviceOnLookup(const QString &host);
QString adviceOnConnection(const Error &error, int port);
/// A handshake that broke off; certificates that are not accepted are told apart by the caller.
QString adviceOnHandshake(const Error &error);
/// A request that was not answered; `isEncrypted`: it was sent over https.
QString adviceOnNoAnswer(const Error &error, bool isEncrypted);
/// An answer that did not come whole or in time, or tells of the server's own failure.
QString adviceOnBadAnswer(Error::Kind kind);
/// A connection that cannot be trusted: a certificate that is not accepted, or no handshake at all.
QString adviceOnDistrust(const Error &error);
/// A certificate out of its days; `hasExpired`: they are over, rather than still to come.
QString adviceOnDates(bool hasExpired);
/// The server said 401 to such credentials.
QString adviceOnRefusal(const SignIn &signIn);

} // namespace drover
