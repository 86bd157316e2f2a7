#pragma once

#include "core/pods/feed.h"
#include "core/pods/objectwatch.h"

#include <QCoreApplication>

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace drover {

/// A few objects kept while somebody looks at them: an ObjectWatch and what it told.
///
///     ObjectFeed<PodDetails> pods(requests, clock, podDetailsOnNode("n1"));
///     pods.start();   // one List, then a watch; stop() ends it and keeps what was read
///
/// Thread: the GUI thread. Units: UTC. Errors: a value of error(), see Feed.
template <typename Object> class ObjectFeed final : public Feed
{
public:
    using ObjectPtr = std::shared_ptr<const Object>;
    using Objects = std::map<std::string, ObjectPtr>; ///< by uid
    using Filter = std::function<bool(const Object &)>;

    /// What `takes` refuses is not kept. `requests` and `clock` must outlive it.
    ObjectFeed(ApiRequests &requests, Clock &clock, ObjectSource<Object> source,
               Filter takes = {}, QObject *parent = nullptr)
        : Feed(parent), m_requests(requests), m_clock(clock), m_source(std::move(source)),
          m_takes(std::move(takes))
    {
    }

    const Objects &objects() const { return m_objects; }
    bool isStarted() const { return m_watch != nullptr; }

    /// Reads anew, whatever was read before.
    void start()
    {
        m_watch = std::make_unique<ObjectWatch<Object>>(m_requests, m_clock, m_source, handlers());
        m_watch->start();
        setState(State::Loading);
    }

    /// The server can be reached again: what failed because it could not is read now, rather than
    /// after the wait, which grows to half a minute.
    void reachedAgain()
    {
        if (isStarted() && isCutOff())
            start();
    }

    /// Nothing is asked any more; what was read stays.
    void stop()
    {
        if (state() == State::Live)
            setAsOf(m_clock.wallNow());
        m_watch.reset();
        setState(State::Idle);
    }

private:
    static constexpr std::size_t kMostObjects = 50'000;

    typename ObjectWatch<Object>::Handlers handlers()
    {
        typename ObjectWatch<Object>::Handlers handlers;
        handlers.began = [this](const std::vector<ObjectPtr> &objects) { begin(objects); };
        handlers.replaced = [this](std::vector<ObjectPtr> objects) { replace(objects); };
        handlers.changed = [this](const ObjectPtr &object) { change(object); };
        handlers.removed = [this](const ObjectPtr &object) { remove(object->uid); };
        handlers.failed = [this](const Error &error) { setState(State::Failed, error); };
        return handlers;
    }

    /// What an earlier look read says more than a part of what there is now.
    void begin(const std::vector<ObjectPtr> &objects)
    {
        if (!m_objects.empty())
            return;
        take(objects);
        setPartial(true);
        setAsOf(m_clock.wallNow());
        Q_EMIT replaced();
    }

    void take(const std::vector<ObjectPtr> &objects)
    {
        for (const ObjectPtr &object : objects) {
            if (takes(*object))
                m_objects.insert_or_assign(object->uid, object);
        }
    }

    void replace(const std::vector<ObjectPtr> &objects)
    {
        m_objects.clear();
        take(objects);
        setPartial(false);
        setAsOf(m_clock.wallNow());
        if (state() != State::Live)
            setState(State::Live);
        Q_EMIT replaced();
    }

    void change(const ObjectPtr &object)
    {
        setAsOf(m_clock.wallNow());
        if (!takes(*object))
            return;
        if (m_objects.size() >= kMostObjects && !m_objects.contains(object->uid))
            return giveUp();
        m_objects.insert_or_assign(object->uid, object);
        Q_EMIT changed(QByteArray::fromStdString(object->uid));
    }

    void remove(const std::string &uid)
    {
        setAsOf(m_clock.wallNow());
        if (m_objects.erase(uid) > 0)
            Q_EMIT removed(QByteArray::fromStdString(uid));
    }

    /// More than ever stood on a node: the server makes them up.
    void giveUp()
    {
        m_watch.reset();
        setState(State::Failed,
                 failure(Error::Kind::Protocol,
                         QCoreApplication::translate(
                             "ObjectFeed", "The server sends more objects than Drover follows: %1.")
                             .arg(kMostObjects))
                     .value());
    }

    bool takes(const Object &object) const { return !m_takes || m_takes(object); }

    ApiRequests &m_requests;
    Clock &m_clock;
    ObjectSource<Object> m_source;
    Filter m_takes;
    Objects m_objects;
    std::unique_ptr<ObjectWatch<Object>> m_watch;
};

} // namespace drover
