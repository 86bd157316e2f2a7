#pragma once

#include <QByteArray>

namespace drover::demo {

/// A well mixed number; the source of all that looks random in the demo. Pure.
quint64 mix(quint64 value);

// Hexadecimal digits, two a byte, and a UUID; both follow from the seed.
QByteArray hexOf(quint64 seed, int bytes);
QByteArray uuidOf(quint64 seed);

} // namespace drover::demo
