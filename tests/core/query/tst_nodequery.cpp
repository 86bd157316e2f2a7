#include "core/query/nodequery.h"
#include "core/query/queryfields.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const WallTime kNow = parseTimestamp("2026-11-20T12:00:00Z")->wallTime();

/// Five nodes that differ in each field a query can ask for.
NodeBatch cluster()
{
    return {
        aNode("web-1").ready().label(s("topology.kubernetes.io/zone"), s("eu-1a"))
            .label(s("node-role.kubernetes.io/worker"), {}).label(s("pool"), s("web"))
            .label(s("disks"), s("2")).allocatable(s("cpu"), s("7910m"))
            .allocatable(s("memory"), s("32Gi")).allocatable(s("pods"), s("110"))
            .info(s("kubeletVersion"), s("v1.29.4")).info(s("kernelVersion"), s("6.1.0-18"))
            .created(s("2026-11-20T11:00:00Z")).build(),
        aNode("web-2").ready().cordoned().label(s("topology.kubernetes.io/zone"), s("eu-1b"))
            .label(s("node-role.kubernetes.io/worker"), {}).label(s("pool"), s("web"))
            .allocatable(s("cpu"), s("16")).allocatable(s("memory"), s("64Gi"))
            .info(s("kubeletVersion"), s("v1.30.1")).info(s("kernelVersion"), s("5.15.0-91"))
            .created(s("2026-11-13T12:00:00Z")).build(),
        aNode("gpu-1").ready(s("False")).label(s("topology.kubernetes.io/zone"), s("eu-1a"))
            .label(s("node-role.kubernetes.io/gpu"), {}).label(s("pool"), s("ml"))
            .taint(s("gpu"), s("a100"), s("NoSchedule")).allocatable(s("cpu"), s("64"))
            .annotation(s("example.com/owner"), s("Ana Lima"))
            .condition(s("DiskPressure"), s("True")).info(s("kubeletVersion"), s("v1.30.9"))
            .created(s("2025-11-20T12:00:00Z")).build(),
        aNode("db-1").ready(s("Unknown"))
            .taint(s("node.kubernetes.io/unreachable"), {}, s("NoExecute"))
            .info(s("kubeletVersion"), s("v1.31.0+k3s1")).created(s("2026-11-20T11:59:00Z"))
            .build(),
        aNode("cp-1").ready().label(s("node-role.kubernetes.io/control-plane"), {})
            .taint(s("node-role.kubernetes.io/control-plane"), {}, s("NoSchedule"))
            .created(s("2026-11-01T00:00:00Z")).build(),
    };
}

/// Of a node only its name is shown.
QueryContext context()
{
    return {kNow, [](const Node &node, const QueryPattern &word) {
                return node.name.find(word.folded()) != std::string_view::npos;
            },
            "prod-eu"};
}

/// The names that match, or where and why the query is wrong: "4+3 There is no …".
QString found(const QString &text)
{
    const QueryResult<NodeQuery> query = NodeQuery::parse(text);
    if (!query) {
        const QueryError &error = query.error();
        return s("%1+%2 %3").arg(error.at).arg(error.length).arg(error.sentence);
    }
    QStringList names;
    for (const NodePtr &node : cluster()) {
        if (query->matches(*node, context()))
            names.append(QString::fromUtf8(node->name.data(), qsizetype(node->name.size())));
    }
    return names.join(u' ');
}

/// What matches as far as the text can be read, and what is left out of it: "web-1 | zone=".
QString foundAtStart(const QString &text)
{
    const auto start = NodeQuery::parseStart(text);
    if (!start)
        return s("none");
    QStringList names;
    for (const NodePtr &node : cluster()) {
        if (start->query.matches(*node, context()))
            names.append(QString::fromUtf8(node->name.data(), qsizetype(node->name.size())));
    }
    return names.join(u' ') + s(" | ") + start->leftOut;
}

} // namespace

class TestNodeQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsStatesAndTextsFindNodes_data()
    {
        QTest::addColumn<QString>("names");
        const auto row = [](const char *query, const char *names) {
            QTest::newRow(query) << s(names);
        };
        row("", "web-1 web-2 gpu-1 db-1 cp-1");
        row("WEB", "web-1 web-2");
        row("web 2", "web-2");
        row("\"web 2\"", "");
        row("status:notready", "gpu-1 db-1");
        row("status=unknown", "db-1");
        row("status!=ready", "gpu-1 db-1");
        row("not ready", "gpu-1 db-1");
        row("ready schedulable", "web-1 cp-1");
        row("cordoned", "web-2");
        row("pressure", "gpu-1");
        row("role:worker", "web-1 web-2");
        row("role:*plane", "cp-1");
        row("role!=worker", "gpu-1 db-1 cp-1");
        row("zone=eu-1a", "web-1 gpu-1");
        row("zone=EU-1A", "web-1 gpu-1");
        row("pool=web", "web-1 web-2");
        row("not pool:*", "db-1 cp-1");
        row("cluster:PROD gpu", "gpu-1");
        row("cluster=prod", "");
        row("cluster=prod-* cordoned", "web-2");
        row("cluster!=prod-eu or db", "db-1");
        row("zone:eu", "web-1 web-2 gpu-1");
        row("zone!=eu-1a", "web-2 db-1 cp-1");
        row("name:web-*", "web-1 web-2");
        row("name<gpu-1", "db-1 cp-1");
        row("label:pool=web", "web-1 web-2");
        row("label:pool in (ml, db)", "gpu-1");
        row("label:pool in (ml, db),!disks", "gpu-1");
        row("label:pool notin (ml)", "web-1 web-2 db-1 cp-1");
        row("label:pool,disks>1", "web-1");
        row("label:!pool", "db-1 cp-1");
        row("topology.kubernetes.io/zone=eu-1b", "web-2");
        row("!node-role.kubernetes.io/worker pool", "");
        row("!topology.kubernetes.io/zone", "db-1 cp-1");
        row("node-role.kubernetes.io/gpu or db", "gpu-1 db-1");
    }

    void wordsStatesAndTextsFindNodes()
    {
        QFETCH(QString, names);
        QCOMPARE(found(s(QTest::currentDataTag())), names);
    }

    void amountsTaintsAndWhatJoinsThemFindNodes_data()
    {
        QTest::addColumn<QString>("names");
        const auto row = [](const char *query, const char *names) {
            QTest::newRow(query) << s(names);
        };
        row("cpu>8", "web-2 gpu-1");
        row("cpu > 8 cpu<=16", "web-2");
        row("cpu=7910m", "web-1");
        row("memory>=32Gi", "web-1 web-2");
        row("mem<33G", "");
        row("mem<35G", "web-1");
        row("pods=110", "web-1");
        row("cpu!=16", "web-1 gpu-1 db-1 cp-1");
        row("age<2h", "web-1 db-1");
        row("age>=1w", "web-2 gpu-1 cp-1");
        row("age>364d23h", "gpu-1");
        row("created>2026-11-13", "web-1 web-2 db-1");
        row("created<2026-11-13T12:00:00Z", "gpu-1 cp-1");
        row("taint:NoSchedule", "gpu-1 cp-1");
        row("taint=gpu", "gpu-1");
        row("taint=gpu:NoSchedule", "gpu-1");
        row("taint=gpu:NoExecute", "");
        row("taint=gpu=a100:NoSchedule", "gpu-1");
        row("taint=gpu=b200", "");
        row("taint:*/control-plane", "cp-1");
        row("not taint:*", "web-1 web-2");
        row("condition:DiskPressure", "gpu-1");
        row("condition:Ready=Unknown", "db-1");
        row("condition!=Ready", "gpu-1 db-1");
        row("annotation:example.com/owner", "gpu-1");
        row("annotation:\"example.com/owner=ana lima\"", "gpu-1");
        row("version<1.30", "web-1");
        row("version=1.30", "web-2 gpu-1");
        row("version>v1.30.1", "gpu-1 db-1");
        row("version>=1.30 version<1.31", "web-2 gpu-1");
        row("version:k3s", "db-1");
        row("kernel!=6.1.*", "web-2 gpu-1 db-1 cp-1");
        row("zone=eu-1a and not (role:worker or cordoned)", "gpu-1");
        row("web or db and 1", "web-1 web-2 db-1");
        row("(web or db) and 1", "web-1 db-1");
        row("NOT web AND NOT db", "gpu-1 cp-1");
        row("!(web or db)", "gpu-1 cp-1");
        row("not(web or db)", "gpu-1 cp-1");
        row("(web)or(db)AND(1)", "web-1 web-2 db-1");
        row("not not web", "web-1 web-2");
        row("\"and\"", "");
        row("10.0.0.1:80", "");
        row("fe80::1", "");
    }

    void amountsTaintsAndWhatJoinsThemFindNodes()
    {
        QFETCH(QString, names);
        QCOMPARE(found(s(QTest::currentDataTag())), names);
    }

    void saysWhereAQueryIsWrongAndWhy_data()
    {
        QTest::addColumn<QString>("error");
        const auto row = [](const char *query, const char *error) {
            QTest::newRow(query) << s(error);
        };
        row("ready zon=a", "6+5 There is no field \"zon\". A label is label:zon=…, a text is "
                           "written in quotes.");
        row("cpu>", "4+0 A value is missing, as in cpu>8.");
        row("web and", "7+0 Something to look for is missing at the end.");
        row("or web", "0+2 Something to look for is missing before \"or\".");
        row("(web", "0+1 This bracket is never closed.");
        row("web)", "3+1 This bracket closes nothing.");
        row("()", "1+1 Something to look for is missing before \")\".");
        row("say \"web", "4+4 This quote is never closed.");
        row("cpu>lots", "4+4 \"lots\" is not a quantity: write it as 8, 500m or 64Gi.");
        row("age=2h", "0+6 age takes > >= < <=, as in age<2h.");
        row("age<2", "4+1 \"2\" is not a duration: write it as 90s, 2h or 1d12h.");
        row("version<new", "8+3 \"new\" is not a version: write it as 1.30 or v1.30.2.");
        row("created>soon", "8+4 \"soon\" is not a time: write it as 2026-11-01 or "
                            "2026-11-01T12:00:00Z.");
        row("status:fine", "7+4 There is no status \"fine\": write ready, notready, unknown, "
                           "cordoned, schedulingdisabled, schedulable, pressure.");
        row("label:pool=", "");
        row("label:=web", "6+4 \"=web\" is not a label requirement: write key=value, key!=value, "
                          "key in (a, b), key notin (a, b), key or !key.");
    }

    void saysWhereAQueryIsWrongAndWhy()
    {
        QFETCH(QString, error);
        QCOMPARE(found(s(QTest::currentDataTag())), error);
    }

    void nestsAsDeepAsAPersonWrites()
    {
        QCOMPARE(found(QString(60, u'(') + s("web") + QString(60, u')')), s("web-1 web-2"));
        QCOMPARE(found(QString(4000, u'(')), s("64+1 This is nested too deep."));
        QCOMPARE(found(QString(3997, u'!') + s("web")), s("64+1 This is nested too deep."));
        QCOMPARE(found(QString(100'000, u'(')), s("4000+96000 A filter has at most 4000 characters."));
    }

    void everyFieldsExampleIsAQuery()
    {
        for (const QueryField &field : queryFields())
            QVERIFY2(NodeQuery::parse(s(field.example)), field.example);
    }

    void whatIsNotFinishedIsReadWithoutItsEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) { QTest::newRow(text) << s(text) << s(expected); };
        row("name:web zone=", "web-1 web-2 | zone=");
        row("name:web and age<", "web-1 web-2 | age<");
        row("name:web or zone in (a", "web-1 web-2 | zone in (a");
        row("name:web not status=re", "web-1 web-2 | status=re");
        row("not (name:web or cpu>", "gpu-1 db-1 cp-1 | cpu>");
        row("(name:web or name:gpu", "web-1 web-2 gpu-1 | ");
        row("name:web or", "web-1 web-2 | or");
        row("name:web and (", "web-1 web-2 | ");
        row("name:web \"gp", "web-1 web-2 | \"gp");
        row("name:web zone=\"eu", "web-1 web-2 | zone=\"eu");
        row("name:web age<2", "web-1 web-2 | age<2");
        row("name:web label:pool in (a", "web-1 web-2 | label:pool in (a");
        row("name:web label:pool in (a,b", "web-1 web-2 | label:pool in (a,b");
        row("name:web label:pool=a,zone in (", "web-1 web-2 | label:pool=a,zone in (");
        row("zone=", "web-1 web-2 gpu-1 db-1 cp-1 | zone=");
        row("name:web foo=", "web-1 web-2 | foo=");
        row("name:web foo=1", "none");
        row("name:web status=re ", "none");
        row("name:web zone=eu,pool=web", "none");
        row("name:web pool=a,zone=eu", "none");
        row("foo=1 name:web", "none");
        row("foo=1 status=re", "none");
        row("name:web)", "none");
        row("(zone=) name:web", "none");
        row("name:web) or ready", "none");
    }
    void whatIsNotFinishedIsReadWithoutItsEnd()
    {
        QFETCH(QString, text);
        QTEST(foundAtStart(text), "expected");
        QVERIFY(!NodeQuery::parse(text));
    }

    void whatIsTooLongIsNotCutAtAQuote()
    {
        const QString list = s("name:web").leftJustified(19) + s("name in (") + s("\"node-0001\",").repeated(400);
        QCOMPARE(list.mid(3999, 2), s(",\""));

        QCOMPARE(foundAtStart(list), s("none"));
    }
};

QTEST_APPLESS_MAIN(TestNodeQuery)
#include "tst_nodequery.moc"
