#pragma once

#include "tests/support/sanitizers.h"

#include <QByteArray>
#include <QString>

#include <cstddef>

namespace drover {

/// One recorded answer of a real API server, taken apart.
struct Recording {
    int status = 0;
    QByteArray contentType;
    QByteArray retryAfter; ///< empty where the header is absent
    QByteArray body;       ///< chunk sizes and gzip removed
};

/// Reads tests/fixtures/recordings/NAME.response. Ends the test program where it can't: a missing
/// fixture must not look like an empty answer.
Recording recording(const QString &name);

/// From one cut to the next where a recording is cut at every byte: 1, but under a sanitizer, where
/// each cut costs ten times as much, a number that still meets every place in a block of 64.
constexpr std::size_t cutStep()
{
    return kIsSanitized ? 13 : 1;
}

} // namespace drover
