#include "core/settings/settingsstore.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

/// With all there is.
WindowState aWindow()
{
    const WindowState::Home home{{u"/a"_s, u"prod"_s}, false};
    WindowState::Tab all, tab, demo;
    all.isAllClusters = true;
    all.quickFilter = u"all"_s;
    all.nodeHome = all.driftOf = home;
    all.drift = u"label:rack"_s;
    all.driftSizes = {700, 300};
    all.selected = {{home, {{u"n1"_s, u"uid"_s}}}, {{{{}, u"demo-calm"_s}, true}, {{u"n2"_s, QString()}}}};
    all.detailsSizes = QList<int>();
    tab.cluster = home.cluster;
    tab.filter = u"zone=a"_s;
    tab.quickFilter = u"not-ready"_s;
    tab.node = u"n1"_s;
    tab.page = u"events"_s;
    tab.layout = fullTableLayout();
    tab.folded = {u"a"_s, QString()};
    tab.selected = {{{}, {{u"n1"_s, u"uid"_s}}}};
    tab.detailsSizes = {0, 300};
    tab.boardHeight = 200;
    demo.cluster.context = u"demo-calm"_s;
    demo.isDemo = true;
    WindowState window;
    window.geometry = "\x01\xd9"_ba;
    window.tabs = {all, tab};
    window.closed = {demo};
    window.currentTab = 1;
    window.areDetailsShown = window.areDetailsBelow = false;
    window.detailsSizes = {400, 300};
    window.layout = fullTableLayout();
    return window;
}

} // namespace

/// What a start finds in files that somebody wrote by hand, or half.
class TestBrokenSettings : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    std::unique_ptr<SettingsStore> store()
    {
        return std::make_unique<SettingsStore>(path(u"config"_s), path(u"state"_s), m_clock);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aBrokenFileIsSaidAtOnce()
    {
        put(u"config/settings.json"_s, "}{");
        const auto one = store();
        QVERIFY(one->problems().value(0).contains(u"It was saved as"_s));
        QCOMPARE(one->settings(), Settings());
    }

    void aFilterThatIsNoneIsSaidAndTheOthersHold()
    {
        put(u"config/settings.json"_s,
            R"({"version": 1, "filters": [{"nam": "Sick"}, {"name": "Hot", "query": "cpu>8"}]})");
        const auto one = store();
        QVERIFY2(one->problems().value(0).contains(u"about filters[0] is"_s),
                 qPrintable(one->problems().join(u' ')));
        QCOMPARE(one->settings().filters, (QList<Settings::SavedFilter>{{u"Hot"_s, u"cpu>8"_s}}));
    }

    void aNewerFileThatWasMendedIsWrittenAndNoLongerSaid()
    {
        using namespace std::chrono_literals;
        put(u"config/settings.json"_s, R"({"version": 99})");
        const auto one = store();
        QVERIFY(!one->areSettingsKept());
        Settings settings;
        settings.look = Settings::Look::Dark;
        one->change(settings);
        one->flush();
        QCOMPARE(one->problems().size(), 1);
        put(u"config/settings.json"_s, R"({"version": 1})");
        m_clock.advance(30s);
        QCOMPARE(one->problems(), QStringList());
        QVERIFY(one->areSettingsKept());
        QCOMPARE(store()->settings(), settings);
    }

    void aNewerFileThatWasMendedIsSeenWithoutAChange()
    {
        using namespace std::chrono_literals;
        put(u"config/settings.json"_s, R"({"version": 99})");
        const auto one = store();
        put(u"config/settings.json"_s, R"({"version": 1})");
        m_clock.advance(30s);
        QCOMPARE(one->problems(), QStringList());
        QCOMPARE(m_clock.pendingCount(), std::size_t(0));
    }

    void aTabThatIsNoneIsSaidAndTheOthersComeBack()
    {
        put(u"state/window.json"_s,
            R"({"version": 1, "tabs": [{"context": "a", "filter": 7, "node": "n1"}, {"contxt": "b"}]})");
        const auto one = store();
        QVERIFY2(one->problems().value(0).contains(u"about tabs[0].filter, tabs[1] is"_s),
                 qPrintable(one->problems().join(u' ')));
        QCOMPARE(one->window().tabs.size(), 1);
        QCOMPARE(one->window().tabs.first().node, u"n1"_s);
    }

    /// Nothing that the program writes may be a fault to it.
    void whatWasWrittenIsReadWithoutAWord()
    {
        {
            const auto one = store();
            Settings settings;
            settings.language = u"zh_CN"_s;
            settings.look = Settings::Look::Dark;
            settings.hasHighContrast = settings.hasLayoutPerCluster = settings.showsTrayIcon = true;
            settings.restoresTabs = false;
            settings.clusters[{QString(), u"prod"_s}].notifies = true;
            settings.clusters[{u"/a"_s, u"b"_s}].compression = Settings::Compression::Never;
            settings.filters = {{u"Sick"_s, QString()}};
            settings.layouts = {{u"Wide"_s, fullTableLayout()}, {u"None"_s, {}}};
            settings.shortcuts = {{u"drain"_s, QString()}};
            one->change(settings);
            one->setWindow(aWindow());
        }
        const auto next = store();
        QCOMPARE(next->problems(), QStringList());
        QCOMPARE(next->settings().layouts.size(), 2);
        QCOMPARE(next->window(), aWindow());
    }

    void onlyWhatMeansNothingOfAnEntryIsLeftOut()
    {
        put(u"config/settings.json"_s, R"({"version": 1, "look": null, "clusters": [
            {"context": "a", "compression": 5, "notify": true}, {"context": "b", "compression": "zip", "notify": true},
            {"context": "c", "compression": null, "notify": true}, null]})");
        const auto one = store();
        QVERIFY2(one->problems().value(0).contains(
                     u"about clusters[0].compression, clusters[1].compression, clusters[3] is"_s),
                 qPrintable(one->problems().join(u' ')));
        for (const QString &context : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(one->settings().clusterOf({{}, context}).notifies);
        QCOMPARE(store()->problems(), QStringList());
    }

    void ofANewerProgramsFileNothingIsSaidButThat()
    {
        put(u"config/settings.json"_s, R"({"version": 99, "look": "pink", "filters": [7, {"name": "Hot"}]})");
        const auto one = store();
        QCOMPARE(one->problems().size(), 1);
        QVERIFY(one->problems().first().contains(u"newer Drover"_s));
        QCOMPARE(one->settings().filters.size(), 1);
        QCOMPARE(QDir(path(u"config"_s)).entryList({u"*.broken-*"_s}), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestBrokenSettings)
#include "tst_brokensettings.moc"
