#include "app/knownnames.h"
#include "core/columns/nodegrouping.h"
#include "core/settings/sessionstate.h"
#include "core/settings/settings.h"
#include "ui/text/language.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList columnIds()
{
    QStringList ids;
    for (const auto columns : {nodeColumns(), clusterColumns()}) {
        for (const NodeColumn &column : columns)
            ids.append(column.id);
    }
    return ids;
}

} // namespace

/// What the program itself can write into its settings means something to it.
class TestKnownNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLanguageThatCanBeChosenIsKnown()
    {
        for (const ui::Language::Choice &choice : ui::Language::choices()) {
            Settings settings;
            settings.language = QLatin1StringView(choice.tag);
            QJsonObject json;
            putSettings(settings, json);
            QCOMPARE(sieveSettings(json, knownNames()), QStringList());
        }
        QJsonObject none{{u"language"_s, u"xx"_s}};
        QCOMPARE(sieveSettings(none, knownNames()), QStringList{u"language"_s});
        QVERIFY(none.isEmpty());
    }

    void eachColumnThatATableCanShowIsKnown()
    {
        WindowState state;
        for (const QString &id : columnIds()) {
            state.layout.columns.append({id, 10, false});
            state.layout.sort.append({id, true});
        }
        QJsonObject json = toJson(state);
        QCOMPARE(sieveWindow(json, knownNames()), QStringList());
        QCOMPARE(json, toJson(state));
    }

    void eachGroupThatATableCanHaveIsKnown()
    {
        const TableColumns columns(true);
        const QStringList ids = columnIds() + QStringList{u"label:rack"_s, u"path:.a"_s};
        for (const QString &id : ids) {
            QJsonObject json{{u"layout"_s, QJsonObject{{u"group"_s, id}}}};
            QCOMPARE(sieveWindow(json, knownNames()).isEmpty(), !NodeGrouping(id, columns).isNone());
        }
    }

    void namesOfNothingAreNamed()
    {
        QJsonObject json = QJsonDocument::fromJson(R"({"tabs": [{"context": "a", "layout": {"group": "nosuch",
            "columns": [{"id": "name"}, {"id": "label:a"}, {"id": "nosuch"}],
            "sort": [{"column": "nosuch"}, {"column": "age"}]}}]})").object();
        QCOMPARE(sieveWindow(json, knownNames()).join(u' '),
                 u"tabs[0].layout.columns[2] tabs[0].layout.sort[0] tabs[0].layout.group"_s);
        const TableLayout layout = windowStateOf(json).tabs.first().layout.value_or(TableLayout());
        QCOMPARE(layout.columns.size(), 2);
        QCOMPARE(layout.sort, (QList<TableLayout::SortKey>{{u"age"_s, false}}));
    }
};

QTEST_APPLESS_MAIN(TestKnownNames)
#include "tst_knownnames.moc"
