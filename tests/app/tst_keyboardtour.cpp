#include "app/application.h"
#include "app/demo/democluster.h"
#include "app/demo/demoedits.h"
#include "app/demo/encode/nodejson.h"
#include "tests/app/keyboard.h"
#include "ui/clusters/clustertab.h"
#include "ui/clusters/tabpanes.h"
#include "ui/drains/drainboard.h"
#include "ui/fleet/fleettab.h"
#include "ui/nodes/nodeview.h"
#include "ui/window/clustertabs.h"
#include "ui/window/fleetdesk.h"
#include "ui/writes/operationdialog.h"

#include <QApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSplitterHandle>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

#define QTRY_LONG(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, kPatience)

namespace {

constexpr int kPatience = 60'000; // what takes a second takes many on a busy machine
constexpr int kNodes = 40;
constexpr char kZoneLabel[] = "topology.kubernetes.io/zone";
const QStringList kClusters{u"one"_s, u"two"_s, u"three"_s};

/// A cluster in this process: what it says is compared with what the window shows.
class Cluster
{
public:
    Cluster(const QString &name, quint64 seed) : m_name(name), m_cluster(planOf(name, seed))
    {
        m_cluster.server().life().setPace(demo::Pace::Instant);
    }

    demo::DemoServer &server() { return m_cluster.server(); }
    bool start(const QString &kubeconfig)
    {
        QString why;
        return m_cluster.start() &&
               demo::writeKubeconfig(kubeconfig, demo::kubeconfigOf({m_cluster.context()}), why);
    }
    QJsonObject node(const QString &name)
    {
        const demo::DemoNode *found = server().state().find(name.toUtf8());
        QByteArray json;
        if (found)
            demo::appendNode(json, *found, server().state().seed(), {});
        return QJsonDocument::fromJson(json).object();
    }
    QString zoneOf(const QString &name)
    {
        return node(name)[u"metadata"][u"labels"][QLatin1StringView(kZoneLabel)].toString();
    }
    bool isReady(const QString &name)
    {
        for (const QJsonValue &one : node(name)[u"status"][u"conditions"].toArray()) {
            if (one[u"type"] == u"Ready"_s)
                return one[u"status"] == u"True"_s;
        }
        return false;
    }
    bool isUnschedulable(const QString &name) { return node(name)[u"spec"][u"unschedulable"].toBool(); }
    QStringList names()
    {
        QStringList all;
        for (const QByteArray &name : server().state().names())
            all << QString::fromUtf8(name);
        return all;
    }
    /// Ready and free for all pods, and none of that zone: what happens to it is the user's doing. Of
    /// these the one with the fewest pods to go: some of the others have one that no option lets go.
    QString quietNode(const QString &zone)
    {
        QString quiet;
        for (const QString &name : names()) {
            const bool isTainted = !node(name)[u"spec"][u"taints"].toArray().isEmpty();
            const int pods = leaving(name);
            if (zoneOf(name) != zone && isReady(name) && !isTainted && pods > 0 &&
                (quiet.isEmpty() || pods < leaving(quiet)))
                quiet = name;
        }
        return quiet;
    }
    /// The pods that a drain would have go.
    int leaving(const QString &node)
    {
        int count = 0;
        for (const demo::DemoPodPtr &pod : server().workloads().podsOn(node.toUtf8()))
            count += pod->isOwnedBy("DaemonSet") || pod->isMirror ? 0 : 1;
        return count;
    }
    /// Two nodes of the zone, one that reports a fault and one that is silent.
    void spoil(const QString &zone)
    {
        QByteArrayList states{"False", "Unknown"};
        for (const QString &name : names()) {
            if (zoneOf(name) == zone && isReady(name) && !states.isEmpty())
                server().state().edit(name.toUtf8(), demo::ready(states.takeFirst(),
                                                                 QDateTime::currentSecsSinceEpoch()));
        }
    }
    QStringList notReadyIn(const QString &zone)
    {
        QStringList all;
        for (const QString &name : names()) {
            if (zoneOf(name) == zone && !isReady(name))
                all << m_name + u' ' + name;
        }
        return all;
    }

private:
    static demo::DemoClusterPlan planOf(const QString &name, quint64 seed)
    {
        demo::DemoClusterPlan plan;
        plan.context = name.toUtf8();
        plan.nodes = kNodes;
        plan.options.seed = seed;
        return plan;
    }

    QString m_name;
    demo::DemoCluster m_cluster;
};

/// The texts of a row under these titles.
QString rowText(const QAbstractItemModel &table, int row, const QStringList &titles)
{
    QStringList texts;
    for (const QString &title : titles) {
        for (int column = 0; column < table.columnCount(); ++column) {
            if (table.headerData(column, Qt::Horizontal).toString() == title)
                texts << table.index(row, column).data().toString();
        }
    }
    return texts.join(u' ');
}

} // namespace

