#include "ui/settings/settingsdialog.h"
#include "ui/text/language.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const ClusterId kProd{u"/home/ana/k.yaml"_s, u"prod"_s};
const ClusterId kDev{{}, u"dev"_s};

struct Open {
    SettingsDialog dialog;
    QSignalSpy changed{&dialog, &SettingsDialog::changed};

    explicit Open(const Settings &settings = {})
        : dialog(settings, true, {{kProd, u"prod"_s}, {kDev, u"dev"_s}})
    {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
    }
    template <typename Part> Part *part(const char *name)
    {
        return dialog.findChild<Part *>(QLatin1StringView(name));
    }
    void pickAgain(const char *name) ///< what it shows, from its list
    {
        auto *box = part<QComboBox>(name);
        box->showPopup();
        QTest::keyClick(box->view(), Qt::Key_Return);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(dialog.focusWidget(), key, modifiers);
    }
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnotherWindowSavedIsShownAndKept()
    {
        Open open;
        Settings settings;
        settings.filters = {{u"Sick"_s, u"not ready"_s}};
        settings.setCluster(kProd, {Settings::Compression::Never});
        open.dialog.setSettings(settings);
        QCOMPARE(open.changed.size(), 0);
        QCOMPARE(open.part<QComboBox>("compression")->currentIndex(), int(Settings::Compression::Never));
        open.part<QCheckBox>("restore")->click();
        settings.restoresTabs = false;
        QCOMPARE(open.dialog.settings(), settings);
    }

    void itShowsWhatIsSet()
    {
        Settings settings;
        settings.look = Settings::Look::Dark;
        settings.restoresTabs = false;
        settings.hasHighContrast = true;
        settings.hasLayoutPerCluster = true;
        settings.setCluster(kProd, {Settings::Compression::Never});
        Open open(settings);
        QCOMPARE(open.part<QComboBox>("look")->currentIndex(), 2);
        QCOMPARE(open.part<QComboBox>("columns")->currentIndex(), 1);
        QVERIFY(!open.part<QCheckBox>("restore")->isChecked());
        QVERIFY(open.part<QCheckBox>("contrast")->isChecked());
        QCOMPARE(open.part<QComboBox>("compression")->currentIndex(), 2);
        QCOMPARE(open.changed.size(), 0);
    }

    void highContrastIsToldAtOnce()
    {
        Open open;
        open.part<QCheckBox>("contrast")->click();
        QCOMPARE(open.changed.size(), 1);
        QVERIFY(open.changed[0][0].value<Settings>().hasHighContrast);
    }

    void eachChangeIsToldAtOnce()
    {
        Open open;
        open.part<QComboBox>("look")->setCurrentIndex(1);
        QCOMPARE(open.changed.size(), 1);
        QCOMPARE(open.changed[0][0].value<Settings>().look, Settings::Look::Light);
        open.part<QCheckBox>("restore")->click();
        QCOMPARE(open.changed.size(), 2);
        QVERIFY(!open.dialog.settings().restoresTabs);
        QCOMPARE(open.dialog.settings().look, Settings::Look::Light);
    }

    void whatTheCommandLineHoldsIsSaid()
    {
        Open open;
        const auto *note = open.part<QLabel>("held");
        QVERIFY(!note->isVisible());
        const int height = open.dialog.height();

        open.dialog.setHeld({Settings::Look::Dark, false, u"zh_CN"_s});
        QVERIFY(note->isVisible());
        const QString options = note->text().remove(QChar(0x2060)); // which keep each in one line
        QVERIFY(options.contains(u"--theme"_s) && options.contains(u"--lang"_s));
        QVERIFY(!options.contains(u"--high-contrast"_s));
        QVERIFY(open.dialog.height() > height);

        open.dialog.renewWords();
        QVERIFY(open.part<QLabel>("held")->isVisible());
        open.dialog.setHeld({});
        QVERIFY(!open.part<QLabel>("held")->isVisible());
    }

    void whatIsHeldFromTheStartHasItsRoom()
    {
        SettingsDialog dialog({}, true, {{kProd, u"prod"_s}});
        dialog.setHeld({Settings::Look::Dark, true, u"en"_s});
        dialog.setNotifierProblem({});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto *area = dialog.findChild<QScrollArea *>();
        const auto *note = dialog.findChild<QLabel *>(QLatin1StringView("held"));
        QVERIFY(note->height() > note->fontMetrics().height()); // of two lines
        QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    }

