#include "app/demo/democluster.h"
#include "app/demo/stdinend.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <memory>

namespace {

using namespace drover::demo;

struct Arguments {
    std::vector<DemoClusterPlan> plans;
    QString kubeconfig;
    bool exitWithStdin = false;
};

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&](const char *name, const QString &what, const char *value = nullptr) {
        parser.addOption({QLatin1String(name), what, value ? QLatin1String(value) : QString()});
    };
    parser.setApplicationDescription(QStringLiteral("Simulated Kubernetes clusters on loopback."));
    parser.addHelpOption();
    add("nodes", QStringLiteral("One cluster with N nodes instead of three."), "N");
    add("seed", QStringLiteral("What the nodes are made from (default 1)."), "S");
    add("changes-per-second", QStringLiteral("Writes on top of the heartbeats."), "N");
    add("lag-annotation", QStringLiteral("The annotation that those writes stamp."), "KEY");
    add("port", QStringLiteral("The port of the first cluster (default: any)."), "P");
    add("kubeconfig-out", QStringLiteral("Where to write a kubeconfig."), "FILE");
    add("tls-cert", QStringLiteral("Certificate of the servers, PEM; also the CA."), "FILE");
    add("tls-key", QStringLiteral("Its key, PEM."), "FILE");
    add("crowded", QStringLiteral("One node of the first has 500 pods and 5,000 events."));
    add("restricted", QStringLiteral("One more cluster, whose user may only read nodes."));
    add("named", QStringLiteral("One more, whose user may read these nodes alone."), "NAME,NAME");
    add("metrics", QStringLiteral("Of the first: served, none or down."), "HOW");
    add("exit-with-stdin", QStringLiteral("End when standard input ends."));
}

// Empty on failure: an unreadable file makes a certificate that is not valid.
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<DemoTls> tlsFrom(const QByteArray &certificate, const QByteArray &key)
{
    DemoTls tls;
    tls.chain = QSslCertificate::fromData(certificate);
    tls.key = QSslKey(key, QSsl::Ec);
    if (tls.key.isNull())
        tls.key = QSslKey(key, QSsl::Rsa);
    if (tls.chain.isEmpty() || tls.key.isNull())
        return std::nullopt;
    return tls;
}

bool applyTls(const QCommandLineParser &parser, std::vector<DemoClusterPlan> &plans)
{
    const QString certificate = parser.value(QStringLiteral("tls-cert"));
    const QString key = parser.value(QStringLiteral("tls-key"));
    if (certificate.isEmpty() && key.isEmpty())
        return true;
    const QByteArray pem = contentOf(certificate);
    const auto tls = tlsFrom(pem, contentOf(key));
    for (DemoClusterPlan &plan : plans) {
        plan.options.tls = tls;
        plan.caPem = pem;
    }
    return tls.has_value();
}

struct MetricsWord {
    const char *word;
    MetricsApi api;
};

constexpr MetricsWord kMetricsWords[] = {
    {"served", MetricsApi::Served}, {"none", MetricsApi::None}, {"down", MetricsApi::Down}};

// The clusters that are asked for. False: a number is none.
bool readPlans(const QCommandLineParser &parser, std::vector<DemoClusterPlan> &plans)
{
    bool isNumber[4] = {true, true, true, true};
    const auto value = [&](const char *name) { return parser.value(QLatin1String(name)); };
    const bool one = parser.isSet(QStringLiteral("nodes"));
    const bool load = parser.isSet(QStringLiteral("changes-per-second"));
    const quint64 seed = value("seed").isEmpty() ? 1 : value("seed").toULongLong(&isNumber[0]);
    const int nodes = one ? value("nodes").toInt(&isNumber[1]) : 0;
    const double rate = load ? value("changes-per-second").toDouble(&isNumber[2]) : 0;
    const quint16 port = value("port").isEmpty() ? 0 : value("port").toUShort(&isNumber[3]);
    for (const bool fine : isNumber)
        if (!fine || nodes < 0 || rate < 0)
            return false;
    plans = threeClusters(seed);
    if (one) {
        plans.resize(1);
        plans.front().context = "demo";
        plans.front().nodes = nodes;
    }
    if (parser.isSet(QStringLiteral("restricted")))
        plans.push_back(restrictedCluster(seed));
    if (const QByteArray names = value("named").toUtf8(); !names.isEmpty()) {
        const QList<QByteArray> each = names.split(',');
        plans.push_back(namedNodesCluster(seed, {each.begin(), each.end()}));
    }
    plans.front().options.port = port;
    plans.front().isCrowded = parser.isSet(QStringLiteral("crowded"));
    const QByteArray key = value("lag-annotation").toUtf8();
    for (DemoClusterPlan &plan : plans) {
        plan.changesPerSecond = rate;
        plan.annotationKey = key.isEmpty() ? QByteArray("demo.drover.test/written-us") : key;
    }
    return true;
}

bool applyMetrics(const QCommandLineParser &parser, DemoClusterPlan &plan)
{
    const QString asked = parser.value(QStringLiteral("metrics"));
    for (const MetricsWord &one : kMetricsWords) {
        if (asked != QLatin1String(one.word))
            continue;
        plan.options.metrics = one.api;
        return true;
    }
    return asked.isEmpty();
}

// A sentence for the user when an argument makes no sense; empty: all is well.
QString readArguments(const QCommandLineParser &parser, Arguments &arguments)
{
    if (!readPlans(parser, arguments.plans))
        return QStringLiteral("--nodes, --seed, --changes-per-second and --port take numbers.");
    if (!applyMetrics(parser, arguments.plans.front()))
        return QStringLiteral("--metrics is served, none or down.");
    if (!applyTls(parser, arguments.plans))
        return QStringLiteral("--tls-cert and --tls-key must name a certificate and its key, PEM.");
    arguments.kubeconfig = parser.value(QStringLiteral("kubeconfig-out"));
    arguments.exitWithStdin = parser.isSet(QStringLiteral("exit-with-stdin"));
    return {};
}

int fail(int code, const QString &message)
{
    QTextStream(stderr) << "drover-demo: " << message << Qt::endl;
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    Arguments arguments;
    if (const QString wrong = readArguments(parser, arguments); !wrong.isEmpty())
        return fail(2, wrong);

    std::vector<std::unique_ptr<DemoCluster>> clusters;
    std::vector<DemoContext> contexts;
    for (const DemoClusterPlan &plan : arguments.plans) {
        clusters.push_back(std::make_unique<DemoCluster>(plan));
        if (!clusters.back()->start())
            return fail(1, QStringLiteral("No port to listen on for %1.")
                               .arg(QString::fromUtf8(plan.context)));
        contexts.push_back(clusters.back()->context());
    }
    QString why;
    if (!arguments.kubeconfig.isEmpty() &&
        !writeKubeconfig(arguments.kubeconfig, kubeconfigOf(contexts), why))
        return fail(1, QStringLiteral("Can't write %1: %2").arg(arguments.kubeconfig, why));
    QTextStream(stdout) << "ready " << arguments.kubeconfig << Qt::endl;
    if (arguments.exitWithStdin)
        whenStdinEnds(&application, [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}
