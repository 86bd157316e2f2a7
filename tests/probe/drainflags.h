#pragma once

#include "core/base/error.h"
#include "core/plan/drainoptions.h"

#include <QCommandLineParser>

namespace drover::probe {

/// kubectl drain's flags, as QCommandLineParser knows them. None is implied.
void addDrainFlags(QCommandLineParser &parser);
/// Turns "--force=true" into "--force" and takes "--force=false" out, with what was said before it,
/// as kubectl's flags allow.
QStringList withPlainFlags(const QStringList &arguments);
/// Errors: Config, naming the flag and the rule.
Result<DrainOptions> drainOptionsOf(const QCommandLineParser &parser);

/// "90s", "1h30m", "1.5m", or plain seconds. Errors: Config.
/// Source: Go's time.ParseDuration, which kubectl reads --timeout with.
Result<std::chrono::seconds> durationOf(const QString &text);

} // namespace drover::probe
