#pragma once

#include "core/base/clock.h"
#include "core/doctor/doctorreport.h"

#include <functional>
#include <memory>

namespace drover {

/// Times the steps of one run, bounds them, and frees their texts of secrets and control
/// characters before anybody sees them.
///
/// Thread: the run's. Units: milliseconds. Errors: become failed steps.
class DoctorSteps
{
public:
    using Done = std::function<void(const DoctorStep &)>;

    /// `done` hears of each step; `begun` of each that is under way.
    DoctorSteps(Clock &clock, Done done, std::function<void(DoctorCheck)> begun);

    /// The time of the step runs from now. When `limit` is over before it ended, `late` is called.
    void begin(DoctorCheck check, std::chrono::milliseconds limit = {},
               std::function<void()> late = {});
    void pass(const QString &detail, const QString &advice = {});
    void fail(const QString &detail, const QString &advice, const QString &proof = {});

    Clock &clock() { return m_clock; }

private:
    void end(bool ok, const QString &detail, const QString &advice, const QString &proof = {});

    Clock &m_clock;
    Done m_done;
    std::function<void(DoctorCheck)> m_begun;
    DoctorCheck m_check = DoctorCheck::File;
    TimePoint m_since{};
    std::unique_ptr<Clock::Timer> m_limit;
};

} // namespace drover
