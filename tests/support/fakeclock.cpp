#include "tests/support/fakeclock.h"

#include <algorithm>

namespace drover {

struct FakeClock::Entry {
    TimePoint due;
    std::function<void()> call; ///< empty once cancelled
};

class FakeClock::FakeTimer final : public Clock::Timer
{
public:
    explicit FakeTimer(std::shared_ptr<Entry> entry) : m_entry(std::move(entry)) {}
    ~FakeTimer() override { m_entry->call = nullptr; }

private:
    std::shared_ptr<Entry> m_entry;
};

FakeClock::FakeClock() : m_now(std::chrono::hours(1)), m_wall(std::chrono::seconds(1'795'000'000))
{}

FakeClock::~FakeClock() = default;

std::unique_ptr<Clock::Timer> FakeClock::callAfter(std::chrono::milliseconds delay,
                                                   std::function<void()> call)
{
    auto entry = std::make_shared<Entry>(Entry{m_now + delay, std::move(call)});
    m_entries.push_back(entry);
    return std::make_unique<FakeTimer>(std::move(entry));
}

void FakeClock::advance(std::chrono::milliseconds span)
{
    const TimePoint end = m_now + span;
    while (runDue(end)) {
    }
    moveTo(std::max(m_now, end));
}

bool FakeClock::step()
{
    return runDue(TimePoint::max());
}

bool FakeClock::runDue(TimePoint end)
{
    const std::shared_ptr<Entry> entry = takeDue(end);
    if (!entry)
        return false;
    moveTo(std::max(m_now, entry->due));
    // Moved out first: the call may destroy its own timer.
    const std::function<void()> call = std::move(entry->call);
    entry->call = nullptr;
    call();
    return true;
}

std::shared_ptr<FakeClock::Entry> FakeClock::takeDue(TimePoint end)
{
    std::erase_if(m_entries, [](const auto &entry) { return !entry->call; });
    const auto first = std::min_element(
        m_entries.begin(), m_entries.end(),
        [](const auto &left, const auto &right) { return left->due < right->due; });
    if (first == m_entries.end() || (*first)->due > end)
        return nullptr;
    const std::shared_ptr<Entry> entry = *first;
    m_entries.erase(first);
    return entry;
}

void FakeClock::moveTo(TimePoint point)
{
    m_wall += std::chrono::duration_cast<WallTime::duration>(point - m_now);
    m_now = point;
}

std::size_t FakeClock::pendingCount() const
{
    return static_cast<std::size_t>(
        std::count_if(m_entries.begin(), m_entries.end(),
                      [](const auto &entry) { return static_cast<bool>(entry->call); }));
}

std::chrono::milliseconds FakeClock::untilNext() const
{
    TimePoint next = TimePoint::max();
    for (const auto &entry : m_entries) {
        if (entry->call)
            next = std::min(next, entry->due);
    }
    if (next == TimePoint::max())
        return std::chrono::milliseconds(0);
    return std::chrono::ceil<std::chrono::milliseconds>(std::max(next, m_now) - m_now);
}

} // namespace drover
