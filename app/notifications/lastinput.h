#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <optional>

namespace drover {

/// When somebody last touched the keys, the mouse or the screen, in any of the program's windows.
///
/// Thread: the GUI thread. Errors: none. What the program sends itself does not count.
class LastInput : public QObject
{
public:
    /// `clock` must outlive it.
    explicit LastInput(Clock &clock);

    bool isWithin(std::chrono::seconds span) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Clock &m_clock;
    std::optional<TimePoint> m_last;
};

} // namespace drover
