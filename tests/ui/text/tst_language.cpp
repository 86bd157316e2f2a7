#include "core/pods/podstatus.h"
#include "core/base/duration.h"
#include "ui/text/healthtext.h"
#include "ui/text/language.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

namespace {

/// Counts what makes widgets write their texts anew.
class LanguageWatch : public QObject
{
    Q_OBJECT

public:
    LanguageWatch() { qApp->installEventFilter(this); }

    int changes = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == qApp && event->type() == QEvent::LanguageChange)
            ++changes;
        return false;
    }
};

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachChoiceHasACatalogue()
    {
        for (const Language::Choice &choice : Language::choices()) {
            QTranslator catalogue;
            QVERIFY2(catalogue.load(u"drover_"_s + QLatin1StringView(choice.tag), u":/drover/i18n"_s),
                     choice.tag);
            QVERIFY(!QString::fromUtf8(choice.name).isEmpty());
        }
    }

    void aTagIsFoundByWhatIsMeant_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("tag"); // empty: not spoken
        QTest::newRow("the tag") << u"zh_CN"_s << u"zh_CN"_s;
        QTest::newRow("language") << u"zh"_s << u"zh_CN"_s;
        QTest::newRow("script") << u"zh-Hans"_s << u"zh_CN"_s;
        QTest::newRow("Singapore writes the same") << u"zh_SG"_s << u"zh_CN"_s;
        QTest::newRow("Taiwan does not") << u"zh_TW"_s << QString();
        QTest::newRow("English of London") << u"en-GB"_s << u"en"_s;
        QTest::newRow("German") << u"de"_s << QString();
        QTest::newRow("none") << u"C"_s << QString();
        QTest::newRow("garbage") << u"xx!"_s << QString();
    }

    void aTagIsFoundByWhatIsMeant()
    {
        QFETCH(QString, asked);
        QFETCH(QString, tag);

        QCOMPARE(Language::tagOf(asked).value_or(QString()), tag);
    }

    void theFirstLanguageThatIsSpokenIsTaken()
    {
        QCOMPARE(Language::firstOf({u"de-DE"_s, u"zh-CN"_s, u"en-US"_s}), u"zh_CN"_s);
        QCOMPARE(Language::firstOf({u"zh-TW"_s, u"fr"_s}), u"en"_s);
    }

    void theKeyReadsAsOnKeyboards()
    {
        for (const Language::Choice &choice : Language::choices()) {
            const Language language{QLatin1StringView(choice.tag)};
            QCOMPARE(QKeySequence(Qt::ALT | Qt::Key_Return).toString(QKeySequence::NativeText), u"Alt+Enter"_s);
        }
        QCOMPARE(QKeySequence(Qt::Key_Return).toString(), u"Return"_s); // as settings keep it
    }

    void textsDatesAndNumbersFollow()
    {
        LanguageWatch watch;
        {
            Language language;
            language.use(u"zh_CN"_s);

            QCOMPARE(language.tag(), u"zh_CN"_s);
            QCOMPARE(QLocale().language(), QLocale::Chinese);
            QCOMPARE(polarityText(Polarity::Unknown).word, u"未知"_s);
            QVERIFY(watch.changes > 0);

            language.use(u"en"_s);
            QCOMPARE(polarityText(Polarity::Unknown).word, u"unknown"_s);
            QCOMPARE(QLocale().language(), QLocale::English);
            language.use(u"zh_CN"_s);
        }
        QCOMPARE(polarityText(Polarity::Unknown).word, u"unknown"_s);
        QCOMPARE(QLocale(), QLocale::system());
    }

    void sentencesHaveTheUnitsOfTheLanguageAndCellsThoseOfKubectl()
    {
        const auto now = WallTime(std::chrono::hours(24 * 365));
        const Timestamp then = *parseTimestamp("1970-07-28T00:00:00Z");
        Language language;
        language.use(u"zh_CN"_s);

        QCOMPARE(ago(then, now), u"157 天前"_s);
        QCOMPARE(timeSince(then, now), u"157d"_s);
        QCOMPARE(wordedDuration(std::chrono::seconds(192)), u"3 分钟 12 秒"_s);
        QCOMPARE(wordedDuration(std::chrono::hours(5)), u"5 小时"_s);
        PodStatus status;
        status.restarts = 12;
        status.lastRestart = then;
        QCOMPARE(restartsText(status, now), u"12（157d 前）"_s);

        language.use(u"en"_s);
        QCOMPARE(ago(then, now), u"157d ago"_s);
        QCOMPARE(wordedDuration(std::chrono::seconds(192)), u"3m12s"_s);
    }

    void theEnglishOfOneAndOfManyDiffer()
    {
        Language language;
        language.use(u"en"_s);
        const auto nodes = [](int count) {
            return QCoreApplication::translate("drover::ui::SummaryStrip", "%Ln nodes", nullptr, count);
        };

        QCOMPARE(nodes(1), u"1 node"_s);
        QCOMPARE(nodes(2), u"2 nodes"_s);
    }
};

} // namespace drover::ui

QTEST_MAIN(drover::ui::TestLanguage)
#include "tst_language.moc"
