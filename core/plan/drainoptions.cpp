#include "core/plan/drainoptions.h"

#include "core/operations/kubectlcommand.h"

namespace drover {

QString kubectlDrainWords(const DrainOptions &options, const QStringList &nodes)
{
    QStringList words{QStringLiteral("drain")};
    for (const QString &node : nodes)
        words << shellQuoted(node);
    const auto flag = [&words](bool isSet, const char *name) {
        if (isSet)
            words << QStringLiteral("--") + QLatin1StringView(name);
    };
    const auto seconds = [&words](const char *name, std::chrono::seconds value, const char *unit) {
        words << QStringLiteral("--%1=%2%3")
                     .arg(QLatin1StringView(name))
                     .arg(value.count())
                     .arg(QLatin1StringView(unit));
    };
    flag(options.ignoreDaemonSets, "ignore-daemonsets");
    flag(options.deleteEmptyDirData, "delete-emptydir-data");
    flag(options.force, "force");
    flag(options.disableEviction, "disable-eviction");
    if (options.gracePeriod)
        seconds("grace-period", *options.gracePeriod, "");
    if (options.timeout.count() > 0)
        seconds("timeout", options.timeout, "s");
    if (!options.podSelector.isEmpty())
        words << QStringLiteral("--pod-selector=") + shellQuoted(options.podSelector);
    if (options.skipWaitForDelete.count() > 0)
        seconds("skip-wait-for-delete-timeout", options.skipWaitForDelete, "");
    if (options.chunkSize != DrainOptions().chunkSize)
        words << QStringLiteral("--chunk-size=%1").arg(options.chunkSize);
    flag(options.dryRun == DryRun::Client, "dry-run=client");
    flag(options.dryRun == DryRun::Server, "dry-run=server");
    return words.join(u' ');
}

} // namespace drover
