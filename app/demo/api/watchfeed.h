#pragma once

#include <QByteArray>

namespace drover::demo {

/// What a watch reads: the objects that there are and what happens to them, a line each.
class WatchFeed
{
public:
    virtual ~WatchFeed() = default;

    virtual quint64 version() const = 0;            ///< of the server
    virtual quint64 oldestVersion() const = 0;      ///< events from here on are kept
    virtual void takeInitial() = 0;                 ///< remembers what there is now
    virtual bool pullInitial(QByteArray &line) = 0; ///< the next of them as ADDED; false: no more

    /// The next event after `cursor` that is selected, and moves the cursor there; false: none,
    /// the cursor is at the newest version.
    virtual bool pullEvent(quint64 &cursor, QByteArray &line) = 0;
    virtual void appendBookmark(QByteArray &line, quint64 version, bool initialEnd) const = 0;
    virtual QByteArray spoiled() const
    {
        return {};
    } ///< an event with the fault that was asked for
};

} // namespace drover::demo
