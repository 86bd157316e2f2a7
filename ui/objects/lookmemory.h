#pragma once

#include "ui/objects/objectlook.h"

#include <list>

namespace drover::ui {

/// The last looks at some objects, so that a look can be compared with the one before. It forgets
/// what was looked at longest ago.
///
/// Thread: one. Units: characters. Errors: none.
class LookMemory
{
public:
    explicit LookMemory(qsizetype mostCharacters = 8 << 20);

    LookPair looksAt(const QString &key) const;
    /// `look` becomes the newest; the one that it was compared with stays beside it.
    void remember(const QString &key, const ObjectLook &look, WallTime readAt);

private:
    struct Entry {
        QString key;
        LookPair looks;

        qsizetype size() const;
    };

    qsizetype m_most;
    std::list<Entry> m_entries; ///< the newest first
};

} // namespace drover::ui
