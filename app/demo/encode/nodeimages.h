#pragma once

#include <QByteArray>

namespace drover::demo {

/// Appends the array of the 50 images of a node, three quarters of what is sent about it.
///
/// Digests are new for each node, as in a real fleet where nodes pull different builds: a list
/// compresses by the same ratio as a real one.
void appendImages(QByteArray &out, quint64 imageSeed);

} // namespace drover::demo
