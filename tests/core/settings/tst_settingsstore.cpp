#include "core/settings/settingsstore.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <unistd.h>

using namespace drover;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The folders and what is in them can be read and not written while it lives. The system's
/// administrator may write everywhere, and is somebody else for the time.
class ReadOnly
{
public:
    explicit ReadOnly(QStringList paths) : m_paths(std::move(paths))
    {
        for (const QString &path : m_paths)
            letRead(path);
        if (m_user == 0 && seteuid(kNobody) != 0)
            qFatal("cannot be another user");
    }
    ~ReadOnly()
    {
        if (seteuid(m_user) != 0)
            qFatal("cannot be the user again");
        for (const QString &path : m_paths)
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:

    /// By everybody, and by nobody written to.
    static void letRead(const QString &path)
    {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                                        QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    }

    static constexpr uid_t kNobody = 65534;
    QStringList m_paths;
    uid_t m_user = geteuid();
};

/// Another language while it lives: each text ends in a word.
class Shouting : public QTranslator
{
public:
    Shouting() { QCoreApplication::installTranslator(this); }
    ~Shouting() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QString::fromUtf8(text) + u" SAID"_s;
    }
};

} // namespace

class TestSettingsStore : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString config() const { return m_folder->filePath(u"config"_s); }
    QString state() const { return m_folder->filePath(u"state"_s); }
    std::unique_ptr<SettingsStore> store()
    {
        return std::make_unique<SettingsStore>(config(), state(), m_clock);
    }
    static Settings inDark()
    {
        Settings settings;
        settings.look = Settings::Look::Dark;
        return settings;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aChangeHoldsAtOnceAndIsWrittenASecondLater()
    {
        const auto one = store();
        QSignalSpy spy(one.get(), &SettingsStore::settingsChanged);
        one->change(inDark());
        one->change(inDark());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(one->settings().look, Settings::Look::Dark);
        QCOMPARE(store()->settings().look, Settings::Look::Desktop);
        m_clock.advance(1s);
        QCOMPARE(store()->settings().look, Settings::Look::Dark);
    }

    void theEndWritesWhatIsDue()
    {
        auto one = store();
        WindowState window;
        window.areDetailsShown = false;
        one->setWindow(window);
        one.reset();
        QCOMPARE(store()->window().areDetailsShown, false);
        QVERIFY(!QFile::exists(config() + u"/settings.json"_s));
    }

    void whatCannotBeWrittenHoldsAndIsSaid()
    {
        QFile file(config());
        QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
        const auto one = store();
        QSignalSpy spy(one.get(), &SettingsStore::problemsChanged);
        one->change(inDark());
        m_clock.advance(1s);
        QCOMPARE(one->settings().look, Settings::Look::Dark);
        one->change({});
        m_clock.advance(1s);
        QCOMPARE(spy.size(), 1); // not at each change
        QVERIFY2(one->problems().value(0).contains(u"settings.json"_s),
                 qPrintable(one->problems().value(0)));
    }

    void whatCouldNotBeWrittenIsTriedAgainAtTheEnd()
    {
        QFile inTheWay(config());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        auto one = store();
        one->change(inDark());
        m_clock.advance(1s);
        QCOMPARE(one->problems().size(), 1);
        QVERIFY(inTheWay.remove());
        one.reset();
        QCOMPARE(store()->settings().look, Settings::Look::Dark);
    }

    void oneProblemDoesNotHideTheOther()
    {
        QFile file(config());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto one = store();
        WindowState window;
        window.areDetailsShown = false;
        one->setWindow(window);
        one->change(inDark());
        m_clock.advance(1s);
        QCOMPARE(one->problems().size(), 1);
        QCOMPARE(store()->window().areDetailsShown, false); // the other file is written all the same
    }

    void twoProgramsKeepEachOthersChanges()
    {
        const auto one = store();
        const auto other = store();
        one->change(inDark());
        one->flush();
        Settings settings = other->settings();
        settings.restoresTabs = false;
        other->change(settings);
        other->flush();
        QCOMPARE(store()->settings().look, Settings::Look::Dark);
        QCOMPARE(store()->settings().restoresTabs, false);
    }

    void aFileThatCannotBeReadIsNotReplaced()
    {
        QVERIFY(QDir().mkpath(config() + u"/settings.json"_s)); // a folder in its place
        const auto one = store();
        QCOMPARE(one->problems().size(), 1);
        one->change(inDark());
        one->flush();
        QVERIFY(QDir(config() + u"/settings.json"_s).exists());
        QCOMPARE(one->problems().size(), 1);
    }

    void aReadOnlyHomeIsSaidAndEverythingGoesOn()
    {
        {
            const auto one = store();
            one->change(inDark());
            one->flush();
        }
        const ReadOnly home({m_folder->path(), config(), config() + u"/settings.json"_s});
        const auto one = store();
        QCOMPARE(one->problems(), QStringList());
        QCOMPARE(one->settings().look, Settings::Look::Dark);
        one->change({});
        WindowState window;
        window.areDetailsShown = false;
        one->setWindow(window);
        one->flush();
        one->flush();
        QCOMPARE(one->problems().size(), 2); // a sentence a file
        QCOMPARE(one->settings().look, Settings::Look::Desktop);
        QCOMPARE(store()->settings().look, Settings::Look::Dark);
    }

    void whatIsSetForTheDemosClustersEndsWithIt()
    {
        const QString demo = m_folder->filePath(u"drover-b/demo.kubeconfig"_s);
        const QString gone = m_folder->filePath(u"drover-a/demo.kubeconfig"_s);
        const QString users = m_folder->filePath(u"home/demo.yaml"_s);
        const Settings::Cluster notified{Settings::Compression::ByAddress, true};
        {
            const auto before = store();
            Settings settings;
            settings.setCluster({gone, u"demo"_s}, notified);
            settings.setCluster({users, u"demo"_s}, notified);
            before->change(settings);
        }
        const auto one = store();
        one->leaveOut(demo);
        Settings settings = one->settings();
        settings.setCluster({demo, u"demo"_s}, notified);
        one->change(settings);
        one->flush();
        QVERIFY(one->settings().clusterOf({demo, u"demo"_s}).notifies);
        QCOMPARE(store()->settings().clusters.size(), std::size_t(1));
        QVERIFY(store()->settings().clusterOf({users, u"demo"_s}).notifies);
    }

    void aFolderThatCannotBeWrittenToIsSaidBeforeTheFirstChangeAndOnce()
    {
        QFile inTheWay(config());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto one = store();
        QSignalSpy spy(one.get(), &SettingsStore::problemsChanged);
        QCOMPARE(one->problems(), QStringList()); // nothing is tried in passing
        one->tryFolders();
        QCOMPARE(spy.size(), 1);
        QVERIFY2(one->problems().value(0).contains(config() + u": "_s), qPrintable(one->problems().value(0)));
        one->tryFolders();
        for (const Settings &settings : {inDark(), Settings()}) {
            one->change(settings);
            m_clock.advance(1s);
        }
        QCOMPARE(spy.size(), 1);
    }

    void aReadOnlyHomeIsOneSentenceThatNamesBothFolders()
    {
        const ReadOnly home({m_folder->path()});
        const auto one = store();
        one->tryFolders();
        QCOMPARE(one->problems().size(), 1);
        for (const QString &folder : {config(), state()})
            QVERIFY2(one->problems().front().contains(folder), qPrintable(one->problems().front()));
    }

    void aFolderForBothIsNamedOnce()
    {
        QFile inTheWay(config());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        SettingsStore one(config(), config(), m_clock);
        one.tryFolders();
        QCOMPARE(one.problems().value(0).count(config()), 1);
    }

    void afterAFolderCouldBeWrittenToAgainTheNextFaultIsSaid()
    {
        QFile inTheWay(config());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto one = store();
        one->tryFolders();
        QVERIFY(inTheWay.remove());
        one->change(inDark());
        one->flush();
        QVERIFY(QDir(config()).removeRecursively());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QSignalSpy spy(one.get(), &SettingsStore::problemsChanged);
        one->change({});
        one->flush();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(one->problems().size(), 1);
    }

    void whatWasKeptAfterAllIsNotDeniedAnyMore()
    {
        QFile inTheWay(config());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto one = store();
        one->change(inDark());
        one->flush();
        QCOMPARE(one->problems().size(), 1);
        QVERIFY(inTheWay.remove());
        QSignalSpy spy(one.get(), &SettingsStore::problemsChanged);
        Settings settings = inDark();
        settings.restoresTabs = false;
        one->change(settings);
        one->flush();
        QCOMPARE(store()->settings(), settings);
        QCOMPARE(one->problems(), QStringList());
        QCOMPARE(spy.size(), 1);
    }

    void roomAloneIsEnough()
    {
        for (const QString &folder : {config(), state()}) {
            QFile inTheWay(folder);
            QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        }
        const auto one = store();
        one->change(inDark());
        WindowState window;
        window.areDetailsShown = false;
        one->setWindow(window);
        one->flush();
        QCOMPARE(one->problems().size(), 2);
        m_clock.advance(30s); // for nothing
        QCOMPARE(one->problems().size(), 2);
        QVERIFY(QFile::remove(config()) && QFile::remove(state()));
        m_clock.advance(30s);
        QCOMPARE(one->problems(), QStringList());
        QCOMPARE(store()->settings().look, Settings::Look::Dark);
        QCOMPARE(store()->window().areDetailsShown, false);
    }

    void aFolderThatCanBeWrittenToAgainIsSeenWithoutAChange()
    {
        QFile inTheWay(config());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto one = store();
        one->tryFolders();
        QCOMPARE(one->problems().size(), 1);
        QVERIFY(inTheWay.remove());
        m_clock.advance(30s);
        QCOMPARE(one->problems(), QStringList());
    }

    void aFileThatCanBeReadAgainIsWrittenAndNoLongerDenied()
    {
        const QString file = config() + u"/settings.json"_s;
        QVERIFY(QDir().mkpath(file)); // a folder in its place
        const auto one = store();
        one->change(inDark());
        one->flush();
        QCOMPARE(one->problems().size(), 1);
        QVERIFY(QDir().rmdir(file));
        m_clock.advance(30s);
        QCOMPARE(one->problems(), QStringList());
        QCOMPARE(store()->settings().look, Settings::Look::Dark);
    }

    void problemsFollowTheLanguage()
    {
        QVERIFY(QDir().mkpath(config()));
        QFile newer(config() + u"/settings.json"_s);
        QVERIFY(newer.open(QIODevice::WriteOnly));
        newer.write(R"({"version": 99})");
        newer.close();
        QFile inTheWay(state());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto one = store();
        WindowState window;
        window.areDetailsShown = false;
        one->setWindow(window);
        one->flush();
        QCOMPARE(one->problems().size(), 2);
        QSignalSpy changed(one.get(), &SettingsStore::problemsChanged);
        QSignalSpy reworded(one.get(), &SettingsStore::problemsReworded);
        const Shouting shouting;
        one->renewWords();
        QCOMPARE(one->problems().size(), 2);
        for (const QString &problem : one->problems())
            QVERIFY2(problem.endsWith(u"SAID"_s), qPrintable(problem));
        QCOMPARE(changed.size(), 0); // nothing new is told
        QCOMPARE(reworded.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
