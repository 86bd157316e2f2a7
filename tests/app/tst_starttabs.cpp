#include "app/starttabs.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

ClusterId inFile(const char *context)
{
    return {u"/home/ana/k.yaml"_s, QString::fromLatin1(context)};
}

WindowState::Tab tabOf(const ClusterId &id, bool isDemo = false)
{
    WindowState::Tab tab;
    tab.cluster = id;
    tab.isDemo = isDemo;
    return tab;
}

WindowState lastTime()
{
    WindowState state;
    state.tabs = {tabOf(inFile("a")), tabOf({{}, u"b"_s}), tabOf(inFile("c"))};
    state.currentTab = 1;
    return state;
}

Options explicitly(const char *context)
{
    Options options;
    options.contexts = {QString::fromLatin1(context)};
    return options;
}

} // namespace

class TestStartTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTabsOfLastTimeComeInTheirOrder()
    {
        StartTabs tabs(Options{}, lastTime(), true);
        tabs.choose({{{}, u"current"_s}});
        QVERIFY(tabs.isRestoring());
        QCOMPARE(tabs.ids(), (std::vector<ClusterId>{inFile("a"), {{}, u"b"_s}, inFile("c")}));
        QCOMPARE(tabs.front(), 1);
        QVERIFY(!tabs.needsDemo());
    }

    void whereThereWereNoneTheCurrentContextIsOpened()
    {
        StartTabs tabs(Options{}, WindowState{}, true);
        tabs.choose({{{}, u"current"_s}, inFile("pasted")});
        QVERIFY(!tabs.isRestoring());
        QCOMPARE(tabs.ids(), (std::vector<ClusterId>{{{}, u"current"_s}}));
    }

    void whoWantsNoTabsOfLastTimeGetsTheCurrentContext()
    {
        StartTabs tabs(Options{}, lastTime(), false);
        tabs.choose({{{}, u"current"_s}});
        QCOMPARE(tabs.ids(), (std::vector<ClusterId>{{{}, u"current"_s}}));
        QCOMPARE(tabs.front(), 0);
    }

    void theCommandLineIsOpenedInsteadOfTheTabsOfLastTime()
    {
        StartTabs tabs(explicitly("c"), lastTime(), true);
        tabs.choose({inFile("c")});
        QVERIFY(!tabs.isRestoring());
        QCOMPARE(tabs.ids(), std::vector<ClusterId>{inFile("c")});
        QCOMPARE(tabs.front(), 0);
    }

    void justTheTabsOfLastTimeKeepTheirOrder()
    {
        StartTabs tabs(explicitly("c"), lastTime(), true);
        tabs.choose({inFile("c"), inFile("a"), {{}, u"b"_s}});
        QCOMPARE(tabs.ids(), (std::vector<ClusterId>{inFile("a"), {{}, u"b"_s}, inFile("c")}));
        QCOMPARE(tabs.front(), 1);
    }

    void someTabsOfLastTimeKeepTheirOrderToo()
    {
        StartTabs tabs(explicitly("c"), lastTime(), true);
        tabs.choose({inFile("c"), inFile("a")}); // "b" was in front
        QCOMPARE(tabs.ids(), (std::vector<ClusterId>{inFile("a"), inFile("c")}));
        QCOMPARE(tabs.front(), 1);
    }

    void aNewOneLeavesThemAsTheyWereNamed()
    {
        StartTabs tabs(explicitly("new"), lastTime(), true);
        const std::vector<ClusterId> named{inFile("new"), {{}, u"b"_s}};
        tabs.choose(named);
        QCOMPARE(tabs.ids(), named);
        QCOMPARE(tabs.front(), 0);
    }

    void tabsThatAreNotOpenedStayWhereOthersAreNamed()
    {
        using Begun = ui::WindowMemory::Begun;
        QCOMPARE(StartTabs(Options{}, lastTime(), true).begun(), Begun::AsLastTime);
        QCOMPARE(StartTabs(explicitly("c"), lastTime(), true).begun(), Begun::Named);
        QCOMPARE(StartTabs(explicitly("c"), lastTime(), false).begun(), Begun::Anew);
        Options demo;
        demo.isDemo = true;
        QCOMPARE(StartTabs(demo, lastTime(), true).begun(), Begun::Named);
    }

    void theTabOfAllClustersComesByItself()
    {
        WindowState state = lastTime();
        WindowState::Tab all;
        all.isAllClusters = true;
        state.tabs.prepend(all);
        state.currentTab = 3;
        const StartTabs tabs(Options{}, state, true);
        QCOMPARE(tabs.ids().size(), std::size_t(3));
        QCOMPARE(tabs.front(), 2);
        state.tabs = {all};
        QVERIFY(!StartTabs(Options{}, state, true).isRestoring());
    }

    void demosAreKnownByTheirNames()
    {
        WindowState state = lastTime();
        state.tabs[1] = tabOf({{}, u"demo-calm"_s}, true);
        StartTabs tabs(Options{}, state, true);
        QVERIFY(tabs.needsDemo());
        QCOMPARE(tabs.ids(), (std::vector<ClusterId>{inFile("a"), inFile("c")}));
        const ClusterId calm{u"/run/2/demo"_s, u"demo-calm"_s};
        tabs.takeDemo({{u"/run/2/demo"_s, u"demo-lively"_s}, calm});
        QCOMPARE(tabs.ids(), (std::vector<ClusterId>{inFile("a"), calm, inFile("c")}));
        QCOMPARE(tabs.front(), 1);
        QVERIFY(tabs.isDemo(calm));
    }
};

QTEST_APPLESS_MAIN(TestStartTabs)
#include "tst_starttabs.moc"
