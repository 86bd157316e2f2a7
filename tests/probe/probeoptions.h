#pragma once

#include "core/base/error.h"
#include "core/nodes/sessionmessages.h"
#include "core/plan/drainoptions.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace drover::probe {

enum class Command { Sync, Dump, Cordon, Uncordon, Plan, Drain, Doctor };

/// What the command line of drover_probe asks for.
struct ProbeOptions {
    Command command = Command::Sync;
    QString kubeconfig;
    QString context;
    std::optional<std::chrono::seconds> runFor; ///< unset: until the first sync
    QByteArray lagAnnotation;                   ///< sync only; empty: no lag is measured
    Compression compression = Compression::Auto;
    QStringList nodes; ///< of the commands that name some, each once
    DrainOptions drain;

    /// It acts on nodes instead of following them.
    bool isOperation() const
    {
        return command != Command::Sync && command != Command::Dump && command != Command::Doctor;
    }
};

/// Errors: Config, naming the argument and the rule.
Result<ProbeOptions> parseProbeOptions(const QStringList &arguments);
QString probeUsage();

} // namespace drover::probe
