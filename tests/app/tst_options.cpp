#include "app/options.h"

#include <QTest>

using namespace drover;

namespace {

tl::expected<Options, QString> parsed(std::initializer_list<const char *> arguments)
{
    QStringList all{QStringLiteral("drover")};
    for (const char *argument : arguments)
        all.append(QString::fromUtf8(argument));
    return parseOptions(all);
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDryRunIsAskedFor()
    {
        QVERIFY(parseOptions({QStringLiteral("drover"), QStringLiteral("--dry-run")})->isDryRun);
        QVERIFY(!parseOptions({QStringLiteral("drover")})->isDryRun);
    }

    void nothingOpensTheCurrentContext()
    {
        const auto options = parsed({});

        QVERIFY(options && options->opensClusters());
        QVERIFY(!options->isDemo && options->contexts.isEmpty());
        QCOMPARE(options->logLevel, QStringLiteral("info"));
    }

    void filesAndContextsMayBeRepeated()
    {
        const auto options = parsed({"--kubeconfig", "F", "--kubeconfig=G", "--context", "A",
                                     "--context", "B", "--screenshot", "out.png"});

        QVERIFY(options);
        QCOMPARE(options->kubeconfigs, (QStringList{QStringLiteral("F"), QStringLiteral("G")}));
        QCOMPARE(options->contexts, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(options->screenshot, QStringLiteral("out.png"));
    }

    void aFileAloneIsAKubeconfig()
    {
        const auto options = parsed({"--kubeconfig", "F", "G", "H"});

        QVERIFY(options);
        QCOMPARE(options->kubeconfigs.join(u' '), QStringLiteral("F G H"));
    }

    void aLanguageIsOneThatDroverSpeaks()
    {
        QCOMPARE(parsed({"--lang", "zh"})->language, QStringLiteral("zh_CN"));
        QCOMPARE(parsed({"--lang=en_GB"})->language, QStringLiteral("en"));
        QCOMPARE(parsed({})->language, QString());
        QCOMPARE(parsed({"--lang", "xx"}).error(),
                 QStringLiteral("--lang xx: give en or zh_CN"));
    }

    void demoHasANumberOrNot()
    {
        const auto three = parsed({"--demo"});
        const auto one = parsed({"--demo=50"});

        QVERIFY(three && three->isDemo && !three->demoNodes && !three->opensClusters());
        QVERIFY(one && one->isDemo);
        QCOMPARE(one->demoNodes, std::optional<int>(50));
        QVERIFY(parsed({"--demo", "--context", "A"})->opensClusters());
    }

    void demoAndPicturesStandAlone()
    {
        QVERIFY(!parsed({})->standsAlone() && !parsed({})->isExplicit());
        QVERIFY(!parsed({"--context", "A"})->standsAlone() && parsed({"F"})->isExplicit());
        QVERIFY(parsed({"--demo"})->standsAlone() && parsed({"--demo"})->isExplicit());
        QVERIFY(parsed({"--screenshot", "out.png"})->standsAlone());
        QVERIFY(parsed({"--new-instance"})->standsAlone());
    }

    void whatMakesNoSenseIsNamed_data()
    {
        QTest::addColumn<QByteArray>("argument");
        for (const char *argument : {"--demo=many", "--demo=0", "--log-level=loud", "--theme=pink",
                                     "--nonsense"})
            QTest::newRow(argument) << QByteArray(argument);
    }

    void whatMakesNoSenseIsNamed()
    {
        QFETCH(QByteArray, argument);
        const auto options = parsed({argument.constData()});

        QVERIFY(!options);
        const QByteArray named = argument.mid(argument.lastIndexOf(argument.contains('=') ? '=' : '-') + 1);
        QVERIFY2(options.error().contains(QString::fromUtf8(named)), qPrintable(options.error()));
    }

    void theThemeIsLightDarkOrTheDesktops()
    {
        QCOMPARE(parsed({})->appearance, std::nullopt);
        QCOMPARE(parsed({"--theme=system"})->appearance, ui::Appearance::System);
        QCOMPARE(parsed({"--theme=dark"})->appearance, ui::Appearance::Dark);
        QCOMPARE(parsed({"--theme", "light"})->appearance, ui::Appearance::Light);
    }

    void highContrastIsAskedForByItsName()
    {
        QVERIFY(!parsed({})->isHighContrast);
        QVERIFY(parsed({"--high-contrast", "--theme=dark"})->isHighContrast);
    }
};

QTEST_APPLESS_MAIN(TestOptions)
#include "tst_options.moc"
