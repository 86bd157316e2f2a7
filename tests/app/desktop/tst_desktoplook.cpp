#include "app/desktop/desktoplook.h"
#include "app/settingsdesk.h"
#include "tests/app/desktop/fakeportal.h"
#include "tests/app/notifications/privatebus.h"
#include "tests/support/fakeclock.h"
#include "ui/theme/appearance.h"
#include "ui/theme/statuspalette.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>
#include <optional>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kAppearance = u"org.freedesktop.appearance"_s;
const QString kGnome = u"org.gnome.desktop.interface"_s;
const QString kGnomeAccess = u"org.gnome.desktop.a11y.interface"_s;

FakePortal::Settings saying(const QString &space, const QString &key, const QVariant &value)
{
    return {{space, {{key, value}}}, {u"org.freedesktop.other"_s, {{u"contrast"_s, 1u}}}};
}

const QString kFont = u"Sans 11"_s;

/// And a font: once that is known, so is all of the answer.
FakePortal::Settings withFont(FakePortal::Settings settings)
{
    settings[kGnome].insert(u"font-name"_s, kFont);
    return settings;
}

/// The settings in a folder of the test's own, and a window that looks as they say.
struct Rig {
    explicit Rig(std::optional<ui::Appearance> look) : desk(window, store, language, {look}) {}

    QTemporaryDir folder;
    FakeClock clock;
    SettingsStore store{folder.filePath(u"config"_s), folder.filePath(u"state"_s), clock};
    ui::Language language{QString()};
    ui::MainWindow window{clock};
    SettingsDesk desk;
};

QColor window()
{
    return QApplication::palette().color(QPalette::Window);
}

} // namespace

