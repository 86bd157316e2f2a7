#pragma once

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QObject>

#include <vector>

namespace drover {

/// Measures how long this thread's event loop is busy between two waits: a turn. A click that comes
/// at its beginning waits that long.
///
/// Thread: the one whose loop it measures. Units: milliseconds. Errors: none.
class TurnMeter : public QObject
{
public:
    explicit TurnMeter(QObject *parent = nullptr) : QObject(parent)
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { begin(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { end(); });
    }

    void clear() { m_turns.clear(); }
    const std::vector<double> &turns() const { return m_turns; }

private:
    void begin()
    {
        if (!m_busy.isValid())
            m_busy.start();
    }

    void end()
    {
        if (m_busy.isValid())
            m_turns.push_back(static_cast<double>(m_busy.nsecsElapsed()) / 1e6);
        m_busy.invalidate();
    }

    QElapsedTimer m_busy;
    std::vector<double> m_turns;
};

} // namespace drover
