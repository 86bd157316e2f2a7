#include "core/settings/settingsstore.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Two windows over one file of settings, each of which changes something.
class TestSharedSettings : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_one;
    std::unique_ptr<SettingsStore> m_other;

    std::unique_ptr<SettingsStore> store()
    {
        return std::make_unique<SettingsStore>(m_folder->path(), m_folder->path(), m_clock);
    }
    static void change(SettingsStore &store, const std::function<void(Settings &)> &change)
    {
        Settings settings = store.settings();
        change(settings);
        store.change(std::move(settings));
        store.flush();
    }
    static void save(SettingsStore &store, const QString &filter, const QString &query = {})
    {
        change(store, [&](Settings &settings) { settings.filters.append({filter, query}); });
    }
    static QStringList namesIn(const SettingsStore &store)
    {
        QStringList names;
        for (const Settings::SavedFilter &filter : store.settings().filters)
            names.append(filter.name);
        return names;
    }
    /// As both programs start.
    void begin(const std::function<void(Settings &)> &prepare = [](Settings &) {})
    {
        change(*store(), prepare);
        m_one = store();
        m_other = store();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_one.reset();
        m_other.reset();
    }

    void whatEachSavesStays()
    {
        begin();
        save(*m_one, u"Sick"_s);
        save(*m_other, u"Hot"_s);
        QCOMPARE(namesIn(*store()), (QStringList{u"Sick"_s, u"Hot"_s}));
    }

    void whatWasSavedElsewhereIsShownAfterTheNextWrite()
    {
        begin();
        save(*m_one, u"Sick"_s);
        QSignalSpy changed(m_other.get(), &SettingsStore::settingsChanged);
        save(*m_other, u"Hot"_s);
        QCOMPARE(namesIn(*m_other), (QStringList{u"Sick"_s, u"Hot"_s}));
        QCOMPARE(changed.size(), 2); // its own, and what came with it
        save(*m_other, u"Cold"_s);
        QCOMPARE(changed.size(), 3);
    }

    void whatWasSavedElsewhereIsKnownWhereANameIsAskedFor()
    {
        begin();
        save(*m_one, u"Sick"_s);
        m_other->takeSaved();
        QCOMPARE(namesIn(*m_other), QStringList(u"Sick"_s));
        Settings settings = m_other->settings();
        settings.filters.append({u"Hot"_s, {}});
        m_other->change(settings); // and is not written yet
        save(*m_one, u"Cold"_s);
        m_other->takeSaved();
        QCOMPARE(namesIn(*m_other), (QStringList{u"Sick"_s, u"Cold"_s, u"Hot"_s}));
        QVERIFY(QFile::remove(m_folder->filePath(u"settings.json"_s)));
        m_other->takeSaved();
        QCOMPARE(namesIn(*m_other), (QStringList{u"Sick"_s, u"Cold"_s, u"Hot"_s}));
    }

    void whatWasSavedElsewhereUnderTheSameNameIsNotReplacedUnseen()
    {
        begin();
        save(*m_one, u"Sick"_s, u"status:notready"_s);
        save(*m_one, u"Sick (2)"_s);
        save(*m_other, u"Sick"_s, u"cpu>8"_s);
        const QList<Settings::SavedFilter> all{
            {u"Sick"_s, u"status:notready"_s}, {u"Sick (2)"_s, {}}, {u"Sick (3)"_s, u"cpu>8"_s}};
        QCOMPARE(store()->settings().filters, all);
        QCOMPARE(m_other->settings().filters, all);
        change(*m_other, [](Settings &settings) { settings.filters.first().query = u"age<1h"_s; }); // seen
        QCOMPARE(store()->settings().filters.first().query, u"age<1h"_s);
    }

    void theSameSavedTwiceIsOne()
    {
        begin();
        save(*m_one, u"Sick"_s, u"status:notready"_s);
        save(*m_other, u"Sick"_s, u"status:notready"_s);
        QCOMPARE(namesIn(*store()), QStringList(u"Sick"_s));
    }

    void whatOneRemovesOrChangesIsNotBroughtBackByTheOther()
    {
        begin([](Settings &settings) { settings.filters = {{u"Sick"_s, {}}, {u"Hot"_s, {}}, {u"Old"_s, {}}}; });
        change(*m_one, [](Settings &settings) {
            settings.filters.removeFirst();
            settings.filters.first().query = u"cpu>8"_s;
        });
        change(*m_other, [](Settings &settings) { settings.filters.removeLast(); });
        QCOMPARE(store()->settings().filters, (QList<Settings::SavedFilter>{{u"Hot"_s, u"cpu>8"_s}}));
    }

    void anOrderThatNobodyElseChangedIsKept()
    {
        begin([](Settings &settings) { settings.filters = {{u"Sick"_s, {}}, {u"Hot"_s, {}}}; });
        change(*m_one, [](Settings &settings) { settings.filters.first().name = u"Ill"_s; });
        QCOMPARE(namesIn(*store()), (QStringList{u"Ill"_s, u"Hot"_s}));
    }

    void layoutsClustersAndShortcutsAreKeptOneByOne()
    {
        const std::pair<QString, QString> a{QString(), u"a"_s};
        const std::pair<QString, QString> b{QString(), u"b"_s};
        begin([&](Settings &settings) {
            settings.clusters[a].notifies = settings.clusters[b].notifies = true;
            settings.shortcuts = {{u"cordon"_s, u"F7"_s}, {u"drain"_s, u"F8"_s}};
        });
        change(*m_one, [&](Settings &settings) {
            settings.layouts.append({u"Wide"_s, fullTableLayout()});
            settings.clusters.erase(a);
            settings.shortcuts = {{u"drain"_s, u"F8"_s}, {u"quit"_s, u"F9"_s}};
        });
        change(*m_other, [&](Settings &settings) {
            settings.layouts.append({u"None"_s, {}});
            settings.clusters[b].compression = Settings::Compression::Never;
            settings.shortcuts[u"drain"_s] = QString();
        });
        const Settings now = store()->settings();
        QCOMPARE(now.layouts.size(), 2);
        QCOMPARE(now.clusters.size(), std::size_t(1));
        QCOMPARE(now.clusters.at(b).compression, Settings::Compression::Never);
        QCOMPARE(now.shortcuts, (std::map<QString, QString>{{u"drain"_s, QString()}, {u"quit"_s, u"F9"_s}}));
    }

    void theLookOfAWindowIsNotTakenFromAnother()
    {
        begin();
        change(*m_one, [](Settings &settings) { settings.look = Settings::Look::Dark; });
        save(*m_other, u"Hot"_s);
        QCOMPARE(m_other->settings().look, Settings::Look::Desktop);
        QCOMPARE(store()->settings().look, Settings::Look::Dark);
    }

    void whatHoldsForTheDemosClustersHoldsOn()
    {
        const ClusterId demo{m_folder->filePath(u"demo.kubeconfig"_s), u"demo"_s};
        begin();
        m_one->leaveOut(demo.source);
        change(*m_one, [&](Settings &settings) { settings.setCluster(demo, {Settings::Compression::Never, true}); });
        save(*m_one, u"Hot"_s);
        QVERIFY(m_one->settings().clusterOf(demo).notifies);
        QVERIFY(store()->settings().clusters.empty());
    }

    void aFileThatWentIsWrittenWhole()
    {
        begin();
        save(*m_one, u"Sick"_s);
        QVERIFY(QFile::remove(m_folder->filePath(u"settings.json"_s)));
        save(*m_one, u"Hot"_s);
        QCOMPARE(namesIn(*m_one), (QStringList{u"Sick"_s, u"Hot"_s}));
        QCOMPARE(namesIn(*store()), (QStringList{u"Sick"_s, u"Hot"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSharedSettings)
#include "tst_sharedsettings.moc"
