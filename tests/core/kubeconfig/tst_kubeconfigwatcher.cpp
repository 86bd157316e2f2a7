#include "core/kubeconfig/kubeconfigwatcher.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdio>

using namespace drover;
using namespace std::chrono_literals;

/// Kubeconfig files that change while they are in use, in every way that files change.
class TestKubeconfigWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_watcher.reset(); }
    void noticesANewContext();
    void noticesAFileThatIsRenamedOver_data();
    void noticesAFileThatIsRenamedOver();
    void noticesALinkThatIsSwapped();
    void noticesAFileThatAppears();
    void noticesTheNextChangeToo();
    void staysSilentWhenTheTextIsTheSame();
    void looksAgainBeforeItCallsAClusterRemoved();
    void tellsThatARemovedClusterIsBack();
    void noticesWithoutWordFromTheSystem();
    void tellsNothingOfClustersThatAreClosed();
    void tellsOfAChangeThatCameWhileTheContextWasResolved();
    void tellsOfAContextThatWentWhileItWasResolved();

private:
    void start();
    void writeToken(const QByteArray &token);
    /// A new file takes the place of the old one in one step.
    void renameOver(const QByteArray &bytes);
    /// Half a second of the watcher's time; polls are far away.
    std::size_t changesInTime();

    std::unique_ptr<KubeconfigFolder> m_folder;
    FakeClock m_clock;
    QString m_file;
    ClusterId m_id;
    std::vector<KubeconfigChanges> m_changes;
    std::unique_ptr<KubeconfigWatcher> m_watcher;
};

static QByteArray withToken(const QByteArray &token)
{
    return kubeconfigForUser("token: " + token);
}

void TestKubeconfigWatcher::init()
{
    m_folder = std::make_unique<KubeconfigFolder>();
    m_changes.clear();
    m_file = m_folder->write(QStringLiteral("config"), withToken("one"));
    m_id = {m_file, QStringLiteral("c")};
}

void TestKubeconfigWatcher::start()
{
    m_watcher = std::make_unique<KubeconfigWatcher>(m_clock);
    connect(m_watcher.get(), &KubeconfigWatcher::changed, this,
            [this](const KubeconfigChanges &changes) { m_changes.push_back(changes); });
    const KubeconfigSet set = KubeconfigSet::load({m_file});
    if (const auto config = set.resolve(m_id))
        m_watcher->follow(*config);
    m_watcher->setKubeconfigs(set);
    QTRY_VERIFY(m_clock.pendingCount() > 0); // the first look is done, the files are watched
}

void TestKubeconfigWatcher::writeToken(const QByteArray &token)
{
    m_folder->write(QStringLiteral("config"), withToken(token));
}

void TestKubeconfigWatcher::renameOver(const QByteArray &bytes)
{
    const QString fresh = m_folder->write(QStringLiteral("config.new"), bytes);
    QCOMPARE(std::rename(qPrintable(fresh), qPrintable(m_file)), 0);
}

std::size_t TestKubeconfigWatcher::changesInTime()
{
    if (m_clock.untilNext() <= 200ms)
        m_clock.advance(m_clock.untilNext());
    return m_changes.size();
}

void TestKubeconfigWatcher::noticesANewContext()
{
    start();

    m_folder->write(QStringLiteral("config"),
                    withToken("one") + "- name: d\n  context: {cluster: c}\n");

    QTRY_COMPARE(changesInTime(), std::size_t(1));
    QCOMPARE(m_changes.back().set.contexts().size(), std::size_t(2));
    QVERIFY(m_changes.back().clusters.empty());
}

void TestKubeconfigWatcher::noticesAFileThatIsRenamedOver_data()
{
    QTest::addColumn<int>("times");
    QTest::newRow("once") << 1;
    QTest::newRow("three times") << 3;
}

void TestKubeconfigWatcher::noticesAFileThatIsRenamedOver()
{
    QFETCH(int, times);
    start();

    for (int i = 1; i <= times; ++i) {
        renameOver(withToken("t" + QByteArray::number(i)));
        QTRY_COMPARE(changesInTime(), std::size_t(i));
    }

    const ClusterUpdate &update = m_changes.back().clusters.at(0);
    QCOMPARE(update.id, m_id);
    QCOMPARE(update.change, ClusterChange::Credentials);
    QCOMPARE(update.config->user.token, "t" + QByteArray::number(times));
}

void TestKubeconfigWatcher::noticesALinkThatIsSwapped()
{
    m_folder->write(QStringLiteral("one/config"), withToken("one"));
    m_folder->write(QStringLiteral("two/config"), withToken("two"));
    QVERIFY(QFile::remove(m_file));
    const QString now = m_folder->path(QStringLiteral("now"));
    const QString next = m_folder->path(QStringLiteral("next"));
    QVERIFY(QFile::link(QStringLiteral("one"), now));
    QVERIFY(QFile::link(QStringLiteral("now/config"), m_file));
    start();

    QVERIFY(QFile::link(QStringLiteral("two"), next));
    QCOMPARE(std::rename(qPrintable(next), qPrintable(now)), 0);

    QTRY_COMPARE(changesInTime(), std::size_t(1));
    QCOMPARE(m_changes.back().clusters.at(0).config->user.token, QByteArray("two"));
}

