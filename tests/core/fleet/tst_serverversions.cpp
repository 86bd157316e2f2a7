#include "core/fleet/serverversions.h"
#include "tests/support/fakerequests.h"

#include <QSignalSpy>
#include <QTest>

using namespace drover;

namespace {

constexpr int kOne = 1;

} // namespace

class TestServerVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVersionIsWhatTheServerTells()
    {
        FakeRequests requests;
        ServerVersions versions;
        QSignalSpy changed(&versions, &ServerVersions::changed);

        versions.ask(kOne, requests);
        versions.ask(kOne, requests); // under way already
        requests.answer(0, R"({"gitVersion":"v1.36.2"})");

        QCOMPARE(requests.lines(), std::vector<QByteArray>{"GET /version"});
        QCOMPARE(versions.versionOf(kOne), "v1.36.2");
        QCOMPARE(changed.count(), 1);
    }

    void anAnswerThatFailsLeavesWhatWasKnown()
    {
        FakeRequests requests;
        ServerVersions versions;
        versions.ask(kOne, requests);
        requests.answer(0, R"({"gitVersion":"v1.36.2"})");

        versions.ask(kOne, requests);
        requests.fail(1, anError(Error::Kind::Network));

        QCOMPARE(versions.versionOf(kOne), "v1.36.2");
    }

    void aClusterThatWasForgottenIsAskedNoMore()
    {
        FakeRequests requests;
        ServerVersions versions;
        versions.ask(kOne, requests);

        versions.forget(kOne);

        QVERIFY(requests.isCancelled(0));
        QCOMPARE(versions.versionOf(kOne), "");
    }
};

QTEST_GUILESS_MAIN(TestServerVersions)
#include "tst_serverversions.moc"
