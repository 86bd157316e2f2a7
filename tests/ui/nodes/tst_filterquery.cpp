#include "core/decode/nodedecoder.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/nodes/nodefilter.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A node as it comes when these paths are looked for.
NodePtr readWith(const NodeBuilder &node, const std::set<std::string> &paths)
{
    NodeDecoder decoder(std::make_shared<TextPool>());
    decoder.setPaths({paths.begin(), paths.end()});
    const QByteArray json = node.json();
    return *decoder.decodeCopy({json.constData(), std::size_t(json.size())});
}

struct Table {
    FakeClock clock;
    NodeCache cache;
    NodeFilter filter{cache, clock};

    Table() { clock.setWall(parseTimestamp("2026-11-20T12:00:00Z")->wallTime()); }

    void put(NodeBatch nodes) { cache.apply({std::move(nodes), {}}); }
    /// The List that a session reads once it is told what nodes are to be read with.
    void answer()
    {
        const std::set<std::string> paths = filter.needs().paths;
        put({readWith(booted(u"n1"_s, u"a"_s), paths), readWith(booted(u"n2"_s, u"b"_s), paths)});
    }
    static NodeBuilder booted(const QString &name, const QString &bootId)
    {
        return aNode(name).info(u"bootID"_s, bootId);
    }
    QString names() const
    {
        QStringList all;
        for (int row = 0; row < filter.rowCount(); ++row)
            all.append(filter.index(row, *nodeColumnOf(QLatin1StringView("name"))).data().toString());
        return all.join(u' ');
    }
};

} // namespace

/// How a query reaches the rows where it asks more than nodes tell of themselves.
class TestFilterQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStayThoseOfTheFilterBeforeUntilAPathWasRead()
    {
        Table table;
        table.put({table.booted(u"n1"_s, u"a"_s), table.booted(u"n2"_s, u"b"_s)});
        table.filter.setQuery(u"n1"_s);

        QCOMPARE(table.filter.setQuery(u".status.nodeInfo.bootID=b"_s), std::nullopt);
        QCOMPARE(table.names(), u"n1"_s);
        QVERIFY(table.filter.query().isWaiting());
        QVERIFY(table.filter.needs().paths.empty());
        QSignalSpy needed(&table.filter, &NodeFilter::needsChanged);
        table.clock.advance(600ms);
        QCOMPARE(needed.size(), 1);
        table.answer();

        QCOMPARE(table.names(), u"n2"_s);
        QVERIFY(!table.filter.query().isWaiting());
        QCOMPARE(table.filter.unknownCount(), 0);
    }

    void aNodeThatWasReadWithoutIsUnknown()
    {
        Table table;
        table.filter.setQuery(u"not .status.nodeInfo.bootID=b"_s);
        table.answer();
        QCOMPARE(table.names(), u"n1"_s);

        QSignalSpy counted(&table.filter, &NodeFilter::countsChanged);
        table.put({table.booted(u"n1"_s, u"a"_s).version(u"2"_s)});
        QCOMPARE(table.names(), QString());
        QCOMPARE(table.filter.unknownCount(), 1);
        QVERIFY(counted.size() > 0);

        table.filter.setQuery({});
        QCOMPARE(table.filter.unknownCount(), 0);
        QCOMPARE(table.names(), u"n1 n2"_s);
    }

    void whatIsNotMeasuredIsUnknownUnlessTheRestDecides()
    {
        Table table;
        table.put({aNode(u"n1"_s).ready(), aNode(u"n2"_s).ready(u"False"_s)});

        table.filter.setQuery(u"cpu>80% or notready"_s);

        QCOMPARE(table.names(), u"n2"_s);
        QCOMPARE(table.filter.unknownCount(), 1);
        QCOMPARE(table.filter.needs().figures, std::set{NodeFigure::CpuUsed});
    }

    void aNodeThatFallsSilentIsFoundByTimeAlone()
    {
        Table table;
        table.put({aNode(u"n1"_s).created(u"2026-11-20T11:00:05Z"_s)});
        table.filter.setQuery(u"age>1h"_s);
        QCOMPARE(table.names(), QString());

        table.clock.advance(10s);

        QCOMPARE(table.names(), u"n1"_s);
    }

    void whatIsNeededElsewhereIsReadAsWell()
    {
        Table table;
        QSignalSpy needed(&table.filter, &NodeFilter::needsChanged);
        table.filter.setNeedsOf(this, {{".spec.x"}, {}, false});
        table.filter.setNeedsOf(this, {{".spec.x"}, {}, false});
        QCOMPARE(needed.size(), 1);
        QCOMPARE(table.filter.needs().paths, std::set<std::string>{".spec.x"});

        table.filter.setNeedsOf(this, {});

        QVERIFY(table.filter.needs().paths.empty());
    }

    void columnsOfOnesOwnAreFilteredBy()
    {
        Table table;
        table.put({aNode(u"n1"_s).label(u"rack"_s, u"7"_s), aNode(u"n2"_s).label(u"rack"_s, u"12"_s)});
        QVERIFY(table.filter.setQuery(u"rack>8"_s));
        QSignalSpy changed(&table.filter, &NodeFilter::ownColumnsChanged);

        table.filter.setOwnColumns({{OwnColumn::Source::Label, u"rack"_s, {}, OwnColumn::Type::Number, {}}});

        QCOMPARE(changed.size(), 1);
        QCOMPARE(table.filter.query().fault(), std::nullopt);
        QCOMPARE(table.names(), u"n2"_s);
    }
};

QTEST_GUILESS_MAIN(TestFilterQuery)
#include "tst_filterquery.moc"
