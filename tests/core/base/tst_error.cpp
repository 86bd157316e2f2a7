#include "core/base/error.h"

#include <QSet>
#include <QTest>

using namespace drover;

namespace {

using Kind = Error::Kind;

constexpr Kind kKinds[] = {Kind::Config,    Kind::Auth,      Kind::Forbidden, Kind::NotFound,
                           Kind::Conflict,  Kind::Throttled, Kind::Expired,   Kind::Invalid,
                           Kind::Network,   Kind::Tls,       Kind::Timeout,   Kind::Protocol,
                           Kind::Cancelled, Kind::Server};

} // namespace

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindHasANameOfItsOwnASentenceAndAdvice();
    void aCauseIsFoundByItsReason();
    void aSentenceEndsWithTheServersWordsOnce();
    void failureMakesTheErrorSideOfAResult();
};

void TestError::eachKindHasANameOfItsOwnASentenceAndAdvice()
{
    QSet<QString> names;
    for (const Kind kind : kKinds) {
        names.insert(QString(kindName(kind)));
        QVERIFY(kindSentence(kind).endsWith(QLatin1Char('.')));
        QVERIFY(kindAdvice(kind).endsWith(QLatin1Char('.')));
    }
    QCOMPARE(names.size(), qsizetype(std::size(kKinds)));
}

void TestError::aCauseIsFoundByItsReason()
{
    Error error;
    error.causes.push_back({QStringLiteral("DisruptionBudget"), {}, {}});
    QVERIFY(error.hasCause(QLatin1StringView("DisruptionBudget")));
    QVERIFY(!error.hasCause(QLatin1StringView("Other")));
}

void TestError::aSentenceEndsWithTheServersWordsOnce()
{
    Error error;
    error.kind = Kind::Server;
    error.serverMessage = QStringLiteral("leader\nchanged");
    QCOMPARE(errorSentence(error), QStringLiteral("The server failed. The server says: leader changed"));
    error.message = QStringLiteral("It failed: leader\nchanged");
    QCOMPARE(errorSentence(error), error.message);
}

void TestError::failureMakesTheErrorSideOfAResult()
{
    const Result<int> result = failure(Kind::Invalid, QStringLiteral("no number"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Invalid);
    QCOMPARE(result.error().message, QStringLiteral("no number"));
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
