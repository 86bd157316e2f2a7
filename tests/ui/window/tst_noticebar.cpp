#include "ui/window/noticebar.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace drover::ui;

class TestNoticeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsHiddenUntilThereIsSomethingToSay()
    {
        QWidget window;
        NoticeBar bar(&window);
        window.show();
        QVERIFY(!bar.isVisible());

        bar.add(QStringLiteral("a"));

        QVERIFY(bar.isVisible());
    }

    void aSentenceIsSaidOnce()
    {
        NoticeBar bar;

        bar.add(QStringLiteral("a"));
        bar.add(QStringLiteral("a"));

        QCOMPARE(bar.sentences().size(), 1);
    }

    void dismissingForgetsThem()
    {
        NoticeBar bar;
        bar.add(QStringLiteral("a"));

        bar.findChild<QToolButton *>()->click();

        QVERIFY(bar.sentences().isEmpty());
        QVERIFY(bar.isHidden());
    }

    void markupIsShownAsItIs()
    {
        NoticeBar bar;
        bar.add(QStringLiteral("<b>x</b>"));

        for (const QLabel *label : bar.findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }
};

QTEST_MAIN(TestNoticeBar)
#include "tst_noticebar.moc"
