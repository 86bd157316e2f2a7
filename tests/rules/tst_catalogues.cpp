#include "tests/rules/catalogue.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover::rules {

namespace {

constexpr int kScanMs = 120'000; // a bound for a hung program, not a speed

QByteArray listed(const Faults &faults)
{
    return '\n' + faults.join(u'\n').toUtf8();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CatalogueText text(const QString &source, const QString &translation)
{
    return {u"Context"_s, source, {}, {translation}, false, true};
}

} // namespace

/// Every text of the program stands in each catalogue, translated and whole; and the tool that finds
/// the texts knows where each belongs.
class TestCatalogues : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QList<CatalogueText> m_all;     ///< all texts of the program
    QList<CatalogueText> m_plurals; ///< those with a number
    QString m_said;

    QList<CatalogueText> scan(const QString &name, const QStringList &more)
    {
        const QString ts = m_folder.filePath(name);
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(DROVER_SOURCE_DIR));
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(DROVER_LUPDATE),
                      QStringList{u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"core"_s, u"ui"_s,
                                  u"app"_s, u"-ts"_s, ts} +
                          more);
        if (!lupdate.waitForFinished(kScanMs))
            return {};
        m_said = QString::fromUtf8(lupdate.readAll());
        return textsOf(contentOf(ts));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_all = scan(u"all.ts"_s, {});
        QVERIFY2(m_all.size() > 1000, qPrintable(m_said));
        // A text whose class it cannot see gets a context nobody asks for.
        QVERIFY2(!m_said.contains(u"ualifying"_s) && !m_said.contains(u"lacks"_s), qPrintable(m_said));
        m_plurals = scan(u"plurals.ts"_s, {u"-pluralonly"_s});
        QVERIFY2(m_plurals.size() > 10, qPrintable(m_said));
    }

    void catalogue_data()
    {
        QTest::addColumn<bool>("isOnlyPlurals");
        QTest::newRow("zh_CN") << false;
        QTest::newRow("en") << true;
    }

    void catalogue()
    {
        QFETCH(bool, isOnlyPlurals);
        const QString path = QStringLiteral(DROVER_SOURCE_DIR "/resources/i18n/drover_%1.ts")
                                 .arg(QString::fromLatin1(QTest::currentDataTag()));

        const QList<CatalogueText> texts = textsOf(contentOf(path));
        Faults faults = gapsOf(isOnlyPlurals ? m_plurals : m_all, texts);
        for (const CatalogueText &each : texts)
            faults += lossesOf(each);

        QVERIFY2(faults.isEmpty(), listed(faults).constData());
    }

    void gapsAreNamed()
    {
        const QList<CatalogueText> wanted{text(u"A"_s, {}), text(u"B"_s, {}), text(u"C"_s, {})};
        CatalogueText unfinished = text(u"B"_s, u"乙"_s);
        unfinished.isFinished = false;

        QCOMPARE(gapsOf(wanted, {text(u"A"_s, u"甲"_s), unfinished, text(u"D"_s, u"丁"_s)}),
                 Faults({u"not translated: Context: B"_s, u"not in the catalogue: Context: C"_s,
                         u"no longer in the program: Context: D"_s}));
        QCOMPARE(gapsOf({text(u"A"_s, {})}, {text(u"A"_s, {})}),
                 Faults({u"not translated: Context: A"_s}));
    }

    void lossesAreNamed_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("translation");
        QTest::addColumn<QString>("what"); // empty: nothing is lost
        QTest::newRow("whole") << u"&Open %1 of %2…"_s << u"打开 %2 的 %1(&O)…"_s << QString();
        QTest::newRow("place") << u"%1 of %2"_s << u"%1"_s << u"places"_s;
        QTest::newRow("number") << u"%n pods"_s << u"容器"_s << u"places"_s;
        QTest::newRow("tag") << u"<b>bold</b>"_s << u"<b>粗"_s << u"tags"_s;
        QTest::newRow("key") << u"&Open"_s << u"打开"_s << u"keys"_s;
        QTest::newRow("entity") << u"&Open &amp; close"_s << u"开 &amp; 关(&O)"_s << QString();
        QTest::newRow("blank") << u" s"_s << u"秒"_s << u"blanks"_s;
        QTest::newRow("end") << u"Open…"_s << u"打开"_s << u"ends"_s;
    }

    void lossesAreNamed()
    {
        QFETCH(QString, source);
        QFETCH(QString, translation);
        QFETCH(QString, what);

        const Faults faults = lossesOf(text(source, translation));

        QCOMPARE(faults.size(), what.isEmpty() ? 0 : 1);
        QVERIFY(what.isEmpty() || faults.front().startsWith(what + u" differ"_s));
    }

    void aPercentSignStandsAtItsFigure()
    {
        QVERIFY(lossesOf(text(u"%1% of %2, 5% of it"_s, u"%2 的 %1%，其 5%"_s)).isEmpty());
        QVERIFY(lossesOf(text(u"%1 %2, %3 %Ln"_s, u"%1 %2，%3 %Ln"_s)).isEmpty());
        QVERIFY(lossesOf(text(u"%1% full"_s, u"已满 %1 %"_s)).value(0).startsWith(u"percent"_s));
        QVERIFY(lossesOf(text(u"under 10 %, else"_s, u"低于 10%"_s)).value(0).startsWith(u"percent"_s));
    }
};

} // namespace drover::rules

QTEST_GUILESS_MAIN(drover::rules::TestCatalogues)
#include "tst_catalogues.moc"
