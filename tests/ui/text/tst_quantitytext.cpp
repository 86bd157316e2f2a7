#include "ui/text/quantitytext.h"

#include <QLocale>
#include <QTest>

using namespace drover::ui;

class TestQuantityText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void quantitiesHaveUnitsAPersonReads_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("quantity");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *resource, const char *quantity, const QString &text) {
            QTest::addRow("%s %s", resource, quantity)
                << QByteArray(resource) << QByteArray(quantity) << text;
        };
        row("cpu", "4", QStringLiteral("4 cores"));
        row("cpu", "1", QStringLiteral("1 core"));
        row("cpu", "7920m", QStringLiteral("7.92 cores"));
        row("cpu", "250m", QStringLiteral("0.25 cores"));
        row("cpu", "1m", QStringLiteral("0.001 cores"));
        row("memory", "64Gi", QStringLiteral("64.0 GiB"));
        row("memory", "16923057740", QStringLiteral("15.8 GiB"));
        row("memory", "1048575Ki", QStringLiteral("1.0 GiB"));
        row("memory", "512", QStringLiteral("512 B"));
        row("ephemeral-storage", "104845292Ki", QStringLiteral("100.0 GiB"));
        row("hugepages-2Mi", "0", QStringLiteral("0 B"));
        row("pods", "110", QStringLiteral("110"));
        row("example.test/gpu", "1500", QStringLiteral("1,500"));
    }

    void quantitiesHaveUnitsAPersonReads()
    {
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, quantity);
        QFETCH(QString, text);

        QCOMPARE(quantityText(resource.constData(), quantity.constData()), text);
    }

    void whatIsNoQuantityIsShownAsItWasSent()
    {
        QCOMPARE(quantityText("memory", "lots"), u"lots");
        QCOMPARE(quantityText("cpu", "<b>4</b>"), u"<b>4</b>");
    }

    void theUnitStandsApartSoThatNumbersAlign()
    {
        QCOMPARE(quantityParts("memory", "64Gi"),
                 (QuantityParts{QStringLiteral("64.0"), QStringLiteral("GiB")}));
        QCOMPARE(quantityParts("pods", "110"), (QuantityParts{QStringLiteral("110"), {}}));
    }

    void theLargestNumbersStayInTheLargestUnit()
    {
        QCOMPARE(bytesText(std::numeric_limits<std::int64_t>::max()), u"8.0 EiB");
    }
};

QTEST_APPLESS_MAIN(TestQuantityText)
#include "tst_quantitytext.moc"
