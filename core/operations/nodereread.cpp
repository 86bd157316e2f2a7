#include "core/operations/nodereread.h"

#include "core/api/noderequest.h"
#include "core/base/joined.h"
#include "core/objects/nodehealth.h"
#include "core/operations/nodepatch.h"
#include "core/operations/taintedit.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeReread)
};

Error recreated(const Node &node)
{
    Error error;
    error.kind = Error::Kind::Conflict;
    error.message = Words::tr("Node %1 was deleted and created again; this is another node.")
                        .arg(textOf(node.name));
    return error;
}

/// The keys that were added, changed or removed.
QStringList changedKeys(std::span<const KeyValue> shown, std::span<const KeyValue> now)
{
    QStringList keys;
    for (const KeyValue &entry : now) {
        if (!hasKey(shown, entry.key) || valueOf(shown, entry.key) != entry.value)
            keys << textOf(entry.key);
    }
    for (const KeyValue &entry : shown) {
        if (!hasKey(now, entry.key))
            keys << textOf(entry.key);
    }
    return keys;
}

QString taintsText(const Node &node)
{
    QStringList texts;
    for (const TaintValue &taint : taintsOf(node))
        texts << taintText(taint);
    texts.sort();
    return texts.isEmpty() ? Words::tr("none") : listed(texts);
}

} // namespace

QStringList nodeDifferences(const Node &shown, const Node &now)
{
    const QString name = textOf(now.name);
    QStringList sentences;
    if (now.deletionRequested.isReported() && !shown.deletionRequested.isReported())
        sentences << Words::tr("%1 is being deleted.").arg(name);
    if (readinessOf(shown) == Readiness::Ready && readinessOf(now) != Readiness::Ready)
        sentences << Words::tr("%1 is not ready any more.").arg(name);
    else if (readinessOf(shown) != Readiness::Ready && readinessOf(now) == Readiness::Ready)
        sentences << Words::tr("%1 is ready now.").arg(name);
    if (now.unschedulable != shown.unschedulable)
        sentences << (now.unschedulable ? Words::tr("%1 is cordoned now.").arg(name)
                                        : Words::tr("%1 is not cordoned any more.").arg(name));
    if (taintsText(now) != taintsText(shown))
        sentences << Words::tr("%1 has other taints now: %2.").arg(name, taintsText(now));
    if (const QStringList keys = changedKeys(shown.labels, now.labels); !keys.isEmpty())
        sentences << Words::tr("%1 has other labels now: %2.").arg(name, listed(keys));
    if (const QStringList keys = changedKeys(shown.annotations, now.annotations); !keys.isEmpty())
        sentences << Words::tr("%1 has other annotations now: %2.").arg(name, listed(keys));
    return sentences;
}

NodeReread::NodeReread(ApiRequests &requests, Clock &clock, NodeBatch shown, Answer answer)
    : m_requests(requests), m_clock(clock), m_shown(std::move(shown)), m_answer(std::move(answer))
{}

void NodeReread::start()
{
    m_open = m_shown.size();
    m_read.nodes.resize(m_shown.size());
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_calls.push_back(
            m_requests.ask<NodePtr>(nodeRequest(m_shown[i]->name),
                                    [this, i](const Result<NodePtr> &node) { take(i, node); }));
}

void NodeReread::take(std::size_t index, const Result<NodePtr> &node)
{
    if (m_hasFailed)
        return;
    const Node &shown = *m_shown[index];
    const bool isOther = node && (*node)->uid != shown.uid;
    if (!node || isOther) {
        m_hasFailed = true;
        m_answer(tl::unexpected(node ? recreated(shown) : node.error()));
        return;
    }
    m_read.nodes[index] = *node;
    if (--m_open > 0)
        return;
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_read.differences << nodeDifferences(*m_shown[i], *m_read.nodes[i]);
    m_read.at = m_clock.wallNow();
    m_answer(m_read);
}

} // namespace drover
