#include "core/columns/columnpresets.h"
#include "core/columns/tablecolumns.h"

#include <QSet>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestColumnPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNamesColumnsThatThereAre()
    {
        QSet<QLatin1StringView> ids;
        for (const ColumnPreset &preset : columnPresets()) {
            ids.insert(preset.id);
            const TableLayout layout = layoutOf(preset, {});
            for (const TableLayout::Column &column : layout.columns)
                QVERIFY2(TableColumns::builtIn().indexOf(column.id), qPrintable(column.id));
            for (const TableLayout::SortKey &key : layout.sort)
                QVERIFY2(TableColumns::builtIn().indexOf(key.column), qPrintable(key.column));
            const bool hasName = std::ranges::any_of(
                layout.columns, [](const auto &column) { return column.id == u"name"_s; });
            QVERIFY(layout.columns.isEmpty() || hasName);
        }
        QCOMPARE(ids.size(), qsizetype(columnPresets().size()));
    }

    void aPresetKeepsOwnColumnsAndTheGroup()
    {
        TableLayout before;
        before.own = {*ownColumnOf(u"label:pool"_s)};
        before.groupBy = u"zone"_s;
        const TableLayout wide = layoutOf(columnPresets()[1], before);
        QCOMPARE(wide.own, before.own);
        QCOMPARE(wide.groupBy, u"zone"_s);
        QCOMPARE(wide.columns.front().id, u"name"_s);
        QCOMPARE(wide.sort, (QList<TableLayout::SortKey>{{u"name"_s, false}}));
    }

    void aMinusSortsDownwards()
    {
        QCOMPARE(layoutOf(columnPresets()[0], {}).sort,
                 (QList<TableLayout::SortKey>{{u"status"_s, true}}));
    }
};

QTEST_GUILESS_MAIN(TestColumnPresets)
#include "tst_columnpresets.moc"
