#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <vector>

namespace drover {

/// Where a cluster comes from: its identity for tabs, the log and "is it open already".
/// `source` is "" for the merged default files (KUBECONFIG or ~/.kube/config), else the absolute
/// path of the one file that was opened alone.
struct ClusterId {
    QString source;
    QString context;

    bool operator==(const ClusterId &) const = default;
};

/// A credential plugin, as the user entry's `exec` names it.
/// Source: client-go tools/clientcmd/api/v1 ExecConfig.
struct ExecPlugin {
    QString apiVersion; ///< client.authentication.k8s.io/v1 or …/v1beta1
    QString command;    ///< absolute where the file gave a path; else looked up in PATH
    QStringList arguments;
    std::vector<std::pair<QString, QString>> environment; ///< added to the program's own
    QString installHint;
    bool provideClusterInfo = false;
    QString interactiveMode;  ///< Never, IfAvailable, Always
    QByteArray clusterConfig; ///< the cluster extension `client.authentication.k8s.io/exec`, JSON

    bool operator==(const ExecPlugin &) const = default;
};

/// Whom the user of a context acts as: `as` and what goes with it. The server checks the right.
/// Source: Kubernetes documentation, "User impersonation".
struct Impersonation {
    QString user; ///< empty: nobody else
    QString uid;
    QStringList groups;
    std::vector<std::pair<QString, QStringList>> extra;

    bool operator==(const Impersonation &) const = default;
};

/// How the user of a context proves who it is. At most one of token, basic login, id-token and
/// exec is in force; a client certificate may stand beside each but exec.
/// Source: client-go tools/clientcmd/client_config.go (precedence).
struct UserCredentials {
    QByteArray token;          ///< used until the token file was read, where both are set
    QString tokenFile;         ///< absolute
    QByteArray certificatePem; ///< from data, or read from the file when resolved
    QByteArray keyPem;
    QString certificateFile; ///< absolute; empty where the certificate stands in the entry
    QString keyFile;
    QByteArray basicLogin; ///< "user:password"; empty: none
    std::optional<QByteArray> idToken; ///< of the auth-provider "oidc"; empty: it has none
    std::optional<ExecPlugin> exec; ///< unset where token or certificate makes it void

    bool operator==(const UserCredentials &) const = default;
};

/// One context resolved: all that is needed to talk to its API server.
///
/// Thread: a plain value, any. Units: none. Errors: made by resolving (kubeconfig.h).
/// Secrets: holds them; it is never logged or streamed.
struct ClusterConfig {
    ClusterId id;
    QString file;     ///< the file that defined the context, for messages
    QString userName; ///< the kubeconfig's name of the user entry
    QString clusterName;
    QUrl server;      ///< scheme, host, port and base path, without a trailing slash
    QByteArray caPem; ///< empty: the system's roots
    QString caFile;   ///< where caPem was read from, absolute; empty where it stands in the entry
    bool insecureSkipTlsVerify = false;
    QString tlsServerName; ///< replaces the host for SNI and verification
    QUrl proxy;            ///< `proxy-url`; empty: the environment's proxy rules
    bool disableCompression = false;
    UserCredentials user;
    Impersonation impersonation; ///< asked for over http too, as kubectl does

    bool operator==(const ClusterConfig &) const = default;
};

/// Whether the server is this machine: localhost, 127.0.0.0/8 or ::1. Thread: any. Errors: none.
bool isLoopback(const ClusterConfig &config);

} // namespace drover
