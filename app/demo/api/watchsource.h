#pragma once

#include "app/demo/api/demoselector.h"
#include "app/demo/encode/nodejson.h"
#include "app/demo/http/demoanswer.h"
#include "app/demo/http/negotiation.h"
#include "app/demo/nodes/demostate.h"

#include <QDeadlineTimer>

#include <chrono>
#include <vector>

namespace drover::demo {

/// What a watch was asked for.
struct WatchFacts {
    quint64 from = 0;           ///< 0: from no version
    bool initialEvents = false; ///< ADDED for each node there is, first
    bool initialMark = false;   ///< then a bookmark that says so
    bool bookmarks = false;
    std::chrono::seconds timeout{1800};
    DemoSelector selector;
    Format format;
    Spoil spoil = Spoil::None; ///< of the first event
};

/// Writes a watch: one event a pull, straight from the history of the state, so that a slow reader
/// costs nothing. One that falls behind the history is ended, as a real server ends it.
///
/// Source: Kubernetes API concepts, "Efficient detection of changes", "Watch bookmarks".
class WatchSource : public BodySource
{
public:
    WatchSource(const DemoState &state, WatchFacts facts);

    Pull pull(QByteArray &out) override;
    std::chrono::milliseconds wakeIn() const override;
    void endSoon() override { m_ending = true; }
    void failSoon(int statusCode) override;

private:
    bool pullInitial(QByteArray &out);
    bool pullEvent(QByteArray &out);
    bool bookmarkDue();
    void fail(QByteArray &out, const QByteArray &statusJson);
    void appendSpoiled(QByteArray &out);
    void emitLine(QByteArray &out, const QByteArray &line) const;
    NodeForm form() const;

    const DemoState &m_state;
    WatchFacts m_facts;
    std::vector<DemoNode> m_initial;
    std::size_t m_nextInitial = 0;
    quint64 m_cursor = 0; // all up to here was sent
    quint64 m_began = 0;  // bookmarks only beyond it
    bool m_markDue = false;
    bool m_ending = false;
    QByteArray m_error; // a Status; the end follows
    QDeadlineTimer m_deadline;
    std::vector<QDeadlineTimer> m_bookmarks; // due times, soonest last
};

} // namespace drover::demo