void TestKubeconfigWatcher::noticesAFileThatAppears()
{
    m_file = m_folder->path(QStringLiteral("a/b/config"));
    start();

    m_folder->write(QStringLiteral("a/b/config"), withToken("one"));

    QTRY_VERIFY(changesInTime() > 0);
    QTRY_COMPARE((changesInTime(), m_changes.back().set.contexts().size()), std::size_t(1));
}

void TestKubeconfigWatcher::noticesTheNextChangeToo()
{
    start();
    writeToken("two");
    QTRY_COMPARE(changesInTime(), std::size_t(1));

    writeToken("three");

    QTRY_COMPARE(changesInTime(), std::size_t(2));
    QCOMPARE(m_changes.back().clusters.at(0).config->user.token, QByteArray("three"));
}

void TestKubeconfigWatcher::staysSilentWhenTheTextIsTheSame()
{
    start();
    renameOver(withToken("one"));
    QTRY_VERIFY(m_clock.untilNext() <= 200ms);
    m_clock.advance(200ms);
    QTRY_VERIFY(m_clock.pendingCount() > 0);
    QVERIFY(m_changes.empty());

    writeToken("two"); // what comes is of this one

    QTRY_COMPARE(changesInTime(), std::size_t(1));
    QCOMPARE(m_changes.back().clusters.at(0).config->user.token, QByteArray("two"));
}

void TestKubeconfigWatcher::looksAgainBeforeItCallsAClusterRemoved()
{
    start();
    m_folder->write(QStringLiteral("config"), ""); // as half way through writing it
    QTRY_COMPARE((changesInTime(), m_clock.untilNext()), 1000ms);
    QVERIFY(m_changes.empty());

    m_clock.advance(1s);

    QTRY_COMPARE(m_changes.size(), std::size_t(1));
    QCOMPARE(m_changes.back().clusters.at(0).change, ClusterChange::Removed);
}

void TestKubeconfigWatcher::tellsThatARemovedClusterIsBack()
{
    start();
    QVERIFY(QFile::remove(m_file));
    QTRY_COMPARE((changesInTime(), m_clock.untilNext()), 1000ms);
    m_clock.advance(1s);
    QTRY_COMPARE(m_changes.size(), std::size_t(1));

    writeToken("one");

    QTRY_COMPARE(changesInTime(), std::size_t(2));
    QCOMPARE(m_changes.back().clusters.at(0).id, m_id);
    QCOMPARE(m_changes.back().clusters.at(0).change, ClusterChange::Nothing);
}

void TestKubeconfigWatcher::noticesWithoutWordFromTheSystem()
{
    start();
    for (auto *files : m_watcher->findChildren<QFileSystemWatcher *>())
        files->blockSignals(true); // as on a network's file system

    writeToken("two");
    m_clock.advance(30s);

    QTRY_COMPARE(m_changes.size(), std::size_t(1));
}

void TestKubeconfigWatcher::tellsNothingOfClustersThatAreClosed()
{
    start();
    m_watcher->unfollow(m_id);

    writeToken("two");

    QTRY_COMPARE(changesInTime(), std::size_t(1));
    QVERIFY(m_changes.back().clusters.empty());
}

void TestKubeconfigWatcher::tellsOfAChangeThatCameWhileTheContextWasResolved()
{
    const auto old = KubeconfigSet::load({m_file}).resolve(m_id);
    writeToken("two");
    m_watcher = std::make_unique<KubeconfigWatcher>(m_clock);
    connect(m_watcher.get(), &KubeconfigWatcher::changed, this,
            [this](const KubeconfigChanges &changes) { m_changes.push_back(changes); });
    m_watcher->setKubeconfigs(KubeconfigSet::load({m_file}));

    m_watcher->follow(*old);

    QTRY_COMPARE(m_changes.size(), std::size_t(1));
    QCOMPARE(m_changes.back().clusters.at(0).change, ClusterChange::Credentials);
    QCOMPARE(m_changes.back().clusters.at(0).config->user.token, QByteArray("two"));
    writeToken("three"); // and no more is told of the one before
    QTRY_COMPARE(changesInTime(), std::size_t(2));
    QCOMPARE(m_changes.back().clusters.at(0).config->user.token, QByteArray("three"));
}

void TestKubeconfigWatcher::tellsOfAContextThatWentWhileItWasResolved()
{
    const auto old = KubeconfigSet::load({m_file}).resolve(m_id);
    m_folder->write(QStringLiteral("config"), "");
    m_watcher = std::make_unique<KubeconfigWatcher>(m_clock);
    connect(m_watcher.get(), &KubeconfigWatcher::changed, this,
            [this](const KubeconfigChanges &changes) { m_changes.push_back(changes); });
    m_watcher->setKubeconfigs(KubeconfigSet::load({m_file}));
    m_watcher->follow(*old);
    QTRY_COMPARE(m_clock.untilNext(), 1000ms); // a loss is looked at twice

    m_clock.advance(1s);

    QTRY_COMPARE(m_changes.size(), std::size_t(1));
    QCOMPARE(m_changes.back().clusters.at(0).change, ClusterChange::Removed);
}

QTEST_GUILESS_MAIN(TestKubeconfigWatcher)
#include "tst_kubeconfigwatcher.moc"
