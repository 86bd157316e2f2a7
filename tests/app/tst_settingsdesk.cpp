#include "app/settingsdesk.h"
#include "tests/support/fakeclock.h"
#include "ui/theme/statuspalette.h"
#include "ui/window/noticebar.h"
#include "ui/window/palettedesk.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <functional>
#include <memory>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Started with an option for each that the command line can hold, on what `prepare` left in the
/// folder.
struct Rig {
    explicit Rig(const std::function<void(const QTemporaryDir &)> &prepare = {})
    {
        if (prepare)
            prepare(folder);
        store = std::make_unique<SettingsStore>(folder.filePath(u"config"_s), folder.filePath(u"state"_s), clock);
        desk = std::make_unique<SettingsDesk>(window, *store, language,
                                              SettingsDesk::Given{ui::Appearance::Dark, true, true});
    }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<SettingsStore> store;
    ui::Language language{u"en"_s};
    ui::MainWindow window{clock};
    std::unique_ptr<SettingsDesk> desk;

    template <typename Part> Part *part(const char *name) const
    {
        return window.findChild<Part *>(QLatin1StringView(name));
    }
    QString held() const
    {
        const auto *note = part<QLabel>("held");
        // What keeps an option in one line aside.
        return note->isVisible() ? note->text().remove(QChar(0x2060)) : QString();
    }
    bool holds(const QString &option) const { return held().contains(option); }
};

