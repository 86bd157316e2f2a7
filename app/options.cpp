#include "app/options.h"

#include "ui/text/language.h"

#include <QCommandLineParser>

#include <algorithm>

namespace drover {

namespace {

constexpr int kMostDemoNodes = 100'000;

QString text(const char *source)
{
    return QString::fromUtf8(source);
}

QString languages()
{
    QStringList tags;
    for (const ui::Language::Choice &choice : ui::Language::choices())
        tags.append(QLatin1StringView(choice.tag));
    return tags.join(text(" or "));
}

void describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {text("kubeconfig"), text("Kubeconfig file, read alone; may be repeated. Default: "
                                  "KUBECONFIG, else ~/.kube/config."), text("FILE")},
        {text("context"), text("Context to open; may be repeated. Default: the tabs of the last session, which else "
                         "come back at the next start, or the current one."),
         text("NAME")},
        {text("demo"), text("Open simulated clusters in a window of its own: --demo three of them, --demo=NODES one.")},
        {text("read-only"), text("Change nothing on any cluster. Joins only a window that was started so.")},
        {text("dry-run"), text("Let the servers check each change and make none. Joins only a window that "
                          "was started so.")},
        {text("lang"), text("Language of the window: %1. Default: as in the settings, else the "
                      "desktop's.").arg(languages()),
         text("LL")},
        {text("log-level"), text("What goes to stderr: debug, info, warning or error."),
         text("LEVEL"), text("info")},
        {text("theme"), text("light, dark, or system for the desktop's own. Default: as in the "
                             "settings."), text("THEME")},
        {text("high-contrast"), text("Text, lines and icons that stand out as much as they can.")},
        {text("new-instance"), text("Open a window of its own, beside one that is open. Its tabs and "
                                 "its place are not kept.")},
        {text("screenshot"), text("Save the window as PNG when all clusters are complete (or "
                                  "after 20 s), then quit; 0 when all are."), text("FILE")},
        {text("do"), text("With --screenshot: first do that action of the menus, such as why; may be "
                          "repeated."), text("ACTION")},
    });
    parser.addPositionalArgument(text("FILE"), text("Short for --kubeconfig FILE."),
                                 text("[FILE...]"));
    parser.addHelpOption();
    parser.addVersionOption();
}

tl::unexpected<QString> refused(const QString &sentence)
{
    return tl::unexpected<QString>(sentence);
}

/// Takes `--demo=NODES` out, since QCommandLineParser knows no value that may be left out.
tl::expected<QStringList, QString> takeDemo(QStringList arguments, Options &options)
{
    const QString prefix = text("--demo=");
    for (qsizetype i = arguments.size(); i-- > 1;) {
        if (!arguments[i].startsWith(prefix))
            continue;
        bool isNumber = false;
        const QString value = arguments[i].mid(prefix.size());
        const int nodes = value.toInt(&isNumber);
        if (!isNumber || nodes < 1 || nodes > kMostDemoNodes)
            return refused(text("--demo=%1: give a number of nodes from 1 to %2")
                               .arg(value, QString::number(kMostDemoNodes)));
        options.isDemo = true;
        options.demoNodes = nodes;
        arguments.removeAt(i);
    }
    return arguments;
}

std::optional<ui::Appearance> appearanceOf(const QString &name)
{
    if (name == text("system"))
        return ui::Appearance::System;
    if (name == text("light"))
        return ui::Appearance::Light;
    if (name == text("dark"))
        return ui::Appearance::Dark;
    return std::nullopt;
}

} // namespace

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    Options options;
    const auto rest = takeDemo(arguments, options);
    if (!rest)
        return refused(rest.error());
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(*rest))
        return refused(parser.errorText());
    options.kubeconfigs = parser.values(text("kubeconfig")) + parser.positionalArguments();
    options.contexts = parser.values(text("context"));
    options.isDemo = options.isDemo || parser.isSet(text("demo"));
    options.isReadOnly = parser.isSet(text("read-only"));
    options.isDryRun = parser.isSet(text("dry-run"));
    if (parser.isSet(text("lang"))) {
        const auto tag = ui::Language::tagOf(parser.value(text("lang")));
        if (!tag)
            return refused(text("--lang %1: give %2").arg(parser.value(text("lang")), languages()));
        options.language = *tag;
    }
    options.logLevel = parser.value(text("log-level"));
    options.screenshot = parser.value(text("screenshot"));
    options.actions = parser.values(text("do"));
    options.isHelp = parser.isSet(text("help")) || parser.isSet(text("help-all"));
    options.isVersion = parser.isSet(text("version"));
    const QStringList levels{text("debug"), text("info"), text("warning"), text("error")};
    if (!levels.contains(options.logLevel))
        return refused(text("--log-level %1: give one of %2")
                           .arg(options.logLevel, levels.join(text(", "))));
    options.isHighContrast = parser.isSet(text("high-contrast"));
    options.isNewInstance = parser.isSet(text("new-instance"));
    if (!parser.isSet(text("theme")))
        return options;
    const auto appearance = appearanceOf(parser.value(text("theme")));
    if (!appearance)
        return refused(text("--theme %1: give light, dark or system")
                           .arg(parser.value(text("theme"))));
    options.appearance = appearance;
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(text("Looks after the nodes of Kubernetes clusters."));
    describe(parser);
    return parser.helpText();
}

} // namespace drover
