#include "core/insight/nodefalls.h"
#include "core/insight/noderesources.h"
#include "core/objects/podresources.h"
#include "core/pods/looksources.h"
#include "core/pods/objectfeed.h"
#include "core/pods/podstatus.h"
#include "tests/live/apiserver.h"
#include "tests/live/livecluster.h"
#include "tests/live/podscenes.h"
#include "ui/pods/podtablemodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest/QTest>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kLimitMs = 20'000;

QJsonObject parsed(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("no JSON: %s", json.constData());
    return document.object();
}

/// The fields of a line that kubectl aligned with two or more spaces.
QStringList fieldsOf(const QString &line)
{
    return line.trimmed().split(QRegularExpression(u" {2,}"_s), Qt::SkipEmptyParts);
}

int rowOf(const ui::PodTableModel &model, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (QString::fromStdString(model.at(row).pod->name) == name)
            return row;
    }
    return -1;
}

QString cell(const ui::PodTableModel &model, int row, const char *column)
{
    return model.index(row, *ui::podColumnOf(QLatin1StringView(column))).data().toString();
}

/// The one is printed a moment before the other is worked out.
bool isSameAge(const QString &one, const QString &other)
{
    const auto secondsOf = [](const QString &age) { return age.chopped(1).toInt(); };
    return one == other || (one.endsWith(u's') && other.endsWith(u's') && !one.contains(u'm') &&
                            !other.contains(u'm') && secondsOf(one) - secondsOf(other) <= 2);
}

} // namespace

