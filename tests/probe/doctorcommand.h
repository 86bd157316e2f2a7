#pragma once

#include "tests/probe/probeoptions.h"

#include <QCoreApplication>

namespace drover::probe {

/// Examines the connection and prints {"steps":[{"name","ok","ms","detail","advice"}],"ok"}.
/// Gives the exit code: 0 all is well, 1 a step failed, 2 the file or the context already.
int runDoctor(QCoreApplication &app, const ProbeOptions &options);

} // namespace drover::probe
