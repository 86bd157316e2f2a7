#include "core/query/nodequery.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether a node of which some things are known matches; "unknown" where it stands on the rest.
QString answerTo(const QString &query, std::optional<std::int64_t> cpuPercent = {})
{
    const NodePtr node = aNode(u"web-1"_s).ready().label(u"pool"_s, u"web"_s)
                             .label(u"topology.kubernetes.io/zone"_s, u"eu-1a"_s)
                             .info(u"kubeletVersion"_s, u"v1.30.9"_s).build();
    const QueryResult<NodeQuery> parsed = NodeQuery::parse(query);
    if (!parsed)
        return u"%1+%2 %3"_s.arg(parsed.error().at).arg(parsed.error().length).arg(parsed.error().sentence);
    const QueryContext context{{}, [](const Node &one, const QueryPattern &word) {
                                   return word.hasWildcards() ? word.matches(one.name)
                                                              : one.name.find(word.folded()) != std::string_view::npos;
                               },
                               {},
                               [&](const Node &, NodeFigure kind) {
                                   return kind == NodeFigure::CpuUsed && cpuPercent ? CellValue(*cpuPercent)
                                                                                    : CellValue();
                               }};
    const QueryAnswer answer = parsed->answer(*node, context);
    return answer == QueryAnswer::Yes ? u"yes"_s : answer == QueryAnswer::No ? u"no"_s : u"unknown"_s;
}

} // namespace

class TestQueryAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShareAsksWhatWasMeasured()
    {
        QCOMPARE(answerTo(u"cpu>80%"_s, 81), u"yes"_s);
        QCOMPARE(answerTo(u"cpu>80%"_s, 80), u"no"_s);
        QCOMPARE(answerTo(u"cpu<=79.5%"_s, 80), u"no"_s);
        QCOMPARE(answerTo(u"not cpu>80%"_s, 12), u"yes"_s);
        QCOMPARE(answerTo(u"not cpu>80%"_s), u"unknown"_s);
        QCOMPARE(answerTo(u"mem>80%"_s, 81), u"unknown"_s);
        QCOMPARE(NodeQuery::parse(u"cpu>80% memory<5%"_s)->needs().figures,
                 (std::set{NodeFigure::CpuUsed, NodeFigure::MemoryUsed}));
        QVERIFY(answerTo(u"cpu>lots%"_s).startsWith(u"4+5 \"lots%\" is not a share"_s));
        QVERIFY(answerTo(u"storage>80%"_s).startsWith(u"8+3 The share in use is known for cpu"_s));
    }

    void aListAsksForAnyOfItsValues()
    {
        QCOMPARE(answerTo(u"zone in (eu-1b, EU-1A)"_s), u"yes"_s);
        QCOMPARE(answerTo(u"zone notin (eu-1*)"_s), u"no"_s);
        QCOMPARE(answerTo(u"name IN (\"web-1\") ready"_s), u"yes"_s);
        QCOMPARE(answerTo(u"role in (worker)"_s), u"no"_s);
        QVERIFY(answerTo(u"app in (web)"_s).startsWith(u"0+12 There is no field \"app\""_s));
        QVERIFY(answerTo(u"zone in ()"_s).startsWith(u"8+2 A value is missing"_s));
        QVERIFY(answerTo(u"age in (2h)"_s).startsWith(u"0+11 age takes"_s));
    }

    void aWordMayHoldWildcards()
    {
        QCOMPARE(answerTo(u"w?b-*"_s), u"yes"_s);
        QCOMPARE(answerTo(u"eb-?"_s), u"yes"_s);
        QCOMPARE(answerTo(u"w*x"_s), u"no"_s);
        QCOMPARE(answerTo(u"\"w*\""_s), u"no"_s);
    }

    void aVersionMayBeAPattern()
    {
        QCOMPARE(answerTo(u"version=1.30.*"_s), u"yes"_s);
        QCOMPARE(answerTo(u"version=v1.30.*"_s), u"yes"_s);
        QCOMPARE(answerTo(u"version!=1.3?.9"_s), u"no"_s);
    }

    void anEmptyTextAsksForThoseWithout()
    {
        QCOMPARE(answerTo(u"zone=\"\""_s), u"no"_s);
        QCOMPARE(answerTo(u"type=\"\""_s), u"yes"_s);
        QCOMPARE(answerTo(u"type!=\"\""_s), u"no"_s);
    }

    void whatKubectlWritesWithCommasSaysHowItIsWrittenHere()
    {
        QVERIFY(answerTo(u"zone=eu-1a,pool=web"_s).startsWith(u"5+14 Terms are joined by spaces"_s));
        QCOMPARE(answerTo(u"topology.kubernetes.io/zone=eu-1a,pool=web"_s), u"yes"_s);
        QCOMPARE(answerTo(u"topology.kubernetes.io/zone,pool!=web"_s), u"no"_s);
    }

    void whatClingsToASelectorIsToldAndNotDropped()
    {
        QVERIFY(answerTo(u"label:pool=a/b"_s).contains(u"\"a/b\" is not a label value"_s));
        QVERIFY(answerTo(u"label:pool=a:b"_s).contains(u"\"a:b\" is not a label value"_s));
        QVERIFY(answerTo(u"label:-pool"_s).contains(u"\"-pool\" is not a label key"_s));
        QVERIFY(answerTo(u"label:pool>high"_s).contains(u"\"high\" is not a whole number"_s));
        QVERIFY(answerTo(u"label:pool in ()"_s).contains(u"is not a label requirement"_s));
        QCOMPARE(answerTo(u"label:pool = web , !gpu ready"_s), u"yes"_s);
        QCOMPARE(answerTo(u"(label:pool in (db, web)) and not (label:gpu)"_s), u"yes"_s);
    }
};

QTEST_APPLESS_MAIN(TestQueryAnswers)
#include "tst_queryanswers.moc"
