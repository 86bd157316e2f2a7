#include "ui/theme/appearance.h"
#include "ui/theme/statuspalette.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Two buttons that say the same; the second is what Return presses.
class Dialog : public QDialog
{
public:
    QPushButton one{u"Go"_s, this};
    QPushButton other{u"Go"_s, this};

    Dialog()
    {
        auto *row = new QHBoxLayout(this);
        row->addWidget(&one);
        row->addWidget(&other);
        one.setAutoDefault(false);
        other.setDefault(true);
        show();
        QApplication::setActiveWindow(this);
    }
};

} // namespace

class TestClearLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFocusOfADialogIsSeenBeforeTheFirstTab_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<Contrast>("contrast");
        for (const Contrast contrast : {Contrast::Normal, Contrast::High}) {
            const char *how = contrast == Contrast::High ? "high contrast" : "normal";
            QTest::addRow("light, %s", how) << Appearance::Light << contrast;
            QTest::addRow("dark, %s", how) << Appearance::Dark << contrast;
        }
    }

    void theFocusOfADialogIsSeenBeforeTheFirstTab()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        Dialog dialog;
        dialog.other.setFocus();
        QTRY_VERIFY(dialog.other.hasFocus());
        const QImage plain = dialog.one.grab().toImage();

        dialog.one.setFocus();

        QTRY_VERIFY(dialog.one.hasFocus());
        const QImage focused = dialog.one.grab().toImage();
        const QImage byDefault = dialog.other.grab().toImage();
        QVERIFY(focused != plain);
        QVERIFY(focused != byDefault);
        QVERIFY(byDefault != plain);
    }

    void theThumbOfAScrollBarIsToldFromItsGroove_data()
    {
        theFocusOfADialogIsSeenBeforeTheFirstTab_data();
    }

    void theThumbOfAScrollBarIsToldFromItsGroove()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        for (const Qt::Orientation orientation : {Qt::Vertical, Qt::Horizontal}) {
            const bool isUpright = orientation == Qt::Vertical;
            QScrollBar bar(orientation);
            bar.setRange(0, 300);
            bar.setPageStep(100);
            bar.resize(isUpright ? QSize(bar.sizeHint().width(), 400) : QSize(400, bar.sizeHint().height()));

            const QImage image = bar.grab().toImage();

            const auto along = [&](int at) {
                return image.pixelColor(isUpright ? QPoint(image.width() / 2, at) : QPoint(at, image.height() / 2));
            };
            const double contrastOfThumb = contrastRatio(along(60), along(300)); // behind which is nothing
            QVERIFY2(contrastOfThumb >= 3, qPrintable(QString::number(contrastOfThumb)));
        }
    }

    void aToolButtonThatIsOnIsFilledAndFramed_data()
    {
        theFocusOfADialogIsSeenBeforeTheFirstTab_data();
    }

    void aToolButtonThatIsOnIsFilledAndFramed()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        for (const bool isRaised : {false, true}) {
            QToolButton button;
            button.setText(u"Drift"_s);
            button.setCheckable(true);
            button.setAutoRaise(isRaised);
            button.resize(button.sizeHint());
            const auto at = [&button](QPoint place) { return button.grab().toImage().pixelColor(place); };
            const QPoint edge(0, button.height() / 2);
            const QPoint ground(3, button.height() / 2);
            const QColor off = at(ground);

            button.setChecked(true);

            QVERIFY(at(ground).rgb() != off.rgb());
            const double contrastOfFrame = contrastRatio(at(edge), button.palette().color(QPalette::Window));
            QVERIFY2(contrastOfFrame >= 3, qPrintable(QString::number(contrastOfFrame)));
        }
    }

    void textThatIsOffHasNoShadow()
    {
        QCOMPARE(qApp->style()->styleHint(QStyle::SH_EtchDisabledText), 0);
    }

    void aBoxThatCanBeTypedInShowsItsFocusAllAround()
    {
        applyAppearance(*qApp, Appearance::Dark, Contrast::Normal);
        QDialog dialog;
        QComboBox box(&dialog);
        box.setEditable(true);
        box.resize(200, 30);
        box.setEnabled(false);
        dialog.show();
        const auto edge = [&] { return box.grab().toImage().pixelColor(0, 15); };
        const QColor off = edge();
        box.setEnabled(true);
        const QColor outline = edge();
        QVERIFY(contrastRatio(off, box.palette().color(QPalette::Window)) <
                contrastRatio(outline, box.palette().color(QPalette::Window)));

        QApplication::setActiveWindow(&dialog);
        box.setFocus();
        QTRY_VERIFY(box.hasFocus());

        QCOMPARE(edge().rgb(), statusColors(box.palette()).focus.rgb());
    }

    void theWordsOfAButtonKeepAwayFromItsBorder()
    {
        applyAppearance(*qApp, Appearance::Light);
        for (const QString &words : {u"Ask the Server"_s, u"Cancel Drain"_s, u"An act of many words, and its nodes"_s}) {
            QPushButton button(words);
            button.resize(button.sizeHint());
            button.ensurePolished();
            QCOMPARE_GE(button.width(), button.fontMetrics().horizontalAdvance(words) + 2 * (8 + 1));
        }
        QPushButton shortOne(u"OK"_s);
        QCOMPARE(shortOne.sizeHint().width(), 80); // as all that are short
    }

    /// In the dark it has the colour of what it covers.
    void aMenuHasAnEdge_data()
    {
        theFocusOfADialogIsSeenBeforeTheFirstTab_data();
    }

    void aMenuHasAnEdge()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        QMenu menu;
        menu.addAction(u"Go"_s);
        menu.resize(menu.sizeHint());

        const QImage image = menu.grab().toImage();

        const QColor outline = statusColors(menu.palette()).outline;
        for (const QPoint edge : {QPoint(0, image.height() / 2), QPoint(image.width() / 2, 0)})
            QCOMPARE(image.pixelColor(edge).rgb(), outline.rgb());
    }

    void theTitleOfAGroupStandsAboveItsFrame_data()
    {
        theFocusOfADialogIsSeenBeforeTheFirstTab_data();
    }

    void theTitleOfAGroupStandsAboveItsFrame()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        QGroupBox box(u"Window"_s);
        box.resize(200, 100);
        QCOMPARE_LT(box.contentsRect().top(), 50);

        const QImage image = box.grab().toImage();

        const QColor ground = box.palette().color(QPalette::Window);
        const int right = image.width() - 1; // where no title is
        int top = 0;
        while (top < 50 && image.pixelColor(right, top).rgb() == ground.rgb())
            ++top;
        QCOMPARE_GE(top, box.fontMetrics().height());
        QCOMPARE_LT(top, box.contentsRect().top());
        if (contrast == Contrast::High)
            QCOMPARE(image.pixelColor(0, 60).rgb(), statusColors(box.palette()).outline.rgb());
    }

    void theRestOfAToolBarIsFoundInLightAndDark_data()
    {
        theFocusOfADialogIsSeenBeforeTheFirstTab_data();
    }

    void theRestOfAToolBarIsFoundInLightAndDark()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        QApplication::setStyle(QStringLiteral("Fusion"));
        QMainWindow window; // the program's is older than its style
        QToolBar *bar = window.addToolBar(u"Acts"_s);
        applyAppearance(*qApp, appearance, contrast);
        for (int i = 0; i < 20; ++i)
            bar->addAction(u"Cordon"_s);
        window.resize(200, 200);
        window.show();
        auto *rest = bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
        QTRY_VERIFY(rest->isVisible());
        QTRY_COMPARE(rest->palette().color(QPalette::Window), QApplication::palette().color(QPalette::Window));

        const QImage image = rest->grab().toImage();

        const QColor ground = bar->palette().color(QPalette::Window);
        double most = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 2; x < image.width() - 2; ++x) // its edges aside
                most = std::max(most, contrastRatio(image.pixelColor(x, y), ground));
        }
        QVERIFY2(most >= 4.5, qPrintable(QString::number(most)));
    }
};

QTEST_MAIN(TestClearLines)
#include "tst_clearlines.moc"
