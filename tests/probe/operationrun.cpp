#include "tests/probe/operationrun.h"

#include "core/api/noderequest.h"
#include "core/api/podpaths.h"
#include "core/operations/cordon.h"
#include "tests/probe/drainreport.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover::probe {

namespace {

/// Of a node whose pods were not touched.
QJsonObject undoneReport(const QString &name, DrainOutcome outcome,
                         const std::optional<Error> &error, bool isCordoned = false)
{
    DrainProgress undone;
    undone.node = name.toStdString();
    undone.outcome = outcome;
    undone.error = error;
    undone.isCordoned = isCordoned;
    return drainReport(undone, {});
}

QJsonObject failedReport(const QString &name, const Error &error)
{
    return undoneReport(name, DrainOutcome::Failed, error);
}

/// Of several nodes one is not as it has to be, and nothing is done to any.
Error untouched()
{
    Error error;
    error.kind = Error::Kind::Cancelled;
    error.message = u"Nothing was done to it, because of another of these nodes."_s;
    return error;
}

QJsonValue cancelled()
{
    Error error;
    error.kind = Error::Kind::Cancelled;
    error.message = u"Cancelled before its answer came; it may have been done."_s;
    return errorReport(error);
}

} // namespace

OperationRun::OperationRun(ClusterConfig config, ProbeOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)),
      m_session(std::move(config), m_options.context, m_clock)
{
    m_lists = std::make_shared<PlanLists>(m_session.requests());
    m_writer =
        std::make_unique<NodeWriter>(m_session.requests(), m_clock, nullptr, WriteContext{});
    connect(m_writer.get(), &NodeWriter::written, this,
            [this](const NodeWrite &write, const std::optional<Error> &error) {
                noteWritten(QString::fromStdString(write.node), !error, error);
            });
}

OperationRun::~OperationRun() = default;

void OperationRun::start()
{
    m_session.start();
    if (m_options.drain.podSelector.isEmpty())
        readNodes();
    else
        checkSelector();
}

/// The server says whether it is one, before anything is written.
void OperationRun::checkSelector()
{
    ApiRequest<Done> request;
    request.target = podsOfNode(m_options.nodes.front().toStdString(),
                                m_options.drain.podSelector.toStdString(), 1, {});
    request.read = readNothing;
    m_selectorCall = m_session.requests().ask<Done>(
        std::move(request), [this](const Result<Done> &answer) {
            if (answer || answer.error().httpStatus != 400) {
                readNodes();
                return;
            }
            for (const QString &name : m_options.nodes)
                m_drained.push_back(failedReport(name, answer.error()));
            m_isDone = false;
            Q_EMIT finished();
        });
}

bool OperationRun::isWrite() const
{
    return m_options.command == Command::Cordon || m_options.command == Command::Uncordon;
}

void OperationRun::readNodes()
{
    for (const QString &name : m_options.nodes) {
        m_reads[name] = m_session.requests().ask<NodePtr>(
            nodeRequest(name.toStdString()),
            [this, name](const Result<NodePtr> &node) { takeNode(name, node); });
    }
}

void OperationRun::takeNode(const QString &name, const Result<NodePtr> &node)
{
    m_nodes.emplace(name, node);
    if (m_nodes.size() == m_reads.size())
        act();
}

void OperationRun::act()
{
    if (endUnknown())
        return;
    // Of several, all are closed before the first is emptied: no pod moves to the next one.
    const bool cordonsFirst = m_options.command == Command::Drain && m_nodes.size() > 1 &&
                              m_options.drain.dryRun != DryRun::Client;
    if (isWrite())
        write();
    else if (cordonsFirst)
        checkRights();
    else
        drainNext();
}

/// One unknown name, and nothing is done to the others.
bool OperationRun::endUnknown()
{
    for (const auto &[name, node] : m_nodes)
        m_isDone = m_isDone && node.has_value();
    if (m_isDone)
        return false;
    for (const auto &[name, node] : m_nodes) {
        const Error error = node ? untouched() : node.error();
        m_written[name] = QJsonObject{
            {u"name"_s, name}, {u"changed"_s, false}, {u"error"_s, errorReport(error)}};
        if (!node)
            m_drained.push_back(failedReport(name, error));
    }
    tellUntouched();
    Q_EMIT finished();
    return true;
}

/// The nodes that nothing is wrong with are told as well.
void OperationRun::tellUntouched()
{
    for (const QString &name : m_options.nodes) {
        if (!isTold(name))
            m_drained.push_back(undoneReport(name, DrainOutcome::Cancelled, untouched()));
    }
}

