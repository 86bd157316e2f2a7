#pragma once

#include <QKeySequence>
#include <QLatin1StringView>
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

/// Why no action may have this key, in a sentence; empty where one may. The action `of` may have what
/// the table gives it, as copying has Ctrl+C.
QString refusalOfKey(const QKeySequence &key, QLatin1StringView of = {});

} // namespace drover::ui