    void whatTheCommandLineHoldsIsShownAndNotSet()
    {
        Open open;
        QSignalSpy held(&open.dialog, &SettingsDialog::heldChanged);
        open.dialog.setHeld({Settings::Look::Dark, true, u"zh_CN"_s});
        QCOMPARE(open.part<QComboBox>("look")->currentIndex(), int(Settings::Look::Dark));
        QVERIFY(open.part<QCheckBox>("contrast")->isChecked());
        QCOMPARE(open.part<QComboBox>("language")->currentData().toString(), u"zh_CN"_s);

        open.part<QCheckBox>("restore")->click();
        Settings restored;
        restored.restoresTabs = !restored.restoresTabs;
        QCOMPARE(open.dialog.settings(), restored);

        open.part<QComboBox>("look")->setCurrentIndex(int(Settings::Look::Desktop)); // as it is set
        QCOMPARE(open.dialog.settings(), restored);
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.at(0).at(0).value<HeldSettings>(), (HeldSettings{{}, true, u"zh_CN"_s}));
        QVERIFY(open.part<QCheckBox>("contrast")->isChecked());

        open.dialog.reject();
        QCOMPARE(open.dialog.settings(), restored);
    }

    void whatIsHeldIsChosenByPickingIt()
    {
        Open open;
        QSignalSpy held(&open.dialog, &SettingsDialog::heldChanged);
        open.dialog.setHeld({Settings::Look::Dark, false, u"zh_CN"_s});
        open.pickAgain("look");
        QCOMPARE(open.dialog.settings().look, Settings::Look::Dark);
        QCOMPARE(held.size(), 1);
        QCOMPARE(open.changed.size(), 1);

        open.pickAgain("language");
        QCOMPARE(open.dialog.settings().language, u"zh_CN"_s);
        QCOMPARE(held.at(1).at(0).value<HeldSettings>(), HeldSettings());
        open.pickAgain("look");

        QCOMPARE(held.size(), 2);
        QCOMPARE(open.changed.size(), 2);
    }

    void aLanguageIsToldAtOnce()
    {
        Open open;
        auto *language = open.part<QComboBox>("language");
        language->setCurrentIndex(language->findData(u"zh_CN"_s));
        QCOMPARE(open.changed.size(), 1);
        QCOMPARE(open.dialog.settings().language, u"zh_CN"_s);
    }

    void itSpeaksAnotherLanguageWhereItStands()
    {
        Language spoken(u"en"_s);
        Open open;
        open.part<QComboBox>("compression")->setCurrentIndex(2);
        open.part<QComboBox>("language")->setFocus();

        spoken.use(u"zh_CN"_s);
        open.dialog.renewWords();

        QCOMPARE(open.dialog.windowTitle(), u"设置"_s);
        QCOMPARE(open.dialog.focusWidget(), open.part<QComboBox>("language"));
        QCOMPARE(open.part<QComboBox>("compression")->currentIndex(), 2);
        QCOMPARE(open.changed.size(), 1);
        open.part<QComboBox>("look")->setCurrentIndex(1);
        QCOMPARE(open.changed.size(), 2);
    }

    void eachClusterHasItsOwn()
    {
        Open open;
        open.part<QComboBox>("compression")->setCurrentIndex(1);
        open.part<QComboBox>("cluster")->setCurrentIndex(1);
        QCOMPARE(open.part<QComboBox>("compression")->currentIndex(), 0);
        open.part<QComboBox>("compression")->setCurrentIndex(2);
        const Settings &now = open.dialog.settings();
        QCOMPARE(now.clusterOf(kProd), (Settings::Cluster{Settings::Compression::Always}));
        QCOMPARE(now.clusterOf(kDev), (Settings::Cluster{Settings::Compression::Never}));
    }

    void whereTheDesktopCannotBeToldThatIsSaidWhereItIsWanted()
    {
        Open open;
        auto *notify = open.part<QCheckBox>("notify");
        auto *problem = open.part<QWidget>("notifyProblem");
        open.dialog.setNotifierProblem(u"Nobody listens."_s);
        QVERIFY(!problem->isVisible());

        notify->click();
        QVERIFY(open.dialog.settings().clusterOf(kProd).notifies);
        QVERIFY(!open.dialog.settings().clusterOf(kDev).notifies);
        QVERIFY(problem->isVisible());
        open.part<QComboBox>("cluster")->setCurrentIndex(1);
        QVERIFY(!notify->isChecked());
        QVERIFY(!problem->isVisible());

        open.part<QComboBox>("cluster")->setCurrentIndex(0);
        open.dialog.setNotifierProblem({});
        QVERIFY(notify->isChecked());
        QVERIFY(!problem->isVisible());
    }

    void fieldsStandBelowEachOtherInAllGroups()
    {
        Open open;
        const auto left = [&](const char *name) {
            return open.part<QComboBox>(name)->mapTo(&open.dialog, QPoint()).x();
        };
        QCOMPARE(left("compression"), left("look"));
    }

    void notesAreAsHighAsTheirLines()
    {
        Open open;
        int notes = 0;
        for (const auto *label : open.dialog.findChildren<QLabel *>()) {
            if (!label->isVisible() || !label->wordWrap())
                continue;
            QCOMPARE(label->height(), label->heightForWidth(label->width()));
            ++notes;
        }
        QCOMPARE(notes, 2);

        open.dialog.setNotifierProblem(u"Nobody listens to what would be told of this cluster."_s);
        open.part<QCheckBox>("notify")->click();
        const auto *problem = open.part<QWidget>("notifyProblem");
        QTRY_COMPARE(problem->height(), problem->heightForWidth(problem->width()));
    }

    void itGrowsWithARowThatComes()
    {
        Open open;
        open.dialog.setNotifierProblem(u"Nobody listens to what would be told of this cluster."_s);
        const int before = open.dialog.height();
        const QScrollBar *bar = open.dialog.findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_COMPARE(bar->maximum(), 0);

        open.part<QCheckBox>("notify")->click();

        QVERIFY(open.dialog.height() > before);
        QTRY_COMPARE(bar->maximum(), 0);
    }

    void itGrowsWhenTheDesktopStopsToListen()
    {
        Open open;
        open.part<QCheckBox>("notify")->click();
        const int before = open.dialog.height();

        open.dialog.setNotifierProblem(u"Nobody listens to what would be told of this cluster."_s);

        QVERIFY(open.dialog.height() > before);
        QTRY_COMPARE(open.dialog.findChild<QScrollArea *>()->verticalScrollBar()->maximum(), 0);
    }

    void whatIsNotShownStays()
    {
        Settings settings;
        settings.shortcuts = {{u"drain"_s, u"F8"_s}};
        settings.setCluster({{}, u"other"_s}, {Settings::Compression::Never});
        Open open(settings);
        open.part<QCheckBox>("restore")->click();
        settings.restoresTabs = false;
        QCOMPARE(open.dialog.settings(), settings);
    }

    void theDetailsPlaceIsTold()
    {
        Open open;
        QSignalSpy placed(&open.dialog, &SettingsDialog::detailsPlaced);
        open.part<QComboBox>("details")->setCurrentIndex(1);
        QCOMPARE(placed.size(), 1);
        QCOMPARE(placed[0][0].toBool(), false);
        QCOMPARE(open.changed.size(), 0); // it is the window's, not a setting
    }

    void allOfItIsReachedByTab()
    {
        Open open;
        QSet<QWidget *> reached;
        for (int i = 0; i < 20; ++i) {
            reached.insert(open.dialog.focusWidget());
            open.press(Qt::Key_Tab);
        }
        for (const char *name : {"look", "details", "columns", "restore", "cluster", "compression", "notify"})
            QVERIFY2(reached.contains(open.part<QWidget>(name)), name);
    }

    void keysGoToEachField_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"look", "details", "columns", "cluster", "compression"})
            QTest::newRow(name) << QByteArray(name);
    }

    /// Each label's mnemonic leads to its field.
    void keysGoToEachField()
    {
        QFETCH(const QByteArray, name);
        Open open;
        for (const QLabel *label : open.dialog.findChildren<QLabel *>()) {
            if (label->buddy() && label->buddy()->objectName() == QLatin1StringView(name)) {
                QVERIFY(label->text().contains(u'&'));
                return;
            }
        }
        QFAIL("no label belongs to it");
    }

    void mnemonicsAreGivenOnce()
    {
        Open open;
        QStringList texts;
        for (const QLabel *label : open.dialog.findChildren<QLabel *>())
            texts.append(label->text());
        for (const QAbstractButton *button : open.dialog.findChildren<QAbstractButton *>())
            texts.append(button->text());
        QSet<QChar> taken;
        for (const QString &text : texts) {
            const qsizetype mark = text.indexOf(u'&');
            if (mark < 0)
                continue;
            QVERIFY2(!taken.contains(text[mark + 1].toLower()), qPrintable(text));
            taken.insert(text[mark + 1].toLower());
        }
    }

    void aScreenReaderIsToldWhatEachIs()
    {
        Open open;
        for (const char *name : {"look", "details", "columns", "restore", "cluster", "compression", "notify"}) {
            const QAccessibleInterface *known =
                QAccessible::queryAccessibleInterface(open.part<QWidget>(name));
            QVERIFY2(known && !known->text(QAccessible::Name).isEmpty(), name);
        }
    }

    void escapeClosesIt()
    {
        Open open;
        open.press(Qt::Key_Escape);
        QVERIFY(!open.dialog.isVisible());
    }

    void withoutAClusterThereIsNothingToSetForOne()
    {
        SettingsDialog dialog({}, true, {});
        dialog.show();
        QVERIFY(!dialog.findChild<QWidget *>(u"compression"_s)->isVisible());
        const auto *area = dialog.findChild<QScrollArea *>();
        QVERIFY(area->viewport()->height() >= area->widget()->minimumSizeHint().height());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
