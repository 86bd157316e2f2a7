#pragma once

#include "core/kubeconfig/kubeconfig.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace drover {

/// A context made ready to connect to, or why it cannot be.
struct OpenedCluster {
    KubeContext context;
    QString displayName; ///< the context's name, and the file where two are alike
    Result<ClusterConfig> config;
};

/// What the log, tabs and menus call the context among all of them: its name; where two files
/// have one of that name, the file too.
QString displayNameOf(const KubeContext &context, const std::vector<KubeContext> &all);

/// Reads kubeconfig files and resolves contexts, away from the GUI thread: home may be a slow disk.
///
/// Thread: the GUI thread; results come as signals, in the order of the calls. Errors: values.
class ClusterOpener : public QObject
{
    Q_OBJECT

public:
    using Chosen = std::function<void(const Result<std::vector<ClusterId>> &)>;

    /// `pastedFolder` is where kubeconfigs that came as text are kept.
    explicit ClusterOpener(QString pastedFolder = {}, QObject *parent = nullptr);

    /// Without files the default ones, and those that were pasted. → loaded()
    void load(const QStringList &files);
    void addFile(const QString &path);        ///< → fileAdded()
    void paste(const QByteArray &text);       ///< keeps it as a file → pasted(), pasteRefused()
    /// Reads their sources where that was not done yet. A context that is gone is an error of its
    /// own. → opened()
    void open(const std::vector<ClusterId> &ids);
    /// What a command line with these files and contexts means, whatever else is open.
    void choose(const QStringList &files, const QStringList &contexts, Chosen chosen);
    void adopt(const KubeconfigSet &set); ///< what was read anew elsewhere

    const KubeconfigSet &set() const { return m_set; }
    QStringList files() const; ///< all that were looked at

Q_SIGNALS:
    void loaded();
    void fileAdded(const QString &path);
    void pasted();
    void pasteRefused(const QString &sentence);
    void opened(const std::vector<drover::OpenedCluster> &clusters);
    void setGrown(); ///< open() read another source

private:
    QString m_pastedFolder;
    KubeconfigSet m_set;
    std::shared_ptr<KubeconfigSet> m_work; ///< only the pool's thread looks into it
    QThreadPool m_pool;
};

} // namespace drover
