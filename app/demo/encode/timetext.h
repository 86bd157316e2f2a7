#pragma once

#include <QByteArray>

namespace drover::demo {

// Times as the API and kubectl write them. Units: seconds since the epoch, UTC.
QByteArray rfc3339(qint64 secs); ///< 2026-11-23T20:37:12Z

/// "14s", "3m20s", "2d4h" …: the age column of a server-side table.
/// Source: apimachinery, HumanDuration.
QByteArray humanDuration(qint64 secs);

} // namespace drover::demo
