#include "tests/support/nodebuilder.h"
#include "ui/help/helptopics.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestHelpTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTopicIsFoundByItsIdAndSaysWhatItMeans()
    {
        QSet<QString> ids;
        for (const HelpTopic *topic : helpTopics()) {
            QCOMPARE(helpTopic(topicId(*topic)), topic);
            QVERIFY2(*topic->meaning, topic->word);
            QVERIFY2(!*topic->source || QString::fromLatin1(topic->source).startsWith(s("https://")),
                     topic->word);
            ids.insert(topicId(*topic));
        }
        QCOMPARE(ids.size(), qsizetype(helpTopics().size()));
    }

    void noTermStandsTwiceUnderAHeading()
    {
        QSet<QString> terms;
        for (const HelpTopic *topic : helpTopics()) {
            for (const QString &term : topicTerms(*topic)) {
                const QString placed = groupTitle(topic->group) + s(": ") + term;
                QVERIFY2(!terms.contains(placed), qPrintable(placed));
                terms.insert(placed);
            }
        }
    }

    void everyStateOfFreshnessHasATopic()
    {
        const WallTime now{};
        Error signedOut;
        signedOut.kind = Error::Kind::Auth;
        const Freshness states[] = {Connecting{},
                                    Live{now, true, {}},
                                    Live{now, false, {}},
                                    Reconnecting{now, 1, {}, {}, false},
                                    Reconnecting{now, 1, {}, {}, true},
                                    Stale{now, {}, {}, true},
                                    Stale{now, signedOut, {}, true},
                                    Stale{now, withoutCredentials(signedOut), {}, true},
                                    Polling{},
                                    Stopped{}};
        for (const Freshness &state : states)
            QVERIFY2(helpTopic(freshnessTopic(state)), qPrintable(freshnessTopic(state)));
        QCOMPARE(freshnessTopic(states[6]), s("freshness/SignedOut"));
        QCOMPARE(freshnessTopic(states[7]), s("freshness/NoCredentials"));
    }

    void everyConditionThatDroverKnowsHasATopic()
    {
        QFile file(s(DROVER_SOURCE_DIR) + s("/core/objects/nodehealth.cpp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        static const QRegularExpression rule(s("\\{\"(\\w+)\", GoodWhen::"));
        int count = 0;
        for (auto it = rule.globalMatch(source); it.hasNext(); ++count) {
            const QString type = it.next().captured(1);
            QCOMPARE(conditionTopic(type.toStdString()), s("condition/") + type);
        }
        QVERIFY(count >= 19);
        QCOMPARE(conditionTopic("OfSomeAgent"), s("condition/other"));
    }

    void theStatusOfANodeLeadsToItsTopic()
    {
        QCOMPARE(nodeTopic(*NodePtr(aNode("n").ready())), s("node/Ready"));
        QCOMPARE(nodeTopic(*NodePtr(aNode("n").ready().cordoned())), s("node/SchedulingDisabled"));
        QCOMPARE(nodeTopic(*NodePtr(aNode("n").ready(s("False")).cordoned())), s("node/NotReady"));
        QCOMPARE(nodeTopic(*NodePtr(aNode("n").ready(s("Unknown")))), s("node/Unknown"));
        QVERIFY(helpTopic(nodeTopic(*NodePtr(aNode("n")))));
    }

    void wordsOfPodsLeadToTopics_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::newRow("CrashLoopBackOff") << s("pod/CrashLoopBackOff");
        QTest::newRow("Init:CrashLoopBackOff") << s("pod/CrashLoopBackOff");
        QTest::newRow("Init:1/3") << s("pod/Init");
        QTest::newRow("Init:ExitCode:2") << s("pod/Init");
        QTest::newRow("ExitCode:2") << s("pod/Error");
        QTest::newRow("Signal:9") << s("pod/Error");
        QTest::newRow("OutOfmemory") << s("pod/OutOfmemory");
        QTest::newRow("Terminated") << s("pod/NodeShutdown");
        QTest::newRow("SomethingNew") << s("pod/other");
    }
    void wordsOfPodsLeadToTopics()
    {
        QFETCH(const QString, topic);
        QCOMPARE(podTopic(s(QTest::currentDataTag())), topic);
    }
};

QTEST_APPLESS_MAIN(TestHelpTopics)
#include "tst_helptopics.moc"
