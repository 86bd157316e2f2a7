#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <optional>

namespace drover {

/// The time in an HTTP Date header; nothing where it is none.
///
/// Thread: any; pure. Units: UTC, whole seconds. Errors: none.
/// Source: RFC 9110, 5.6.7 (IMF-fixdate; the two obsolete forms are not read).
std::optional<WallTime> timeOfHttpDate(const QByteArray &date);

} // namespace drover
