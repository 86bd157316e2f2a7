#include "core/objects/exactquantity.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Quantities as Kubernetes computes with them and prints them.
class TestExactQuantity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPrintedCanonically_data();
    void isPrintedCanonically();
    void isRoundedUp();
    void sumsTakeTheNotationOfTheFirstThatIsNotZero_data();
    void sumsTakeTheNotationOfTheFirstThatIsNotZero();
    void sumsAreExact();
    void sumsDoNotOverflow();
    void amountsCompareWhateverTheirNotation();
    void whatIsNoQuantityIsNothing();
    void nothingIsAboveTheCap();
};

namespace {

ExactQuantity quantity(const char *text)
{
    const auto parsed = ExactQuantity::parse(text);
    if (!parsed)
        qFatal("%s is no quantity", text);
    return *parsed;
}

} // namespace

void TestExactQuantity::isPrintedCanonically_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");

    const std::pair<const char *, const char *> cases[] = {
        {"0", "0"},           {"0Ki", "0"},           {"1.5", "1500m"},
        {"1.5Gi", "1536Mi"},  {"1024Mi", "1Gi"},      {"1000Ki", "1000Ki"},
        {"1500000", "1500k"}, {"100", "100"},         {"1000", "1k"},
        {"0.5Ki", "512"},     {"1.1Ki", "1126400m"},  {"250m", "250m"},
        {"2000m", "2"},       {"123456789n", "123456789n"},
        {"1e3", "1e3"},       {"1500e-3", "1500e-3"}, {"12E2", "1200"},
        {"3E", "3E"},         {"1Ei", "1Ei"},         {"1023", "1023"},
        {"1000Mi", "1000Mi"}, {"104845292Ki", "104845292Ki"},
        {"95551679124", "95551679124"},               {"0.0000000001", "1n"},
        {"1.000000001", "1000000001n"},               {"+5", "5"},
    };
    for (const auto &[text, canonical] : cases)
        QTest::newRow(text) << QByteArray(text) << QByteArray(canonical);
}

void TestExactQuantity::isPrintedCanonically()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, canonical);

    QCOMPARE(QByteArray::fromStdString(quantity(text.constData()).text()), canonical);
}

void TestExactQuantity::isRoundedUp()
{
    QCOMPARE(quantity("1.1").value(), 2);
    QCOMPARE(quantity("1.1").milli(), 1100);
    QCOMPARE(quantity("100u").milli(), 1);
    QCOMPARE(quantity("9Ei").milli(), std::numeric_limits<std::int64_t>::max());
    QCOMPARE(ExactQuantity::ofValue(1 << 20, QuantityNotation::Binary).text(), std::string("1Mi"));
}

void TestExactQuantity::sumsTakeTheNotationOfTheFirstThatIsNotZero_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("sum");

    QTest::newRow("Ki and bytes") << QByteArray("512Ki") << QByteArray("524288") << QByteArray("1Mi");
    QTest::newRow("bytes and Ki") << QByteArray("524288") << QByteArray("512Ki")
                                  << QByteArray("1048576");
    QTest::newRow("zero and Mi") << QByteArray("0") << QByteArray("64Mi") << QByteArray("64Mi");
    QTest::newRow("m and cores") << QByteArray("250m") << QByteArray("1") << QByteArray("1250m");
}

void TestExactQuantity::sumsTakeTheNotationOfTheFirstThatIsNotZero()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const QByteArray, sum);

    ExactQuantity total = quantity(first.constData());
    total += quantity(second.constData());

    QCOMPARE(QByteArray::fromStdString(total.text()), sum);
}

void TestExactQuantity::sumsAreExact()
{
    ExactQuantity sum;
    for (int i = 0; i < 3; ++i)
        sum += quantity("333333334n");

    QCOMPARE(sum.text(), std::string("1000000002n"));
    QCOMPARE(sum.milli(), 1001);
}

void TestExactQuantity::sumsDoNotOverflow()
{
    ExactQuantity sum = quantity("9223372036854775807");
    sum += quantity("500m");
    sum += quantity("600m");
    sum += quantity("8Ei");

    QCOMPARE(sum.value(), std::numeric_limits<std::int64_t>::max());
}

void TestExactQuantity::amountsCompareWhateverTheirNotation()
{
    QVERIFY(quantity("1Gi") == quantity("1073741824"));
    QVERIFY(quantity("1Gi") > quantity("1G"));
    QVERIFY(quantity("999m") < quantity("1"));
}

void TestExactQuantity::whatIsNoQuantityIsNothing()
{
    for (const char *text : {"", "m", "1x", "1Mib", "--1", "-1", "null", "true"})
        QVERIFY2(!ExactQuantity::parse(text), text);
    QVERIFY(ExactQuantity::parse("-0"));
    QCOMPARE(quantityOf({}, "cpu").text(), std::string("0"));
}

void TestExactQuantity::nothingIsAboveTheCap()
{
    const ExactQuantity capped = quantity("5999999999999999999999999999999999999u");

    ExactQuantity sum = capped;
    sum += capped;

    QVERIFY(sum >= capped);
    QCOMPARE(capped, quantity("9223372036854775807"));
}

QTEST_GUILESS_MAIN(TestExactQuantity)
#include "tst_exactquantity.moc"
