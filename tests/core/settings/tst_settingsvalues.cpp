#include "core/settings/sessionstate.h"
#include "core/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

TableLayout aLayout()
{
    TableLayout layout;
    layout.columns = {{u"name"_s, 120}, {u"status"_s, 0}};
    layout.sort = {{u"zone"_s, false}, {u"age"_s, true}};
    layout.groupBy = u"label:pool"_s;
    layout.own = {{OwnColumn::Source::Label, u"pool"_s, {}, OwnColumn::Type::Text, {}},
                  {OwnColumn::Source::Annotation, u"example.com/power"_s, u"Power"_s,
                   OwnColumn::Type::Number, u"W"_s},
                  {OwnColumn::Source::Path, u".status.nodeInfo.bootID"_s, u"Boot"_s,
                   OwnColumn::Type::Age, {}}};
    return layout;
}

} // namespace

class TestSettingsValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownColumnsAreReadAsFarAsTheyAreSome()
    {
        const TableLayout layout = tableLayoutOf(json(R"({"own": [7, {"id": "zone"},
            {"id": "label:"}, {"id": "label:pool", "type": "colour", "title": 3},
            {"id": "label:pool", "type": "number"}, {"id": "path:.a:b", "type": "time"}]})"));
        QCOMPARE(layout.own.size(), 2);
        QCOMPARE(layout.own[0], (OwnColumn{OwnColumn::Source::Label, u"pool"_s, {}, {}, {}}));
        QCOMPARE(layout.own[1].id(), u"path:.a:b"_s);
        QCOMPARE(layout.own[1].type, OwnColumn::Type::Time);
    }

    void settingsComeBackAsTheyWere()
    {
        Settings settings;
        settings.language = u"zh_CN"_s;
        settings.look = Settings::Look::Dark;
        settings.hasHighContrast = true;
        settings.restoresTabs = false;
        settings.hasLayoutPerCluster = true;
        settings.showsTrayIcon = true;
        settings.clusters[{u"/home/a/config"_s, u"prod"_s}] = {
            Settings::Compression::Never, true};
        settings.filters = {{u"Sick"_s, u"not ready"_s}};
        settings.layouts = {{u"Wide"_s, aLayout()}};
        settings.shortcuts = {{u"drain"_s, u"F8"_s}, {u"cordon"_s, QString()}};

        QJsonObject stored{{u"later"_s, 1}};
        putSettings(settings, stored);
        QCOMPARE(settingsOf(stored), settings);
        QCOMPARE(stored.value("later"_L1).toInt(), 1);
        QCOMPARE(settings.clusterOf({u"/home/a/config"_s, u"prod"_s}).compression,
                 Settings::Compression::Never);
        QCOMPARE(settings.clusterOf({u"/home/b/config"_s, u"prod"_s}), Settings::Cluster());
    }

    void whatCannotBeReadKeepsItsDefault()
    {
        const Settings settings = settingsOf(json(R"({"language": 7, "look": "pink",
            "restoreTabs": "no", "clusters": [1, {"source": "a"}], "filters": {"a": 1},
            "layouts": [{"name": ""}], "shortcuts": {"drain": 7, "cordon": "F2"}})"));
        Settings expected;
        expected.shortcuts = {{u"cordon"_s, u"F2"_s}};
        QCOMPARE(settings, expected);
    }

    void whatIsNoEntryIsTakenOutAndNamed_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *stored, const QString &named) {
            QTest::addRow("%s", stored) << QByteArray(stored) << named;
        };
        row(R"({"look": "pink"})", u"look"_s);
        row(R"({"filters": [{"name": "a", "query": "b"}, 5, {"nam": "c"}]})", u"filters[1] filters[2]"_s);
        row(R"({"layouts": [{"name": "a"}, {"name": "", "layout": {}}]})", u"layouts[1]"_s);
        row(R"({"layouts": [{"name": "a", "layout": {"columns": [{"id": "zone"}, {"width": 3}]}}]})",
            u"layouts[0].layout.columns[1]"_s);
        row(R"({"layouts": [{"name": "a", "layout": {"own": [{"id": "zone"}]}}]})", u"layouts[0].layout.own[0]"_s);
        row(R"({"clusters": [{"context": "a"}, {"source": "b"}, {"context": "d", "compression": "maybe"}]})",
            u"clusters[1] clusters[2].compression"_s);
        row(R"({"shortcuts": {"drain": 7, "cordon": "F2"}})", u"shortcuts.drain"_s);
    }

    void whatIsNoEntryIsTakenOutAndNamed()
    {
        QFETCH(QByteArray, stored);
        QFETCH(QString, named);
        QJsonObject taken = json(stored.constData());
        const Settings before = settingsOf(taken);
        QCOMPARE(sieveSettings(taken).join(u' '), named);
        QCOMPARE(sieveSettings(taken), QStringList());
        Settings after = settingsOf(taken);
        QCOMPARE(after.shortcuts, before.shortcuts);
        QCOMPARE(after.filters, before.filters.mid(0, 1));
    }

    void whatWasWrittenIsTakenWhole()
    {
        Settings settings;
        settings.look = Settings::Look::Light;
        settings.clusters[{QString(), u"prod"_s}] = {Settings::Compression::ByAddress, true};
        settings.filters = {{u"Sick"_s, u"not ready"_s}, {u"All"_s, QString()}};
        settings.layouts = {{u"Wide"_s, aLayout()}, {u"None"_s, {}}};
        settings.shortcuts = {{u"drain"_s, u"F8"_s}, {u"cordon"_s, QString()}};
        QJsonObject stored{{u"later"_s, 1}};
        putSettings(settings, stored);
        QJsonObject taken = stored;
        QCOMPARE(sieveSettings(taken), QStringList());
        QCOMPARE(taken, stored);
    }

    void aTabThatIsNoneIsTakenOutAndNamed()
    {
        QJsonObject taken = json(R"({"tabs": [{"context": "a"}, {"all": true}, {"source": "b"}, 7], "closed": [{}]})");
        QCOMPARE(sieveWindow(taken).join(u' '), u"tabs[2] tabs[3] closed[0]"_s);
        QCOMPARE(windowStateOf(taken).tabs.size(), 2);
        QJsonObject front = json(R"({"tabs": [5, {"context": "a"}, {"contxt": "b"}, {"context": "c"}], "current": 3})");
        sieveWindow(front);
        QCOMPARE(front.value("current"_L1).toInt(), 1);
    }

    void ofALayoutOnlyWhatMeansNothingIsTakenOut()
    {
        QJsonObject taken = json(R"({"tabs": [{"context": "a", "layout": {"fitted": 1.5, "group": "label:rack",
            "columns": [{"id": "name", "width": -5}, {"id": "", "width": 9}, {"id": "zone", "width": 90}],
            "own": [{"id": "label:a", "type": "colour"}, {"id": "label:b", "type": "quantity", "unit": "stones"},
                    {"id": "label:c", "type": "number", "unit": "stones"}, {"id": "label:a"}],
            "sort": [{"descending": true}, {"column": "age"}]}}]})");
        QCOMPARE(sieveWindow(taken).join(u' '),
                 u"tabs[0].layout.columns[0].width tabs[0].layout.columns[1] tabs[0].layout.own[0].type "
                 "tabs[0].layout.own[1].unit tabs[0].layout.sort[0] tabs[0].layout.fitted"_s);
        const TableLayout layout = windowStateOf(taken).tabs.first().layout.value_or(TableLayout());
        QCOMPARE(layout.columns, (QList<TableLayout::Column>{{u"name"_s, 0}, {u"zone"_s, 90}}));
        QCOMPARE(layout.own.size(), 3);
        QCOMPARE(layout.own[2].unit, u"stones"_s);
        QCOMPARE(layout.sort, (QList<TableLayout::SortKey>{{u"age"_s, false}}));
        QCOMPARE(layout.groupBy, u"label:rack"_s);
    }

    void ofATabOnlyWhatMeansNothingIsTakenOut()
    {
        QJsonObject taken = json(R"({"current": -2, "details": {"sizes": [3]}, "tabs": [{"context": "a", "node": "n1",
            "quick": "pink", "board": -1, "sizes": [-4, 300], "driftSizes": [1, 2, 3], "selected": [{"nodes": {}},
            {"nodes": {"n1": 5, "n2": "uid", "n3": null}}]}]})");
        QJsonObject folding{{u"context"_s, u"b"_s}, {u"folded"_s, QJsonArray{QString(254, u'x')}}};
        QJsonObject many{{u"tabs"_s, QJsonArray{folding}}};
        QCOMPARE(sieveWindow(many).join(u' '), u"tabs[0].folded"_s);
        QCOMPARE(sieveWindow(taken).join(u' '),
                 u"tabs[0].quick tabs[0].board tabs[0].sizes tabs[0].driftSizes tabs[0].selected[0] "
                 "tabs[0].selected[1].nodes.n1 current details.sizes"_s);
        WindowState::Tab expected;
        expected.cluster.context = u"a"_s;
        expected.node = u"n1"_s;
        expected.selected = {{{}, {{u"n2"_s, u"uid"_s}}}};
        QCOMPARE(windowStateOf(taken).tabs, QList<WindowState::Tab>{expected});
        QCOMPARE(sieveWindow(taken), QStringList());
    }

    void keysOfActionsThatThereAreNotStay()
    {
        QJsonObject taken = json(R"({"shortcuts": {"of-another-version": "F7", "drain": null}})");
        QCOMPARE(sieveSettings(taken), QStringList());
        QCOMPARE(taken.value("shortcuts"_L1).toObject(), (QJsonObject{{u"of-another-version"_s, u"F7"_s}}));
    }

    void aClusterThatIsGivenNothingOfItsOwnIsForgotten()
    {
        Settings settings;
        settings.setCluster({{}, u"prod"_s}, {Settings::Compression::Always, true});
        QCOMPARE(settings.clusterOf({{}, u"prod"_s}).compression, Settings::Compression::Always);
        settings.setCluster({{}, u"prod"_s}, {});
        QCOMPARE(settings, Settings());
    }

    void theWindowComesBackAsItWas()
    {
        WindowState state;
        state.geometry = QByteArray("\x01\xd9\xd0\xcb", 4);
        WindowState::Tab tab;
        tab.cluster = {u"/home/a/config"_s, u"dev"_s};
        tab.filter = u"zone=a"_s;
        tab.quickFilter = u"cordoned"_s;
        tab.boardHeight = 220;
        tab.drift = u"kernel"_s;
        tab.driftOf = {{u"/home/a/config"_s, u"dev"_s}, true};
        tab.driftSizes = {700, 300};
        tab.layout = aLayout();
        tab.folded = {QString(), u"rack-7"_s};
        tab.node = u"n1"_s;
        tab.detailsSizes = {400, 300};
        tab.page = u"events"_s;
        tab.selected = {{{}, {{u"n1"_s, u"uid-1"_s}, {u"n2"_s, u"uid-2"_s}}}};
        WindowState::Tab all;
        all.isAllClusters = true;
        all.drift = u"kernel"_s;
        all.detailsSizes = QList<int>();
        all.node = u"n7"_s;
        all.nodeHome = {{{}, u"demo-calm"_s}, true};
        all.selected = {{{tab.cluster, false}, {{u"n1"_s, u"uid-1"_s}}},
                        {all.nodeHome, {{u"n7"_s, u"uid-7"_s}}}};
        WindowState::Tab demo;
        demo.cluster = {{}, u"demo-calm"_s};
        demo.isDemo = true;
        state.tabs = {tab, all};
        state.closed = {demo};
        state.currentTab = 1;
        state.areDetailsShown = false;
        state.areDetailsBelow = false;
        state.detailsSizes = {300, 200};
        state.layout = aLayout();
        QCOMPARE(windowStateOf(toJson(state)), state);
    }

    void ofMoreFoldedGroupsThanAFileTakesNoneAreKept()
    {
        WindowState state;
        WindowState::Tab tab;
        tab.isAllClusters = true;
        for (int group = 0; group < WindowState::kMostFolded; ++group)
            tab.folded.append(u"rack-%1"_s.arg(group));
        state.tabs = {tab};
        QCOMPARE(windowStateOf(toJson(state)), state);
        state.tabs[0].folded.append(u"one more"_s);
        QCOMPARE(windowStateOf(toJson(state)).tabs.first().folded, QStringList());
    }

    void whatALaterProgramAddedStays()
    {
        const QJsonObject later{{u"later"_s, QJsonArray{1, 2}}};
        QJsonObject layout = toJson(aLayout());
        layout.insert("later"_L1, 1);
        WindowState state = windowStateOf(
            {{u"later"_s, later},
             {u"layout"_s, layout},
             {u"tabs"_s, QJsonArray{QJsonObject{{u"context"_s, u"dev"_s}, {u"later"_s, later}}}}});
        state.areDetailsBelow = false;
        const QJsonObject json = toJson(state);
        QCOMPARE(json.value("later"_L1).toObject(), later);
        QCOMPARE(json["layout"_L1]["later"_L1].toInt(), 1);
        QCOMPARE(json["tabs"_L1][0]["later"_L1].toObject(), later);
    }

    void aDemosTabIsTheSameFromStartToStart()
    {
        WindowState::Tab one;
        one.cluster = {u"/run/1/demo.kubeconfig"_s, u"demo-calm"_s};
        WindowState::Tab other = one;
        other.cluster.source = u"/run/2/demo.kubeconfig"_s;
        QVERIFY(!isSameTab(one, other));
        one.isDemo = true;
        QVERIFY(!isSameTab(one, other));
        other.isDemo = true;
        QVERIFY(isSameTab(one, other));
    }

    void tabsThatMeanNothingAreLeftOutAndTheFrontOneStays()
    {
        const WindowState state = windowStateOf(json(R"({"current": 2, "geometry": "!!",
            "tabs": [{"source": "a"}, 7, {"source": "a", "context": "front"}, {"context": "b"}],
            "details": {"sizes": [-5, 9, 12]}})"));
        QCOMPARE(state.tabs.size(), 2);
        QCOMPARE(state.tabs.at(state.currentTab).cluster.context, u"front"_s);
        QCOMPARE(state.detailsSizes, (QList<int>{0, 9}));
    }

    void aSelectionIsKeptWholeOrNotAtAll()
    {
        WindowState state;
        WindowState::Tab tab;
        tab.cluster = {{}, u"dev"_s};
        tab.selected = {{}};
        for (int i = 0; i <= WindowState::kMostSelected; ++i)
            tab.selected[0].nodes.insert(QString::number(i), u"uid"_s);
        state.tabs = {tab};
        QVERIFY(windowStateOf(toJson(state)).tabs[0].selected.isEmpty());

        state.tabs[0].selected[0].nodes.remove(u"0"_s);
        QCOMPARE(windowStateOf(toJson(state)).tabs, state.tabs);

        state.tabs = QList<WindowState::Tab>(50, state.tabs[0]); // and the file does not grow for ever
        QVERIFY(!windowStateOf(toJson(state)).tabs[9].selected.isEmpty());
        QVERIFY(windowStateOf(toJson(state)).tabs[10].selected.isEmpty());
    }

    void aHostileFileGrowsNothing()
    {
        QJsonArray many;
        for (int i = 0; i < 5000; ++i)
            many.append(QJsonObject{{u"id"_s, u"c"_s}, {u"width"_s, 100'000}, {u"column"_s, u"c"_s}});
        const TableLayout layout =
            tableLayoutOf({{u"columns"_s, many}, {u"sort"_s, many}, {u"group"_s, 5}});
        QCOMPARE(layout.columns.size(), 200);
        QCOMPARE(layout.columns.first().width, 4000);
        QCOMPARE(layout.sort.size(), 200);
    }
};

QTEST_APPLESS_MAIN(TestSettingsValues)
#include "tst_settingsvalues.moc"
