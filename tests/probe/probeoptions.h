#pragma once

#include "core/base/error.h"
#include "core/nodes/sessionmessages.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace drover::probe {

enum class Command { Sync, Dump };

/// What the command line of drover_probe asks for.
struct ProbeOptions {
    Command command = Command::Sync;
    QString kubeconfig;
    QString context;
    std::optional<std::chrono::seconds> runFor; ///< unset: until the first sync
    QByteArray lagAnnotation;                   ///< sync only; empty: no lag is measured
    Compression compression = Compression::Auto;
};

/// Errors: Config, naming the argument and the rule.
Result<ProbeOptions> parseProbeOptions(const QStringList &arguments);
QString probeUsage();

} // namespace drover::probe
