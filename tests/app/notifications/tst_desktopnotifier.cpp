#include "app/notifications/desktopnotifier.h"
#include "tests/app/notifications/fakeservice.h"
#include "tests/app/notifications/privatebus.h"

#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kAll{u"body"_s, u"body-markup"_s, u"actions"_s};
constexpr uint kDismissed = 2;

Notice aNotice(const QString &summary, const QString &body = {}, bool isLasting = true)
{
    return {summary, body, isLasting, true};
}

} // namespace

/// Notices on a bus of the test's own.
class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("NOT TESTED: there is no dbus-daemon here; install it to test notices");
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY2(!m_bus->address().isEmpty(), qPrintable(m_bus->whyNot()));
    }

    void cleanup()
    {
        m_notifier.reset();
        m_session.reset();
        m_service.reset();
        m_bus.reset();
    }

    void aNoticeIsShownWithAllThatADesktopNeeds()
    {
        begin(kAll);
        m_notifier->show(u"a"_s, aNotice(u"prod: n1 is not ready"_s, u"n1: NotReady"_s));

        QTRY_COMPARE(told(), 1u);
        const FakeService::Told &told = m_service->told[0];
        QCOMPARE(told.summary, u"prod: n1 is not ready"_s);
        QCOMPARE(told.body, u"n1: NotReady"_s);
        QCOMPARE(told.actions.value(0), u"default"_s);
        QCOMPARE(told.hints.value(u"desktop-entry"_s).toString(), u"org.drover.Drover"_s);
        QCOMPARE(told.hints.value(u"urgency"_s).toInt(), 1);
        QCOMPARE(told.timeout, 0);
    }

    void whatNeedNotStayGoesWhenTheDesktopLikes()
    {
        begin(kAll);
        m_notifier->show(u"a"_s, aNotice(u"x"_s, {}, false));

        QTRY_COMPARE(told(), 1u);
        QCOMPARE(m_service->told[0].timeout, -1);
        QCOMPARE(m_service->told[0].hints.value(u"urgency"_s).toInt(), 0);
    }

    void theServersWordsAreNoMarkup()
    {
        const QString hostile = u"<a href=\"http://x\">n1</a> & <b>\u202e\x1b[0m"_s;
        begin(kAll);
        m_notifier->show(u"a"_s, aNotice(hostile, hostile));

        QTRY_COMPARE(told(), 1u);
        QCOMPARE(m_service->told[0].body,
                 u"&lt;a href=&quot;http://x&quot;&gt;n1&lt;/a&gt; &amp; &lt;b&gt;\ufffd\ufffd[0m"_s);
        QCOMPARE(m_service->told[0].summary,
                 u"<a href=\"http://x\">n1</a> & <b>\ufffd\ufffd[0m"_s); // never read as markup
    }

    void aDesktopWithoutMarkupGetsThePlainText()
    {
        begin({u"body"_s});
        m_notifier->show(u"a"_s, aNotice(u"x"_s, u"a < b & c"_s));

        QTRY_COMPARE(told(), 1u);
        QCOMPARE(m_service->told[0].body, u"a < b & c"_s);
        QCOMPARE(m_service->told[0].actions, QStringList());
    }

    void whatChangesReplacesWhatIsShown()
    {
        begin(kAll);
        m_notifier->show(u"a"_s, aNotice(u"one"_s));
        m_notifier->show(u"a"_s, aNotice(u"two"_s)); // before the first has its answer
        m_notifier->show(u"a"_s, aNotice(u"three"_s));
        m_notifier->show(u"b"_s, aNotice(u"other"_s));

        QTRY_COMPARE(of(u"a"_s).mid(of(u"a"_s).size() - 1), QStringList{u"three"_s});
        QTRY_COMPARE(of(u"b"_s), QStringList{u"other"_s});
        QCOMPARE(ids().size(), 2);
    }

    void aClosedNoticeGoesEvenBeforeItsAnswer()
    {
        begin(kAll);
        show(u"a"_s);
        m_notifier->show(u"b"_s, aNotice(u"two"_s));
        m_notifier->close(u"b"_s);
        QTRY_COMPARE(m_service->closed, std::vector<uint>{42});

        m_notifier->close(u"a"_s);
        QTRY_COMPARE(m_service->closed, (std::vector<uint>{42, 41}));
    }

    void aDismissedNoticeIsToldOfAndTheNextIsANewOne()
    {
        begin(kAll);
        QSignalSpy dismissed(m_notifier.get(), &Notifier::dismissed);
        show(u"a"_s);
        Q_EMIT m_service->NotificationClosed(m_service->told[0].id, kDismissed);
        QTRY_COMPARE(dismissed.size(), 1);
        QCOMPARE(dismissed[0][0].toString(), u"a"_s);

        m_notifier->show(u"a"_s, aNotice(u"again"_s));
        QTRY_COMPARE(told(), 2u);
        QCOMPARE(m_service->told[1].replaces, 0u);
    }

    void aChosenNoticeIsToldOfWithTheLeaveToComeToTheFront()
    {
        begin(kAll);
        QSignalSpy activated(m_notifier.get(), &Notifier::activated);
        show(u"a"_s);
        Q_EMIT m_service->ActionInvoked(7, u"default"_s); // of another program
        Q_EMIT m_service->ActivationToken(m_service->told[0].id, u"leave"_s);
        Q_EMIT m_service->ActionInvoked(m_service->told[0].id, u"default"_s);

        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated[0], (QVariantList{u"a"_s, u"leave"_s}));
    }

    void onlyTheServiceIsListenedTo()
    {
        begin(kAll);
        QSignalSpy activated(m_notifier.get(), &Notifier::activated);
        show(u"a"_s);
        const uint id = m_service->told[0].id;
        QDBusConnection stranger = QDBusConnection::connectToBus(m_bus->address(), u"stranger"_s);
        QDBusMessage signal = QDBusMessage::createSignal(
            u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s,
            u"ActionInvoked"_s);
        signal << id << u"default"_s;
        QVERIFY(stranger.send(signal));
        // The bus delivers in order: once the stranger is answered, the signal has gone out.
        QVERIFY(stranger.call(QDBusMessage::createMethodCall(
                                  u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                  u"org.freedesktop.DBus"_s, u"GetId"_s))
                    .type() == QDBusMessage::ReplyMessage);
        QDBusConnection::disconnectFromBus(u"stranger"_s);

        Q_EMIT m_service->ActionInvoked(id, u"default"_s);
        QTRY_VERIFY(!activated.isEmpty());
        QCOMPARE(activated.size(), 1); // the stranger's would have come first
    }

    void aDesktopWithoutTheServiceIsAProblemUntilThereIsOne()
    {
        m_notifier = std::make_unique<DesktopNotifier>(session(m_bus->address()));
        QSignalSpy changed(m_notifier.get(), &Notifier::problemChanged);
        m_notifier->show(u"a"_s, aNotice(u"waiting"_s));
        QTRY_VERIFY(!m_notifier->problem().isEmpty());

        m_service = std::make_unique<FakeService>(m_bus->address(), kAll);
        QVERIFY(m_service->isThere());
        QTRY_COMPARE(told(), 1u);
        QCOMPARE(m_service->told[0].summary, u"waiting"_s);
        QCOMPARE(m_notifier->problem(), QString());
        QCOMPARE(changed.size(), 2);
    }

    void aServiceThatIsReplacedIsToldWhatStands()
    {
        begin(kAll);
        show(u"a"_s);
        m_notifier->show(u"b"_s, aNotice(u"passing"_s, {}, false));
        m_notifier->show(u"a"_s, aNotice(u"stands"_s));
        QTRY_COMPARE(told(), 3u);
        m_notifier->show(u"b"_s, aNotice(u"still passing"_s, {}, false)); // b has its answer
        QTRY_COMPARE(told(), 4u);
        m_service.reset();
        QTRY_VERIFY(!m_notifier->problem().isEmpty());

        m_service = std::make_unique<FakeService>(m_bus->address(), QStringList{u"body"_s});
        QTRY_COMPARE(told(), 1u);
        QCOMPARE(m_service->told[0].summary, u"stands"_s);
        QCOMPARE(m_service->told[0].replaces, 0u);
        QVERIFY(m_service->told[0].hints.value(u"suppress-sound"_s).toBool());
    }

    void withoutABusNothingIsShownAndNothingWaits_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("none") << QString();
        QTest::newRow("nobody listens") << u"unix:path=/nowhere/bus"_s;
        QTest::newRow("no address") << u"nonsense"_s;
    }

    void withoutABusNothingIsShownAndNothingWaits()
    {
        QFETCH(const QString, address);
        m_notifier = std::make_unique<DesktopNotifier>(session(address));
        m_notifier->show(u"a"_s, aNotice(u"x"_s));
        m_notifier->show(u"a"_s, aNotice(u"y"_s));
        m_notifier->close(u"a"_s);

        QTRY_VERIFY(!m_notifier->problem().isEmpty());
    }

    void aBusThatDiesIsNoEndOfTheProgram()
    {
        begin(kAll);
        show(u"a"_s);
        m_bus->stop();
        m_notifier->show(u"a"_s, aNotice(u"x"_s));
        m_notifier->close(u"a"_s);
        m_notifier->show(u"b"_s, aNotice(u"y"_s));

        QTRY_VERIFY(!m_notifier->problem().isEmpty());
    }

    void aBusThatDiesIsAProblemBeforeTheNextNotice()
    {
        begin(kAll);
        QSignalSpy activated(m_notifier.get(), &Notifier::activated);
        show(u"a"_s);
        // Behind the answer: no call is under way that could find it out.
        Q_EMIT m_service->ActionInvoked(m_service->told[0].id, u"default"_s);
        QTRY_COMPARE(activated.size(), 1);
        m_bus->stop();

        QTRY_VERIFY(!m_notifier->problem().isEmpty());
    }

    void aBusThatComesBackIsToldWhatStandsWithTheNextNotice()
    {
        begin(kAll);
        show(u"a"_s);
        m_bus->stop();
        QTRY_VERIFY(!m_notifier->problem().isEmpty());
        restart();

        m_notifier->show(u"b"_s, aNotice(u"next"_s));
        QTRY_COMPARE(told(), 2u);
        QCOMPARE(m_service->told[0].summary, u"a"_s);
        QCOMPARE(m_service->told[0].replaces, 0u);
        QCOMPARE(m_service->told[1].summary, u"next"_s);
        QCOMPARE(m_notifier->problem(), QString());
    }

    void aBusThatDiesWhileItsServiceIsAskedIsFoundAgain()
    {
        m_service = std::make_unique<FakeService>(m_bus->address(), kAll);
        m_service->isMute = true;
        m_notifier = std::make_unique<DesktopNotifier>(session(m_bus->address()));
        m_notifier->show(u"a"_s, aNotice(u"waiting"_s));
        QTRY_VERIFY(m_service->wasAsked);
        m_bus->stop();
        QTRY_VERIFY(!m_notifier->problem().isEmpty());
        restart();

        m_notifier->show(u"b"_s, aNotice(u"next"_s));
        QTRY_COMPARE(told(), 2u);
        QCOMPARE(m_service->told[0].summary, u"waiting"_s);
        QCOMPARE(m_notifier->problem(), QString());
    }

    void whenItGoesItsNoticesGo()
    {
        begin(kAll);
        show(u"a"_s);
        m_notifier->show(u"a"_s, aNotice(u"again"_s)); // sent after the answer
        QTRY_COMPARE(told(), 2u);
        m_notifier.reset();

        QTRY_COMPARE(m_service->closed, std::vector<uint>{41});
    }

