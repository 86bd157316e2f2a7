#pragma once

#include "core/base/clock.h"
#include "core/pods/logbuffer.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace drover::ui {

/// The lines of a log that hold a text, found in pieces so that the window stays responsive, and on
/// as lines come and go.
///
/// Thread: GUI. Units: lines. Errors: none.
class LogSearch : public QObject
{
    Q_OBJECT

public:
    using Number = LogBuffer::Number;

    /// `clock` must outlive it.
    explicit LogSearch(Clock &clock, QObject *parent = nullptr);
    ~LogSearch() override;

    /// Null: none. It must outlive its use here.
    void setLines(const LogBuffer *lines);
    void setText(const QString &text); ///< empty: looks for nothing
    const QString &text() const { return m_text; }
    void linesChanged(); ///< some came or went
    bool forgetDropped(); ///< those found that went; tells nobody, says whether there were any

    int count() const { return static_cast<int>(m_found.size()); }
    bool isDone() const; ///< all lines were looked at
    Number lookedTo() const { return m_at; } ///< those before were, or went
    std::optional<Number> first() const;
    std::optional<Number> last() const; ///< as far as was looked
    /// Counted from 0 among those found; −1: it is none of them.
    int placeOf(Number line) const;
    /// The nearest behind or before that line; past the last comes the first again.
    std::optional<Number> next(Number line) const;
    std::optional<Number> previous(Number line) const;

Q_SIGNALS:
    void changed();

private:
    void work();
    void schedule();

    Clock &m_clock;
    const LogBuffer *m_lines = nullptr;
    QString m_text;
    std::deque<Number> m_found; ///< in order
    Number m_at = 0;            ///< the next to look at
    std::unique_ptr<Clock::Timer> m_turn;
};

} // namespace drover::ui
