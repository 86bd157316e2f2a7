#pragma once

#include "core/api/pagebudget.h"
#include "core/base/backoff.h"
#include "core/base/clock.h"
#include "core/decode/objectevent.h"
#include "core/nodes/apirequests.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace drover {

/// One page of any List; the last one where there is no token.
template <typename Object> struct ObjectPage {
    std::vector<std::shared_ptr<const Object>> objects;
    std::string resourceVersion;
    std::string continueToken;
};

/// Where objects of a kind are asked for, and how answers are read (on the worker thread).
template <typename Object> struct ObjectSource {
    std::function<QByteArray(const std::string &continueToken)> listTarget;
    std::function<QByteArray(const std::string &version, std::chrono::seconds timeout)> watchTarget;
    std::function<Result<ObjectPage<Object>>(const std::string &body)> readPage;
    std::function<Result<ObjectEvent<Object>>(std::string_view line)> readEvent;
    /// The first page is told of before the others came. Not where a part would be taken for the
    /// whole, as in sums.
    bool tellsFirstPage = false;
};

/// A few objects followed live while somebody looks: List, watch, renewed about every 20 s, listed
/// again where the watch is lost. Where the user may list but not watch, listed every 5 s.
///
/// It keeps no objects: handlers are told what is there (`replaced`), what changed and what went;
/// and before that, once, what the first of several pages holds (`began`).
/// A fault is told by `failed` and tried again with backoff for as long as this lives.
/// Thread: the GUI thread. A handler may destroy it. Units: as named. Errors: by `failed`.
template <typename Object> class ObjectWatch
{
public:
    using ObjectPtr = std::shared_ptr<const Object>;
    struct Handlers {
        std::function<void(const std::vector<ObjectPtr> &)> began = {}; ///< some that there are
        std::function<void(std::vector<ObjectPtr>)> replaced; ///< all that there are
        std::function<void(const ObjectPtr &)> changed;
        std::function<void(const ObjectPtr &)> removed; ///< its last state
        std::function<void(const Error &)> failed;
    };

    /// `requests` and `clock` must outlive it.
    ObjectWatch(ApiRequests &requests, Clock &clock, ObjectSource<Object> source, Handlers handlers)
        : m_requests(requests), m_clock(clock), m_source(std::move(source)),
          m_handlers(std::move(handlers))
    {
    }

    /// From the version of a List that was read already; empty: lists first.
    void start(std::string version = {})
    {
        m_version = std::move(version);
        m_version.empty() ? list() : watch();
    }

private:
    using Page = ObjectPage<Object>;
    using Event = ObjectEvent<Object>;
    static constexpr std::chrono::seconds kWatchFor{20};
    static constexpr std::chrono::seconds kPollEvery{5};
    static constexpr std::chrono::seconds kShortWatch{1};
    static constexpr std::size_t kMostListed = 256u << 20; ///< JSON

    void list()
    {
        m_listed.clear();
        m_budget.begin();
        askPage({});
    }

    void askPage(const std::string &token)
    {
        ApiRequest<Page> request;
        request.target = m_source.listTarget(token);
        request.read = m_budget.reading(m_source.readPage);
        m_call = m_requests.ask<Page>(std::move(request),
                                      [this](Result<Page> page) { takePage(std::move(page)); });
    }

    void takePage(Result<Page> page)
    {
        if (!page)
            return retry(page.error());
        std::move(page->objects.begin(), page->objects.end(), std::back_inserter(m_listed));
        const std::weak_ptr<bool> alive = m_alive;
        if (!page->continueToken.empty()) {
            if (!std::exchange(m_hasBegun, true) && m_source.tellsFirstPage && m_handlers.began)
                m_handlers.began(m_listed);
            if (!alive.expired())
                askPage(page->continueToken);
            return;
        }
        m_hasBegun = true;
        m_version = page->resourceVersion;
        m_attempt = 0;
        m_handlers.replaced(std::exchange(m_listed, {}));
        if (alive.expired())
            return;
        if (m_mayNotWatch)
            m_timer = m_clock.callAfter(kPollEvery, [this] { list(); });
        else
            watch();
    }

    void watch()
    {
        m_begun = m_clock.now();
        m_hadEvents = false;
        ApiWatch<Event> watch{m_source.watchTarget(m_version, kWatchFor), m_source.readEvent};
        ApiWatchHandlers<Event> handlers;
        handlers.opened = [] {};
        handlers.received = [this](std::vector<Event> events) { take(events); };
        handlers.ended = [this] { renew(); };
        handlers.failed = [this](const Error &error) { lost(error); };
        m_call = m_requests.watch<Event>(std::move(watch), std::move(handlers));
    }

    void take(const std::vector<Event> &events)
    {
        const std::weak_ptr<bool> alive = m_alive;
        for (const Event &event : events) {
            m_hadEvents = true;
            if (!event.resourceVersion.empty())
                m_version = event.resourceVersion;
            if (event.kind == Event::Kind::ErrorEvent)
                return lost(event.error);
            if (event.kind == Event::Kind::Deleted)
                m_handlers.removed(event.object);
            else if (event.object)
                m_handlers.changed(event.object);
            if (alive.expired())
                return;
        }
    }

    void renew()
    {
        // A proxy that closes at once must not be asked in a tight loop.
        const bool isShort = !m_hadEvents && m_clock.now() - m_begun < kShortWatch;
        if (!isShort) {
            m_attempt = 0;
            return watch();
        }
        m_timer = m_clock.callAfter(m_backoff.delay(++m_attempt), [this] { watch(); });
    }

    void lost(const Error &error)
    {
        m_mayNotWatch = error.kind == Error::Kind::Forbidden;
        m_call.reset();
        if (error.kind == Error::Kind::Expired || m_mayNotWatch)
            return list();
        retry(error);
    }

    void retry(const Error &error)
    {
        const auto wait = error.retryAfter.value_or(m_backoff.delay(++m_attempt));
        m_timer = m_clock.callAfter(wait, [this] { list(); });
        m_handlers.failed(error);
    }

    ApiRequests &m_requests;
    Clock &m_clock;
    ObjectSource<Object> m_source;
    Handlers m_handlers;
    Backoff m_backoff{};
    std::string m_version;
    std::vector<ObjectPtr> m_listed; ///< of the pages so far
    PageBudget m_budget{kMostListed};
    int m_attempt = 0;
    bool m_hasBegun = false; ///< a page came
    bool m_mayNotWatch = false;
    bool m_hadEvents = false;
    TimePoint m_begun{};
    ApiRequests::CallPtr m_call;
    std::unique_ptr<Clock::Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace drover
