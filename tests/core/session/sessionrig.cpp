#include "tests/core/session/sessionrig.h"

#include "app/demo/nodes/nodefacts.h"

#include <algorithm>

namespace drover {

namespace {

using namespace std::chrono_literals;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

demo::DemoServer &listening(demo::DemoServer &server, int nodes)
{
    server.state().seedNodes(nodes);
    if (!server.listen())
        qFatal("no loopback port to be had");
    return server;
}

} // namespace

ClusterConfig configFor(const demo::DemoServer &server, ClusterConfig config)
{
    config.id = {QString(), QStringLiteral("test")};
    config.server = server.url();
    return config;
}

SessionOptions quickRetries()
{
    SessionOptions options;
    options.backoff = Backoff{.first = 20ms, .limit = 100ms, .jitter = 0.0, .random = {}};
    return options;
}

QStringList rowsOf(const NodeCache &cache)
{
    QStringList rows;
    for (const NodePtr &node : cache.nodes())
        rows.append(text(node->name) + u' ' + text(node->uid) + u' ' + text(node->resourceVersion));
    rows.sort();
    return rows;
}

QStringList rowsOf(demo::DemoServer &server)
{
    QStringList rows;
    for (const demo::DemoNode &node : server.state().nodes())
        rows.append(QString::fromUtf8(node.name + ' ' + factsOf(node, server.state().seed()).uid + ' ' +
                                      QByteArray::number(node.version)));
    rows.sort();
    return rows;
}

QStringList watchTargets(const demo::DemoServer &server)
{
    QStringList targets;
    for (const demo::SeenRequest &request : server.requests()) {
        if (request.kind == demo::RequestKind::Watch)
            targets.append(QString::fromUtf8(request.target));
    }
    return targets;
}

LiveRig::LiveRig(int nodes, demo::DemoOptions options)
    : server(std::move(options)),
      session(configFor(listening(server, nodes)), QStringLiteral("test"), clock, quickRetries())
{
}

HeldRig::HeldRig(int nodes, demo::DemoOptions options, ClusterConfig config)
    : server(std::move(options)),
      worker(configFor(listening(server, nodes), std::move(config)), QStringLiteral("test"), clock,
             {}, mailboxes)
{
}

bool LiveRig::isFollowing()
{
    return word() == QLatin1StringView("Live") && session.isSynced() &&
           !watchTargets(server).isEmpty() && rowsOf(session.cache()) == rowsOf(server);
}

bool HeldRig::awaitStream(const std::vector<QByteArray> &nodes)
{
    for (const QByteArray &name : nodes)
        server.state().edit(name, demo::annotated("awaited", "yes"));
    const auto hasCome = [this](const QByteArray &name) {
        const NodePtr row = cache.node(name.toStdString());
        return row && !valueOf(row->annotations, "awaited").empty();
    };
    return QTest::qWaitFor(
        [&] {
            return word() == QLatin1StringView("Live") &&
                   std::all_of(nodes.begin(), nodes.end(), hasCome);
        },
        20'000);
}

const Freshness &HeldRig::freshness()
{
    take();
    return m_freshness;
}

QStringList HeldRig::rows()
{
    take();
    return rowsOf(cache);
}

void HeldRig::take()
{
    for (SessionUpdate &update : mailboxes->toGui.take()) {
        if (const auto *delta = std::get_if<NodeDelta>(&update))
            cache.apply(*delta);
        else if (const auto *freshness = std::get_if<Freshness>(&update))
            told.append(freshnessWord(m_freshness = *freshness));
        else if (const auto *count = std::get_if<SessionCounters>(&update))
            counters = *count;
        else if (const auto *reach = std::get_if<NodeScope>(&update))
            scope = *reach;
        else if (std::holds_alternative<FirstSync>(update))
            synced = true;
    }
}

} // namespace drover
