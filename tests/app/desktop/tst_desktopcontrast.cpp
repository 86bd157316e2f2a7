#include "app/desktop/desktopcontrast.h"
#include "app/settingsdesk.h"
#include "tests/app/desktop/fakeportal.h"
#include "tests/app/notifications/privatebus.h"
#include "tests/support/fakeclock.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kAppearance = u"org.freedesktop.appearance"_s;
const QString kGnome = u"org.gnome.desktop.a11y.interface"_s;

FakePortal::Settings saying(const QString &space, const QString &key, const QVariant &value)
{
    return {{space, {{key, value}}}, {u"org.freedesktop.other"_s, {{u"contrast"_s, 1u}}}};
}

} // namespace

/// The desktop's contrast on a bus of the test's own.
class TestDesktopContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("NOT TESTED: there is no dbus-daemon here; install it to test the desktop's contrast");
        m_bus = std::make_unique<PrivateBus>();
        QVERIFY2(!m_bus->address().isEmpty(), qPrintable(m_bus->whyNot()));
    }

    void cleanup()
    {
        m_contrast.reset();
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
        QTest::newRow("GNOME, on") << kGnome << u"high-contrast"_s << QVariant(true) << true;
        QTest::newRow("GNOME, off") << kGnome << u"high-contrast"_s << QVariant(false) << false;
        QTest::newRow("nonsense") << kAppearance << u"contrast"_s << QVariant(u"much"_s) << false;
    }

    void whatTheDesktopSaysAtTheStartHolds()
    {
        QFETCH(const QString, space);
        QFETCH(const QString, key);
        QFETCH(const QVariant, value);
        QFETCH(const bool, isHigh);
        begin(saying(space, key, value));

        QTRY_COMPARE(m_portal->asked(), 1);
        QTRY_COMPARE(m_contrast->isHigh(), isHigh);
    }

    void aChangeIsFollowedBothWays()
    {
        begin({});
        QTRY_COMPARE(m_portal->asked(), 1);
        QSignalSpy changed(m_contrast.get(), &DesktopContrast::changed);

        m_portal->set(kAppearance, u"contrast"_s, 1u);
        QTRY_VERIFY(m_contrast->isHigh());
        m_portal->set(kAppearance, u"contrast"_s, 0u);
        QTRY_VERIFY(!m_contrast->isHigh());

        QCOMPARE(changed.size(), 2);
    }

    void aPortalThatComesLaterIsAsked()
    {
        m_contrast = std::make_unique<DesktopContrast>(session(m_bus->address()));
        m_contrast->begin();
        m_portal = std::make_unique<FakePortal>(m_bus->address(),
                                                saying(kGnome, u"high-contrast"_s, true));
        QVERIFY(m_portal->isThere());

        QTRY_VERIFY(m_contrast->isHigh());
        m_portal.reset(); // what it said last holds
        m_portal = std::make_unique<FakePortal>(m_bus->address(), FakePortal::Settings());
        QTRY_VERIFY(!m_contrast->isHigh());
    }

    void aBusThatIsFoundAgainIsAskedAgain()
    {
        begin({});
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
        QTRY_VERIFY(m_contrast->isHigh());
        m_portal->set(kAppearance, u"contrast"_s, 0u);
        QTRY_VERIFY(!m_contrast->isHigh());
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
        m_contrast = std::make_unique<DesktopContrast>(session(address));
        m_contrast->begin();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();

        QVERIFY(!m_contrast->isHigh());
    }

    void theWindowLooksAsTheDesktopWants()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        SettingsStore store(folder.filePath(u"config"_s), folder.filePath(u"state"_s), clock);
        ui::Language language{QString()};
        ui::MainWindow window(clock);
        SettingsDesk desk(window, store, language, ui::Appearance::Light, false);
        begin({});
        desk.setDesktopContrast(*m_contrast);
        const QColor plain = ui::lightPalette().color(QPalette::Link);
        const QColor strong = ui::lightPalette(ui::Contrast::High).color(QPalette::Link);
        QVERIFY(plain != strong);
        QTRY_COMPARE(m_portal->asked(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Link), plain);

        m_portal->set(kAppearance, u"contrast"_s, 1u);
        QTRY_COMPARE(QApplication::palette().color(QPalette::Link), strong);
        Settings settings = store.settings();
        settings.hasHighContrast = true;
        store.change(settings);
        m_portal->set(kAppearance, u"contrast"_s, 0u);
        QTRY_VERIFY(!m_contrast->isHigh());
        QCOMPARE(QApplication::palette().color(QPalette::Link), strong); // the settings want it
    }

private:
    SessionBus &session(const QString &address)
    {
        m_session = std::make_unique<SessionBus>(address);
        return *m_session;
    }
    void begin(const FakePortal::Settings &settings)
    {
        m_portal = std::make_unique<FakePortal>(m_bus->address(), settings);
        QVERIFY(m_portal->isThere());
        m_contrast = std::make_unique<DesktopContrast>(session(m_bus->address()));
        m_contrast->begin();
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<SessionBus> m_session;
    std::unique_ptr<DesktopContrast> m_contrast;
};

QTEST_MAIN(TestDesktopContrast)
#include "tst_desktopcontrast.moc"