/// The desktop's look on a bus of the test's own.
class TestDesktopLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("NOT TESTED: there is no dbus-daemon here; install it to test how the desktop looks");
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY2(!m_bus->address().isEmpty(), qPrintable(m_bus->whyNot()));
    }

    void cleanup()
    {
        m_look.reset();
        m_session.reset();
        m_portal.reset();
        m_bus.reset();
    }

    void whatTheDesktopSaysAtTheStartHolds_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("isHigh");
        QTest::newRow("higher") << kAppearance << u"contrast"_s << QVariant(1u) << true;
        QTest::newRow("none preferred") << kAppearance << u"contrast"_s << QVariant(0u) << false;
        QTest::newRow("GNOME, on") << kGnomeAccess << u"high-contrast"_s << QVariant(true) << true;
        QTest::newRow("GNOME, off") << kGnomeAccess << u"high-contrast"_s << QVariant(false) << false;
        QTest::newRow("nonsense") << kAppearance << u"contrast"_s << QVariant(u"much"_s) << false;
    }

    void whatTheDesktopSaysAtTheStartHolds()
    {
        QFETCH(const QString, space);
        QFETCH(const QString, key);
        QFETCH(const QVariant, value);
        QFETCH(const bool, isHigh);
        begin(withFont(saying(space, key, value)));

        QTRY_COMPARE(m_look->fontName(), kFont);
        QCOMPARE(m_look->isHighContrast(), isHigh);
        QCOMPARE(m_portal->asked(), 1);
    }

    void lightAndDarkAreAsTheDesktopPrefers_data()
    {
        QTest::addColumn<QVariant>("scheme");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<ui::Appearance>("preferred");
        QTest::newRow("dark") << QVariant(1u) << u"Adwaita"_s << ui::Appearance::Dark;
        QTest::newRow("light") << QVariant(2u) << u"Adwaita-dark"_s << ui::Appearance::Light;
        QTest::newRow("neither") << QVariant(0u) << u"Adwaita"_s << ui::Appearance::System;
        QTest::newRow("unknown") << QVariant(3u) << u"Adwaita"_s << ui::Appearance::System;
        QTest::newRow("nonsense") << QVariant(u"dark"_s) << u"dark"_s << ui::Appearance::System;
        QTest::newRow("by the theme") << QVariant(0u) << u"Adwaita-dark"_s << ui::Appearance::Dark;
        QTest::newRow("by its name") << QVariant(0u) << u"Arc-Dark"_s << ui::Appearance::Dark;
        QTest::newRow("before there was a preference") << QVariant() << u"Yaru-dark"_s
                                                       << ui::Appearance::Dark;
    }

    void lightAndDarkAreAsTheDesktopPrefers()
    {
        QFETCH(const QVariant, scheme);
        QFETCH(const QString, theme);
        QFETCH(const ui::Appearance, preferred);
        FakePortal::Settings settings = saying(kGnome, u"gtk-theme"_s, theme);
        if (scheme.isValid())
            settings.insert(kAppearance, {{u"color-scheme"_s, scheme}});
        begin(withFont(settings));

        QTRY_COMPARE(m_look->fontName(), kFont);
        QCOMPARE(m_look->preferred(), preferred);
    }

    void aChangeIsFollowedBothWays()
    {
        begin({});
        QTRY_COMPARE(m_portal->asked(), 1);
        QSignalSpy changed(m_look.get(), &DesktopLook::changed);

        m_portal->set(kAppearance, u"contrast"_s, 1u);
        QTRY_VERIFY(m_look->isHighContrast());
        m_portal->set(kAppearance, u"contrast"_s, 0u);
        QTRY_VERIFY(!m_look->isHighContrast());

        QCOMPARE(changed.size(), 2);
    }

    void aPortalThatComesLaterIsAsked()
    {
        m_look = std::make_unique<DesktopLook>(session(m_bus->address()));
        m_portal = std::make_unique<FakePortal>(m_bus->address(),
                                                saying(kGnomeAccess, u"high-contrast"_s, true));
        QVERIFY(m_portal->isThere());

        QTRY_VERIFY(m_look->isHighContrast());
        m_portal.reset(); // what it said last holds
        m_portal = std::make_unique<FakePortal>(m_bus->address(), FakePortal::Settings());
        QTRY_VERIFY(!m_look->isHighContrast());
    }

    void aBusThatIsFoundAgainIsAskedAgain_data()
    {
        QTest::addColumn<bool>("isMute");
        QTest::newRow("after an answer") << false;
        QTest::newRow("while it is awaited") << true;
    }

    void aBusThatIsFoundAgainIsAskedAgain()
    {
        QFETCH(const bool, isMute);
        m_portal = std::make_unique<FakePortal>(m_bus->address(), FakePortal::Settings());
        m_portal->isMute = isMute;
        m_look = std::make_unique<DesktopLook>(session(m_bus->address()));
        QTRY_COMPARE(m_portal->asked(), 1);
        QSignalSpy lost(m_session.get(), &SessionBus::lost);
        m_bus->stop();
        QTRY_COMPARE(lost.size(), 1);
        m_portal.reset();
        m_bus->start();
        m_portal = std::make_unique<FakePortal>(m_bus->address(),
                                                saying(kAppearance, u"contrast"_s, 1u));
        QVERIFY(m_portal->isThere());

        m_session->open(); // whoever has something to say
        QTRY_VERIFY(m_look->isHighContrast());
        m_portal->set(kAppearance, u"contrast"_s, 0u);
        QTRY_VERIFY(!m_look->isHighContrast());
    }

    void withoutABusNothingIsWantedAndNothingWaits_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("none") << QString();
        QTest::newRow("nobody listens") << u"unix:path=/nowhere/bus"_s;
        QTest::newRow("no address") << u"nonsense"_s;
    }

    void withoutABusNothingIsWantedAndNothingWaits()
    {
        QFETCH(const QString, address);
        m_look = std::make_unique<DesktopLook>(session(address));
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();

        QVERIFY(!m_look->isHighContrast());
    }

    void theWindowLooksAsTheDesktopWants()
    {
        Rig rig(ui::Appearance::Light);
        begin({});
        rig.desk.setDesktopLook(*m_look);
        const QColor plain = ui::lightPalette().color(QPalette::Link);
        const QColor strong = ui::lightPalette(ui::Contrast::High).color(QPalette::Link);
        QVERIFY(plain != strong);
        QTRY_COMPARE(m_portal->asked(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Link), plain);

        m_portal->set(kAppearance, u"contrast"_s, 1u);
        QTRY_COMPARE(QApplication::palette().color(QPalette::Link), strong);
        Settings settings = rig.store.settings();
        settings.hasHighContrast = true;
        rig.store.change(settings);
        m_portal->set(kAppearance, u"contrast"_s, 0u);
        QTRY_VERIFY(!m_look->isHighContrast());
        QCOMPARE(QApplication::palette().color(QPalette::Link), strong); // the settings want it
    }

    void theWindowIsAsDarkAsTheDesktop()
    {
        QApplication::setPalette(QPalette());
        const QPalette desktops = QApplication::palette();
        QVERIFY(!ui::isDark(desktops));
        Rig rig(std::nullopt);
        begin({});
        rig.desk.setDesktopLook(*m_look);
        QCOMPARE(QApplication::palette(), desktops);

        m_portal->set(kAppearance, u"color-scheme"_s, 1u);
        QTRY_COMPARE(window(), ui::darkPalette().color(QPalette::Window));
        m_portal->set(kAppearance, u"contrast"_s, 1u);
        QTRY_COMPARE(window(), ui::darkPalette(ui::Contrast::High).color(QPalette::Window));
        m_portal->set(kAppearance, u"contrast"_s, 0u);
        m_portal->set(kAppearance, u"color-scheme"_s, 2u); // as its palette is
        QTRY_COMPARE(QApplication::palette(), desktops);
    }

    void aLookThatWasChosenIsNotTheDesktops()
    {
        Rig rig(ui::Appearance::Light);
        begin(saying(kAppearance, u"color-scheme"_s, 1u));
        rig.desk.setDesktopLook(*m_look);
        QTRY_COMPARE(m_look->preferred(), ui::Appearance::Dark);
        QCOMPARE(window(), ui::lightPalette().color(QPalette::Window));

        Settings settings = rig.store.settings();
        settings.look = Settings::Look::Dark;
        rig.store.change(settings);
        settings.look = Settings::Look::Desktop;
        rig.store.change(settings);
        m_portal->set(kAppearance, u"color-scheme"_s, 2u);
        QTRY_COMPARE(window(), QApplication::style()->standardPalette().color(QPalette::Window));
    }

    void aPaletteThatComesAfterTheAnswerIsTheDesktopsOwnAgain()
    {
        Rig rig(std::nullopt);
        begin(saying(kAppearance, u"color-scheme"_s, 1u));
        rig.desk.setDesktopLook(*m_look);
        QTRY_COMPARE(window(), ui::darkPalette().color(QPalette::Window));

        // As the desktop would: Qt has its dark palette, and the windows are told.
        QPalette desktops(QColor(0x30, 0x10, 0x20));
        QApplication::setPalette(desktops);
        qApp->setProperty("droverDesktopStyle", QVariant());
        QEvent change(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&rig.window, &change);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(window(), desktops.color(QPalette::Window));
        QApplication::setPalette(QPalette());
    }

    void theFontIsGnomesWhereQtDoesNotFollowIt_data()
    {
        QTest::addColumn<QByteArray>("desktop");
        QTest::addColumn<QByteArray>("theme");
        QTest::addColumn<bool>("isFollowed");
        QTest::newRow("GNOME") << QByteArray("GNOME") << QByteArray() << true;
        QTest::newRow("another") << QByteArray("KDE") << QByteArray() << false;
        QTest::newRow("chosen") << QByteArray("GNOME") << QByteArray("qt6ct") << false;
    }

    void theFontIsGnomesWhereQtDoesNotFollowIt()
    {
        QFETCH(const bool, isFollowed);
        const QFont usual = QApplication::font();
        Rig rig(std::nullopt);
        begin(saying(kGnome, u"font-name"_s, u"DejaVu Sans 14"_s));
        setDesktop();
        rig.desk.setDesktopLook(*m_look);

        QTRY_COMPARE(m_look->fontName(), u"DejaVu Sans 14"_s);
        QCOMPARE(QApplication::font() == usual, !isFollowed);
        QCOMPARE(rig.window.font(), QApplication::font());
        m_portal->set(kGnome, u"font-name"_s, u"DejaVu Sans"_s);
        QTRY_COMPARE(m_look->fontName(), u"DejaVu Sans"_s);
        QCOMPARE(QApplication::font().pointSizeF(), usual.pointSizeF());
        QApplication::setFont(usual);
    }

    void nonsenseLeavesTheFontAlone()
    {
        const QFont usual = QApplication::font();
        Rig rig(std::nullopt);
        begin(saying(kGnome, u"font-name"_s, u"DejaVu Sans 14"_s));
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
        qunsetenv("QT_QPA_PLATFORMTHEME");
        rig.desk.setDesktopLook(*m_look);
        QTRY_COMPARE(QApplication::font().pointSizeF(), 14.0);

        for (const QVariant &nonsense : {QVariant(u"Sans 1100"_s), QVariant(7), QVariant(QString())}) {
            m_portal->set(kGnome, u"font-name"_s, nonsense);
            QTRY_COMPARE(m_look->fontName(), nonsense.toString());
            QCOMPARE(QApplication::font().pointSizeF(), 14.0);
        }
        QApplication::setFont(usual);
    }

private:
    static void setDesktop()
    {
        QFETCH(const QByteArray, desktop);
        QFETCH(const QByteArray, theme);
        qputenv("XDG_CURRENT_DESKTOP", desktop);
        qputenv("QT_QPA_PLATFORMTHEME", theme);
    }
    SessionBus &session(const QString &address)
    {
        m_session = std::make_unique<SessionBus>(address);
        return *m_session;
    }
    void begin(const FakePortal::Settings &settings)
    {
        m_portal = std::make_unique<FakePortal>(m_bus->address(), settings);
        QVERIFY(m_portal->isThere());
        m_look = std::make_unique<DesktopLook>(session(m_bus->address()));
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<SessionBus> m_session;
    std::unique_ptr<DesktopLook> m_look;
};

QTEST_MAIN(TestDesktopLook)
#include "tst_desktoplook.moc"
