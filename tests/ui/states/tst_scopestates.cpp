#include "tests/ui/states/sessionfacts.h"
#include "ui/states/scopestates.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using Kind = StateView::Kind;

/// Nothing claims that the nodes that a user may read by name are all there are.
class TestScopeStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableOfNamedNodesSaysSo()
    {
        const SessionStates states = sessionStates(named(liveSinceThen(), 3, {3, 3}), kThen);

        QCOMPARE(states.banner.kind, Kind::NamedNodes);
        QCOMPARE(states.banner.sentence,
                 u"You may read 3 nodes of this cluster; others are not shown.");
        QCOMPARE(states.banner.next.action, StateView::Action::CopyText);
        QVERIFY(states.banner.copyText.contains(QStringLiteral("node-viewer")));
        QVERIFY(states.page.isNone());
    }

    void oneNodeIsOne()
    {
        QCOMPARE(scopeSentence(named(liveSinceThen(), 1, {1, 1})),
                 u"You may read 1 node of this cluster; others are not shown.");
    }

    void namesThatAreTooManyAreCounted()
    {
        QCOMPARE(scopeSentence(named(liveSinceThen(), 20, {20, 1234})),
                 u"You may read 1,234 nodes of this cluster; the first 20 are shown, others are "
                 "not.");
    }

    void namesWithoutANodeAreSaid()
    {
        QCOMPARE(scopeSentence(named(liveSinceThen(), 2, {3, 3})),
                 u"You may read 3 nodes of this cluster, of which 2 exist; others are not shown.");
    }

    void anotherBannerSaysItToo()
    {
        const SessionStates states = sessionStates(named(Polling{kThen}, 3, {3, 3}), kThen);

        QCOMPARE(states.banner.kind, Kind::Polling);
        QVERIFY(states.banner.sentence.endsWith(QStringLiteral("others are not shown.")));
    }

    void noneOfThemIsNotNoneOfTheCluster()
    {
        const SessionStates states = sessionStates(named(liveSinceThen(), 0, {2, 2}), kThen);

        QCOMPARE(states.page.kind, Kind::NoNodes);
        QCOMPARE(states.page.sentence, u"None of the nodes that you may read exists.");
        QCOMPARE(states.page.detail,
                 u"You may read 2 nodes of this cluster; others are not shown.");
    }

    void theWholeClusterNeedsNoBanner()
    {
        QVERIFY(sessionStates(syncedWith(liveSinceThen(), 3), kThen).banner.isNone());
    }

private:
    static SessionFacts named(Freshness freshness, qsizetype nodes, NodeScope scope)
    {
        SessionFacts facts = syncedWith(std::move(freshness), nodes);
        facts.scope = scope;
        return facts;
    }
};

QTEST_GUILESS_MAIN(TestScopeStates)
#include "tst_scopestates.moc"
