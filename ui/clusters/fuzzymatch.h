#pragma once

#include <QStringView>

#include <optional>

namespace drover::ui {

/// How well the letters of `typed` occur in `text` in their order, whatever their case; higher is
/// better. Nothing where they do not. Letters that stand together and those that begin a word
/// count most. Empty `typed` fits everything alike.
///
/// Thread: any; pure. Errors: none.
std::optional<int> fuzzyScore(QStringView typed, QStringView text);

} // namespace drover::ui