/// What README promises to somebody who has no mouse, from an empty home on.
class TestKeyboardTour : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::vector<std::unique_ptr<Cluster>> m_clusters;
    std::unique_ptr<Application> m_program;
    Keyboard m_keyboard;
    QString m_zone;

    QString kubeconfig(const QString &cluster) const { return m_home.filePath(cluster + u".yaml"_s); }
    ui::MainWindow &window() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<ui::MainWindow *>(widget))
                return *found;
        }
        qFatal("the program has no window");
    }
    ui::ClusterTab &tab() const { return *window().tabs().currentTab(); }
    Cluster &cluster(int number) const { return *m_clusters.at(std::size_t(number)); }
    void choose(const QString &node)
    {
        QTRY_LONG(m_keyboard.focus() == &tab().view());
        m_keyboard.type(node);
        QCOMPARE(tab().view().currentName(), node);
    }
    QString blockedBecause() const
    {
        const auto *dialog = qobject_cast<ui::OperationDialog *>(m_keyboard.dialog());
        return dialog ? dialog->blockedBecause() : u"no dialog"_s;
    }

private Q_SLOTS:
    void initTestCase();
    void threeClustersAreOpened();
    void aNodeIsCordoned();
    void anotherIsDrained();
    void theDetailsAreMadeHigher();
    void aColumnIsMadeWider();
    void theNotReadyNodesOfAZoneAreFoundOverAllClusters();
    void aTabIsMoved();
    void cleanupTestCase();
};

