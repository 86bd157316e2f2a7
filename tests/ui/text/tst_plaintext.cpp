#include "ui/text/plaintext.h"

#include <QTest>
#include <QTextDocument>

using namespace drover::ui;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aToolTipShowsHtmlAsText()
    {
        QTextDocument shown;

        shown.setHtml(plainToolTip(QStringLiteral("<img src=x><b>bold</b> & so on")));

        QCOMPARE(shown.toPlainText(), u"<img src=x><b>bold</b> & so on");
    }

    void aToolTipKeepsItsLinesAndHasAnEnd()
    {
        const QString tip = plainToolTip(QString(100'000, u'x'));

        QVERIFY(tip.size() < 3'000);
        QVERIFY(plainToolTip(QStringLiteral("a\nb")).contains(u"a\nb"));
        QVERIFY(plainToolTip({}).isEmpty());
    }

    void aFoldedTextIsOneShortLine()
    {
        QCOMPARE(folded(QStringLiteral("one\n\ttwo")), u"one two");
        QCOMPARE(folded(QString(300, u'x'), 10), QString(QString(10, u'x') + QChar(0x2026)));
    }

    void bytesThatAreNotUtf8AreReplaced()
    {
        QCOMPARE(toText("a\xff"), QString(QStringLiteral("a") + QChar(0xfffd)));
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
