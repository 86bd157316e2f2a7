#include "ui/window/noticebar.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <algorithm>

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

    void whatPassesLeavesTheOthers()
    {
        NoticeBar bar;
        bar.addPassing(QStringLiteral("a"));
        bar.add(QStringLiteral("b"));

        bar.pass();
        QCOMPARE(bar.sentences(), QStringList(QStringLiteral("b")));
        QVERIFY(!bar.isHidden());

        bar.findChild<QToolButton *>()->click();
        bar.addPassing(QStringLiteral("a"));
        bar.pass();
        QVERIFY(bar.isHidden());
    }

    void whatStandsGoesWhenItsSourceNamesItNoMore()
    {
        NoticeBar bar;
        const QString source = QStringLiteral("files");
        bar.add(QStringLiteral("other"));
        bar.setStanding(source, {QStringLiteral("a"), QStringLiteral("b")});
        QCOMPARE(bar.sentences(), QStringList({QStringLiteral("other"), QStringLiteral("a"), QStringLiteral("b")}));

        bar.setStanding(source, {QStringLiteral("b")});
        QCOMPARE(bar.sentences(), QStringList({QStringLiteral("other"), QStringLiteral("b")}));
        bar.setStanding(source, {});
        QCOMPARE(bar.sentences(), QStringList(QStringLiteral("other")));
        QVERIFY(!bar.isHidden());
    }

    void whatStandsAndWasDismissedIsSaidAgainOnlyWhenItWentMeanwhile()
    {
        NoticeBar bar;
        const QString source = QStringLiteral("files");
        bar.setStanding(source, {QStringLiteral("a")});
        bar.findChild<QToolButton *>()->click();

        bar.setStanding(source, {QStringLiteral("a")});
        QVERIFY(bar.isHidden());
        bar.setStanding(source, {});
        bar.setStanding(source, {QStringLiteral("a")});
        QCOMPARE(bar.sentences(), QStringList(QStringLiteral("a")));
        QVERIFY(!bar.isHidden());
    }

    void whatStandsIsRewordedInItsPlace()
    {
        NoticeBar bar;
        const QString source = QStringLiteral("files");
        bar.setStanding(source, {QStringLiteral("a"), QStringLiteral("b")});
        bar.add(QStringLiteral("other"));

        bar.rewordStanding(source, {QStringLiteral("甲"), QStringLiteral("乙")});
        QCOMPARE(bar.sentences(), QStringList({QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("other")}));

        bar.findChild<QToolButton *>()->click();
        bar.rewordStanding(source, {QStringLiteral("a"), QStringLiteral("b")});
        QVERIFY(bar.isHidden());
    }

    void whatLastsStandsFirstAndCannotBeDismissed()
    {
        QWidget window;
        NoticeBar bar(&window);
        window.show();
        bar.setLasting(QStringLiteral("dry run"));
        const auto *close = bar.findChild<QToolButton *>();
        QVERIFY(close->isHidden());

        bar.add(QStringLiteral("a"));
        QVERIFY(!close->isHidden());
        const auto said = [&bar](const char *text) {
            const QList<QLabel *> labels = bar.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [text](const QLabel *label) {
                return label->text() == QString::fromUtf8(text);
            });
        };
        QVERIFY(said("dry run\na"));
        bar.findChild<QToolButton *>()->click();

        QVERIFY(bar.isVisible());
        QVERIFY(close->isHidden());
        QVERIFY(said("dry run"));
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