bool OperationRun::isTold(const QString &name) const
{
    return std::any_of(m_drained.begin(), m_drained.end(), [&name](const QJsonObject &one) {
        return one[u"node"].toString() == name;
    });
}

/// Of each node, before the first is closed.
void OperationRun::checkRights()
{
    if (m_nextCheck == m_options.nodes.size()) {
        if (m_isDone)
            return write();
        tellUntouched();
        Q_EMIT finished();
        return;
    }
    const QString name = m_options.nodes[m_nextCheck++];
    m_rights = std::make_unique<DrainRights>(
        m_session.requests(), m_clock, name.toStdString(), m_options.drain,
        [this, name](const std::optional<Error> &missing) {
            if (missing) {
                m_drained.push_back(failedReport(name, *missing));
                m_isDone = false;
            }
            QMetaObject::invokeMethod(this, &OperationRun::checkRights, Qt::QueuedConnection);
        });
    m_rights->ask();
}

void OperationRun::write()
{
    std::vector<NodeWrite> writes;
    for (const auto &[name, node] : m_nodes) {
        auto write = m_options.command == Command::Uncordon
                         ? uncordonWrite(**node)
                         : cordonWrite(**node, {currentOperator(), m_clock.wallNow(), {}});
        if (!write) {
            noteWritten(name, false, std::nullopt);
            continue;
        }
        write->dryRun = m_options.drain.dryRun;
        writes.push_back(std::move(*write));
    }
    m_writer->write(std::move(writes));
}

void OperationRun::noteWritten(const QString &name, bool hasChanged,
                               const std::optional<Error> &error)
{
    m_written[name] = QJsonObject{
        {u"name"_s, name}, {u"changed"_s, hasChanged}, {u"error"_s, errorReport(error)}};
    m_isDone = m_isDone && !error;
    if (m_written.size() < m_nodes.size())
        return;
    if (isWrite() || !m_isDone)
        QMetaObject::invokeMethod(this, &OperationRun::finished, Qt::QueuedConnection);
    else
        drainNext();
}

void OperationRun::drainNext()
{
    if (m_nextDrain == m_options.nodes.size()) {
        Q_EMIT finished();
        return;
    }
    DrainOrder order;
    order.node = m_options.nodes[m_nextDrain++].toStdString();
    order.options = m_options.drain;
    order.note = {currentOperator(), m_clock.wallNow(), {}};
    if (m_options.command == Command::Plan && order.options.dryRun == DryRun::None)
        order.options.dryRun = DryRun::Client;
    if (order.options.dryRun == DryRun::Client)
        order.lists = m_lists;
    m_drain = std::make_unique<DrainOperation>(m_session.requests(), m_clock, nullptr,
                                               WriteContext{}, std::move(order));
    connect(m_drain.get(), &DrainOperation::finished, this, &OperationRun::endDrain,
            Qt::QueuedConnection);
    m_drain->start();
}

void OperationRun::endDrain()
{
    const DrainProgress &progress = m_drain->progress();
    m_drained.push_back(drainReport(progress, m_clock.wallNow()));
    m_isDone = m_isDone && (progress.outcome == DrainOutcome::Planned ||
                            progress.outcome == DrainOutcome::Drained);
    if (m_isCancelled)
        endCancelled();
    else
        drainNext();
}

void OperationRun::cancel()
{
    m_isCancelled = true;
    if (m_drain && m_drain->progress().isRunning())
        m_drain->cancel();
    else
        endCancelled();
}

/// The nodes whose turn had not come are told as well.
void OperationRun::endCancelled()
{
    m_isDone = false;
    for (const QString &name : m_options.nodes) {
        const bool isClosed = m_written.contains(name) && m_options.drain.dryRun == DryRun::None;
        if (!isTold(name))
            m_drained.push_back(undoneReport(name, DrainOutcome::Cancelled, {}, isClosed));
        m_written.try_emplace(
            name, QJsonObject{{u"name"_s, name}, {u"changed"_s, false}, {u"error"_s, cancelled()}});
    }
    Q_EMIT finished();
}

QJsonObject OperationRun::report() const
{
    QJsonArray nodes;
    if (isWrite()) {
        for (const QString &name : m_options.nodes)
            nodes.append(m_written.at(name));
        return {{u"nodes"_s, nodes}};
    }
    if (m_options.nodes.size() == 1 && !m_drained.empty())
        return m_drained.front();
    for (const QString &name : m_options.nodes) {
        for (const QJsonObject &drained : m_drained) {
            if (drained[u"node"].toString() == name)
                nodes.append(drained);
        }
    }
    return {{u"nodes"_s, nodes}};
}

} // namespace drover::probe
