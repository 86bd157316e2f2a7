#include "app/clusteropener.h"

#include "core/kubeconfig/pastedkubeconfig.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

namespace drover {

namespace {

/// Its file cannot be read, or has no such context.
Error missing(const KubeconfigSet &set, const ClusterId &id)
{
    for (const Kubeconfig &source : set.sources()) {
        if (source.source() == id.source && !source.problems().empty())
            return source.problems().front();
    }
    const Result<ClusterConfig> config = set.resolve(id);
    return config ? Error{} : config.error();
}

std::vector<OpenedCluster> resolveAll(const KubeconfigSet &set, const std::vector<ClusterId> &ids)
{
    const std::vector<KubeContext> all = set.contexts();
    std::vector<OpenedCluster> clusters;
    for (const ClusterId &id : ids) {
        const auto found = std::find_if(all.begin(), all.end(), [&id](const KubeContext &context) {
            return context.id == id;
        });
        if (found != all.end()) {
            clusters.push_back({*found, displayNameOf(*found, all), set.resolve(id)});
            continue;
        }
        KubeContext gone;
        gone.id = id;
        clusters.push_back({gone, id.context, tl::unexpected(missing(set, id))});
    }
    return clusters;
}

} // namespace

QString displayNameOf(const KubeContext &context, const std::vector<KubeContext> &all)
{
    const QString &name = context.id.context;
    const QString fileName = QFileInfo(context.file).fileName();
    bool isShared = false;
    bool isFileNameShared = false;
    for (const KubeContext &other : all) {
        if (other.id == context.id || other.id.context != name)
            continue;
        isShared = true;
        isFileNameShared = isFileNameShared || QFileInfo(other.file).fileName() == fileName;
    }
    if (!isShared)
        return name;
    return QStringLiteral("%1 (%2)").arg(name, isFileNameShared ? context.file : fileName);
}

ClusterOpener::ClusterOpener(QString pastedFolder, QObject *parent)
    : QObject(parent), m_pastedFolder(std::move(pastedFolder)), m_work(std::make_shared<KubeconfigSet>())
{
    // One thread, so that the calls keep their order and the set at work needs no lock.
    m_pool.setMaxThreadCount(1);
}

void ClusterOpener::load(const QStringList &files)
{
    QtConcurrent::run(&m_pool, [work = m_work, files, pasted = m_pastedFolder] {
        *work = KubeconfigSet::load(files);
        const bool takesPasted = files.isEmpty() && !pasted.isEmpty();
        for (const QString &path : takesPasted ? pastedKubeconfigs(pasted) : QStringList())
            work->addFile(path);
        return *work;
    }).then(this, [this](const KubeconfigSet &set) {
        m_set = set;
        Q_EMIT loaded();
    });
}

void ClusterOpener::addFile(const QString &path)
{
    QtConcurrent::run(&m_pool, [work = m_work, path] {
        work->addFile(path);
        return *work;
    }).then(this, [this, path](const KubeconfigSet &set) {
        m_set = set;
        Q_EMIT fileAdded(path);
    });
}

void ClusterOpener::paste(const QByteArray &text)
{
    struct Outcome {
        Result<QString> path;
        KubeconfigSet set;
    };
    QtConcurrent::run(&m_pool, [work = m_work, text, folder = m_pastedFolder] {
        const Result<QString> path = keepPastedKubeconfig(text, folder);
        if (path)
            work->addFile(*path);
        return Outcome{path, *work};
    }).then(this, [this](const Outcome &outcome) {
        m_set = outcome.set;
        if (outcome.path)
            Q_EMIT pasted();
        else
            Q_EMIT pasteRefused(outcome.path.error().message);
    });
}

void ClusterOpener::open(const std::vector<ClusterId> &ids)
{
    struct Outcome {
        std::vector<OpenedCluster> clusters;
        std::optional<KubeconfigSet> set; ///< where it grew
    };
    QtConcurrent::run(&m_pool, [work = m_work, ids] {
        const std::size_t before = work->sources().size();
        for (const ClusterId &id : ids)
            work->needSource(id.source);
        Outcome outcome{resolveAll(*work, ids), {}};
        if (work->sources().size() > before)
            outcome.set = *work;
        return outcome;
    }).then(this, [this](const Outcome &outcome) {
        if (outcome.set) {
            m_set = *outcome.set;
            Q_EMIT setGrown();
        }
        Q_EMIT opened(outcome.clusters);
    });
}

void ClusterOpener::choose(const QStringList &files, const QStringList &contexts, Chosen chosen)
{
    using Choice = Result<std::vector<ClusterId>>;
    QtConcurrent::run(&m_pool, [files, contexts]() -> Choice {
        const KubeconfigSet asked = KubeconfigSet::load(files);
        Choice choice = asked.choose(contexts);
        const std::vector<Error> problems = asked.problems();
        const bool isNothing = choice && choice->empty() && !files.isEmpty();
        return isNothing && !problems.empty() ? tl::unexpected(problems.front()) : choice;
    }).then(this, [chosen = std::move(chosen)](const Choice &choice) { chosen(choice); });
}

void ClusterOpener::adopt(const KubeconfigSet &set)
{
    m_set = set;
    m_pool.start([work = m_work, set] { *work = set; });
}

QStringList ClusterOpener::files() const
{
    QStringList files;
    for (const Kubeconfig &source : m_set.sources())
        files += source.files();
    return files;
}

} // namespace drover
