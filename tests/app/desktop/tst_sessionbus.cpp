#include "app/desktop/sessionbus.h"
#include "tests/app/notifications/fakeservice.h"
#include "tests/app/notifications/privatebus.h"

#include <QDBusConnection>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

QDBusMessage question(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

BusSignal signalNamed(const QString &name, const QString &argument = {})
{
    return {u"/test"_s, u"org.drover.Test"_s, name, argument};
}

} // namespace

/// The session's bus, as one of the test's own.
class TestSessionBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("NOT TESTED: there is no dbus-daemon here; install it to test the session's bus");
        m_daemon = std::make_unique<PrivateBus>();
        QVERIFY2(!m_daemon->address().isEmpty(), qPrintable(m_daemon->whyNot()));
        m_bus = std::make_unique<SessionBus>(m_daemon->address());
    }

    void cleanup()
    {
        m_bus.reset();
        m_daemon.reset();
        QDBusConnection::disconnectFromBus(u"stranger"_s);
    }

    void itConnectsOnceHoweverManyWantIt()
    {
        QSignalSpy connected(m_bus.get(), &SessionBus::connected);
        m_bus->open();
        m_bus->open();
        QTRY_VERIFY(m_bus->isConnected());
        m_bus->open();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();

        QCOMPARE(connected.size(), 1);
    }

    void withoutAnAddressThereIsNoBus()
    {
        SessionBus bus({});
        QSignalSpy failed(&bus, &SessionBus::failed);
        bus.open();
        bus.call(question(u"GetId"_s), this, [](const QDBusMessage &) { QFAIL("answered"); });

        QVERIFY(!bus.hasAddress());
        QVERIFY(!bus.isConnected());
        QCOMPARE(failed.size(), 0);
    }

    void aBusThatTakesTheCallAndNeverAnswersIsNone()
    {
        const QTemporaryDir folder;
        QLocalServer mute;
        QVERIFY(mute.listen(folder.filePath(u"mute"_s)));
        SessionBus bus(u"unix:path="_s + mute.fullServerName(), std::chrono::milliseconds(50));
        QSignalSpy failed(&bus, &SessionBus::failed);
        QSignalSpy calls(&mute, &QLocalServer::newConnection);
        bus.open();
        QTRY_COMPARE(failed.size(), 1);
        QThreadPool::globalInstance()->waitForDone();

        QVERIFY(!bus.isConnected());
        QVERIFY(calls.size() <= 1); // QtDBus never called: it would wait for ever
        m_bus->open();
        QTRY_VERIFY(m_bus->isConnected()); // nor does it hold who asks for another
        QTRY_VERIFY(failed.size() >= 2); // by itself it tries again: it may only have been slow
    }

    void whoGoesWhileABusIsMuteHasAskedItOnce()
    {
        const QTemporaryDir folder;
        QLocalServer mute;
        QVERIFY(mute.listen(folder.filePath(u"mute"_s)));
        QSignalSpy calls(&mute, &QLocalServer::newConnection);
        auto bus = std::make_unique<SessionBus>(u"unix:path="_s + mute.fullServerName());
        bus->open();
        QTRY_COMPARE(calls.size(), 1);
        bus.reset();
        QVERIFY2(QThreadPool::globalInstance()->waitForDone(0), "a thread waits for it");
    }

    void aBusThatSignsInAndIsMuteThenIsNoneEither()
    {
        const QTemporaryDir folder;
        QLocalServer mute;
        QVERIFY(mute.listen(folder.filePath(u"mute"_s)));
        QByteArray said;
        connect(&mute, &QLocalServer::newConnection, this, [&mute, &said] {
            QLocalSocket *call = mute.nextPendingConnection();
            connect(call, &QLocalSocket::readyRead, call, [call, &said] {
                said += call->readAll();
                if (!said.contains("BEGIN"))
                    call->write("OK 1234deadbeef\r\n");
            });
        });
        SessionBus bus(u"unix:path="_s + mute.fullServerName() + u",guid=1234deadbeef"_s,
                       std::chrono::seconds(2));
        QSignalSpy failed(&bus, &SessionBus::failed);
        bus.open();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
        QVERIFY(!bus.isConnected());
    }

    void aBusThatComesLaterIsFoundByTheNextWhoWantsIt()
    {
        QSignalSpy failed(m_bus.get(), &SessionBus::failed);
        m_daemon->stop();
        m_bus->open();
        QTRY_COMPARE(failed.size(), 1);
        m_daemon->start();

        m_bus->open();
        QTRY_VERIFY(m_bus->isConnected());
    }

    void aCallIsAnsweredByAnErrorToo()
    {
        open();
        QList<QDBusMessage::MessageType> answers;
        const auto take = [&answers](const QDBusMessage &answer) { answers << answer.type(); };
        m_bus->call(question(u"GetId"_s), this, take);
        m_bus->call(question(u"NoSuchMethod"_s), this, take);

        QTRY_COMPARE(answers.size(), 2);
        QVERIFY(answers.contains(QDBusMessage::ReplyMessage));
        QVERIFY(answers.contains(QDBusMessage::ErrorMessage));
    }

    void eachHearsWhatItListensToAndHearsItOnce()
    {
        open();
        QStringList all;
        QStringList some;
        const auto into = [](QStringList &heard) {
            return [&heard](const QDBusMessage &signal) { heard << signal.arguments()[0].toString(); };
        };
        m_bus->listen(signalNamed(u"Said"_s), this, into(all));
        m_bus->listen(signalNamed(u"Said"_s), this, into(all));
        m_bus->listen(signalNamed(u"Said"_s, u"b"_s), this, into(some));
        listened();

        for (const QString &word : {u"a"_s, u"b"_s, u"end"_s})
            say(u"Said"_s, word);
        QTRY_COMPARE(all.size(), 6);
        QCOMPARE(some, QStringList{u"b"_s});
    }

    void whatIsListenedToBeforeIsHeardOnEachConnection()
    {
        int heard = 0;
        m_bus->listen(signalNamed(u"Said"_s), this, [&heard](const QDBusMessage &) { ++heard; });
        open();
        listened();
        say(u"Said"_s, u"a"_s);
        QTRY_COMPARE(heard, 1);
        lose();
        m_daemon->start();

        open();
        listened();
        say(u"Said"_s, u"b"_s);
        QTRY_COMPARE(heard, 2);
    }

    void whoIsGoneIsToldNothing()
    {
        open();
        auto who = std::make_unique<QObject>();
        int told = 0;
        int toldOthers = 0;
        m_bus->listen(signalNamed(u"Said"_s), who.get(), [&told](const QDBusMessage &) { ++told; });
        m_bus->call(question(u"GetId"_s), who.get(), [&told](const QDBusMessage &) { ++told; });
        who.reset();
        m_bus->listen(signalNamed(u"Said"_s), this, [&toldOthers](const QDBusMessage &) { ++toldOthers; });
        listened();
        say(u"Said"_s, u"a"_s);

        QTRY_COMPARE(toldOthers, 1);
        QCOMPARE(told, 0);
    }

    void aLostBusIsToldOfAndAnswersNoMore()
    {
        FakeService service(m_daemon->address(), {});
        service.isMute = true;
        open();
        int answers = 0;
        m_bus->call(QDBusMessage::createMethodCall(
                        u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                        u"org.freedesktop.Notifications"_s, u"GetCapabilities"_s),
                    this, [&answers](const QDBusMessage &) { ++answers; });
        QTRY_VERIFY(service.wasAsked);
        QSignalSpy lost(m_bus.get(), &SessionBus::lost);
        m_daemon->stop();
        QTRY_COMPARE(lost.size(), 1);
        m_daemon->start();
        open();
        listened(); // behind all that was on its way

        QCOMPARE(answers, 0);
        QCOMPARE(lost.size(), 1);
    }

    void whoGoesWhileItConnectsLeavesNobodyOnTheBus()
    {
        for (int i = 0; i < 5; ++i) {
            m_bus = std::make_unique<SessionBus>(m_daemon->address());
            m_bus->open();
        }
        m_bus.reset();
        QThreadPool::globalInstance()->waitForDone();

        QDBusConnection bus = stranger();
        const auto others = [&bus] {
            const QStringList names = bus.call(question(u"ListNames"_s)).arguments()[0].toStringList();
            return names.filter(u":"_s).size() - 1; // itself
        };
        QTRY_COMPARE(others(), 0);
    }

    void theSessionsBusIsFoundWithoutStartingOne()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/some/bus");
        QCOMPARE(sessionBusAddress(), u"unix:path=/some/bus"_s);
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        const QTemporaryDir folder;
        qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
        QCOMPARE(sessionBusAddress(), QString());
        QFile socket(folder.filePath(u"bus"_s));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        QCOMPARE(sessionBusAddress(), u"unix:path="_s + folder.path() + u"/bus"_s);
    }

private:
    void open()
    {
        m_bus->open();
        QTRY_VERIFY(m_bus->isConnected());
    }
    void lose()
    {
        m_daemon->stop();
        QTRY_VERIFY(!m_bus->isConnected());
        QDBusConnection::disconnectFromBus(u"stranger"_s);
    }
    /// The bus takes what it is told in turn: once it has answered, it knows all who listen.
    void listened()
    {
        bool isAnswered = false;
        m_bus->call(question(u"GetId"_s), this,
                    [&isAnswered](const QDBusMessage &) { isAnswered = true; });
        QTRY_VERIFY(isAnswered);
    }
    QDBusConnection stranger() const
    {
        return QDBusConnection::connectToBus(m_daemon->address(), u"stranger"_s);
    }
    void say(const QString &name, const QString &word) const
    {
        QDBusMessage signal =
            QDBusMessage::createSignal(u"/test"_s, u"org.drover.Test"_s, name);
        signal << word;
        QVERIFY(stranger().send(signal));
    }

    std::unique_ptr<PrivateBus> m_daemon;
    std::unique_ptr<SessionBus> m_bus;
};

QTEST_GUILESS_MAIN(TestSessionBus)
#include "tst_sessionbus.moc"
