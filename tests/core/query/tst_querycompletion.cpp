#include "core/query/querycompletion.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// What the query becomes with each completion, where '|' marks the caret.
QStringList completed(const char *query)
{
    const NodeBatch nodes{
        aNode("a").label(s("topology.kubernetes.io/zone"), s("eu-1b")).label(s("pool"), s("web"))
            .info(s("osImage"), s("Debian GNU/Linux 12 (bookworm)")).build(),
        aNode("b").label(s("topology.kubernetes.io/zone"), s("eu-1a")).label(s("pool"), s("web"))
            .taint(s("gpu"), {}, s("NoSchedule")).build(),
        aNode("c").label(s("topology.kubernetes.io/zone"), s("eu-1a")).build()};
    QString text = s(query);
    const qsizetype caret = text.indexOf(u'|');
    text.remove(caret, 1);
    QStringList all;
    for (const QueryCompletion &one : queryCompletions(text, caret, nodes,
                                                      {s("prod-eu"), s("staging")}))
        all.append(QString(text).replace(one.at, one.length, one.text));
    return all;
}

} // namespace

class TestQueryCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsComeWhereATermBegins()
    {
        QCOMPARE(completed("ver|"), QStringList{s("version:")});
        QCOMPARE(completed("not (co|"), (QStringList{s("not (condition:"), s("not (cordoned")}));
        QVERIFY(completed("|").contains(s("status:")));
        QVERIFY(completed("ready |").contains(s("ready zone:")));
        QCOMPARE(completed("cp|"), QStringList{s("cpu>")});
    }

    void valuesAreThoseTheNodesHaveMostFrequentFirst()
    {
        QCOMPARE(completed("zone:|"), (QStringList{s("zone:eu-1a"), s("zone:eu-1b")}));
        QCOMPARE(completed("x zone=1b| y"), QStringList{s("x zone=eu-1b y")});
        QCOMPARE(completed("taint:|"), QStringList{s("taint:gpu:NoSchedule")});
        QCOMPARE(completed("label:po|").value(0), s("label:pool=web"));
        QCOMPARE(completed("status:un|"), QStringList{s("status:unknown")});
        QCOMPARE(completed("cluster:|"), (QStringList{s("cluster:prod-eu"), s("cluster:staging")}));
    }

    void whatHoldsSpacesIsQuoted()
    {
        QCOMPARE(completed("os:deb|"), QStringList{s("os:\"Debian GNU/Linux 12 (bookworm)\"")});
    }

    void amountsAndUnreadableTextsHaveNone()
    {
        QCOMPARE(completed("cpu>|"), QStringList());
        QCOMPARE(completed("nothing:|"), QStringList());
        QCOMPARE(completed("\"ver|"), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestQueryCompletion)
#include "tst_querycompletion.moc"
