#include "core/kubeconfig/kubeconfigwatcher.h"

#include "core/kubeconfig/kubeconfigreader.h"

#include <algorithm>
#include <utility>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kDebounce = 200ms;
constexpr auto kConfirm = 1s;
constexpr auto kPoll = 30s; // for file systems that tell nothing, and when watches run out

bool isLoss(ClusterChange change)
{
    return change == ClusterChange::Removed || change == ClusterChange::Unreadable;
}

bool hasLoss(const KubeconfigChanges &changes)
{
    return std::any_of(changes.clusters.begin(), changes.clusters.end(),
                       [](const ClusterUpdate &update) { return isLoss(update.change); });
}

} // namespace

KubeconfigWatcher::KubeconfigWatcher(Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_files(this),
      m_looks(std::make_shared<KubeconfigLooks>())
{
    auto *reader = new KubeconfigReader(m_looks); // no parent: it changes thread
    reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, reader, &QObject::deleteLater);
    connect(this, &KubeconfigWatcher::lookWanted, reader, &KubeconfigReader::takeQuestions,
            Qt::QueuedConnection);
    connect(reader, &KubeconfigReader::wake, this, &KubeconfigWatcher::takeLooks,
            Qt::QueuedConnection);
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, &KubeconfigWatcher::lookSoon);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, &KubeconfigWatcher::lookSoon);
    m_thread.setObjectName(QStringLiteral("kubeconfigs"));
    m_thread.start();
}

KubeconfigWatcher::~KubeconfigWatcher()
{
    disconnect(this, &KubeconfigWatcher::lookWanted, nullptr, nullptr);
    m_thread.quit();
    m_thread.wait();
}

void KubeconfigWatcher::setKubeconfigs(const KubeconfigSet &set)
{
    ++m_turn;
    m_set = set;
    m_isConfirming = false;
    look();
}

void KubeconfigWatcher::follow(const ClusterConfig &config)
{
    unfollow(config.id);
    m_open.push_back({config});
    // A look that is under way knows nothing of this cluster, and its news would be lost to it.
    ++m_turn;
    m_isConfirming = false;
    look();
}

void KubeconfigWatcher::unfollow(const ClusterId &id)
{
    std::erase_if(m_open, [&id](const Followed &open) { return open.config.id == id; });
}

void KubeconfigWatcher::lookSoon()
{
    // Not put off by further events: a busy home folder has no end of them.
    if (!m_isConfirming && !std::exchange(m_isSoon, true))
        m_timer = m_clock.callAfter(kDebounce, [this] { look(); });
}

void KubeconfigWatcher::look()
{
    m_timer.reset();
    m_isSoon = false;
    KubeconfigQuestion question{m_turn, m_set, {}, false};
    for (const Followed &open : m_open) {
        question.open.push_back(open.config);
        question.isAnyNew = question.isAnyNew || open.isNew;
    }
    if (m_looks->toReader.post(std::move(question)))
        Q_EMIT lookWanted();
}

void KubeconfigWatcher::takeLooks()
{
    for (KubeconfigAnswer &answer : m_looks->toGui.take()) {
        if (answer.turn != m_turn)
            continue;
        const bool mayHaveMissed = watch(answer.paths);
        if (!m_timer)
            m_timer = m_clock.callAfter(kPoll, [this] { look(); });
        const bool isConfirmed = std::exchange(m_isConfirming, false);
        if (!answer.changes) {
            for (Followed &open : m_open)
                open.isNew = false;
            if (mayHaveMissed)
                look();
            continue;
        }
        if (hasLoss(*answer.changes) && !isConfirmed) {
            m_isConfirming = true;
            m_timer = m_clock.callAfter(kConfirm, [this] { look(); });
            continue;
        }
        ++m_turn; // what is still being read was asked about the set before
        m_set = answer.changes->set;
        keepNews(answer.changes->clusters);
        Q_EMIT changed(*answer.changes);
        if (mayHaveMissed)
            look();
    }
}

/// Leaves what is news, and remembers it. A context that is back as it was is news as well.
void KubeconfigWatcher::keepNews(std::vector<ClusterUpdate> &updates)
{
    std::erase_if(updates, [this](const ClusterUpdate &update) {
        const auto open = std::find_if(m_open.begin(), m_open.end(), [&](const Followed &each) {
            return each.config.id == update.id;
        });
        if (open == m_open.end())
            return true;
        const bool wasLost = std::exchange(open->isLost, isLoss(update.change));
        open->isNew = false;
        if (update.config)
            open->config = *update.config;
        return update.change == ClusterChange::Nothing && !wasLost;
    });
}

bool KubeconfigWatcher::watch(const QStringList &paths)
{
    const QStringList watched = m_files.files() + m_files.directories();
    QStringList gone = watched;
    gone.removeIf([&paths](const QString &path) { return paths.contains(path); });
    QStringList fresh = paths;
    fresh.removeIf([&watched](const QString &path) { return watched.contains(path); });
    if (!gone.isEmpty())
        m_files.removePaths(gone);
    return !fresh.isEmpty() && m_files.addPaths(fresh).size() < fresh.size();
}

} // namespace drover
