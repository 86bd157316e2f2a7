#include "core/operations/clusterguard.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// How careful Drover is with a cluster, by its name and by the user's choice.
class TstClusterGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTellProduction_data();
    void namesTellProduction();
    void aChoiceIsKept();
    void aChoiceIsForTheContextOfThatFile();
    void forgettingGoesBackToTheName();
    void aColourThatIsNoneIsLeftOut();
    void twoProgramsKeepEachOthersChoices();
    void aBrokenFileIsKeptAndSaid_data();
    void aBrokenFileIsKeptAndSaid();
    void aMistypedLevelIsSaidAndAMistypedColourLeavesTheGuard();
    void aBrokenFileDoesNotStopChoosing();
    void aNewerProgramsFileIsLeftAndAChoiceHoldsMeanwhile();
    void allChoicesBesideANewerProgramsFileHoldAndAreWrittenWhenItIsMended();
    void aFolderThatCannotBeMadeChangesNothing();
    void theFileIsTheUsersAlone();
    void aChoiceForADemosClusterEndsWithIt();
    void whatIsLeftOfDemosThatAreGoneGoes();

private:
    FakeClock m_clock;
};

namespace {

ClusterId context(const char *name, const QString &source = {})
{
    return {source, QString::fromLatin1(name)};
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

void TstClusterGuard::aChoiceForADemosClusterEndsWithIt()
{
    const QTemporaryDir folder;
    const QString source = u"/tmp/drover-a/demo.kubeconfig"_s;
    ClusterGuardStore store(folder.path(), m_clock);
    QVERIFY(store.leaveOut(source));
    QVERIFY(store.choose(context("demo", source), GuardLevel::ReadOnly, {}));
    QVERIFY(store.choose(context("demo"), GuardLevel::Production, {}));
    QCOMPARE(store.guardOf(context("demo", source)).level, GuardLevel::ReadOnly);
    const ClusterGuardStore next(folder.path(), m_clock);
    QCOMPARE(next.guardOf(context("demo", source)).level, GuardLevel::Careful);
    QCOMPARE(next.guardOf(context("demo")).level, GuardLevel::Production);
    QVERIFY(store.forget(context("demo", source)));
    QCOMPARE(store.guardOf(context("demo", source)).level, GuardLevel::Careful);
}

void TstClusterGuard::whatIsLeftOfDemosThatAreGoneGoes()
{
    const QTemporaryDir folder;
    const QString gone = folder.filePath(u"drover-a/demo.kubeconfig"_s);
    const QString users = folder.filePath(u"home/demo.yaml"_s); // may be on a disk that is not there now
    ClusterGuardStore store(folder.path(), m_clock);
    QVERIFY(store.choose(context("demo", gone), GuardLevel::ReadOnly, {}));
    QVERIFY(store.choose(context("demo", users), GuardLevel::ReadOnly, {}));
    std::ignore = store.leaveOut(folder.filePath(u"drover-b/demo.kubeconfig"_s));
    const ClusterGuardStore next(folder.path(), m_clock);
    QVERIFY(!next.guardOf(context("demo", gone)).isChosen);
    QVERIFY(next.guardOf(context("demo", users)).isChosen);
}

void TstClusterGuard::namesTellProduction_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isProduction");
    const auto row = [](const char *name, bool isProduction) {
        QTest::newRow(name) << QString::fromLatin1(name) << isProduction;
    };
    row("prod", true);
    row("eu-PROD-1", true);
    row("production", true);
    row("arn:aws:eks:eu-1:123:cluster/prod", true);
    row("staging", false);
    row("nonprod-eu", false);
    row("non-prod", false);
    row("non_prod", false);
    row("", false);
}

void TstClusterGuard::namesTellProduction()
{
    QFETCH(QString, name);
    QFETCH(bool, isProduction);

    const ClusterGuard guard = guardByName({QString(), name});

    QCOMPARE(guard.level == GuardLevel::Production, isProduction);
    QVERIFY(!guard.isChosen);
}

void TstClusterGuard::aChoiceIsKept()
{
    QTemporaryDir folder;
    ClusterGuardStore store(folder.filePath(u"new/folder"_s), m_clock);
    QVERIFY(store.choose(context("kind"), GuardLevel::ReadOnly, u"#aa0000"_s));

    const ClusterGuardStore again(folder.filePath(u"new/folder"_s), m_clock);

    QVERIFY((again.guardOf(context("kind")) ==
             ClusterGuard{GuardLevel::ReadOnly, u"#aa0000"_s, true}));
    QVERIFY(again.guardOf(context("prod")).level == GuardLevel::Production);
    QCOMPARE(again.warning(), QString());
}

void TstClusterGuard::aChoiceIsForTheContextOfThatFile()
{
    QTemporaryDir folder;
    ClusterGuardStore store(folder.path(), m_clock);
    QVERIFY(store.choose(context("default", u"/a.yaml"_s), GuardLevel::Production, {}));

    QVERIFY(store.guardOf(context("default", u"/b.yaml"_s)).level == GuardLevel::Careful);
    QVERIFY(store.guardOf(context("default", u"/a.yaml"_s)).level == GuardLevel::Production);
}

void TstClusterGuard::forgettingGoesBackToTheName()
{
    QTemporaryDir folder;
    ClusterGuardStore store(folder.path(), m_clock);
    QVERIFY(store.choose(context("prod"), GuardLevel::Careful, {}));
    QVERIFY(store.guardOf(context("prod")).level == GuardLevel::Careful);

    QVERIFY(store.forget(context("prod")));

    QVERIFY(store.guardOf(context("prod")).level == GuardLevel::Production);
    QVERIFY(!ClusterGuardStore(folder.path(), m_clock).guardOf(context("prod")).isChosen);
}

void TstClusterGuard::aColourThatIsNoneIsLeftOut()
{
    QTemporaryDir folder;
    ClusterGuardStore store(folder.path(), m_clock);
    QVERIFY(store.choose(context("kind"), GuardLevel::Careful, u"red; evil"_s));

    QCOMPARE(store.guardOf(context("kind")).colour, QString());
}

void TstClusterGuard::twoProgramsKeepEachOthersChoices()
{
    QTemporaryDir folder;
    ClusterGuardStore one(folder.path(), m_clock);
    ClusterGuardStore two(folder.path(), m_clock);
    QVERIFY(one.choose(context("a"), GuardLevel::ReadOnly, {}));
    QVERIFY(two.choose(context("b"), GuardLevel::Production, {}));

    const ClusterGuardStore third(folder.path(), m_clock);

    QVERIFY(third.guardOf(context("a")).level == GuardLevel::ReadOnly);
    QVERIFY(third.guardOf(context("b")).level == GuardLevel::Production);
}

void TstClusterGuard::aBrokenFileIsKeptAndSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("torn") << QByteArray(R"({"clusters":[{"context":"a")");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("something else") << QByteArray("[1,2]");
}

