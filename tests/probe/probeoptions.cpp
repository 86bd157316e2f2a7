#include "tests/probe/probeoptions.h"

#include <QCommandLineParser>

namespace drover::probe {

namespace {

QCommandLineOption takingValue(const QString &name, const QString &valueName)
{
    return QCommandLineOption(name, QString(), valueName);
}

Result<Compression> compressionOf(const QString &word)
{
    if (word == QLatin1StringView("auto"))
        return Compression::Auto;
    if (word == QLatin1StringView("none"))
        return Compression::None;
    if (word == QLatin1StringView("gzip"))
        return Compression::Gzip;
    return failure(Error::Kind::Config,
                   QStringLiteral("--compression is auto, none or gzip, not \"%1\"").arg(word));
}

Result<std::chrono::seconds> secondsOf(const QString &text)
{
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return failure(Error::Kind::Config,
                       QStringLiteral("--for takes whole seconds, not \"%1\"").arg(text));
    return std::chrono::seconds(seconds);
}

Result<Command> commandOf(const QStringList &words)
{
    if (words.size() == 1 && words.first() == QLatin1StringView("sync"))
        return Command::Sync;
    if (words.size() == 1 && words.first() == QLatin1StringView("dump"))
        return Command::Dump;
    return failure(Error::Kind::Config,
                   QStringLiteral("one command is needed, sync or dump; got \"%1\"")
                       .arg(words.join(QLatin1Char(' '))));
}

} // namespace

QString probeUsage()
{
    return QStringLiteral(
        "usage: drover_probe sync --kubeconfig FILE --context NAME [--for SECONDS]\n"
        "                         [--lag-annotation KEY] [--compression auto|none|gzip]\n"
        "       drover_probe dump --kubeconfig FILE --context NAME [--for SECONDS]\n");
}

Result<ProbeOptions> parseProbeOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto kubeconfig = takingValue(QStringLiteral("kubeconfig"), QStringLiteral("FILE"));
    const auto context = takingValue(QStringLiteral("context"), QStringLiteral("NAME"));
    const auto runFor = takingValue(QStringLiteral("for"), QStringLiteral("SECONDS"));
    const auto lag = takingValue(QStringLiteral("lag-annotation"), QStringLiteral("KEY"));
    const auto compression = takingValue(QStringLiteral("compression"), QStringLiteral("HOW"));
    parser.addOptions({kubeconfig, context, runFor, lag, compression});
    if (!parser.parse(arguments))
        return failure(Error::Kind::Config, parser.errorText());

    ProbeOptions options;
    const Result<Command> command = commandOf(parser.positionalArguments());
    if (!command)
        return tl::unexpected(command.error());
    options.command = *command;
    options.kubeconfig = parser.value(kubeconfig);
    options.context = parser.value(context);
    options.lagAnnotation = parser.value(lag).toUtf8();
    if (options.kubeconfig.isEmpty() || options.context.isEmpty())
        return failure(Error::Kind::Config,
                       QStringLiteral("--kubeconfig and --context are both needed"));
    if (parser.isSet(runFor)) {
        const Result<std::chrono::seconds> seconds = secondsOf(parser.value(runFor));
        if (!seconds)
            return tl::unexpected(seconds.error());
        options.runFor = *seconds;
    }
    if (parser.isSet(compression)) {
        const Result<Compression> how = compressionOf(parser.value(compression));
        if (!how)
            return tl::unexpected(how.error());
        options.compression = *how;
    }
    return options;
}

} // namespace drover::probe
