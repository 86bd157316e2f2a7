#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace drover {

/// One `clusters[]` entry, paths absolute, data decoded.
struct ClusterEntry {
    QString file;
    QString name;
    QString server;
    QString tlsServerName;
    bool insecureSkipTlsVerify = false;
    QString caFile;
    QByteArray caData;
    QString proxyUrl;
    bool disableCompression = false;
    QByteArray execConfig; ///< the extension for login plugins, JSON
};

/// The login that was built into clients before plugins were.
struct AuthProvider {
    QString name;
    QByteArray idToken; ///< of "oidc"
};

/// One `users[]` entry.
struct UserEntry {
    QString file;
    QString name;
    QString certificateFile;
    QByteArray certificateData;
    QString keyFile;
    QByteArray keyData;
    QString token;
    QString tokenFile;
    Impersonation impersonation;
    QString basicUser;
    QString basicPassword;
    std::optional<AuthProvider> authProvider;
    std::optional<ExecPlugin> exec;

    bool hasBasicAuth() const { return !basicUser.isEmpty() || !basicPassword.isEmpty(); }
};

/// One `contexts[]` entry.
struct ContextEntry {
    QString file;
    QString name;
    QString cluster;
    QString user;
    QString nameSpace;
};

/// All that one kubeconfig file says, or the merged view of several.
///
/// Thread: a plain value, any. Units: none. Errors: made by parseKubeconfig().
/// Source: client-go tools/clientcmd/api/v1/types.go.
struct KubeconfigEntries {
    std::vector<ClusterEntry> clusters;
    std::vector<UserEntry> users;
    std::vector<ContextEntry> contexts;
    QString currentContext;
    QString currentContextFile; ///< the file that set it

    const ClusterEntry *cluster(const QString &name) const;
    const UserEntry *user(const QString &name) const;
    const ContextEntry *context(const QString &name) const;

    /// Takes over what is not there yet: the first file that names an entry wins with all of it.
    /// Source: client-go tools/clientcmd/loader.go, merge.go.
    void merge(const KubeconfigEntries &later);
};

/// What the bytes of one file say. `file` is its absolute path: relative paths in it count from
/// its folder. Empty bytes are an empty file.
/// Errors: Config, naming file, line, field and rule; one fault fails the file, as in kubectl.
Result<KubeconfigEntries> parseKubeconfig(const QByteArray &bytes, const QString &file);

/// The Config error for an entry that breaks a rule: names file, entry, field and rule. `rule` is
/// the end of a sentence that begins with the field ("is not set"); it must not quote a value.
///
/// Thread: any. Errors: makes one.
Error entryFault(const ClusterEntry &entry, const QString &field, const QString &rule);
Error entryFault(const UserEntry &entry, const QString &field, const QString &rule);
Error entryFault(const ContextEntry &entry, const QString &field, const QString &rule);

} // namespace drover