void TestKeyboardTour::initTestCase()
{
    for (const char *folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(folder, m_home.path().toLocal8Bit());
    qunsetenv("KUBECONFIG");
    // On a busy machine the letters of a name come slowly.
    QApplication::setKeyboardInputInterval(60'000);
    for (int number = 0; number < kClusters.size(); ++number) {
        m_clusters.push_back(std::make_unique<Cluster>(kClusters[number], quint64(number + 1)));
        if (m_zone.isEmpty())
            m_zone = cluster(0).zoneOf(cluster(0).names().at(3));
        cluster(number).spoil(m_zone);
        QVERIFY(cluster(number).start(kubeconfig(kClusters[number])));
    }
    Options options;
    options.isNewInstance = true;
    options.language = u"en"_s;
    m_program = std::make_unique<Application>(options);
    m_program->start();
    QTRY_LONG(window().isVisible());
}

void TestKeyboardTour::threeClustersAreOpened()
{
    for (int number = 0; number < kClusters.size(); ++number) {
        m_keyboard.press("Ctrl+O");
        QTRY_LONG(qobject_cast<QFileDialog *>(m_keyboard.dialog()));
        m_keyboard.type(kubeconfig(kClusters[number]));
        m_keyboard.press("Return");
        QTRY_LONG(!m_keyboard.dialog());
        QTRY_LONG(window().tabs().openIds().size() == std::size_t(number + 1));
    }
    QTRY_LONG(window().tabs().areAllSynced());
    QTRY_LONG(m_keyboard.focus() == &tab().view());
}

void TestKeyboardTour::aNodeIsCordoned()
{
    m_keyboard.press("Alt+1");
    const QString node = cluster(0).quietNode(m_zone);
    choose(node);

    m_keyboard.press("Ctrl+D");
    QTRY_COMPARE_WITH_TIMEOUT(blockedBecause(), QString(), kPatience);
    m_keyboard.type(u"disk swap"_s);
    m_keyboard.press("Return"); // to the button
    QVERIFY(!cluster(0).isUnschedulable(node));
    QTRY_COMPARE_WITH_TIMEOUT(blockedBecause(), QString(), kPatience);
    m_keyboard.press("Return");

    QTRY_LONG(cluster(0).isUnschedulable(node));
    QTRY_LONG(!m_keyboard.dialog());
    QVERIFY(QJsonDocument(cluster(0).node(node)).toJson().contains("disk swap"));
    const ui::NodeView &view = tab().view();
    QTRY_LONG(rowText(*view.model(), view.currentIndex().row(), {u"Name"_s, u"Status"_s}) ==
              node + u" Ready · Cordoned"_s);
    QCOMPARE(m_keyboard.focus(), &view);
}

void TestKeyboardTour::anotherIsDrained()
{
    m_keyboard.press("Ctrl+Tab");
    QCOMPARE(tab().info().displayName, kClusters[1]);
    const QString node = cluster(1).quietNode(m_zone);
    choose(node);

    m_keyboard.press("Ctrl+Shift+D");
    QTRY_LONG(m_keyboard.dialog());
    QTRY_LONG(m_keyboard.focus()->objectName() == u"plan"_s);
    for (const char *option : {"deleteEmptyDirData", "force"}) {
        QVERIFY(m_keyboard.tabTo(option));
        m_keyboard.press("Space");
    }
    if (m_keyboard.dialog()->findChild<QWidget *>(u"agree"_s)->isVisible()) { // the last of its pool
        QVERIFY(m_keyboard.tabTo("agree"));
        m_keyboard.press("Space");
    }
    QVERIFY(!cluster(1).isUnschedulable(node));
    // Where something became different meanwhile it says so, and wants another press.
    while (m_keyboard.dialog()) {
        QTRY_COMPARE_WITH_TIMEOUT(blockedBecause(), QString(), kPatience);
        QVERIFY(m_keyboard.tabTo("act"));
        m_keyboard.press("Return");
        QTRY_LONG(!m_keyboard.dialog() || blockedBecause().isEmpty());
    }

    ui::DrainBoard *board = tab().board();
    QTRY_LONG(board->endLineText().contains(u"Drained in"_s));
    QVERIFY(cluster(1).isUnschedulable(node));
    QCOMPARE(cluster(1).leaving(node), 0);
    for (const QString &pane : {u"details"_s, u"board"_s, u"table"_s}) {
        m_keyboard.press("F6");
        QCOMPARE(board->isAncestorOf(m_keyboard.focus()), pane == u"board"_s);
        QCOMPARE(m_keyboard.focus() == &tab().view(), pane == u"table"_s);
    }
}

void TestKeyboardTour::theDetailsAreMadeHigher()
{
    m_keyboard.press("Alt+1");
    QTRY_LONG(m_keyboard.focus() == &tab().view());
    const QList<int> before = tab().panes().detailsSizes();

    m_keyboard.press("F8");
    QVERIFY(qobject_cast<QSplitterHandle *>(m_keyboard.focus()));
    m_keyboard.press("Up");
    m_keyboard.press("Return");

    const QList<int> after = tab().panes().detailsSizes();
    QVERIFY(after.at(1) > before.at(1));
    QCOMPARE(after.at(0) + after.at(1), before.at(0) + before.at(1));
    QCOMPARE(m_keyboard.focus(), &tab().view());
}

void TestKeyboardTour::aColumnIsMadeWider()
{
    const QHeaderView &header = tab().view().header();
    const int column = tab().view().currentIndex().column();
    const int before = header.sectionSize(column);

    m_keyboard.press("Shift+F8");
    m_keyboard.press("Right");
    m_keyboard.press("Return");

    QVERIFY(header.sectionSize(column) > before);
    QCOMPARE(m_keyboard.focus(), &tab().view());
}

void TestKeyboardTour::theNotReadyNodesOfAZoneAreFoundOverAllClusters()
{
    m_keyboard.press("Alt+0");
    QTRY_LONG(!window().tabs().currentTab());
    m_keyboard.press("Ctrl+F");
    m_keyboard.type(u"not ready zone="_s + m_zone);
    m_keyboard.press("Return");

    const ui::NodeView &view = window().fleetDesk().tab()->view();
    const auto asShown = [&view] {
        QStringList rows;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            rows << rowText(*view.model(), row, {u"Cluster"_s, u"Name"_s});
        rows.sort();
        return rows;
    };
    const auto asTheServersSay = [this] {
        QStringList rows;
        for (const auto &each : m_clusters)
            rows += each->notReadyIn(m_zone);
        rows.sort();
        return rows;
    };
    QTRY_COMPARE_WITH_TIMEOUT(asShown(), asTheServersSay(), kPatience);
    for (const QString &name : kClusters)
        QCOMPARE_GE(asShown().filter(name + u' ').size(), 2);
    QCOMPARE(m_keyboard.focus(), &view);
}

void TestKeyboardTour::aTabIsMoved()
{
    m_keyboard.press("Alt+3");
    QCOMPARE(tab().info().displayName, kClusters[2]);

    m_keyboard.press("Ctrl+Shift+PgUp");

    QCOMPARE(window().tabs().tabAt(2)->info().displayName, kClusters[2]);
    QCOMPARE(tab().info().displayName, kClusters[2]);
}

void TestKeyboardTour::cleanupTestCase()
{
    QCOMPARE(m_keyboard.mouseEvents(), 0);
    m_keyboard.press("Ctrl+Q");
    QTRY_LONG(!window().isVisible());
    m_program.reset();
}

QTEST_MAIN(TestKeyboardTour)
#include "tst_keyboardtour.moc"