void TstClusterGuard::aBrokenFileIsKeptAndSaid()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    writeFile(folder.filePath(u"clusters.json"_s), bytes);

    const ClusterGuardStore store(folder.path(), m_clock);

    QVERIFY(store.warning().contains(u"clusters.json"));
    QVERIFY(store.guardOf(context("prod")).level == GuardLevel::Production);
    const QStringList kept = QDir(folder.path()).entryList({u"clusters.json.broken-*"_s});
    QCOMPARE(kept.size(), 1);
    QFile file(folder.filePath(kept.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TstClusterGuard::aMistypedLevelIsSaidAndAMistypedColourLeavesTheGuard()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"clusters.json"_s), R"({"version": 1, "clusters": [
        {"source": "", "context": "a", "level": "readonly"},
        {"source": "", "context": "b", "level": "read-only", "colour": "pink"},
        {"source": "", "level": "read-only"},
        {"context": "d", "level": "read-only"}]})");
    const ClusterGuardStore store(folder.path(), m_clock);
    QVERIFY2(store.warning().contains(u"about clusters[0], clusters[1].colour, clusters[2], clusters[3] is"_s),
             qPrintable(store.warning()));
    QVERIFY(!store.guardOf(context("a")).isChosen);
    QCOMPARE(store.guardOf(context("b")).level, GuardLevel::ReadOnly);
    QVERIFY(ClusterGuardStore(folder.path(), m_clock).warning().isEmpty());
}

void TstClusterGuard::aBrokenFileDoesNotStopChoosing()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(u"clusters.json"_s), "{");
    ClusterGuardStore store(folder.path(), m_clock);

    QVERIFY(store.choose(context("a"), GuardLevel::ReadOnly, {}));

    QVERIFY(ClusterGuardStore(folder.path(), m_clock).guardOf(context("a")).isChosen);
}

void TstClusterGuard::aNewerProgramsFileIsLeftAndAChoiceHoldsMeanwhile()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(u"clusters.json"_s), R"({"version":9,"clusters":[]})");
    ClusterGuardStore store(folder.path(), m_clock);

    QVERIFY(store.choose(context("a"), GuardLevel::ReadOnly, {}));

    QVERIFY(store.guardOf(context("a")).level == GuardLevel::ReadOnly);
    QVERIFY(store.warning().contains(u"newer Drover"));
    QVERIFY(!ClusterGuardStore(folder.path(), m_clock).guardOf(context("a")).isChosen);
}

void TstClusterGuard::allChoicesBesideANewerProgramsFileHoldAndAreWrittenWhenItIsMended()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"clusters.json"_s);
    writeFile(file, R"({"version":9,"clusters":[{"source":"","context":"old","level":"careful"}]})");
    ClusterGuardStore store(folder.path(), m_clock);
    QVERIFY(store.choose(context("a"), GuardLevel::ReadOnly, {}));
    QVERIFY(store.forget(context("old")));
    QVERIFY(store.choose(context("b"), GuardLevel::Production, {}));
    QCOMPARE(store.guardOf(context("a")).level, GuardLevel::ReadOnly);
    QVERIFY(!store.guardOf(context("old")).isChosen);
    QCOMPARE(store.guardOf(context("b")).level, GuardLevel::Production);
    writeFile(file, R"({"version":1,"clusters":[]})");
    QVERIFY(store.choose(context("c"), GuardLevel::ReadOnly, {}));
    const ClusterGuardStore next(folder.path(), m_clock);
    for (const char *name : {"a", "b", "c"})
        QVERIFY(next.guardOf(context(name)).isChosen);
}

void TstClusterGuard::aFolderThatCannotBeMadeChangesNothing()
{
    ClusterGuardStore store(u"/proc/no/such/folder"_s, m_clock);

    const auto chosen = store.choose(context("a"), GuardLevel::ReadOnly, {});

    QVERIFY(!chosen);
    QVERIFY(chosen.error().kind == Error::Kind::Config);
    QVERIFY(store.guardOf(context("a")).level == GuardLevel::Careful);
}

void TstClusterGuard::theFileIsTheUsersAlone()
{
    QTemporaryDir folder;
    ClusterGuardStore store(folder.path(), m_clock);
    QVERIFY(store.choose(context("a"), GuardLevel::ReadOnly, {}));

    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(folder.filePath(u"clusters.json"_s)) & others));
}

QTEST_APPLESS_MAIN(TstClusterGuard)
#include "tst_clusterguard.moc"
