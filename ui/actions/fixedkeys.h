#pragma once

#include <QKeySequence>
#include <QString>

#include <span>

namespace drover::ui {

/// Keys that the widgets themselves understand, so that no action may have them.
///
/// Thread: any; constant. Errors: none.
struct FixedKey {
    const char *keys; ///< as they are shown
    const char *text; ///< what they do; source text in context "FixedKeys"
};

std::span<const FixedKey> fixedKeys();
QString fixedKeyText(const FixedKey &key);

/// Why no action may have this key, in a sentence; empty where one may.
QString refusalOfKey(const QKeySequence &key);

} // namespace drover::ui
