#include "ui/clusters/summarystrip.h"
#include "ui/theme/statuspalette.h"

#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QTest>
#include <QToolTip>

using namespace drover::ui;

namespace {

QString sentence(NodeCounts cluster, int shown, int selected, bool isComplete = true)
{
    return SummaryStrip::sentence({cluster, shown, selected, isComplete, {}});
}

} // namespace

class TestSummaryStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIsZeroIsLeftOut()
    {
        QCOMPARE(sentence({212, 0, 0, 0}, 212, 1), QStringLiteral("212 nodes"));
        QCOMPARE(sentence({1, 0, 0, 0}, 1, 0), QStringLiteral("1 node"));
    }

    void allCountsStandInTheirOrder()
    {
        QCOMPARE(sentence({212, 3, 1, 2}, 40, 5),
                 QStringLiteral("212 nodes · 3 not ready · 1 cordoned · 2 under pressure · "
                                "40 shown · 5 selected"));
    }

    void byWhichFilterTheRowsGoIsSaidWhereTheTextIsNone()
    {
        SummaryStrip::Counts counts{{212, 0, 0, 0}, 212, 0, true, {}};
        counts.isFilterWrong = true;
        QCOMPARE(SummaryStrip::sentence(counts),
                 QStringLiteral("212 nodes · the filter cannot be read · 212 shown by the one before"));

        counts.leftOut = QStringLiteral("cpu>");
        QCOMPARE(SummaryStrip::sentence(counts), QStringLiteral("212 nodes · the filter is read without \"cpu>\""));
        counts.leftOut = QString();
        counts.shown = 40;
        QCOMPARE(SummaryStrip::sentence(counts), QStringLiteral("212 nodes · the filter is not finished · 40 shown"));
    }

    void whatIsNotKnownToMatchIsCounted()
    {
        SummaryStrip::Counts counts{{212, 0, 0, 0}, 40, 0, true, {}};
        counts.unknown = 3;
        QCOMPARE(SummaryStrip::sentence(counts), QStringLiteral("212 nodes · 40 shown · 3 not known to match"));
    }

    void whatHasNoRoomEndsInAnEllipsisAndIsInTheToolTip()
    {
        SummaryStrip strip;
        strip.setCounts({{212, 3, 1, 2}, 40, 5, true, {}});
        const QString all = sentence({212, 3, 1, 2}, 40, 5);
        auto *text = strip.findChild<QLabel *>();
        const auto toolTipAt = [&](int width) {
            strip.resize(width, 30);
            strip.grab(); // lays it out
            QHelpEvent asked(QEvent::ToolTip, QPoint(4, 4), text->mapToGlobal(QPoint(4, 4)));
            QApplication::sendEvent(text, &asked);
            QToolTip::hideText();
            return text->toolTip();
        };

        QVERIFY(toolTipAt(200).contains(QStringLiteral("5 selected")));
        QCOMPARE(text->text(), all); // what a screen reader has
        QCOMPARE(text->accessibleName(), all);
        const QImage cut = text->grab().toImage();
        text->setText(all.left(60));
        QCOMPARE(text->grab().toImage(), cut); // it ends before that in an ellipsis, not in half a letter
        text->setText(all);
        QVERIFY(toolTipAt(1200).isEmpty());
    }

    void inHighContrastALineKeepsItFromWhatIsAbove()
    {
        SummaryStrip strip;
        QPalette stark(Qt::white);
        stark.setColor(QPalette::Window, Qt::white);
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::Dark})
            stark.setColor(role, Qt::black);
        const auto contrastAbove = [&strip] {
            const QImage seen = strip.grab().toImage();
            return contrastRatio(seen.pixelColor(2, 0), seen.pixelColor(2, 3));
        };
        QVERIFY(contrastAbove() < 1.1);

        strip.setPalette(stark);

        QVERIFY(contrastAbove() >= 4.5);
    }

    void aSetThatIsStillComingInSaysSo()
    {
        QCOMPARE(sentence({37, 0, 0, 0}, 37, 0, false),
                 QStringLiteral("37 nodes so far, may be incomplete"));
    }
};

QTEST_MAIN(TestSummaryStrip)
#include "tst_summarystrip.moc"
