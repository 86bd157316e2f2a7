#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/clustertab.h"
#include "ui/window/tabtitle.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Tab {
    FakeClock clock;
    NodeCache cache;
    ClusterTab tab;

    explicit Tab(const char *name, bool isDemo = false)
        : tab{{{}, s(name), {}, {}, isDemo}, cache, clock}
    {
    }
    void sync(NodeBatch nodes)
    {
        cache.apply({std::move(nodes), {}});
        tab.showFreshness(Live{clock.wallNow(), true, {}}, true);
    }
};

} // namespace

class TestTabTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void countsStandBehindTheNameOnceTheyAreTrue()
    {
        Tab open("prod");
        QCOMPARE(tabTitle(open.tab), s("prod"));

        open.sync({aNode("n1").ready(), aNode("n2").ready(s("Unknown"))});

        QCOMPARE(tabTitle(open.tab), s("prod · 2 nodes, 1 not ready"));
    }

    void aDemoClusterSaysDemo()
    {
        Tab demo("demo-lively", true);
        QCOMPARE(tabTitle(demo.tab), s("demo-lively")); // as in the tables: it can be typed
        QVERIFY(tabDescription(demo.tab, s("Live")).contains(s("Demo: a simulated cluster")));
    }

    void anAmpersandIsNoMnemonic()
    {
        QCOMPARE(tabTitle(Tab("a&b").tab), s("a&&b"));
    }

    void twoOfOneProviderAreToldApart()
    {
        Tab open("arn:aws:eks:eu-central-1:123456789012:cluster/production");
        Tab other("arn:aws:eks:us-east-1:123456789012:cluster/production");

        QCOMPARE(tabTitle(open.tab), s("production, eu-central-1, 123456789012"));
        QCOMPARE(tabTitle(other.tab), s("production, us-east-1, 123456789012"));
        QVERIFY(tabDescription(open.tab, s("Live")).contains(s("123456789012")));
    }
};

QTEST_MAIN(TestTabTitle)
#include "tst_tabtitle.moc"
