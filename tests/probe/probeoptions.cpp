#include "tests/probe/probeoptions.h"

#include "tests/probe/drainflags.h"

#include <QCommandLineParser>

#include <algorithm>

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

struct CommandWord {
    const char *word;
    Command command;
    bool takesNodes;
};

constexpr CommandWord kCommands[] = {
    {"sync", Command::Sync, false},    {"dump", Command::Dump, false},
    {"cordon", Command::Cordon, true}, {"uncordon", Command::Uncordon, true},
    {"plan", Command::Plan, true},     {"drain", Command::Drain, true},
    {"doctor", Command::Doctor, false},
};

/// The command and the nodes it names.
Result<void> takeWords(QStringList words, ProbeOptions &options)
{
    const QString word = words.isEmpty() ? QString() : words.takeFirst();
    const auto *found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                     [&word](const CommandWord &one) {
                                         return word == QLatin1StringView(one.word);
                                     });
    if (found == std::end(kCommands))
        return failure(Error::Kind::Config,
                       QStringLiteral("the first word is a command, not \"%1\"").arg(word));
    if (found->takesNodes == words.isEmpty())
        return failure(Error::Kind::Config,
                       found->takesNodes
                           ? QStringLiteral("%1 needs the names of nodes").arg(word)
                           : QStringLiteral("%1 takes no further word, such as \"%2\"")
                                 .arg(word, words.first()));
    words.removeDuplicates();
    options.command = found->command;
    options.nodes = words;
    return {};
}

} // namespace

QString probeUsage()
{
    return QStringLiteral(
        "usage: drover_probe sync --kubeconfig FILE --context NAME [--for SECONDS]\n"
        "                         [--lag-annotation KEY] [--compression auto|none|gzip]\n"
        "       drover_probe dump --kubeconfig FILE --context NAME [--for SECONDS]\n"
        "       drover_probe cordon|uncordon --kubeconfig FILE --context NAME NODE...\n"
        "       drover_probe plan|drain --kubeconfig FILE --context NAME [--ignore-daemonsets]\n"
        "                         [--delete-emptydir-data] [--force] [--disable-eviction]\n"
        "                         [--grace-period SECONDS] [--timeout DURATION]\n"
        "                         [--pod-selector SELECTOR] [--skip-wait-for-delete-timeout SECONDS]\n"
        "                         [--chunk-size N] [--dry-run=none|client|server] NODE...\n"
        "       drover_probe doctor --kubeconfig FILE --context NAME\n"
        "       drover_probe --help\n"
        "\n"
        "One JSON object goes to stdout. `plan` writes nothing: it is `drain --dry-run=client`.\n"
        "\n"
        "exit codes:\n"
        "  0  done: each node is \"drained\", or \"planned\" where it is a plan or a dry run\n"
        "  1  not done; of `plan` and `drain` some node is\n"
        "       \"refused\"    by the plan, dry run or not: a filter of kubectl's (nothing is\n"
        "                    evicted), or two budgets on one pod (a drain evicts the others)\n"
        "       \"failed\"     by what no plan foresees: the server, a missing right, the time\n"
        "       \"cancelled\"  by SIGINT\n"
        "  2  the command line, the kubeconfig or the context cannot be used\n");
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
    addDrainFlags(parser);
    if (!parser.parse(withPlainFlags(arguments)))
        return failure(Error::Kind::Config, parser.errorText());

    ProbeOptions options;
    if (const Result<void> words = takeWords(parser.positionalArguments(), options); !words)
        return tl::unexpected(words.error());
    const Result<DrainOptions> drain = drainOptionsOf(parser);
    if (!drain)
        return tl::unexpected(drain.error());
    options.drain = *drain;
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
