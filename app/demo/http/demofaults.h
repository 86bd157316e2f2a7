#pragma once

#include <QByteArray>
#include <QObject>

#include <deque>
#include <map>
#include <optional>

namespace drover::demo {

/// What a request is for, as far as faults and counts care.
enum class RequestKind {
    List,      ///< of nodes
    Watch,     ///< of nodes
    Single,    ///< GET of a node
    NodeWrite, ///< anything that changes a node
    PodList,
    PodWatch,
    PodSingle, ///< GET of a pod
    PodDelete,
    Eviction,
    Budgets, ///< any read of PodDisruptionBudgets
    Review,  ///< SelfSubjectAccessReview and the like
    PodLog,
    Metrics, ///< anything of metrics.k8s.io
    Events,  ///< any read of events
    Kubelet, ///< what is asked through a node's proxy
    Other,
};

/// What is wrong with the body of a 200.
enum class Spoil {
    None,
    Garbage,   ///< no JSON at all
    Html,      ///< a login page
    HugeItem,  ///< one object of more than 16 MiB
    NotUtf8,   ///< bytes that are no UTF-8 in a value
    Truncated, ///< JSON that stops, while HTTP ends as it should
};

/// An answer that takes the place of the true one.
struct FaultAnswer {
    int status = 500;
    std::optional<int> retryAfterSeconds;
};

/// The fault switches of a demo server. Each works from the moment it is set; clear() mends all.
///
/// Thread: the server's. Units: bytes of the body before chunking; bytes per second.
/// Errors: none.
class DemoFaults : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Connections
    void refuse();       ///< nobody listens; what is open stays
    void cutStreams();   ///< each connection ends now, in the middle of its answer
    void resetStreams(); ///< the same with a TCP reset
    void stall();        ///< connections stay and are accepted, and nothing is sent or read
    void slow(qint64 bytesPerSecond);

    // Answers
    void answerNext(RequestKind kind, FaultAnswer answer, int times = 1);
    void cutListAfter(qint64 bodyBytes);       ///< each list, until clear()
    void spoil(RequestKind kind, Spoil spoil); ///< each list or watch, until clear()

    // Open watches
    void endWatches();          ///< the clean end, early
    void failWatches(int code); ///< an ERROR event with a Status, then the end

    void clear();

    bool refusing() const { return m_refusing; }
    bool stalled() const { return m_stalled; }
    qint64 bytesPerSecond() const { return m_bytesPerSecond; } ///< 0: no limit
    qint64 listCut() const { return m_listCut; }               ///< −1: none
    Spoil spoilOf(RequestKind kind) const;
    std::optional<FaultAnswer> takeAnswer(RequestKind kind); ///< used up by the call

Q_SIGNALS:
    void flowChanged(); ///< refusing, stalled or slow
    void cutAsked(bool reset);
    void watchEndAsked();
    void watchErrorAsked(int code);

private:
    bool m_refusing = false;
    bool m_stalled = false;
    qint64 m_bytesPerSecond = 0;
    qint64 m_listCut = -1;
    std::map<RequestKind, Spoil> m_spoils;
    std::map<RequestKind, std::deque<FaultAnswer>> m_answers;
};

} // namespace drover::demo
