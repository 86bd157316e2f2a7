#include "ui/text/textwidths.h"

#include <QFontMetrics>
#include <QTest>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

class TestTextWidths : public QObject
{
    Q_OBJECT

private:
    QFont m_font;
    QFont m_large;

private Q_SLOTS:
    void initTestCase() { m_large.setPointSizeF(3 * m_font.pointSizeF()); }

    void aWidthIsThatOfTheMetrics()
    {
        TextWidths widths;
        const QFontMetrics metrics(m_font);

        for (const QString &text : {u"node-1"_s, QString(), u"节点"_s, u"node-1"_s})
            QCOMPARE(widths.of(text, m_font, metrics), metrics.horizontalAdvance(text));
    }

    void aTextIsMeasuredOnce()
    {
        TextWidths widths;
        const int once = widths.of(u"node-1"_s, m_font, QFontMetrics(m_font));

        // Who asks with other metrics is told what is known of the font.
        QCOMPARE(widths.of(u"node-1"_s, m_font, QFontMetrics(m_large)), once);
    }

    void anotherFontIsMeasuredAnew()
    {
        TextWidths widths;
        widths.of(u"node-1"_s, m_font, QFontMetrics(m_font));

        QCOMPARE(widths.of(u"node-1"_s, m_large, QFontMetrics(m_large)),
                 QFontMetrics(m_large).horizontalAdvance(u"node-1"_s));
    }

    void aLongTextIsNotKept()
    {
        TextWidths widths;
        const QString text(1000, u'x');
        widths.of(text, m_font, QFontMetrics(m_font));

        QCOMPARE(widths.of(text, m_font, QFontMetrics(m_large)), QFontMetrics(m_large).horizontalAdvance(text));
    }

    void itDoesNotGrowForEver()
    {
        TextWidths widths;
        const QFontMetrics metrics(m_font);
        widths.of(u"first"_s, m_font, metrics);
        for (int i = 0; i < 5000; ++i)
            widths.of(u"node-%1"_s.arg(i), m_font, metrics);

        // The first is forgotten, and so measured with what is given now.
        QCOMPARE(widths.of(u"first"_s, m_font, QFontMetrics(m_large)),
                 QFontMetrics(m_large).horizontalAdvance(u"first"_s));
    }
};

QTEST_MAIN(TestTextWidths)
#include "tst_textwidths.moc"
