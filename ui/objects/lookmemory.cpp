#include "ui/objects/lookmemory.h"

#include <algorithm>

namespace drover::ui {

LookMemory::LookMemory(qsizetype mostCharacters) : m_most(mostCharacters) {}

qsizetype LookMemory::Entry::size() const
{
    return (looks.last ? looks.last->yaml.size() : 0) +
           (looks.before ? looks.before->yaml.size() : 0);
}

LookPair LookMemory::looksAt(const QString &key) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&key](const Entry &entry) { return entry.key == key; });
    return found == m_entries.end() ? LookPair() : found->looks;
}

void LookMemory::remember(const QString &key, const ObjectLook &look, WallTime readAt)
{
    m_entries.remove_if([&key](const Entry &entry) { return entry.key == key; });
    const PastLook last{look.text.yaml.text, look.text.resourceVersion, readAt};
    m_entries.push_front({key, {last, look.before}});
    qsizetype all = 0;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        all += entry->size();
        if (all <= m_most)
            continue;
        m_entries.erase(entry, m_entries.end());
        return;
    }
}

} // namespace drover::ui
