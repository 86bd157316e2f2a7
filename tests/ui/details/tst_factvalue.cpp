#include "ui/details/factvalue.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace drover;
using namespace drover::ui;

namespace {

/// Chinese among Latin letters, as the doctor tells a certificate: in most fonts of two heights.
const QString kMixed = QStringLiteral("TLSv1.3, TLS_AES_256_GCM_SHA384；证书“demo”，适用于 127.0.0.1，有效期 "
                                      "2026/11/28 00:08:10 UTC 至 2026/12/28 00:08:10 UTC，签发者“demo”。");

qreal heightOf(const QPlainTextEdit &edit)
{
    qreal height = 0;
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
        height += edit.document()->documentLayout()->blockBoundingRect(block).height();
    return height;
}

bool beginsAtItsTop(const QPlainTextEdit &edit)
{
    return edit.cursorForPosition({0, 1}).position() == 0 && edit.verticalScrollBar()->value() == 0 &&
           edit.horizontalScrollBar()->value() == 0;
}

} // namespace

class TestFactValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongValueWrapsInsteadOfBeingCut()
    {
        FactValue value;
        value.setValue(QString(200, u'x'));

        QVERIFY(value.heightForWidth(200) >= 3 * value.heightForWidth(10'000));
    }

    void aValueIsAsHighAsItsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("latin") << QStringLiteral("Cluster \"a\" at https://127.0.0.1:6443, user \"u\".");
        QTest::newRow("chinese") << kMixed;
        QTest::newRow("paragraphs") << kMixed + u'\n' + QStringLiteral("second") + u'\n' + kMixed;
        QTest::newRow("empty") << QString();
    }

    void aValueIsAsHighAsItsText()
    {
        QFETCH(QString, text);
        FactValue value;
        value.setValue(text);
        value.show();
        for (const int width : {90, 333, 120, 540, 541, 200, 800, 60}) {
            value.resize(width, value.heightForWidth(width));
            QVERIFY2(heightOf(value) <= value.viewport()->height(), qPrintable(QString::number(width)));
        }
    }

    /// A line of Chinese is higher than one of dots: where no room is for it, an edit that shows its
    /// cursor begins with the second line, and a room that then fits to the pixel leaves it there.
    void aValueNeverScrolls()
    {
        FactValue value;
        value.show();
        for (const int width : {120, 540, 200, 300}) {
            value.setValue(QStringLiteral("…"));
            value.resize(width, value.fontMetrics().height());
            value.setValue(kMixed);
            QVERIFY(beginsAtItsTop(value));
            value.resize(width, value.heightForWidth(width));
            QVERIFY(beginsAtItsTop(value));
            value.selectAll();
            value.ensureCursorVisible();
            QVERIFY(beginsAtItsTop(value));
            value.moveCursor(QTextCursor::Start);
        }
    }

    void aValueThatWasHiddenIsSeenFromItsBeginning()
    {
        FactValue value;
        value.resize(200, value.fontMetrics().height());
        value.setValue(kMixed);
        value.moveCursor(QTextCursor::End);
        value.show();
        QVERIFY(beginsAtItsTop(value));
        value.hide();
        value.setValue(kMixed + kMixed);
        value.moveCursor(QTextCursor::End);
        value.show();
        value.resize(200, value.heightForWidth(200));

        QVERIFY(beginsAtItsTop(value));
    }

    void anotherFontMakesAValueHigher()
    {
        FactValue value;
        value.setValue(QStringLiteral("first"));
        const int before = value.heightForWidth(300);

        QFont large = value.font();
        large.setPointSizeF(3 * large.pointSizeF());
        value.setFont(large);

        QVERIFY(value.heightForWidth(300) > 2 * before);
        value.setValue(QStringLiteral("first\nsecond"));
        QVERIFY(value.heightForWidth(300) > 4 * before);
    }
};

QTEST_MAIN(TestFactValue)
#include "tst_factvalue.moc"
