#include "core/operations/nodewriter.h"

#include "core/api/noderequest.h"
#include "core/operations/nodepatch.h"

#include <QJsonArray>
#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kConflictTries = 5;
constexpr int kThrottledTries = 10;
// 1 + 2 + 4 + 8 + 16 s: an API server that restarts is back by then.
constexpr int kReadTries = 6;

/// Whether the server may have carried the write out all the same.
bool isOutcomeUnknown(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Protocol:
    case Error::Kind::Server:
        return true;
    case Error::Kind::Config:
    case Error::Kind::Auth:
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Throttled:
    case Error::Kind::Expired:
    case Error::Kind::Invalid:
    case Error::Kind::Tls:
    case Error::Kind::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayPass(const Error &error)
{
    return isOutcomeUnknown(error) || error.kind == Error::Kind::Throttled;
}

/// The patch's uid is not that of the node of that name.
bool isNamesake(const Error &error)
{
    return error.kind == Error::Kind::Invalid &&
           std::any_of(error.causes.begin(), error.causes.end(), [](const ErrorCause &cause) {
               return cause.field == "metadata.uid"_L1;
           });
}

QByteArray targetOf(const NodeWrite &write)
{
    QByteArray target = nodePath(write.node);
    // Options of a DELETE stand in its body, the query is not read then.
    if (write.kind == WriteKind::Delete)
        return target;
    target += "?fieldManager=drover";
    return write.dryRun == DryRun::Server ? target + "&dryRun=All" : target;
}

QByteArray bodyOf(const NodeWrite &write)
{
    if (write.kind != WriteKind::Delete || write.dryRun != DryRun::Server)
        return write.body;
    QJsonObject options = patchOf(QString::fromUtf8(write.body));
    options.insert("dryRun"_L1, QJsonArray{u"All"_s});
    return jsonText(options).toUtf8();
}

ApiRequest<NodePtr> requestOf(const NodeWrite &write)
{
    ApiRequest<NodePtr> request;
    request.method = write.method;
    request.target = targetOf(write);
    request.contentType = write.contentType;
    request.body = bodyOf(write);
    request.read = readNode;
    // The answer to a DELETE is a Status, or the node while finalizers hold it.
    if (write.kind == WriteKind::Delete)
        request.read = [](const std::string &) -> Result<NodePtr> { return NodePtr(); };
    return request;
}

} // namespace

struct NodeWriter::Job {
    int number = 0;
    NodeWrite write;
    QString journalId;
    std::optional<Error> unknown; ///< what left the outcome open
    bool isConflict = false;      ///< what is being read decides about a conflict
    bool isOpen = false;          ///< the outcome cannot be found out
    int conflictTries = 0;
    int throttledTries = 0;
    int readTries = 0;
    ApiRequests::CallPtr call;
    std::unique_ptr<Clock::Timer> timer;

    QString nodeName() const { return textOf(write.node); }
};

NodeWriter::NodeWriter(ApiRequests &requests, Clock &clock, Journal *journal, WriteContext context,
                       QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock), m_journal(journal),
      m_context(std::move(context))
{}

NodeWriter::~NodeWriter()
{
    for (const auto &[number, job] : m_jobs) {
        if (m_journal && !job->journalId.isEmpty())
            m_journal->end(job->journalId, JournalEntry::Outcome::Sent,
                           tr("The connection was closed before the answer came."));
    }
}

void NodeWriter::write(std::vector<NodeWrite> writes)
{
    for (NodeWrite &write : writes)
        begin(std::move(write));
}

void NodeWriter::begin(NodeWrite write)
{
    auto owned = std::make_unique<Job>();
    Job &job = *owned;
    job.number = m_nextJob++;
    job.write = std::move(write);
    m_jobs.emplace(job.number, std::move(owned));
    std::optional<Error> fault;
    if (m_journal && job.write.dryRun == DryRun::None) {
        Result<QString> id = m_journal->begin(entryOf(job.write));
        if (id)
            job.journalId = *id;
        else
            fault = id.error();
    }
    if (!fault && job.write.dryRun != DryRun::Client) {
        send(job);
        return;
    }
    job.timer = m_clock.callAfter(0ms, [this, &job, fault] { end(job, fault, nullptr); });
}

JournalEntry NodeWriter::entryOf(const NodeWrite &write) const
{
    JournalEntry entry;
    entry.cluster = m_context.cluster;
    entry.clusterName = m_context.clusterName;
    entry.user = m_context.user;
    entry.by = m_context.by;
    entry.node = textOf(write.node);
    entry.nodeUid = textOf(write.nodeUid);
    entry.action = write.undoes.isEmpty() ? QString(writeKindName(write.kind)) : u"undo"_s;
    entry.what = write.summary;
    entry.before = write.before;
    entry.after = write.after;
    entry.kubectl = kubectlCommand(m_context.cluster, write.kubectlWords);
    entry.undoBody = write.undoBody;
    entry.parent = write.undoes;
    return entry;
}

void NodeWriter::send(Job &job)
{
    job.call = m_requests.ask<NodePtr>(
        requestOf(job.write), [this, &job](Result<NodePtr> answer) { answered(job, answer); });
}

