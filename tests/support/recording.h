#pragma once

#include <QByteArray>
#include <QString>

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

} // namespace drover
