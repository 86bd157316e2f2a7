#include "core/settings/settingsstore.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QLockFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// Another program of ours holds the file that is to be written.
class TestHeldSettings : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_store;
    std::unique_ptr<QLockFile> m_other;

    Settings::Look writtenLook()
    {
        return SettingsStore(m_folder->path(), m_folder->path(), m_clock).settings().look;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SettingsStore>(m_folder->path(), m_folder->path(), m_clock);
        m_other = std::make_unique<QLockFile>(m_folder->filePath(u"settings.json.lock"_s));
        QVERIFY(m_other->lock());
        Settings settings;
        settings.look = Settings::Look::Dark;
        m_store->change(settings);
    }
    void cleanup()
    {
        m_other.reset(); // the store's end would wait for it
        m_store.reset();
    }

    void forAMomentWhichIsNotWaitedForAndNotSaid()
    {
        m_clock.advance(1s);
        QCOMPARE(m_store->problems(), QStringList());
        QCOMPARE(writtenLook(), Settings::Look::Desktop);
        m_other->unlock();
        m_clock.advance(100ms);
        QCOMPARE(writtenLook(), Settings::Look::Dark);
        QCOMPARE(m_clock.pendingCount(), std::size_t(0));
    }

    void forLongWhichIsSaidAndTriedAgain()
    {
        m_clock.advance(1s + 2s);
        const QString said = m_store->problems().value(0);
        QVERIFY2(said.contains(u"another program holds it"_s), qPrintable(said));
        m_other->unlock();
        m_clock.advance(30s);
        QCOMPARE(m_store->problems(), QStringList());
        QCOMPARE(writtenLook(), Settings::Look::Dark);
    }

    void andAnotherChangeMeanwhileIsWrittenWithTheFirst()
    {
        m_clock.advance(1s);
        Settings settings = m_store->settings();
        settings.restoresTabs = false;
        m_store->change(settings);
        m_other->unlock();
        m_clock.advance(1s);
        QCOMPARE(SettingsStore(m_folder->path(), m_folder->path(), m_clock).settings(), settings);
    }

    void atTheEndItIsSaidWhatIsLost()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"another program holds it"_s));
        m_store.reset();
        QCOMPARE(writtenLook(), Settings::Look::Desktop);
    }
};

QTEST_GUILESS_MAIN(TestHeldSettings)
#include "tst_heldsettings.moc"
