#include "core/kubeconfig/watchedpaths.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace drover;

/// What has to be watched to notice a change of a file, however it is made.
class TestWatchedPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<KubeconfigFolder>(); }
    void watchesTheFileAndItsFolder();
    void watchesWhereAMissingFileWouldAppear();
    void watchesEveryLinkOnTheWay();
    void endsInACircleOfLinks();

private:
    QString path(const char *name) const { return m_folder->path(QString::fromLatin1(name)); }
    QString root() const { return QDir::cleanPath(m_folder->path({})); }

    std::unique_ptr<KubeconfigFolder> m_folder;
};

void TestWatchedPaths::watchesTheFileAndItsFolder()
{
    const QString file = m_folder->write(QStringLiteral("config"), "x");

    QCOMPARE(watchedPaths({file}), (QStringList{root(), file}));
}

void TestWatchedPaths::watchesWhereAMissingFileWouldAppear()
{
    QCOMPARE(watchedPaths({path("config")}), QStringList{root()});
    QCOMPARE(watchedPaths({path("a/b/config")}), QStringList{root()});
}

void TestWatchedPaths::watchesEveryLinkOnTheWay()
{
    m_folder->write(QStringLiteral("real/config"), "x");
    m_folder->write(QStringLiteral("shown/other"), "x");
    QVERIFY(QFile::link(QStringLiteral("../real"), path("shown/now")));
    QVERIFY(QFile::link(QStringLiteral("now/config"), path("shown/config")));

    QCOMPARE(watchedPaths({path("shown/config")}),
             (QStringList{path("real"), path("shown"), path("shown/config")}));
}

void TestWatchedPaths::endsInACircleOfLinks()
{
    QVERIFY(QFile::link(QStringLiteral("b"), path("a")));
    QVERIFY(QFile::link(QStringLiteral("a"), path("b")));

    QCOMPARE(watchedPaths({path("a")}), QStringList{root()});
}

QTEST_GUILESS_MAIN(TestWatchedPaths)
#include "tst_watchedpaths.moc"
