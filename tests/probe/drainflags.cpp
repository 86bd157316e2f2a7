#include "tests/probe/drainflags.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace drover::probe {

namespace {

constexpr const char *kSwitches[] = {"ignore-daemonsets", "delete-emptydir-data", "force",
                                     "disable-eviction"};
constexpr const char *kValues[] = {"grace-period", "timeout",    "pod-selector",
                                   "skip-wait-for-delete-timeout", "chunk-size", "dry-run"};

// Added to the time of day in nanoseconds it must fit into 64 bits.
constexpr double kLongestSeconds = 200.0 * 365 * 24 * 3600;

tl::unexpected<Error> refused(const QString &flag, const QString &rule, const QString &value)
{
    return failure(Error::Kind::Config, u"--%1 %2, not \"%3\""_s.arg(flag, rule, value));
}

Result<int> numberOf(const QCommandLineParser &parser, const QString &flag, int least)
{
    const QString text = parser.value(flag);
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least)
        return refused(flag, u"takes a whole number from %1"_s.arg(least), text);
    return number;
}

Result<DryRun> dryRunOf(const QString &word)
{
    if (word == "none"_L1)
        return DryRun::None;
    if (word == "client"_L1)
        return DryRun::Client;
    if (word == "server"_L1)
        return DryRun::Server;
    return refused(u"dry-run"_s, u"is none, client or server"_s, word);
}

/// Source: Go's strconv.ParseBool, which kubectl reads its switches with.
std::optional<bool> truthOf(const QString &word)
{
    if (QStringList{u"1"_s, u"t"_s, u"T"_s, u"TRUE"_s, u"true"_s, u"True"_s}.contains(word))
        return true;
    if (QStringList{u"0"_s, u"f"_s, u"F"_s, u"FALSE"_s, u"false"_s, u"False"_s}.contains(word))
        return false;
    return std::nullopt;
}

double secondsOfUnit(const QString &unit)
{
    if (unit == "h"_L1)
        return 3600;
    if (unit == "m"_L1)
        return 60;
    if (unit == "s"_L1)
        return 1;
    return unit == "ms"_L1 ? 1e-3 : 0;
}

} // namespace

void addDrainFlags(QCommandLineParser &parser)
{
    for (const char *name : kSwitches)
        parser.addOption(QCommandLineOption(QLatin1StringView(name)));
    for (const char *name : kValues)
        parser.addOption(QCommandLineOption(QLatin1StringView(name), {}, u"VALUE"_s));
}

QStringList withPlainFlags(const QStringList &arguments)
{
    QStringList plain;
    for (const QString &argument : arguments) {
        const QString name = argument.section(u'=', 0, 0);
        const bool isSwitch =
            std::any_of(std::begin(kSwitches), std::end(kSwitches), [&name](const char *one) {
                return name == u"--"_s + QLatin1StringView(one);
            });
        const std::optional<bool> isOn = truthOf(argument.section(u'=', 1));
        if (!isSwitch || !isOn) {
            plain << argument;
            continue;
        }
        plain.removeAll(name);
        if (*isOn)
            plain << name;
    }
    return plain;
}

Result<DrainOptions> drainOptionsOf(const QCommandLineParser &parser)
{
    DrainOptions options;
    options.ignoreDaemonSets = parser.isSet(u"ignore-daemonsets"_s);
    options.deleteEmptyDirData = parser.isSet(u"delete-emptydir-data"_s);
    options.force = parser.isSet(u"force"_s);
    options.disableEviction = parser.isSet(u"disable-eviction"_s);
    options.podSelector = parser.value(u"pod-selector"_s);
    const auto take = [&parser](const QString &flag, int least, auto use) -> Result<void> {
        if (!parser.isSet(flag))
            return {};
        return numberOf(parser, flag, least).map(use);
    };
    Result<void> taken = take(u"grace-period"_s, -1, [&options](int seconds) {
        if (seconds >= 0)
            options.gracePeriod = std::chrono::seconds(seconds);
    });
    if (taken)
        taken = take(u"skip-wait-for-delete-timeout"_s, 0, [&options](int seconds) {
            options.skipWaitForDelete = std::chrono::seconds(seconds);
        });
    if (taken)
        taken = take(u"chunk-size"_s, 0, [&options](int size) { options.chunkSize = size; });
    if (taken && parser.isSet(u"timeout"_s))
        taken = durationOf(parser.value(u"timeout"_s)).map([&options](std::chrono::seconds span) {
            options.timeout = span;
        });
    if (taken && parser.isSet(u"dry-run"_s))
        taken = dryRunOf(parser.value(u"dry-run"_s)).map([&options](DryRun dryRun) {
            options.dryRun = dryRun;
        });
    if (!taken)
        return tl::unexpected(taken.error());
    return options;
}

Result<std::chrono::seconds> durationOf(const QString &text)
{
    static const QRegularExpression whole(u"\\A\\d+\\z"_s);
    static const QRegularExpression parts(u"\\A(?:\\d+(?:\\.\\d+)?(?:h|ms|m|s))+\\z"_s);
    static const QRegularExpression part(u"(\\d+(?:\\.\\d+)?)(h|ms|m|s)"_s);
    double seconds = 0;
    if (whole.match(text).hasMatch())
        seconds = text.toDouble();
    else if (!parts.match(text).hasMatch())
        return refused(u"timeout"_s, u"is a duration as 90s or 1h30m, or plain seconds"_s, text);
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        seconds += match.captured(1).toDouble() * secondsOfUnit(match.captured(2));
    }
    if (seconds > kLongestSeconds)
        return refused(u"timeout"_s, u"is no longer than 200 years"_s, text);
    return std::chrono::seconds(static_cast<std::int64_t>(std::ceil(seconds)));
}

} // namespace drover::probe
