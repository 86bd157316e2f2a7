#pragma once

#include "tests/support/sanitizers.h"

#include <QString>
#include <QtGlobal>

#include <vector>

namespace drover {

/// The seeds of a run: 1 … `count`, a tenth of them where a sanitizer makes each ten times as slow.
/// DROVER_SEED names a single one in their place.
///
/// Thread: any. Errors: none.
inline std::vector<unsigned> seedsToRun(unsigned count)
{
    if (qEnvironmentVariableIsSet("DROVER_SEED"))
        return {qEnvironmentVariable("DROVER_SEED").toUInt()};
    std::vector<unsigned> seeds;
    for (unsigned seed = 1; seed <= (kIsSanitized ? count / 10 : count); ++seed)
        seeds.push_back(seed);
    return seeds;
}

/// The command that runs one seed of a test again.
inline QString replayCommand(unsigned seed, const char *program, const char *function)
{
    return QStringLiteral("replay: DROVER_SEED=%1 build/dev/bin/%2 %3")
        .arg(QString::number(seed), QLatin1StringView(program), QLatin1StringView(function));
}

} // namespace drover
