#include "ui/states/contextstates.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using Action = StateView::Action;

namespace {

ClusterConfig configFor(const char *server)
{
    ClusterConfig config;
    config.server = QUrl(QString::fromUtf8(server));
    config.user.token = "planted-4711";
    return config;
}

} // namespace

class TestContextStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherServerIsNamedAndCanBeFollowedOrNot()
    {
        const StateView view =
            contextChangedState(configFor("https://one.test:6443"), configFor("https://two.test"));

        QCOMPARE(view.sentence, u"Context changed: other server.");
        QVERIFY(view.cause.contains(u"now says https://two.test;"));
        QVERIFY(view.cause.contains(u"stays with https://one.test:6443"));
        QCOMPARE(view.next, (StateView::Button{Action::Reopen, QStringLiteral("Reconnect")}));
        QCOMPARE(view.other, (StateView::Button{Action::Keep, QStringLiteral("Keep")}));
    }

    void anotherWayToTheSameServerIsNamed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("authority") << "another certificate authority for https://one.test";
        QTest::newRow("proxy") << "another proxy on the way to https://one.test";
        QTest::newRow("name") << "another tls-server-name for https://one.test";
        QTest::newRow("unchecked") << "another insecure-skip-tls-verify for https://one.test";
    }

    void anotherWayToTheSameServerIsNamed()
    {
        QFETCH(QString, words);
        const ClusterConfig open = configFor("https://one.test");
        ClusterConfig now = open;
        const QByteArray what = QTest::currentDataTag();
        if (what == "authority")
            now.caPem = "another";
        else if (what == "proxy")
            now.proxy = QUrl(QStringLiteral("http://proxy.test"));
        else if (what == "name")
            now.tlsServerName = QStringLiteral("other");
        else
            now.insecureSkipTlsVerify = true;

        const StateView view = contextChangedState(open, now);

        QVERIFY2(view.cause.contains(words), qPrintable(view.cause));
        QVERIFY(view.sentence != contextChangedState(open, configFor("https://two")).sentence);
    }

    void aContextThatIsGoneSaysThatTheTabGoesOn()
    {
        const Error why = failure(Error::Kind::Config, QStringLiteral("It is gone.")).value();

        const StateView view = contextLostState(why);

        QCOMPARE(view.sentence, u"It is gone.");
        QVERIFY(view.cause.contains(u"goes on"));
        QCOMPARE(view.next.action, Action::Cancel);
        QCOMPARE(view.other.action, Action::Keep);
        QCOMPARE(contextBrokenState(why).next.action, Action::Reopen);
    }
};

QTEST_APPLESS_MAIN(TestContextStates)
#include "tst_contextstates.moc"
