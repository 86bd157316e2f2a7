#pragma once

#include "app/demo/nodes/demostate.h"
#include "app/demo/objects/demoobject.h"

#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace drover::demo {

/// One change, as a watch reports it. `before` is null for an added object; `after` of a deleted
/// one is its last state with the version of the deletion.
struct ObjectEvent {
    DemoObjectPtr before;
    DemoObjectPtr after;
    bool deleted = false;
};

/// All objects of one kind, with a bounded history of events. Versions are those of the state, so
/// that its counter is the only one of the server.
///
/// Thread: the state's. Errors: a key that is not there gives null or false.
class ObjectStore
{
public:
    explicit ObjectStore(DemoState &state) : m_state(state), m_oldest(state.version()) {}

    DemoObjectPtr put(std::shared_ptr<DemoObject> object); ///< adds or replaces, a new version
    DemoObjectPtr remove(const QByteArray &key);           ///< the last state

    DemoObjectPtr find(const QByteArray &key) const;
    std::size_t size() const { return m_objects.size(); }
    std::vector<DemoObjectPtr> all() const;                                 ///< by key
    std::optional<std::vector<DemoObjectPtr>> allAt(quint64 version) const; ///< none: compacted
    const ObjectEvent *eventAfter(quint64 version) const; ///< the next one; null: none yet

    quint64 version() const { return m_state.version(); }
    quint64 oldestVersion() const { return m_oldest; } ///< a watch from an older one gets 410
    void setHistoryLimit(std::size_t events) { m_historyLimit = events; }
    void compact();                      ///< forgets the history
    void restoreBackup(quint64 version); ///< not before oldestVersion()

protected:
    using Map = std::map<QByteArray, DemoObjectPtr>;
    const Map &objects() const { return m_objects; }

private:
    void record(ObjectEvent event);
    Map mapAt(quint64 version) const;

    DemoState &m_state;
    quint64 m_oldest;
    std::size_t m_historyLimit = 10'000;
    Map m_objects;
    std::deque<ObjectEvent> m_history;
};

/// The same for objects of one type.
template <typename T>
class Objects : public ObjectStore
{
public:
    using Ptr = std::shared_ptr<const T>;
    using ObjectStore::ObjectStore;

    Ptr put(T object) { return typed(ObjectStore::put(std::make_shared<T>(std::move(object)))); }
    Ptr find(const QByteArray &key) const { return typed(ObjectStore::find(key)); }

    /// Calls visit(Ptr) for each object of the namespace, by name; which must not change the store.
    template <typename Visit>
    void each(const QByteArray &nameSpace, Visit visit) const
    {
        const QByteArray stem = nameSpace + '/';
        for (auto at = objects().lower_bound(stem);
             at != objects().end() && at->first.startsWith(stem); ++at)
            visit(typed(at->second));
    }

    template <typename Visit>
    void each(Visit visit) const
    {
        for (const auto &[key, object] : objects())
            visit(typed(object));
    }

private:
    static Ptr typed(const DemoObjectPtr &object)
    {
        return std::static_pointer_cast<const T>(object);
    }
};

} // namespace drover::demo
