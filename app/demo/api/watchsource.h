#pragma once

#include "app/demo/api/watchfeed.h"
#include "app/demo/http/demoanswer.h"
#include "app/demo/http/negotiation.h"

#include <QDeadlineTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace drover::demo {

/// What a watch was asked for.
struct WatchFacts {
    quint64 from = 0;           ///< 0: from no version
    bool initialEvents = false; ///< ADDED for each object there is, first
    bool initialMark = false;   ///< then a bookmark that says so
    bool bookmarks = false;
    std::chrono::seconds timeout{1800};
    Format format;
    Spoil spoil = Spoil::None; ///< of the first event
};

/// Writes a watch: one event a pull. A reader that falls behind the history is sent away, as a real
/// server does it.
///
/// Source: Kubernetes API concepts, "Efficient detection of changes", "Watch bookmarks".
class WatchSource : public BodySource
{
public:
    WatchSource(std::unique_ptr<WatchFeed> feed, WatchFacts facts);

    Pull pull(QByteArray &out) override;
    std::chrono::milliseconds wakeIn() const override;
    void endSoon() override { m_ending = true; }
    void failSoon(int statusCode) override;

private:
    bool pullInitial(QByteArray &out);
    bool pullEvent(QByteArray &out);
    bool bookmarkDue();
    void fail(QByteArray &out, const QByteArray &statusJson);
    void emitLine(QByteArray &out, const QByteArray &line) const;

    std::unique_ptr<WatchFeed> m_feed;
    WatchFacts m_facts;
    quint64 m_cursor = 0; // all up to here was sent
    quint64 m_began = 0;  // bookmarks only beyond it
    bool m_markDue = false;
    bool m_ending = false;
    QByteArray m_error; // a Status; the end follows
    QDeadlineTimer m_deadline;
    std::vector<QDeadlineTimer> m_bookmarks; // due times, soonest last
};

} // namespace drover::demo
