#pragma once

#include "tests/probe/proberun.h"

#include <QJsonObject>

namespace drover::probe {

/// What `sync` prints. Reads the cache 20,000 times to time the queries.
QJsonObject syncReport(const ProbeRun &run);
/// What `dump` prints: the cache, sorted by name.
QJsonObject dumpReport(const ProbeRun &run);

} // namespace drover::probe
