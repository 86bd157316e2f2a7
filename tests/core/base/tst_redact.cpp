#include "core/base/redact.h"

#include <QTest>

using namespace drover;

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesWhatLooksLikeACredential_data();
    void hidesWhatLooksLikeACredential();
    void leavesAServersSentence();
    void keepsNoMoreThanTheLimit();
};

void TestRedact::hidesWhatLooksLikeACredential_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(text);
    };
    row("bearer", "Authorization: Bearer planted-secret");
    row("basic", "got Basic planted-secret here");
    row("jwt", "eyJhbGciOiJIUzI1NiJ9.planted-secret.planted-secret");
    row("json", R"({"token":"planted-secret","a":1})");
    row("yaml", "password: planted-secret");
    row("query", "https://host/?token=planted-secret&a=1");
    row("url", "https://user:planted-secret@host/");
    row("pem", "-----BEGIN RSA PRIVATE KEY-----\nplanted-secret\n-----END RSA PRIVATE KEY-----");
    row("cut pem", "-----BEGIN PRIVATE KEY-----\nplanted-secret");
}

void TestRedact::hidesWhatLooksLikeACredential()
{
    QFETCH(QString, text);
    const QString shown = redact(text);
    QVERIFY2(!shown.contains(QStringLiteral("planted-secret")), qPrintable(shown));
    QVERIFY(shown.contains(QStringLiteral("[hidden]")));
}

void TestRedact::leavesAServersSentence()
{
    const QString sentence = QStringLiteral(
        "nodes is forbidden: User \"nobody\" cannot list resource \"nodes\" in API group \"\"");
    QCOMPARE(redact(sentence), sentence);
}

void TestRedact::keepsNoMoreThanTheLimit()
{
    QCOMPARE(redact(QString(10'000, QLatin1Char('a'))).size(), 2048);
    QCOMPARE(redact(QString(10'000, QLatin1Char('a')), 10).size(), 10);
}

QTEST_APPLESS_MAIN(TestRedact)
#include "tst_redact.moc"
