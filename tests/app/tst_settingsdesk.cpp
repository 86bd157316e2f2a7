#include "app/settingsdesk.h"
#include "tests/support/fakeclock.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Started with an option for each that the command line can hold.
struct Rig {
    QTemporaryDir folder;
    FakeClock clock;
    SettingsStore store{folder.filePath(u"config"_s), folder.filePath(u"state"_s), clock};
    ui::Language language{u"en"_s};
    ui::MainWindow window{clock};
    SettingsDesk desk{window, store, language, {ui::Appearance::Dark, true, true}};

    template <typename Part> Part *part(const char *name) const
    {
        return window.findChild<Part *>(QLatin1StringView(name));
    }
    QString held() const
    {
        const auto *note = part<QLabel>("held");
        return note->isVisible() ? note->text() : QString();
    }
    bool holds(const QString &option) const { return held().contains(option); }
};

} // namespace

class TestSettingsDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheCommandLineHoldsIsSaidUntilAnotherChoice()
    {
        Rig rig;
        rig.window.show();
        rig.desk.showDialog();
        QVERIFY(rig.holds(u"--theme"_s) && rig.holds(u"--high-contrast"_s) && rig.holds(u"--lang"_s));
        QVERIFY(!rig.part<QCheckBox>("contrast")->isChecked());

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
};

QTEST_MAIN(TestSettingsDesk)
#include "tst_settingsdesk.moc"
