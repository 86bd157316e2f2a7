#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace drover {

/// Nobody was reached, or let in, or what stands before the server has none to give: with the
/// connection back it is worth to be asked again.
bool isCutOff(const Error &error);

/// What every ObjectFeed tells: how true it is, and what changed.
///
/// Thread: the GUI thread. Units: UTC. Errors: a value of error().
class Feed : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t {
        Idle,    ///< not looked at: nothing is asked; what is here is as of asOf()
        Loading, ///< the first answer has not come
        Live,
        Failed, ///< error(); it is tried again; what is here is as of asOf()
    };

    using QObject::QObject;

    State state() const { return m_state; }
    /// Why, while Failed.
    const std::optional<Error> &error() const { return m_error; }
    /// When what is here was last known to be true; nothing: never read.
    const std::optional<WallTime> &asOf() const { return m_asOf; }
    /// Only the first of several pages has come.
    bool isPartial() const { return m_isPartial; }
    /// Failed because nobody was reached, or let in.
    bool isCutOff() const;

Q_SIGNALS:
    void stateChanged();
    void replaced(); ///< any of the objects may be another now
    void changed(const QByteArray &uid); ///< one came or changed
    void removed(const QByteArray &uid);

protected:
    void setState(State state, std::optional<Error> error = std::nullopt)
    {
        m_error = std::move(error);
        m_state = state;
        Q_EMIT stateChanged();
    }
    void setAsOf(WallTime time) { m_asOf = time; }
    void setPartial(bool isPartial) { m_isPartial = isPartial; }

private:
    State m_state = State::Idle;
    std::optional<Error> m_error;
    std::optional<WallTime> m_asOf;
    bool m_isPartial = false;
};

} // namespace drover
