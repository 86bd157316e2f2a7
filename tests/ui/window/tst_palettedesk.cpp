#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "tests/ui/clusters/contexts.h"
#include "tests/ui/writes/operationsrig.h"
#include "ui/clusters/filterbar.h"
#include "ui/help/helpwindow.h"
#include "ui/nodes/nodeview.h"
#include "ui/palette/commandpalette.h"
#include "ui/window/clustertabs.h"
#include "ui/window/mainwindow.h"
#include "ui/window/palettedesk.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = PaletteEntry::Kind;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Window {
    FakeClock clock;
    MainWindow window{clock};

    Window() { window.show(); }
    ClusterTab &open(const char *name, std::vector<NodePtr> nodes = {})
    {
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s(name), clock);
        NodeCache &cache = session->cache();
        ClusterTab &tab =
            window.tabs().addCluster(std::move(session), {{QString(), s(name)}, s(name), {}, {}});
        cache.apply({std::move(nodes), {}});
        tab.showFreshness(Live{clock.wallNow(), true, {}}, true);
        return tab;
    }
    std::optional<PaletteEntry> find(Kind kind, const char *text)
    {
        for (const PaletteEntry &entry : window.paletteDesk().entries()) {
            if (entry.kind == kind && entry.text == s(text))
                return entry;
        }
        return std::nullopt;
    }
    void choose(Kind kind, const char *text)
    {
        const auto entry = find(kind, text);
        QVERIFY(entry);
        window.paletteDesk().open();
        auto *palette = window.findChild<CommandPalette *>();
        palette->accept();
        Q_EMIT palette->chosen(*entry);
    }
};

} // namespace

class TestPaletteDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAClusterActionsOfNodesSayWhyTheyAreOff()
    {
        Window open;

        QCOMPARE(open.find(Kind::Action, "Drain")->refusal, s("No cluster is open."));
        QCOMPARE(open.find(Kind::Action, "Filter Nodes")->refusal, s("No cluster is open."));
        QCOMPARE(open.find(Kind::Action, "Open Cluster")->refusal, QString());
        QCOMPARE(open.find(Kind::Action, "Open Cluster")->keys, s("Ctrl+T"));
        QVERIFY(!open.find(Kind::Action, "Command Palette"));
    }

    void whereNoTableIsToBeSeenWhatIsDoneToOneIsOff()
    {
        Window open;
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s("a"), open.clock);
        NodeCache &cache = session->cache();
        ClusterTab &tab = open.window.tabs().addCluster(std::move(session), {{{}, s("a")}, s("a"), {}, {}});
        for (const char *name : {"Export", "Columns", "Reset Columns"})
            QCOMPARE(open.find(Kind::Action, name)->refusal, s("There are no nodes here."));

        cache.apply({{aNode("n1").ready()}, {}});
        tab.showFreshness(Live{open.clock.wallNow(), true, {}}, true);

        for (const char *name : {"Export", "Columns", "Reset Columns"})
            QCOMPARE(open.find(Kind::Action, name)->refusal, QString());
    }

    void tabsContextsFiltersAndNodesAreOffered()
    {
        Window open;
        open.open("prod", {aNode("n1").ready()});
        open.window.setContexts({aContext("dev"), aContext("prod")}, {}, {});
        open.window.paletteDesk().setFilters({{s("Broken"), s("not ready")}});

        QVERIFY(open.find(Kind::Tab, "prod"));
        QVERIFY(open.find(Kind::Context, "dev"));
        QCOMPARE(open.find(Kind::Node, "n1")->detail, s("prod"));
        QVERIFY(open.find(Kind::Filter, "Broken")->detail.contains(s("not ready")));
    }

    void aNodeStandsThereAsItIsNow()
    {
        OperationsRig rig;
        Window open;
        open.open("prod", {aNode("n1").ready(), aNode("n2").ready()}).setOperations(rig.operations);
        rig.show({aNode("n1").ready(), aNode("n2").ready()});
        open.window.paletteDesk().open();
        auto &palette = *open.window.findChild<CommandPalette *>();
        const auto &model = *palette.findChild<PaletteModel *>();
        auto &field = *palette.findChild<QLineEdit *>();
        field.setText(s("n1"));
        QCOMPARE(model.entryAt(0).text, s("n1"));
        QCOMPARE(model.entryAt(0).iconTone, Tone::Good);
        QSignalSpy told(&model, &PaletteModel::dataChanged);

        rig.show({aNode("n1").ready(u"False"_s).version(u"2"_s)});
        QCOMPARE(model.entryAt(0).iconTone, Tone::Bad);
        QCOMPARE(told.size(), 1);
        rig.show({aNode("n2").ready(u"False"_s).version(u"3"_s)}); // not in sight
        QCOMPARE(told.size(), 1);
        field.setText(s("n2"));

        QCOMPARE(model.entryAt(0).text, s("n2"));
        QCOMPARE(model.entryAt(0).iconTone, Tone::Bad);
    }

    void aNodeOfAClusterThatIsNotLiveSaysHowOldItIs()
    {
        Window open;
        ClusterTab &tab = open.open("prod", {aNode("n1").ready()});
        open.window.paletteDesk().open();
        auto &palette = *open.window.findChild<CommandPalette *>();
        const auto &model = *palette.findChild<PaletteModel *>();
        palette.findChild<QLineEdit *>()->setText(s("n1"));
        QCOMPARE(model.entryAt(0).detail, s("prod"));

        tab.showFreshness(Reconnecting{open.clock.wallNow(), 1, {}, {}, false}, true);
        QCOMPARE(model.entryAt(0).detail, s("prod, Reconnecting for 0s"));
        QVERIFY(!model.entryAt(0).isOld);
        open.clock.advance(std::chrono::seconds(5));
        QCOMPARE(model.entryAt(0).detail, s("prod, 5s old"));
        QVERIFY(model.index(0).data(PaletteModel::OldRole).toBool());
        QCOMPARE(model.entryAt(0).iconTone, Tone::Dimmed);

        tab.showFreshness(Live{open.clock.wallNow(), true, {}}, true);
        QCOMPARE(model.entryAt(0).detail, s("prod"));
        QVERIFY(!model.entryAt(0).isOld);
    }

    void anActionIsDone()
    {
        Window open;

        open.choose(Kind::Action, "What Does This Mean?");

        QTRY_VERIFY(open.window.findChild<HelpWindow *>());
    }

    void settingsAreChosenByTheirNames()
    {
        Window open;
        QVERIFY(!open.find(Kind::Setting, "Appearance: Dark")); // nobody would keep it
        Settings now;
        now.restoresTabs = false;
        open.window.paletteDesk().setSettings(now);
        QSignalSpy chosen(&open.window.paletteDesk(), &PaletteDesk::settingsChosen);
        QCOMPARE(open.find(Kind::Setting, "Language: 简体中文")->also, s("Language: Chinese"));
        QCOMPARE(open.find(Kind::Setting, "Appearance: Same as desktop")->detail, s("Settings, is on"));

        open.choose(Kind::Setting, "Appearance: Dark");

        QTRY_COMPARE(chosen.size(), 1);
        now.look = Settings::Look::Dark; // and nothing else
        QVERIFY(chosen[0][0].value<Settings>() == now);
    }

    void whatIsTypedFindsASetting_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("dark") << s("dark") << s("Appearance: Dark");
        QTest::newRow("light") << s("light") << s("Appearance: Light");
        QTest::newRow("contrast") << s("high contrast") << s("High contrast: On");
        QTest::newRow("name") << s("简体") << s("Language: 简体中文");
        QTest::newRow("English name") << s("chinese") << s("Language: 简体中文");
    }
    void whatIsTypedFindsASetting()
    {
        QFETCH(const QString, typed);
        Window open;
        open.window.paletteDesk().setSettings({});
        open.window.paletteDesk().open();
        auto &palette = *open.window.findChild<CommandPalette *>();
        palette.findChild<QLineEdit *>()->setText(typed);

        QTEST(palette.findChild<PaletteModel *>()->entryAt(0).text, "found");
    }

    void aContextIsOpened()
    {
        Window open;
        QSignalSpy wanted(&open.window, &MainWindow::clusterChosen);
        open.window.setContexts({aContext("dev")}, {}, {});

        open.choose(Kind::Context, "dev");

        QTRY_COMPARE(wanted.size(), 1);
    }

    void aNodeOfAnotherTabIsGoneTo()
    {
        Window open;
        ClusterTab &first = open.open("a", {aNode("n1").ready(), aNode("n2").ready()});
        open.open("b");

        open.choose(Kind::Node, "n2");

        QTRY_COMPARE(open.window.tabs().currentTab(), &first);
        QCOMPARE(first.view().currentName(), s("n2"));
    }

    void aNodeThatTheFilterHidesIsShown()
    {
        Window open;
        ClusterTab &tab = open.open("a", {aNode("n1").ready(), aNode("n2").ready()});
        tab.filterBar().field().setText(s("n1"));

        open.choose(Kind::Node, "n2");

        QTRY_COMPARE(tab.view().currentName(), s("n2"));
        QCOMPARE(tab.filterBar().text(), QString());
    }

    void aSavedFilterIsTyped()
    {
        Window open;
        ClusterTab &tab = open.open("a", {aNode("n1").ready()});
        open.window.paletteDesk().setFilters({{s("Broken"), s("not ready")}});

        open.choose(Kind::Filter, "Broken");

        QTRY_COMPARE(tab.filterBar().text(), s("not ready"));
    }
};

QTEST_MAIN(TestPaletteDesk)
#include "tst_palettedesk.moc"