/// A file in a folder that is made for it.
void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestSettingsDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheCommandLineHoldsIsSaidUntilAnotherChoice()
    {
        Rig rig;
        rig.window.show();
        rig.desk->showDialog();
        QVERIFY(rig.holds(u"--theme"_s) && rig.holds(u"--high-contrast"_s) && rig.holds(u"--lang"_s));
        QVERIFY(rig.part<QCheckBox>("contrast")->isChecked()); // in force

        rig.part<QCheckBox>("contrast")->click();
        QVERIFY(rig.holds(u"--theme"_s) && !rig.holds(u"--high-contrast"_s) && rig.holds(u"--lang"_s));
        rig.part<QComboBox>("look")->setCurrentIndex(1);
        QVERIFY(!rig.holds(u"--theme"_s) && rig.holds(u"--lang"_s));

        auto *language = rig.part<QComboBox>("language");
        language->setCurrentIndex(language->findData(u"zh_CN"_s));
        QVERIFY(rig.held().isEmpty());
        QTRY_COMPARE(rig.language.tag(), u"zh_CN"_s);
        QVERIFY(rig.held().isEmpty()); // built anew in another language
    }

    void toLookAtThemSetsNothing()
    {
        Rig rig;
        const Settings before = rig.store->settings();
        rig.window.show();
        rig.desk->showDialog();
        QCOMPARE(rig.part<QComboBox>("look")->currentIndex(), int(Settings::Look::Dark));

        rig.window.findChild<ui::SettingsDialog *>()->reject();

        QCOMPARE(rig.store->settings(), before);
        QVERIFY(ui::isDark(qApp->palette()) && ui::isHighContrast(qApp->palette()));
    }

    void whatIsSetAlreadyCanBeChosen()
    {
        Rig rig([](const QTemporaryDir &folder) {
            put(folder.filePath(u"config/settings.json"_s), R"({"version": 1, "look": "light"})");
        });
        const Settings before = rig.store->settings();
        QCOMPARE(before.look, Settings::Look::Light);
        rig.window.show();
        rig.desk->showDialog();
        QVERIFY(ui::isDark(qApp->palette()));

        rig.part<QComboBox>("look")->setCurrentIndex(int(Settings::Look::Light));
        rig.part<QCheckBox>("contrast")->click();

        QVERIFY(!ui::isDark(qApp->palette()) && !ui::isHighContrast(qApp->palette()));
        QCOMPARE(rig.store->settings(), before);
        QVERIFY(!rig.holds(u"--theme"_s) && !rig.holds(u"--high-contrast"_s) && rig.holds(u"--lang"_s));
    }

    void thePaletteSetsThemAsTheDialogDoes()
    {
        Rig rig;
        ui::PaletteDesk &palette = rig.window.paletteDesk();
        const auto offered = [&palette](const QString &text) {
            return std::ranges::any_of(palette.entries(), [&text](const ui::PaletteEntry &entry) {
                return entry.kind == ui::PaletteEntry::Kind::Setting && entry.text == text;
            });
        };
        QVERIFY(offered(u"Appearance: Light"_s) && offered(u"High contrast: On"_s));
        Settings chosen = rig.store->settings();
        chosen.hasHighContrast = true;

        Q_EMIT palette.settingsChosen(chosen);

        QVERIFY(rig.store->settings().hasHighContrast);
        QVERIFY(offered(u"High contrast: Off"_s));
    }

    void theBannerOfAFileGoesByItselfWhenItIsWrittenAfterAll()
    {
        Rig rig([](const QTemporaryDir &folder) { put(folder.filePath(u"config"_s), {}); });
        Settings settings;
        settings.look = Settings::Look::Light;
        rig.store->change(settings);
        rig.store->flush();
        QVERIFY(rig.window.notices().sentences().join(u' ').contains(u"Changes are not saved"_s));
        QVERIFY(QFile::remove(rig.folder.filePath(u"config"_s)));
        rig.clock.advance(std::chrono::seconds(30));
        QVERIFY(rig.window.notices().isHidden());
    }

    void whatIsChosenIsNotSaidToBeSavedWhereItIsNot()
    {
        Rig rig([](const QTemporaryDir &folder) {
            put(folder.filePath(u"config/settings.json"_s), R"({"version": 99})");
        });
        rig.window.show();
        rig.desk->showDialog();
        QVERIFY2(rig.holds(u"until Drover is closed"_s) && !rig.holds(u"saved"_s), qPrintable(rig.held()));
        put(rig.folder.filePath(u"config/settings.json"_s), R"({"version": 1})");
        rig.clock.advance(std::chrono::seconds(30));
        QVERIFY2(rig.holds(u"is saved"_s), qPrintable(rig.held()));
    }

    void keysThatCannotBeUsedAreSaidUntilThereAreOthers()
    {
        Rig rig([](const QTemporaryDir &folder) {
            put(folder.filePath(u"config/settings.json"_s),
                R"({"version": 1, "shortcuts": {"drain": "rubbish+Q", "quit": "F7", "cordon": "F7", "journal": "Ctrl+V"}})");
        });
        QCOMPARE(rig.window.notices().sentences().size(), 3);
        const QString said = rig.window.notices().sentences().join(u' ');
        QVERIFY(said.contains(u"rubbish+Q"_s));
        QVERIFY2(said.contains(u"\"Ctrl+V\", which are not used. Tables, texts and menus use this key themselves."_s),
                 qPrintable(said));
        Settings settings = rig.store->settings();
        settings.shortcuts.clear();
        rig.store->change(settings);
        QCOMPARE(rig.window.notices().sentences(), QStringList());
    }

    void theBannerOfAFileFollowsTheLanguage()
    {
        Rig rig([](const QTemporaryDir &folder) {
            put(folder.filePath(u"config/settings.json"_s), R"({"version": 99})");
        });
        QVERIFY(rig.window.notices().sentences().value(0).contains(u"newer Drover"_s));
        Settings settings = rig.store->settings();
        settings.language = u"zh_CN"_s;
        rig.store->change(settings);
        QTRY_COMPARE(rig.language.tag(), u"zh_CN"_s);
        QCOMPARE(rig.window.notices().sentences().size(), 1);
        QVERIFY2(rig.window.notices().sentences().value(0).contains(u"更新"_s),
                 qPrintable(rig.window.notices().sentences().value(0)));
    }
};

QTEST_MAIN(TestSettingsDesk)
#include "tst_settingsdesk.moc"
