#include "tests/support/fakeclock.h"
#include "ui/columns/tableshelf.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

class TestTableShelf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameThatIsTakenIsReplaced()
    {
        TableShelf shelf;
        QSignalSpy changes(&shelf, &TableShelf::changed);
        shelf.saveFilter(u"Sick"_s, u"not ready"_s);
        shelf.saveFilter(u"GPU"_s, u"pool:gpu"_s);
        shelf.saveFilter(u"Sick"_s, u"status:notready"_s);
        QCOMPARE(shelf.filters(), (QList<Settings::SavedFilter>{{u"Sick"_s, u"status:notready"_s},
                                                                {u"GPU"_s, u"pool:gpu"_s}}));
        shelf.removeFilter(u"Sick"_s);
        QCOMPARE(shelf.filters().size(), 1);
        QCOMPARE(changes.size(), 4);
    }

    void layoutsAreKeptAlike()
    {
        TableShelf shelf;
        TableLayout layout;
        layout.groupBy = u"zone"_s;
        shelf.saveLayout(u"Mine"_s, {});
        shelf.saveLayout(u"Mine"_s, layout);
        QCOMPARE(shelf.layouts(), (QList<Settings::SavedLayout>{{u"Mine"_s, layout}}));
        shelf.removeLayout(u"Mine"_s);
        QVERIFY(shelf.layouts().isEmpty());
    }

    void aStoreKeepsThem()
    {
        QTemporaryDir folder;
        FakeClock clock;
        SettingsStore store(folder.path(), folder.path(), clock);
        Settings settings;
        settings.filters = {{u"Sick"_s, u"not ready"_s}};
        settings.layouts = {{u"Mine"_s, {}}};
        store.change(settings);
        TableShelf shelf;
        shelf.keepIn(store);
        QCOMPARE(shelf.filters(), settings.filters);
        QCOMPARE(shelf.layouts(), settings.layouts);

        shelf.saveFilter(u"GPU"_s, u"pool:gpu"_s);
        QCOMPARE(store.settings().filters.size(), 2);
        QCOMPARE(store.settings().layouts, settings.layouts);
        settings.filters.clear();
        store.change(settings);
        QVERIFY(shelf.filters().isEmpty());
    }

    void bothAreTakenFromTheStoreAtOnce()
    {
        QTemporaryDir folder;
        FakeClock clock;
        SettingsStore store(folder.path(), folder.path(), clock);
        TableShelf shelf;
        shelf.keepIn(store);
        Settings settings;
        settings.filters = {{u"Sick"_s, u"not ready"_s}};
        settings.layouts = {{u"Mine"_s, {}}};
        store.change(settings);
        QCOMPARE(store.settings(), settings);
        QCOMPARE(shelf.layouts(), settings.layouts);
    }

    void whatAnotherWindowSavedIsThereWhereItIsAskedFor()
    {
        QTemporaryDir folder;
        FakeClock clock;
        SettingsStore store(folder.path(), folder.path(), clock);
        SettingsStore others(folder.path(), folder.path(), clock);
        TableShelf shelf;
        shelf.keepIn(store);
        Settings settings;
        settings.filters = {{u"Sick"_s, u"not ready"_s}};
        settings.layouts = {{u"Mine"_s, {}}};
        others.change(settings);
        others.flush();
        QSignalSpy changes(&shelf, &TableShelf::changed);
        shelf.renew();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(shelf.filters(), settings.filters);
        QCOMPARE(shelf.layouts(), settings.layouts);
        TableShelf().renew(); // nobody keeps it
    }

    void whatIsTheSameIsNoChange()
    {
        TableShelf shelf;
        shelf.saveFilter(u"a"_s, u"b"_s);
        QSignalSpy changes(&shelf, &TableShelf::changed);
        shelf.setFilters({{u"a"_s, u"b"_s}});
        shelf.setLayouts({});
        shelf.removeLayout(u"none"_s);
        QCOMPARE(changes.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTableShelf)
#include "tst_tableshelf.moc"
