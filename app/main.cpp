#include "app/application.h"
#include "app/log.h"
#include "app/options.h"
#include "core/base/plainline.h"

#include <QApplication>

#include <cstdio>

namespace {

constexpr int kUsageError = 2;

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    // Before the window system is asked for: usage errors and --version need no display.
    const auto options = drover::parseOptions(argumentsOf(argc, argv));
    if (!options) {
        std::fprintf(stderr, "drover: %s\n", qUtf8Printable(drover::withoutControls(options.error())));
        return kUsageError;
    }
    if (options->isVersion) {
        std::printf("drover %s\n", DROVER_VERSION);
        return 0;
    }
    if (options->isHelp) {
        const QCoreApplication named(argc, argv);
        std::printf("%s", qUtf8Printable(drover::helpText()));
        return 0;
    }
    drover::setUpLog(options->logLevel);
    drover::Entrance entrance;
    if (!options->standsAlone()) {
        const QCoreApplication calling(argc, argv);
        entrance = drover::enter(*options);
    }
    if (entrance.exitCode)
        return *entrance.exitCode;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Drover"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DROVER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.drover.Drover"));
    drover::Application program(*options, std::move(entrance));
    program.start();
    return QApplication::exec();
}