void NodeWriter::answered(Job &job, const Result<NodePtr> &answer)
{
    if (answer) {
        const bool isDone = !*answer || isShown(**answer, patchOf(job.write.after));
        end(job, isDone ? std::nullopt : std::optional(notShownError(job)), *answer);
        return;
    }
    const Error &error = answer.error();
    const bool isConflict = error.kind == Error::Kind::Conflict || isNamesake(error);
    if (isOutcomeUnknown(error) && job.write.dryRun == DryRun::None) {
        job.unknown = error;
        readAgain(job);
    } else if (isConflict && job.write.kind != WriteKind::Delete &&
               job.conflictTries++ < kConflictTries) {
        job.isConflict = true;
        job.unknown = error;
        readAgain(job);
    } else if (isConflict) {
        end(job, conflictError(job, error, isNamesake(error) || job.write.kind == WriteKind::Delete),
            nullptr);
    } else if (error.kind == Error::Kind::Throttled && job.throttledTries++ < kThrottledTries) {
        job.timer =
            m_clock.callAfter(error.retryAfter.value_or(1s), [this, &job] { send(job); });
    } else {
        end(job, error, nullptr);
    }
}

void NodeWriter::readAgain(Job &job)
{
    ++job.readTries;
    job.call = m_requests.ask<NodePtr>(
        nodeRequest(job.write.node), [this, &job](Result<NodePtr> answer) {
            if (answer)
                decide(job, *answer);
            else
                cannotRead(job, answer.error());
        });
}

void NodeWriter::cannotRead(Job &job, const Error &why)
{
    if (why.kind == Error::Kind::NotFound) {
        const bool isDone = job.write.kind == WriteKind::Delete;
        end(job, isDone ? std::nullopt : std::optional(why), nullptr);
        return;
    }
    if (mayPass(why) && job.readTries < kReadTries) {
        const std::chrono::milliseconds delay = 1s * (1 << (job.readTries - 1));
        job.timer = m_clock.callAfter(std::max(delay, why.retryAfter.value_or(0ms)),
                                      [this, &job] { readAgain(job); });
        return;
    }
    Error error = *job.unknown;
    error.message = job.isConflict
                        ? tr("Node %1 was changed by somebody else, and cannot be read: %2")
                              .arg(job.nodeName(), why.message)
                        : tr("Whether node %1 was changed is not known, because it cannot be read "
                             "(%2). The request ended so: %3")
                              .arg(job.nodeName(), why.message, error.message);
    job.isOpen = !job.isConflict;
    end(job, error, nullptr);
}

void NodeWriter::decide(Job &job, const NodePtr &node)
{
    job.readTries = 0;
    const bool isDelete = job.write.kind == WriteKind::Delete;
    const bool isOther = node->uid != job.write.nodeUid;
    const bool isDone = isDelete ? isOther || node->deletionRequested.isReported()
                                 : !isOther && isShown(*node, patchOf(job.write.after));
    if (isDone) {
        end(job, std::nullopt, node);
    } else if (isOther) {
        end(job, conflictError(job, *job.unknown, true), node);
    } else if (job.isConflict) {
        decideConflict(job, node);
    } else {
        Error error = *job.unknown;
        error.message = tr("Node %1 was read again: it was not changed. %2")
                            .arg(job.nodeName(), error.message);
        end(job, error, node);
    }
}

void NodeWriter::decideConflict(Job &job, const NodePtr &node)
{
    if (!isShown(*node, patchOf(job.write.before))) {
        end(job, conflictError(job, *job.unknown, false), node);
        return;
    }
    // Something else of the node changed, its heartbeat for one.
    job.isConflict = false;
    job.unknown.reset();
    job.write.body = withVersion(job.write.body, node->resourceVersion);
    send(job);
}

Error NodeWriter::notShownError(const Job &job)
{
    Error error;
    error.kind = Error::Kind::Server;
    error.message = tr("The server accepted the change of node %1, but the node does not show it: "
                       "something in the cluster changed it back.")
                        .arg(job.nodeName());
    return error;
}

Error NodeWriter::conflictError(const Job &job, Error error, bool isOther)
{
    error.kind = Error::Kind::Conflict;
    error.message =
        isOther ? tr("Node %1 is not the one that was shown: it was deleted and created again. Nothing "
                     "was written.")
                      .arg(job.nodeName())
                : tr("Somebody else changed node %1 since it was shown. Nothing was written.")
                      .arg(job.nodeName());
    return error;
}

void NodeWriter::end(Job &job, std::optional<Error> error, const NodePtr &node)
{
    const std::unique_ptr<Job> kept = std::move(m_jobs.at(job.number));
    m_jobs.erase(job.number);
    if (m_journal && !kept->journalId.isEmpty()) {
        using Outcome = JournalEntry::Outcome;
        const Outcome outcome =
            !error ? Outcome::Done : (kept->isOpen ? Outcome::Sent : Outcome::Failed);
        m_journal->end(kept->journalId, outcome, error ? error->message : QString());
    }
    const QPointer<NodeWriter> self(this);
    Q_EMIT written(kept->write, error, node);
    if (self && m_jobs.empty())
        Q_EMIT finished();
}

} // namespace drover
