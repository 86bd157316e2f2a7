#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/details/conditionsmodel.h"
#include "ui/details/conditionspage.h"
#include "ui/details/detailspane.h"
#include "ui/details/keyvaluepage.h"
#include "ui/details/overviewpage.h"
#include "ui/theme/appearance.h"
#include "ui/theme/spacing.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;

namespace {

const WallTime kNow = parseTimestamp("2026-11-23T20:40:24Z")->wallTime();

/// A node that has something in every place.
NodeBuilder aRichNode()
{
    const QString beat = QStringLiteral("2026-11-23T20:40:02Z");
    const QString turn = QStringLiteral("2026-11-19T23:37:12Z");
    NodeBuilder node = aNode("ip-10-0-12-34.eu-north-1.compute.example.test");
    node.created(QStringLiteral("2026-10-02T08:00:00Z")).cordoned();
    node.condition(QStringLiteral("Ready"), QStringLiteral("True"), beat, turn,
                   QStringLiteral("KubeletReady"), QStringLiteral("kubelet is posting ready status"));
    node.condition(QStringLiteral("MemoryPressure"), QStringLiteral("False"), beat, turn,
                   QStringLiteral("KubeletHasSufficientMemory"),
                   QStringLiteral("kubelet has sufficient memory available"));
    node.condition(QStringLiteral("DiskPressure"), QStringLiteral("True"), beat,
                   QStringLiteral("2026-11-23T20:37:12Z"), QStringLiteral("KubeletHasDiskPressure"),
                   QStringLiteral("kubelet has disk pressure: the file system of "
                                  "/var/lib/containerd has 4 % of its inodes left"));
    node.condition(QStringLiteral("PIDPressure"), QStringLiteral("Unknown"), {}, turn,
                   QStringLiteral("NodeStatusUnknown"), {});
    node.condition(QStringLiteral("VendorTuned"), QStringLiteral("True"), beat, turn);
    node.condition(QStringLiteral("DrainInProgress"), QStringLiteral("True"), beat, turn,
                   QStringLiteral("Maintenance"), QStringLiteral("disk swap"));
    node.taint(QStringLiteral("node.kubernetes.io/unschedulable"), {}, QStringLiteral("NoSchedule"));
    node.taint(QStringLiteral("gpu"), QStringLiteral("true"), QStringLiteral("PreferNoSchedule"));
    node.address(QStringLiteral("InternalIP"), QStringLiteral("10.0.12.34"));
    node.address(QStringLiteral("Hostname"), QStringLiteral("ip-10-0-12-34"));
    for (const auto &[resource, capacity, allocatable] :
         {std::tuple{"cpu", "8", "7920m"}, {"memory", "67108864Ki", "64Gi"},
          {"ephemeral-storage", "104845292Ki", "95551679124"}, {"hugepages-2Mi", "0", "0"},
          {"pods", "110", "110"}, {"example.test/gpu", "4", "4"}}) {
        node.capacity(QString::fromUtf8(resource), QString::fromUtf8(capacity));
        node.allocatable(QString::fromUtf8(resource), QString::fromUtf8(allocatable));
    }
    node.info(QStringLiteral("machineID"), QStringLiteral("5f4a561cde3faf024ea054d0c760fe00"));
    node.info(QStringLiteral("systemUUID"), QStringLiteral("90020af0-d58e-8079-2fed-8ea43d15c780"));
    node.info(QStringLiteral("kernelVersion"), QStringLiteral("6.12.41-cloud"));
    node.info(QStringLiteral("osImage"), QStringLiteral("Example Linux 13"));
    node.info(QStringLiteral("operatingSystem"), QStringLiteral("linux"));
    node.info(QStringLiteral("architecture"), QStringLiteral("amd64"));
    node.info(QStringLiteral("containerRuntimeVersion"), QStringLiteral("containerd://2.1.4"));
    node.info(QStringLiteral("kubeletVersion"), QStringLiteral("v1.36.2"));
    node.image(QStringLiteral("cr.test/pause"), 943'982'631);
    for (const char *key : {"kubernetes.io/arch", "kubernetes.io/hostname", "pool",
                            "node.kubernetes.io/instance-type", "topology.kubernetes.io/zone",
                            "node-role.kubernetes.io/worker"})
        node.label(QString::fromUtf8(key), QStringLiteral("eu-north-1a"));
    node.annotation(QStringLiteral("example.test/last-applied"),
                    QStringLiteral("{\n  \"spec\": {\"podCIDR\": \"10.64.0.0/24\"},\n") +
                        QString(400, u'x') + QStringLiteral("}"));
    node.annotation(QStringLiteral("node.alpha.kubernetes.io/ttl"), QStringLiteral("0"));
    return node;
}

} // namespace

class TestDetailsPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowKeysWalkThroughTheFactsAndCopyThem()
    {
        OverviewPage page;
        page.setFacts(nodeFacts(*aRichNode().build(), kNow));
        page.resize(500, 300);
        page.show();
        page.setFocus();

        const auto focused = [&] { return page.focusWidget() ? page.focusWidget() : &page; };

        for (int step = 0; step < 4; ++step)
            QTest::keyClick(focused(), Qt::Key_Down);
        QTest::keySequence(focused(), QKeySequence::Copy);

        QVERIFY(QApplication::clipboard()->text().startsWith(u"2026-10-02 08:00:00 UTC"));
    }

    void anOverviewThatChangesKeepsItsScroll()
    {
        OverviewPage page;
        page.setFacts(nodeFacts(*aRichNode().build(), kNow));
        page.resize(400, 200);
        page.show();
        page.verticalScrollBar()->setValue(120);

        page.setFacts(nodeFacts(
            *aRichNode().info(QStringLiteral("bootID"), QStringLiteral("b3bb47c4")).build(), kNow));

        QCOMPARE(page.verticalScrollBar()->value(), 120);
    }

    void theWorstConditionOfANodeThatCameWhileHiddenIsSeen()
    {
        ConditionsPage page;
        page.resize(600, 120);
        page.show();
        auto *view = page.findChild<QTreeView *>();
        const auto many = [](const QString &name) {
            NodeBuilder node = aNode(name).ready(QStringLiteral("False"));
            for (int i = 0; i < 40; ++i)
                node.condition(QStringLiteral("Type%1").arg(i), QStringLiteral("True"));
            return node;
        };
        page.showNode(many(QStringLiteral("n1")), kNow);
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
        page.hide();
        page.showNode(many(QStringLiteral("n2")), kNow);
        page.show();

        QVERIFY(view->viewport()->rect().intersects(view->visualRect(view->currentIndex())));
    }

    void emptyGroupsOfConditionsAreHidden()
    {
        ConditionsPage page;
        page.showNode(aNode("n1").ready(), kNow);
        const auto *view = page.findChild<QTreeView *>();

        QVERIFY(view->isRowHidden(ConditionsModel::Attention, {}));
        QVERIFY(!view->isRowHidden(ConditionsModel::AsItShouldBe, {}));
        page.showNode(aNode("n1").ready(QStringLiteral("False")), kNow);
        QVERIFY(!view->isRowHidden(ConditionsModel::Attention, {}));
        QVERIFY(view->isExpanded(view->model()->index(ConditionsModel::Attention, 0)));
    }

    void ofAnotherNodeTheWorstConditionIsCurrent()
    {
        ConditionsPage page;
        const auto *view = page.findChild<QTreeView *>();
        const auto current = [view] { return view->currentIndex().data().toString(); };
        page.showNode(aNode("n1").ready(), kNow);
        QCOMPARE(current(), u"Ready");

        page.showNode(aRichNode(), kNow);
        QCOMPARE(current(), u"DiskPressure");

        const QAbstractItemModel &model = *view->model();
        const QModelIndex good = model.index(ConditionsModel::AsItShouldBe, 0);
        page.findChild<QTreeView *>()->setCurrentIndex(model.index(0, 0, good));
        page.showNode(aRichNode(), kNow);
        QCOMPARE(current(), u"Ready"); // somebody chose it, and it is the same node
        page.showNode(nullptr, kNow);
        QVERIFY(!view->currentIndex().isValid());
    }

    void aLongTypeOfConditionHasItsWordOnOneLine()
    {
        ConditionsPage page;
        auto *view = page.findChild<QTreeView *>();
        const auto taken = [view](const char *type) {
            return view->fontMetrics().horizontalAdvance(QString::fromUtf8(type)) + 2 * kSpace;
        };
        NodeBuilder node = aNode("n1").ready();
        page.showNode(node, kNow);
        QVERIFY(view->columnWidth(0) < taken("FrequentContainerdRestart"));

        node.condition(QStringLiteral("FrequentContainerdRestart"), QStringLiteral("True"));
        page.showNode(node, kNow);
        QVERIFY(view->columnWidth(0) > taken("FrequentContainerdRestart"));

        node.condition(QString(200, u'x'), QStringLiteral("True"));
        page.showNode(node, kNow);
        QVERIFY(view->columnWidth(0) < 2 * taken("FrequentContainerdRestart"));
        view->setColumnWidth(0, 100);
        page.showNode(node, kNow);
        QCOMPARE(view->columnWidth(0), 100); // somebody wants it so

        ConditionsPage wide;
        auto *other = wide.findChild<QTreeView *>();
        other->setColumnWidth(0, 900);
        wide.showNode(node, kNow);
        QCOMPARE(other->columnWidth(0), 900);
    }

    void aLongMessageOfAConditionIsReadToItsEnd()
    {
        ConditionsPage page;
        page.resize(1200, 400);
        page.show();
        const auto *view = page.findChild<QTreeView *>();
        const auto height = [&page, view](const QString &message) {
            page.showNode(aNode("n1").condition(QStringLiteral("Ready"), QStringLiteral("False"), {}, {}, {}, message), kNow);
            const QModelIndex group = view->model()->index(ConditionsModel::Attention, 0);
            return view->visualRect(view->model()->index(0, ConditionsModel::Message, group)).height();
        };
        const int usual = height(QStringLiteral("well"));

        QVERIFY(height(QStringLiteral("the container runtime network is not ready ").repeated(4)) >
                usual + view->fontMetrics().height());
        QCOMPARE(height(QStringLiteral("well")), usual);
    }

    void whatIsOutOfSightMakesNoConditionHigher()
    {
        ConditionsPage page;
        page.resize(1200, 400);
        page.show();
        const auto *view = page.findChild<QTreeView *>();
        const QString message = QStringLiteral("the container runtime network is not ready ").repeated(3);
        page.showNode(aNode("n1").condition(QStringLiteral("Ready"), QStringLiteral("False"), {}, {}, {}, message), kNow);
        const int before = view->columnWidth(ConditionsModel::Message);
        page.resize(520, 400);
        const QModelIndex group = view->model()->index(ConditionsModel::Attention, 0);

        QVERIFY(view->isColumnHidden(ConditionsModel::For));
        QTRY_COMPARE_LE(view->visualRect(view->model()->index(0, 0, group)).height(),
                        2 * view->fontMetrics().lineSpacing() + kSpace);
        QVERIFY(view->columnWidth(ConditionsModel::Message) > before); // and is whole
        page.resize(1200, 400);
        QTRY_COMPARE(view->columnWidth(ConditionsModel::Message), before);
    }

    void aFoldedAnnotationIsShownWholeWhenItIsCurrent()
    {
        KeyValuePage page(KeyValueModel::Source::Annotations);
        page.resize(500, 300);
        page.showNode(aRichNode());
        page.show();
        auto *list = page.findChild<QTreeView *>();

        list->setCurrentIndex(list->model()->index(0, 0));

        const auto *whole = page.findChild<QPlainTextEdit *>();
        QVERIFY(whole->isVisible());
        QVERIFY(whole->toPlainText().startsWith(u"{\n  \"spec\""));
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(!whole->isVisible());
    }

    void aRowIsFollowedFromKeyToValue()
    {
        for (const auto source : {KeyValueModel::Source::Labels, KeyValueModel::Source::Annotations}) {
            const KeyValuePage page(source);
            QVERIFY(page.findChild<QTreeView *>()->alternatingRowColors());
        }
    }

    void aKeyHasTheRoomThatTheValuesDoNotNeed()
    {
        KeyValuePage page(KeyValueModel::Source::Labels);
        const auto *list = page.findChild<QTreeView *>();
        const QString longKey = QStringLiteral("node-role.example.test/") + QString(20, u'x');
        page.showNode(aNode("n1").label(longKey, {}));
        page.resize(list->fontMetrics().horizontalAdvance(longKey) * 3 / 2, 300);
        page.show();

        const QModelIndex key = list->model()->index(0, KeyValueModel::Key);
        QVERIFY(list->columnWidth(KeyValueModel::Key) >= list->sizeHintForIndex(key).width());
        QCOMPARE(list->header()->length(), list->viewport()->width());
    }

    void labelsAreFilteredByKeyAndValue()
    {
        KeyValuePage page(KeyValueModel::Source::Labels);
        page.showNode(aRichNode());
        const auto *list = page.findChild<QTreeView *>();
        auto *filter = page.findChild<QLineEdit *>();

        filter->setText(QStringLiteral("ZONE=eu"));
        QCOMPARE(list->model()->rowCount(), 1);

        filter->setText(QStringLiteral("nowhere"));
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(!list->isVisibleTo(&page));
    }

    void selectedLabelsAreCopiedWhole()
    {
        KeyValuePage page(KeyValueModel::Source::Labels);
        page.showNode(aRichNode());
        auto *list = page.findChild<QTreeView *>();
        list->selectAll();

        list->actions().constFirst()->trigger();

        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines[0], u"kubernetes.io/arch=eu-north-1a");
    }

    void everyPageInAPicture()
    {
        const QString folder = qEnvironmentVariable("DROVER_SHOTS");
        if (folder.isEmpty())
            QSKIP("only to look at: set DROVER_SHOTS to a folder");
        for (const Appearance look : {Appearance::Light, Appearance::Dark}) {
            applyAppearance(*qApp, look);
            for (const QSize size : {QSize(460, 720), QSize(1280, 340), QSize(800, 420)})
                takeShots(folder, look, size);
        }
    }

private:
    static void takeShots(const QString &folder, Appearance look, QSize size)
    {
        FakeClock clock;
        clock.setWall(kNow);
        NodeCache cache;
        DetailsPane pane(cache, clock);
        const NodePtr node = aRichNode();
        cache.apply({{node}, {}});
        pane.showNode(QString::fromStdString(std::string(node->name)));
        pane.resize(size);
        pane.show();
        auto *tabs = pane.findChild<QTabWidget *>();
        const QString name = QStringLiteral("%1/pane-%2-%3-%4.png").arg(folder).arg(int(look));
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            if (auto *list = tabs->currentWidget()->findChild<QTreeView *>(); list && page > 1)
                list->setCurrentIndex(list->model()->index(0, 0));
            pane.grab().save(name.arg(size.width()).arg(page));
        }
        cache.apply({{}, {NodeKey(node->name)}});
        tabs->setCurrentIndex(0);
        pane.grab().save(name.arg(size.width()).arg(QStringLiteral("gone")));
    }
};

QTEST_MAIN(TestDetailsPages)
#include "tst_detailspages.moc"
