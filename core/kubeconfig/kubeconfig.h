#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace drover {

struct ContextParts;
struct KubeconfigContents; // the parsed entries; private to kubeconfig.cpp

/// One line of the context picker.
struct KubeContext {
    ClusterId id;
    QString file; ///< the file the context entry came from, absolute
    QString cluster;
    QString server; ///< as written, without a password; empty where there is none
    QString user;
    QString nameSpace;           ///< "default" where unset
    QStringList notSupported;    ///< sentences: what of this context Drover cannot do
    std::optional<Error> broken; ///< why it cannot be opened; names file, field and rule
};

/// What a set of kubeconfig files holds, read as kubectl reads it.
///
/// The default files (KUBECONFIG, else ~/.kube/config) merge: the first file that names an entry
/// wins with the whole entry. A file that was named with --kubeconfig or opened later stands
/// alone (see KubeconfigSet). A broken file or context is a problem or a `broken`; the others work.
/// Thread: loading and resolving read files, so not on the GUI thread; the value may move to any.
/// Errors: Config. Secrets: never in messages.
/// Source: client-go tools/clientcmd/loader.go, merge.go, validation.go.
class Kubeconfig
{
public:
    Kubeconfig(); ///< of no file
    /// The merged default files. Missing files are no problem; none at all is an empty set.
    static Kubeconfig loadDefault();
    /// One file alone; it must exist.
    static Kubeconfig loadFile(const QString &path);

    const std::vector<KubeContext> &contexts() const { return m_contexts; }
    /// Files that could not be read or decoded.
    const std::vector<Error> &problems() const { return m_problems; }
    /// Empty where none is set; one that names no context is also a problem.
    QString currentContext() const { return m_currentContext; }
    /// As in ClusterId: empty for the default files, else the absolute path of the one file.
    QString source() const;
    /// The files that were looked at, absolute, in order.
    const QStringList &files() const { return m_files; }
    /// Whether the files still hold what was read. Reads them.
    bool isCurrent() const;

    /// Reads certificate and key files; checks what kubectl checks for the chosen context.
    Result<ClusterConfig> resolve(const QString &context) const;
    /// The same without credentials: which server the context means.
    Result<ClusterConfig> resolveServer(const QString &context) const;

private:
    using Resolver = Result<ClusterConfig> (*)(const ContextParts &, const QString &);
    Result<ClusterConfig> resolveWith(const QString &context, Resolver resolver) const;
    static Kubeconfig load(const QStringList &paths, const QString &source, bool mustExist);

    std::shared_ptr<const KubeconfigContents> m_contents;
    std::vector<KubeContext> m_contexts;
    std::vector<Error> m_problems;
    QString m_currentContext;
    QStringList m_files;
    QByteArray m_fingerprint; ///< of the bytes of all files
};

/// Whether this problem is of a file that cannot be read or decoded: it counts for nothing.
bool isFileLeftOut(const Error &problem);

/// All the sources the user named: the default set, or each --kubeconfig alone, and files opened
/// later. Answers "which clusters does this command line mean".
///
/// Thread: loading, adding and resolving read files, so not on the GUI thread; the value may move
/// to any. Errors: Config.
class KubeconfigSet
{
public:
    /// `files` as given with --kubeconfig; empty means the default files.
    static KubeconfigSet load(const QStringList &files);
    /// Adds one more file, read alone; replaces what was read from it before. A file that alone is
    /// the default kubeconfig is that, whatever it was called.
    void addFile(const QString &path);
    /// The source of a ClusterId; does nothing where it was read before.
    void needSource(const QString &source);
    /// The same sources, read again.
    KubeconfigSet reloaded() const;
    bool isCurrent() const; ///< of all sources

    std::vector<KubeContext> contexts() const;
    std::vector<Error> problems() const;
    const std::vector<Kubeconfig> &sources() const { return m_sources; }
    Result<ClusterConfig> resolve(const ClusterId &id) const;
    /// The contexts that `names` mean, in that order; with no names each source's current context.
    /// Unknown: an error that lists what there is. In several sources: ambiguous, an error that
    /// lists them, unless the number of names equals the number of sources that hold them, in which
    /// case each source gets its own in order.
    Result<std::vector<ClusterId>> choose(const QStringList &names) const;

private:
    void add(Kubeconfig added);

    std::vector<Kubeconfig> m_sources;
};

} // namespace drover
