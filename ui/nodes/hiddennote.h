#pragma once

#include "core/base/clock.h"

#include <QObject>

#include <functional>
#include <memory>

namespace drover::ui {

class NodeView;

/// When the details are told whether the table still shows their node: not before another node had
/// its time to come in its place, so that who types reads no words of a hidden one in passing.
///
/// It belongs to the view and goes with it. Thread: the GUI thread. Errors: none.
class HiddenNote : public QObject
{
    Q_OBJECT

public:
    /// `tell` looks at what the details show. `clock` must outlive it.
    HiddenNote(NodeView &view, Clock &clock, std::function<void()> tell);

    void tellSoon(); ///< what the table shows may have changed
    void tellNow();  ///< but for a view that has another node to tell of, which is seen

private:
    NodeView &m_view;
    Clock &m_clock;
    std::function<void()> m_tell;
    std::unique_ptr<Clock::Timer> m_due;
};

} // namespace drover::ui
