#include "ui/theme/appearance.h"
#include "ui/theme/statuspalette.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStyle>
#include <QTabBar>
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

    void theArrowsOfAScrollBarAreSeen_data()
    {
        theFocusOfADialogIsSeenBeforeTheFirstTab_data();
    }

    void theArrowsOfAScrollBarAreSeen()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 300);
        bar.setValue(100); // so that both lead somewhere
        bar.resize(bar.sizeHint().width(), 400);

        const QImage image = bar.grab().toImage();

        const int size = image.width();
        const QColor beside = image.pixelColor(1, 1);
        double clearest = 1;
        for (int y = size / 3; y < size * 2 / 3; ++y)
            clearest = std::max(clearest, contrastRatio(image.pixelColor(size / 2, y), beside));
        QVERIFY2(clearest >= 4.5, qPrintable(QString::number(clearest)));
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

    void withHighContrastTheTabInFrontIsTheClearest()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            applyAppearance(*qApp, appearance, Contrast::High);
            QTabBar bar;
            bar.setDocumentMode(true);
            for (const QString &title : {u"All clusters"_s, u"demo-one"_s, u"demo-two"_s})
                bar.addTab(title);
            for (const int tab : {1, 2})
                bar.setTabTextColor(tab, QColor(0x2c, 0x5c, 0xb0));
            bar.setCurrentIndex(1);
            bar.resize(bar.sizeHint());

            const QImage image = bar.grab().toImage();

            const QColor outline = statusColors(bar.palette()).outline;
            const auto edgeOf = [&](int tab) {
                return image.pixelColor(bar.tabRect(tab).center().x(), bar.tabRect(tab).top()).rgb();
            };
            QCOMPARE(edgeOf(0), outline.rgb());
            QCOMPARE(edgeOf(2), outline.rgb());
            QCOMPARE(edgeOf(1), bar.palette().color(QPalette::WindowText).rgb());
            const auto below = [&](int tab) {
                return image.pixelColor(bar.tabRect(tab).left() + 5, image.height() - 1).rgb();
            };
            QCOMPARE(below(0), outline.rgb());
            QVERIFY(below(1) != outline.rgb()); // it is open to its page
        }
    }

    void withHighContrastNoTitleBreaksTheLineBelowTheMenus()
    {
        applyAppearance(*qApp, Appearance::Light, Contrast::High);
        QMenuBar bar;
        bar.addMenu(u"File"_s);
        bar.addMenu(u"Edit"_s);
        bar.resize(200, bar.sizeHint().height());

        const QImage image = bar.grab().toImage();

        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(image.pixelColor(x, image.height() - 1).rgb(), statusColors(bar.palette()).outline.rgb());
    }

    void theGripOfADivideStandsOut_data() { theFocusOfADialogIsSeenBeforeTheFirstTab_data(); }

    void theGripOfADivideStandsOut()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        for (const Qt::Orientation side : {Qt::Vertical, Qt::Horizontal}) {
            QSplitter panes(side);
            panes.addWidget(new QWidget);
            panes.addWidget(new QWidget);
            panes.resize(200, 200);
            panes.ensurePolished();
            panes.show();
            QWidget *handle = panes.handle(1);

            const QImage image = handle->grab().toImage();

            const QColor ground = panes.palette().color(QPalette::Window);
            const auto most = [&](int across) {
                double most = 1;
                for (int at = 80; at < 120; ++at)
                    most = std::max(most, contrastRatio(image.pixelColor(side == Qt::Vertical ? QPoint(at, across)
                                                                                              : QPoint(across, at)),
                                                        ground));
                return most;
            };
            const int width = panes.handleWidth();
            QVERIFY2(most(width / 2) >= 3, qPrintable(QString::number(most(width / 2))));
            const int clear = contrast == Contrast::High ? 1 : 2; // words beside it are not touched
            for (int edge = 0; edge < clear; ++edge)
                QCOMPARE(std::max(most(edge), most(width - 1 - edge)), 1.0);
        }
    }

    void theGroupsOfAToolBarArePartedInLightAndDark_data()
    {
        theFocusOfADialogIsSeenBeforeTheFirstTab_data();
    }

    void theGroupsOfAToolBarArePartedInLightAndDark()
    {
        QFETCH(const Appearance, appearance);
        QFETCH(const Contrast, contrast);
        applyAppearance(*qApp, appearance, contrast);
        QToolBar bar;
        bar.addAction(u"One"_s);
        QWidget *line = bar.widgetForAction(bar.addSeparator());
        bar.addAction(u"Two"_s);
        bar.resize(bar.sizeHint());
        bar.show();

        const QImage image = line->grab().toImage();

        const QColor ground = bar.palette().color(QPalette::Window);
        double most = 1;
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, contrastRatio(image.pixelColor(x, image.height() / 2), ground));
        const double wanted = contrast == Contrast::High ? 3 : 1.5;
        QVERIFY2(most >= wanted, qPrintable(QString::number(most)));
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