/// A node's pods and resources beside kubectl's, field by field, on a real API server.
class TestLiveDescribe : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ClusterSession> m_session;
    std::unique_ptr<ObjectFeed<PodDetails>> m_pods;

    QString kubectl(const QStringList &arguments)
    {
        QProcess program;
        program.start(u"kubectl"_s,
                      QStringList{u"--kubeconfig"_s, m_server->kubeconfig(LiveUser::Admin)} +
                          arguments);
        program.waitForFinished();
        return QString::fromUtf8(program.readAllStandardOutput());
    }

    void addNode()
    {
        QJsonObject node = nodeObject(u"n1"_s);
        QJsonObject status = node[u"status"_s].toObject();
        status[u"capacity"_s] = parsed(
            R"({"cpu":"8","memory":"16Gi","pods":"110","ephemeral-storage":"104845292Ki",
                "hugepages-2Mi":"64Mi","nvidia.com/gpu":"2"})");
        status[u"allocatable"_s] = parsed(
            R"({"cpu":"4","memory":"16923057740","pods":"110","ephemeral-storage":"95551679124",
                "hugepages-2Mi":"64Mi","nvidia.com/gpu":"2"})");
        node[u"status"_s] = status;
        QVERIFY(m_server->admin().post(u"/api/v1/nodes"_s, node).isSuccess());
    }

    void addOverhead()
    {
        const auto made = m_server->admin().post(
            u"/apis/node.k8s.io/v1/runtimeclasses"_s,
            parsed(R"({"metadata":{"name":"sandbox"},"handler":"x",
                       "overhead":{"podFixed":{"cpu":"250m","memory":"120Mi"}}})"));
        QVERIFY2(made.isSuccess(), made.body.constData());
    }

    void addPod(const Scene &scene)
    {
        const QString path = u"/api/v1/namespaces/default/pods"_s;
        QJsonObject spec = parsed(scene.spec);
        spec[u"nodeName"_s] = u"n1"_s;
        const QString name = QString::fromUtf8(scene.name);
        const auto made = m_server->admin().post(
            path, {{u"metadata"_s, QJsonObject{{u"name"_s, name}}}, {u"spec"_s, spec}});
        QVERIFY2(made.isSuccess(), made.body.constData());
        const auto reported = m_server->admin().mergePatch(
            path + u'/' + name + u"/status"_s, {{u"status"_s, parsed(scene.status)}});
        QVERIFY2(reported.isSuccess(), reported.body.constData());
    }

    void addEvent(const QString &uid, const QString &reason)
    {
        const QJsonObject subject{
            {u"kind"_s, u"Node"_s}, {u"name"_s, u"n1"_s}, {u"uid"_s, uid}};
        const auto made = m_server->admin().post(
            u"/api/v1/namespaces/default/events"_s,
            {{u"metadata"_s, QJsonObject{{u"generateName"_s, u"e-"_s}}},
             {u"involvedObject"_s, subject},
             {u"reason"_s, reason},
             {u"type"_s, u"Warning"_s}});
        QVERIFY2(made.isSuccess(), made.body.constData());
    }

    std::vector<PodDetailsPtr> pods() const
    {
        std::vector<PodDetailsPtr> pods;
        for (const auto &[uid, pod] : m_pods->objects())
            pods.push_back(pod);
        return pods;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const auto missing = ApiServer::whatIsMissing())
            QSKIP(qPrintable(*missing));
        if (QStandardPaths::findExecutable(u"kubectl"_s).isEmpty())
            QSKIP("kubectl is not installed");
        m_server = std::make_unique<ApiServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->errorText()));
        m_server->admin().post(u"/api/v1/namespaces"_s,
                               {{u"metadata"_s, QJsonObject{{u"name"_s, u"default"_s}}}});
        addNode();
        addOverhead();
        for (const Scene &scene : kScenes)
            addPod(scene);
        // They have a node, so they stay until its kubelet, which there is none, says that they
        // ended.
        for (const QString &name : {u"leaving"_s, u"lost"_s})
            QVERIFY(m_server->admin()
                        .remove(u"/api/v1/namespaces/default/pods/"_s + name)
                        .isSuccess());
        m_session = openSession(m_server->kubeconfig(LiveUser::Admin), m_clock);
        QVERIFY(m_session);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->isSynced(), kLimitMs);
        m_pods = std::make_unique<ObjectFeed<PodDetails>>(m_session->requests(), m_clock,
                                                          podDetailsOnNode("n1"));
        m_pods->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_pods->state(), Feed::State::Live, kLimitMs);
        QCOMPARE(m_pods->objects().size(), std::size(kScenes));
    }

    void cleanupTestCase()
    {
        m_pods.reset();
        m_session.reset();
        m_server.reset();
    }

    void podsReadAsKubectlPrintsThem()
    {
        const QString printed =
            kubectl({u"get"_s, u"pods"_s, u"--no-headers"_s, u"-o"_s, u"wide"_s});
        QHash<QString, QStringList> rows;
        for (const QString &line : printed.split(u'\n', Qt::SkipEmptyParts))
            rows[fieldsOf(line)[0]] = fieldsOf(line);
        QCOMPARE(rows.size(), qsizetype(std::size(kScenes)));
        for (const PodDetailsPtr &pod : pods()) {
            const QStringList row = rows[QString::fromStdString(pod->name)];
            const PodStatus status = podStatusOf(*pod);
            QCOMPARE(readyText(status), row[1]);
            QCOMPARE(status.word, row[2]);
            QCOMPARE(QString::number(status.restarts), row[3].section(u' ', 0, 0));
            QCOMPARE(ipText(*pod), row[5]);
            QCOMPARE(pod->nominatedNode.empty() ? u"<none>"_s
                                                : QString::fromStdString(pod->nominatedNode),
                     row[7]);
            QCOMPARE(readinessGatesText(*pod), row[8]);
        }
    }

    void sumsAreThoseOfDescribe()
    {
        const QString printed = kubectl({u"describe"_s, u"node"_s, u"n1"_s});
        const QString allocated = printed.section(u"Allocated resources:"_s, 1).section(
            u"Events:"_s, 0, 0);
        const NodeResources resources = nodeResourcesOf(*m_session->cache().node("n1"), pods());
        QStringList expected;
        for (const QString &line : allocated.split(u'\n', Qt::SkipEmptyParts).mid(3))
            expected << fieldsOf(line).join(u'|');
        QStringList counted;
        for (const ResourceRow &row : resources.rows) {
            const auto share = [&row](const ExactQuantity &amount, std::int64_t percent) {
                return QString::fromStdString(shareText(
                    amount, row.hasPercent ? std::optional(percent) : std::nullopt));
            };
            counted << QString::fromStdString(row.resource) + u'|' +
                           share(row.requests, row.requestsPercent) + u'|' +
                           share(row.limits, row.limitsPercent);
        }
        QCOMPARE(counted, expected);
        QVERIFY(printed.contains(u"(%1 in total)"_s.arg(resources.pods)));
    }

    void rowsAreThoseOfDescribe()
    {
        const QString printed = kubectl({u"describe"_s, u"node"_s, u"n1"_s});
        const NodePtr node = m_session->cache().node("n1");
        for (const PodDetailsPtr &pod : pods()) {
            if (pod->isFinished())
                continue;
            const auto share = [&node](const QuantityMap &quantities, const char *resource) {
                const ExactQuantity amount = quantityOf(quantities, resource);
                return QString::fromStdString(shareText(
                    amount, percentOf(resource, amount, *allocatableOf(*node, resource))));
            };
            const QuantityMap requests = currentRequests(*pod);
            const QuantityMap limits = currentLimits(*pod);
            const QStringList wanted{QString::fromStdString(pod->name), share(requests, "cpu"),
                                     share(limits, "cpu"), share(requests, "memory"),
                                     share(limits, "memory")};
            QStringList row;
            for (const QString &line : printed.split(u'\n')) {
                const QStringList fields = fieldsOf(line);
                if (fields.size() == 7 && fields[1] == wanted[0])
                    row = fields.mid(1, 5);
            }
            QCOMPARE(row, wanted);
        }
    }

    void theTableReadsAsKubectlPrintsIt()
    {
        ui::PodTableModel model;
        model.setNode(m_session->cache().node("n1"));
        model.setPods(m_pods->objects());
        const QString printed = kubectl({u"get"_s, u"pods"_s, u"-A"_s, u"-o"_s, u"wide"_s,
                                         u"--no-headers"_s, u"--field-selector"_s,
                                         u"spec.nodeName=n1"_s});
        model.setNow(m_clock.wallNow());
        const QStringList lines = printed.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), model.rowCount());
        for (const QString &line : lines) {
            const QStringList row = fieldsOf(line);
            const int at = rowOf(model, row[1]);
            QCOMPARE(cell(model, at, "namespace"), row[0]);
            QCOMPARE(cell(model, at, "ready"), row[2]);
            QCOMPARE(cell(model, at, "status"), row[3]);
            // The server prints, and one of 1.20 does not say how long ago.
            QCOMPARE(cell(model, at, "restarts").section(u' ', 0, 0), row[4].section(u' ', 0, 0));
            QVERIFY2(isSameAge(cell(model, at, "age"), row[5]), qPrintable(row[5]));
            QCOMPARE(cell(model, at, "ip"), row[6]);
        }
    }

    void theTableHasTheAmountsOfDescribe()
    {
        ui::PodTableModel model;
        model.setNode(m_session->cache().node("n1"));
        model.setPods(m_pods->objects());
        int compared = 0;
        for (const QString &line : kubectl({u"describe"_s, u"node"_s, u"n1"_s}).split(u'\n')) {
            const QStringList row = fieldsOf(line);
            const int at = row.size() == 7 ? rowOf(model, row[1]) : -1;
            if (at < 0)
                continue;
            QCOMPARE((QStringList{cell(model, at, "cpuRequests"), cell(model, at, "cpuLimits"),
                                  cell(model, at, "memoryRequests"),
                                  cell(model, at, "memoryLimits")}),
                     row.mid(2, 4));
            ++compared;
        }
        const auto all = pods();
        const auto ended = std::count_if(all.begin(), all.end(),
                                         [](const auto &pod) { return pod->isFinished(); });
        QCOMPARE(ended, 5);
        QCOMPARE(compared, int(all.size()) - int(ended));
    }

    void changesComeWhileSomebodyLooks()
    {
        const auto answer = m_server->admin().mergePatch(
            u"/api/v1/namespaces/default/pods/unknown/status"_s,
            {{u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s}}}});
        QVERIFY(answer.isSuccess());

        QTRY_VERIFY_WITH_TIMEOUT(
            std::any_of(m_pods->objects().begin(), m_pods->objects().end(),
                        [](const auto &entry) {
                            return entry.second->name == "unknown" &&
                                   entry.second->phase == "Running";
                        }),
            kLimitMs);
    }

    void eventsOfBothWritersAreRead()
    {
        const NodePtr node = m_session->cache().node("n1");
        addEvent(QString::fromUtf8(node->uid.data(), qsizetype(node->uid.size())), u"Test"_s);
        addEvent(u"n1"_s, u"NodeNotReady"_s);
        ObjectFeed<ClusterEvent> events(
            m_session->requests(), m_clock, eventsAboutNode("n1"),
            [node](const ClusterEvent &event) {
                return isAboutNode(event, node->name, node->uid, node->created);
            });

        events.start();

        QTRY_COMPARE_WITH_TIMEOUT(events.objects().size(), 2u, kLimitMs);
        NodeFalls falls(m_session->requests(), m_clock);
        falls.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(falls.read().has_value(), kLimitMs);
        QCOMPARE(falls.eventsOf(*node).size(), 1u);
        QCOMPARE(falls.eventsOf(*node)[0]->reason, std::string("NodeNotReady"));
    }

    void theServersClockIsKnown()
    {
        const auto ahead = m_session->requests().serverAhead();
        QVERIFY(ahead.has_value());
        QVERIFY(std::abs(ahead->count()) < 60'000); // it runs on this computer
    }
};

} // namespace drover

QTEST_GUILESS_MAIN(drover::TestLiveDescribe)
#include "tst_live_describe.moc"