private:
    void begin(const QStringList &capabilities)
    {
        m_service = std::make_unique<FakeService>(m_bus->address(), capabilities);
        QVERIFY(m_service->isThere());
        m_notifier = std::make_unique<DesktopNotifier>(session(m_bus->address()));
        m_notifier->begin();
    }
    SessionBus &session(const QString &address)
    {
        m_session = std::make_unique<SessionBus>(address);
        return *m_session;
    }
    void show(const QString &key)
    {
        m_notifier->show(key, aNotice(key));
        QTRY_VERIFY(of(key).contains(key));
    }
    void restart()
    {
        m_service.reset();
        m_bus->start();
        m_service = std::make_unique<FakeService>(m_bus->address(), kAll);
        QVERIFY(m_service->isThere());
    }
    std::size_t told() const { return m_service->told.size(); }
    /// The summaries of one notice, by its id: the service counts from 41.
    QStringList of(const QString &key) const
    {
        const uint id = key == "a"_L1 ? 41 : 42;
        QStringList summaries;
        for (const FakeService::Told &told : m_service->told) {
            if (told.id == id)
                summaries << told.summary;
        }
        return summaries;
    }
    QSet<uint> ids() const
    {
        QSet<uint> ids;
        for (const FakeService::Told &told : m_service->told)
            ids.insert(told.id);
        return ids;
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<SessionBus> m_session;
    std::unique_ptr<DesktopNotifier> m_notifier;
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
