#include "core/base/plainline.h"
#include "core/kubeconfig/kubeconfig.h"
#include "tests/probe/doctorcommand.h"
#include "tests/probe/interrupt.h"
#include "tests/probe/jsonline.h"
#include "tests/probe/operationrun.h"
#include "tests/probe/probeoptions.h"
#include "tests/probe/proberun.h"
#include "tests/probe/syncreport.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

using namespace drover;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;

int complain(const Error &error, const QString &more = {})
{
    std::fprintf(stderr, "drover_probe: %s\n%s", qUtf8Printable(withoutControls(error.message)),
                 qUtf8Printable(more));
    return kUsage;
}

Result<ClusterConfig> configFor(const probe::ProbeOptions &options)
{
    const KubeconfigSet files = KubeconfigSet::load({options.kubeconfig});
    const Result<std::vector<ClusterId>> chosen = files.choose({options.context});
    if (!chosen) {
        const std::vector<Error> problems = files.problems();
        return tl::unexpected(problems.empty() ? chosen.error() : problems.front());
    }
    return files.resolve(chosen->front());
}

void print(const QJsonObject &report)
{
    std::puts(probe::jsonLine(report).constData());
}

int operate(QCoreApplication &app, const ClusterConfig &config, const probe::ProbeOptions &options)
{
    probe::OperationRun run(config, options);
    QObject::connect(&run, &probe::OperationRun::finished, &app, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    probe::onInterrupt(&run, [&run] { run.cancel(); });
    run.start();
    app.exec();
    print(run.report());
    return run.isDone() ? kDone : kFailed;
}

int follow(QCoreApplication &app, const ClusterConfig &config, const probe::ProbeOptions &options)
{
    probe::ProbeRun run(config, options);
    QObject::connect(&run, &probe::ProbeRun::finished, &app, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    run.start();
    app.exec();
    print(options.command == probe::Command::Sync ? probe::syncReport(run)
                                                  : probe::dumpReport(run));
    return run.session().isSynced() ? kDone : kFailed;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    logWithoutControls();
    if (app.arguments().contains(QStringLiteral("--help"))) {
        std::fputs(qUtf8Printable(probe::probeUsage()), stdout);
        return kDone;
    }
    const Result<probe::ProbeOptions> options = probe::parseProbeOptions(app.arguments());
    if (!options)
        return complain(options.error(), probe::probeUsage());
    if (options->command == probe::Command::Doctor)
        return probe::runDoctor(app, *options);
    const Result<ClusterConfig> config = configFor(*options);
    if (!config)
        return complain(config.error());

    return options->isOperation() ? operate(app, *config, *options)
                                  : follow(app, *config, *options);
}
