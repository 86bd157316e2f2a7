#include "app/instancecall.h"
#include "app/instanceserver.h"
#include "tests/support/fakeclock.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestInstanceServer : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(QLatin1StringView(QTest::currentTestFunction())); }

private Q_SLOTS:
    void aRequestIsTakenAtOnceAndAnsweredLater()
    {
        FakeClock clock;
        InstanceServer server(clock);
        QVERIFY(server.listen(path()));
        QSignalSpy asked(&server, &InstanceServer::asked);
        QByteArray got;
        QLocalSocket caller;
        connect(&caller, &QLocalSocket::readyRead, &caller, [&] { got += caller.readAll(); });
        caller.connectToServer(path());
        caller.write(framed(toBytes(InstanceRequest{{u"prod"_s}, {}, {}, false, false, {}})));
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][1].value<InstanceRequest>().contexts, QStringList{u"prod"_s});

        QTRY_VERIFY(!got.isEmpty());
        QCOMPARE(answerOf(*takeFrame(got))->kind, InstanceAnswer::Kind::Taken);
        server.answer(asked[0][0].toULongLong(), {InstanceAnswer::Kind::Refused, u"No."_s});
        QTRY_VERIFY(!got.isEmpty());
        QCOMPARE(answerOf(*takeFrame(got))->sentence, u"No."_s);
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    }

    void onlyThisUserMayReachTheSocket()
    {
        FakeClock clock;
        InstanceServer server(clock);
        QVERIFY(server.listen(path()));
        QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::WriteGroup |
                                                    QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void whoSendsNoRequestIsDropped_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("garbage") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("no JSON") << framed("hello");
        QTest::newRow("endless") << QByteArray("\x7f\xff\xff\xff", 4) + QByteArray(100'000, 'x');
    }

    void whoSendsNoRequestIsDropped()
    {
        QFETCH(const QByteArray, bytes);
        FakeClock clock;
        InstanceServer server(clock);
        QVERIFY(server.listen(path()));
        QSignalSpy asked(&server, &InstanceServer::asked);
        QLocalSocket caller;
        caller.connectToServer(path());
        caller.write(bytes);
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(asked.size(), 0);
    }

    void whoSaysNothingIsDroppedAfterFiveSeconds()
    {
        FakeClock clock;
        InstanceServer server(clock);
        QVERIFY(server.listen(path()));
        QLocalSocket caller;
        caller.connectToServer(path());
        caller.write("\0\0", 2);
        QTRY_COMPARE(clock.pendingCount(), std::size_t(1));
        clock.advance(5s);
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    }

    void noMoreThanEightAreHeardAtOnce()
    {
        FakeClock clock;
        InstanceServer server(clock);
        QVERIFY(server.listen(path()));
        std::vector<std::unique_ptr<QLocalSocket>> callers;
        for (int i = 0; i < 9; ++i) {
            callers.push_back(std::make_unique<QLocalSocket>());
            callers.back()->connectToServer(path());
        }
        QTRY_COMPARE(callers.back()->state(), QLocalSocket::UnconnectedState);
        QCOMPARE(callers.front()->state(), QLocalSocket::ConnectedState);
    }

    void aSocketThatAProgramLeftIsTakenOver()
    {
        FakeClock clock;
        {
            QLocalServer gone;
            QVERIFY(gone.listen(path()));
        }
        QFile left(path());
        QVERIFY(left.open(QIODevice::WriteOnly)); // something that nobody listens at
        left.close();
        QVERIFY(!callInstance(path(), {}, 1s, 1s));
        InstanceServer server(clock);
        QVERIFY(server.listen(path()));
    }

    void whereNobodyListensNobodyIsCalled()
    {
        QVERIFY(!callInstance(path(), {}, 1s, 1s));
    }

    void aProgramThatHangsIsToldFromNone()
    {
        QLocalServer hung; // accepts, since the system does, and never reads
        QVERIFY(hung.listen(path()));
        const auto reply = callInstance(path(), {}, 50ms, 1s);
        QVERIFY(reply);
        QVERIFY(reply->isHung);
        QVERIFY(!reply->answer);
    }
};

QTEST_GUILESS_MAIN(TestInstanceServer)
#include "tst_instanceserver.moc"
