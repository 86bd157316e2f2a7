#include "app/demo/objects/objectstore.h"

#include <algorithm>

namespace drover::demo {

DemoObjectPtr ObjectStore::put(std::shared_ptr<DemoObject> object)
{
    object->version = m_state.version() + 1;
    const DemoObjectPtr kept = std::move(object);
    const DemoObjectPtr before = find(kept->key());
    m_objects.insert_or_assign(kept->key(), kept);
    record({before, kept, false});
    return kept;
}

DemoObjectPtr ObjectStore::remove(const QByteArray &key)
{
    const DemoObjectPtr before = find(key);
    if (!before)
        return nullptr;
    const std::shared_ptr<DemoObject> last = before->clone();
    last->version = m_state.version() + 1;
    m_objects.erase(key);
    record({before, last, true});
    return last;
}

DemoObjectPtr ObjectStore::find(const QByteArray &key) const
{
    const auto at = m_objects.find(key);
    return at == m_objects.end() ? nullptr : at->second;
}

std::vector<DemoObjectPtr> ObjectStore::all() const
{
    std::vector<DemoObjectPtr> all;
    all.reserve(m_objects.size());
    for (const auto &[key, object] : m_objects)
        all.push_back(object);
    return all;
}

ObjectStore::Map ObjectStore::mapAt(quint64 version) const
{
    Map then = m_objects;
    for (auto event = m_history.rbegin(); event != m_history.rend(); ++event) {
        if (event->after->version <= version)
            break;
        if (event->before)
            then.insert_or_assign(event->before->key(), event->before);
        else
            then.erase(event->after->key());
    }
    return then;
}

std::optional<std::vector<DemoObjectPtr>> ObjectStore::allAt(quint64 version) const
{
    if (version < m_oldest || version > m_state.version())
        return std::nullopt;
    if (!eventAfter(version))
        return all();
    std::vector<DemoObjectPtr> all;
    for (const auto &[key, object] : mapAt(version))
        all.push_back(object);
    return all;
}

const ObjectEvent *ObjectStore::eventAfter(quint64 version) const
{
    const auto at = std::upper_bound(
        m_history.begin(), m_history.end(), version,
        [](quint64 wanted, const ObjectEvent &event) { return wanted < event.after->version; });
    return at == m_history.end() ? nullptr : &*at;
}

void ObjectStore::compact()
{
    m_history.clear();
    m_oldest = m_state.version();
}

void ObjectStore::restoreBackup(quint64 version)
{
    m_objects = mapAt(version);
    m_history.clear();
    m_oldest = version;
}

void ObjectStore::record(ObjectEvent event)
{
    m_history.push_back(std::move(event));
    // Whoever follows is told before anything is forgotten.
    m_state.advance();
    while (m_history.size() > m_historyLimit) {
        m_oldest = m_history.front().after->version;
        m_history.pop_front();
    }
}

} // namespace drover::demo
