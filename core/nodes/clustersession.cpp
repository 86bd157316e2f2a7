#include "core/nodes/clustersession.h"

#include "core/nodes/sessionlog.h"
#include "core/nodes/sessionworker.h"

#include <QPointer>

namespace drover {

namespace {

using namespace std::chrono_literals;

constexpr auto kFrame = 16ms;

} // namespace

ClusterSession::ClusterSession(ClusterConfig config, QString displayName, Clock &clock,
                               SessionOptions options, QObject *parent)
    : QObject(parent), m_config(std::move(config)), m_displayName(std::move(displayName)),
      m_clock(clock), m_options(std::move(options)),
      m_mailboxes(std::make_shared<SessionMailboxes>()),
      m_calls([this](SessionRequest request) { post(std::move(request)); })
{
}

ClusterSession::~ClusterSession()
{
    // First, so that the worker's end on its own thread does not look at this object any more.
    disconnect(this, &ClusterSession::requestsPosted, nullptr, nullptr);
    m_thread.quit(); // the worker aborts its requests on its own thread
    m_thread.wait(); // short: nothing on that thread blocks
}

void ClusterSession::start()
{
    auto *worker = new SessionWorker(m_config, m_displayName, m_clock, m_options, m_mailboxes);
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, worker, &SessionWorker::run);
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    connect(worker, &SessionWorker::wake, this, &ClusterSession::takeUpdates,
            Qt::QueuedConnection);
    connect(this, &ClusterSession::requestsPosted, worker, &SessionWorker::takeRequests,
            Qt::QueuedConnection);
    m_thread.setObjectName(QStringLiteral("session"));
    m_thread.start();
}

void ClusterSession::refreshNow()
{
    post(RefreshNow{});
}

void ClusterSession::setPaths(std::vector<std::string> paths)
{
    post(ReadPaths{std::move(paths)});
}

void ClusterSession::wake()
{
    post(Woke{});
}

void ClusterSession::setConfig(ClusterConfig config)
{
    m_config = std::move(config);
    post(Reconfigure{m_config});
}

void ClusterSession::post(SessionRequest request)
{
    if (m_mailboxes->toWorker.post(std::move(request)))
        Q_EMIT requestsPosted();
}

const NodeBatch &ClusterSession::retrieveNodes() const
{
    qCDebug(sessionLog, "Retrieved %zu nodes from smart cache for cluster %ls",
            m_cache.nodes().size(), qUtf16Printable(m_displayName));
    return m_cache.nodes();
}

void ClusterSession::takeUpdates()
{
    if (m_frame)
        return; // the frame's end takes them
    const auto sinceApplied = m_clock.now() - m_lastApplied;
    if (sinceApplied >= kFrame) {
        applyUpdates();
        return;
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(kFrame - sinceApplied);
    m_frame = m_clock.callAfter(wait, [this] { applyUpdates(); });
}

void ClusterSession::applyUpdates()
{
    m_frame.reset();
    Updates merged;
    for (SessionUpdate &update : m_mailboxes->toGui.take())
        std::visit([&merged](auto &&one) { merged.add(std::move(one)); }, std::move(update));

    if (merged.counters)
        m_counters = *merged.counters;
    const bool changesNodes = !merged.nodes.isEmpty();
    if (changesNodes)
        m_cache.apply(merged.nodes.take());
    const bool changesFreshness = merged.freshness || merged.scope;
    if (merged.freshness)
        m_freshness = std::move(*merged.freshness);
    if (merged.scope)
        m_scope = *merged.scope;
    m_lastApplied = m_clock.now();

    if (changesNodes)
        Q_EMIT nodesChanged();
    if (merged.firstSync && !std::exchange(m_synced, true))
        Q_EMIT synced();
    if (changesFreshness)
        Q_EMIT freshnessChanged();
    for (const QString &sentence : merged.warnings)
        Q_EMIT warned(sentence);
    const QPointer<ClusterSession> self(this);
    for (const RequestDelivery &answer : merged.answers) {
        if (self) // an answer's user may have ended the session
            m_calls.deliver(answer);
    }
}

} // namespace drover
