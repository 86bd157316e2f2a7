#include "core/query/nodequery.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

#include <deque>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

const WallTime kNow = parseTimestamp("2026-11-20T12:00:00Z")->wallTime();

/// One node that was read with a path ".f", which found `found`; nothing: it found nothing.
NodePtr nodeWith(const std::optional<std::string> &found)
{
    static std::vector<std::unique_ptr<KeyValue>> kept;
    static std::deque<std::string> texts;
    const auto node = std::make_shared<Node>();
    std::string_view text;
    if (found)
        text = texts.emplace_back(*found);
    kept.push_back(std::make_unique<KeyValue>(KeyValue{".f", text}));
    node->paths = {kept.back().get(), 1};
    node->name = "n";
    return node;
}

/// "yes", "no", "unknown", or where and why the query is wrong.
QString answerTo(const QString &query, const NodePtr &node, const QList<OwnColumn> &own = {})
{
    const QueryResult<NodeQuery> parsed = NodeQuery::parse(query, own);
    if (!parsed)
        return u"%1+%2 %3"_s.arg(parsed.error().at).arg(parsed.error().length).arg(parsed.error().sentence);
    const QueryContext context{kNow, [](const Node &, const QueryPattern &word) { return word.matches("n"); }};
    switch (parsed->answer(*node, context)) {
    case QueryAnswer::Yes:
        return u"yes"_s;
    case QueryAnswer::No:
        return u"no"_s;
    case QueryAnswer::Unknown:
        return u"unknown"_s;
    }
    return {};
}

} // namespace

class TestQueryPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueIsComparedAsWhatBothSidesAre_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *query, const char *found, const char *answer) {
            QTest::addRow("%s of %s", query, found) << QString::fromUtf8(found) << QString::fromUtf8(answer);
        };
        row(".f=Abc", "abc", "yes");
        row(".f=ab", "abc", "no");
        row(".f:B", "abc", "yes");
        row(".f:a*d", "abc", "no");
        row(".f=a?c", "abc", "yes");
        row(".f!=a*", "abc", "no");
        row(".f!=b*", "abc", "yes");
        row("{.f}=abc", "abc", "yes");
        row("{ .f }", "", "yes");
        row("!{.f}", "x", "no");
        row(".f in (x, abc)", "abc", "yes");
        row(".f notin (x, \"a b\")", "a b", "no");
        row(".f=8", "8000m", "yes");
        row(".f>7500m", "8", "yes");
        row(".f>7500m", "7", "no");
        row(".f>64Gi", "65Gi", "yes");
        row(".f>=64Gi", "67108864Ki", "yes");
        row(".f<-1", "-2", "yes");
        row(".f>1.5", "1.6", "yes");
        row(".f>8", "abc", "no");
        row(".f<6.2", "6.1.0-18-amd64", "yes");
        row(".f>=1.30", "v1.29.4+k3s1", "no");
        row(".f>=v1.30", "1.31", "yes");
        row(".f<b", "abc", "yes");
        row(".f>node-2", "node-10", "yes");
        row(".f>2026-11-01", "2026-11-19T12:00:00Z", "yes");
        row(".f<2026-11-01T00:00:00Z", "2026-11-19T12:00:00Z", "no");
        row(".f<2d", "2026-11-19T12:00:00Z", "yes");
        row(".f>5m", "2026-11-20T11:59:00Z", "no");
        row(".f>2d", "abc", "no");
        row(".f=true", "true", "yes");
    }
    void aValueIsComparedAsWhatBothSidesAre()
    {
        QFETCH(QString, found);
        const QString query = QString::fromUtf8(QTest::currentDataTag()).section(u" of "_s, 0, 0);
        QTEST(answerTo(query, nodeWith(found.toStdString())), "answer");
    }

    void ofSeveralValuesAndOfAListAnyMayBeIt()
    {
        const NodePtr several = nodeWith("10.0.0.0/24\x1f" "fd00::/64");
        QCOMPARE(answerTo(u".f=fd00::/64"_s, several), u"yes"_s);
        QCOMPARE(answerTo(u".f!=fd00::/64"_s, several), u"no"_s);
        QCOMPARE(answerTo(u".f!=10.1.0.0/24"_s, several), u"yes"_s);
        const NodePtr list = nodeWith("[\"a,b\",\"c\\\"d\",{\"x\":[1,2]},7]");
        for (const char *query : {".f=a,b", ".f=\"c\\\"d\"", ".f>6", ".f={\"x\":[1,2]}", ".f:x"})
            QCOMPARE(answerTo(QString::fromUtf8(query), list), u"yes"_s);
        QCOMPARE(answerTo(u".f=d"_s, list), u"no"_s);
        QCOMPARE(answerTo(u".f=\"[a, b]\""_s, nodeWith("[a, b]")), u"yes"_s);
    }

    void whatIsMissingIsOnlyUnequal()
    {
        const NodePtr none = nodeWith(std::nullopt);
        QCOMPARE(answerTo(u".f!=a"_s, none), u"yes"_s);
        for (const char *query : {".f=a", ".f:a", ".f<a", ".f>1", "{.f}", ".f:*", ".f in (a)"})
            QCOMPARE(answerTo(QString::fromUtf8(query), none), u"no"_s);
        QCOMPARE(answerTo(u"not {.f}"_s, none), u"yes"_s);
    }

    void whatWasNotReadIsUnknownUnlessTheRestDecides()
    {
        const NodePtr node = aNode(u"n"_s).ready();
        for (const char *query : {".g=a", ".g!=a", "not .g=a", "{.g} ready", ".g=a or notready"})
            QCOMPARE(answerTo(QString::fromUtf8(query), node), u"unknown"_s);
        QCOMPARE(answerTo(u".g=a or ready"_s, node), u"yes"_s);
        QCOMPARE(answerTo(u".g=a notready"_s, node), u"no"_s);
        QCOMPARE(answerTo(u"cpu>80%"_s, node), u"unknown"_s);
    }

    void whatWasCutIsUnknownWhereTheRestMightHoldIt()
    {
        const NodePtr node = nodeWith("a" + std::string(1023, 'b') + "…");
        QCOMPARE(answerTo(u".f:ab"_s, node), u"yes"_s);
        QCOMPARE(answerTo(u".f:c"_s, node), u"unknown"_s);
        QCOMPARE(answerTo(u".f!=c"_s, node), u"unknown"_s);
    }

    void aPathThatLeadsToALabelNeedsNoReading()
    {
        const NodePtr node = aNode(u"n"_s).label(u"pool"_s, u"web"_s);
        QCOMPARE(answerTo(u".metadata.labels.pool=web"_s, node), u"yes"_s);
        QCOMPARE(NodeQuery::parse(u".metadata.labels.pool=web"_s)->needs(), QueryNeeds());
        QCOMPARE(NodeQuery::parse(u"{.spec.x}=1 or not .f=2"_s)->needs().paths,
                 (std::set<std::string>{".f", ".spec.x"}));
    }

    void wordsThatBeginWithADotStayWords()
    {
        const NodePtr node = nodeWith("x");
        for (const char *query : {".example.com", ".5", "...", ".f", ".mail"})
            QCOMPARE(answerTo(QString::fromUtf8(query), node), u"no"_s);
        QCOMPARE(answerTo(u"{.spec.podCIDR}"_s, node), u"unknown"_s);
        QCOMPARE(answerTo(u"(.status.conditions[?(@.type==\"a b)\")].status=True)"_s, node), u"unknown"_s);
    }

    void aWrongPathSaysWhere()
    {
        const NodePtr node = nodeWith("x");
        QCOMPARE(answerTo(u"n {.a..b}=1"_s, node), u"5+2 \"..\" (any depth) is not supported: write each step."_s);
        for (const char *half : {".sp", ".spec", ".spec.podCIDR", ".status.conditions[0]"})
            QVERIFY(answerTo(QString::fromUtf8(half), node).contains(u" A path is compared, as in"_s));
        QVERIFY(answerTo(u"{.spec.a"_s, node).startsWith(u"0+1 This brace"_s));
        QVERIFY(answerTo(u".f="_s, node).startsWith(u"3+0 A value is missing"_s));
        QVERIFY(answerTo(u".f in (a, b"_s, node).startsWith(u"6+5 This list is never closed"_s));
    }

    void columnsOfOnesOwnAreAskedForByName()
    {
        const QList<OwnColumn> own{{OwnColumn::Source::Label, u"rack"_s, {}, OwnColumn::Type::Number, {}},
                                   {OwnColumn::Source::Path, u".f"_s, u"Boot time"_s, OwnColumn::Type::Age, {}},
                                   {OwnColumn::Source::Label, u"x"_s, u"zone"_s, OwnColumn::Type::Text, {}}};
        const NodePtr node = aNode(u"n"_s).label(u"rack"_s, u"12"_s).label(u"x"_s, u"west"_s);
        QCOMPARE(answerTo(u"rack>9"_s, node, own), u"yes"_s);
        QCOMPARE(answerTo(u"RACK = 12.0"_s, node, own), u"yes"_s);
        QCOMPARE(answerTo(u"rack in (1, 2)"_s, node, own), u"no"_s);
        QVERIFY(answerTo(u"rack>high"_s, node, own).contains(u"is not a number"_s));
        QVERIFY(answerTo(u"rack:1"_s, node, own).contains(u"takes > >= < <= = !="_s));
        QCOMPARE(answerTo(u"zone=west"_s, node, own), u"no"_s); // the field
        const QList<OwnColumn> label{{OwnColumn::Source::Label, u"x"_s, u"Label"_s, OwnColumn::Type::Text, {}}};
        QCOMPARE(answerTo(u"label:x in (a, west)"_s, node, label), u"yes"_s);
        QCOMPARE(answerTo(u"\"label\":we"_s, node, label), u"yes"_s);
        QCOMPARE(answerTo(u"\"zone\"=west"_s, node, own), u"yes"_s);
        QCOMPARE(answerTo(u"Boot time<2h"_s, node, own), u"unknown"_s);
        const NodePtr booted = nodeWith("2026-11-20T11:00:00Z");
        QCOMPARE(answerTo(u"\"boot time\"<2h"_s, booted, own), u"yes"_s);
        QCOMPARE(answerTo(u"boot time>2026-11-20"_s, booted, own), u"yes"_s);
        QVERIFY(NodeQuery::parse(u"boot time<2h"_s, own)->needs().isTimed);
        QVERIFY(answerTo(u"\"rock\"=1"_s, node, own).startsWith(u"0+6 You have no column \"rock\""_s));
    }
};

QTEST_APPLESS_MAIN(TestQueryPaths)
#include "tst_querypaths.moc"
