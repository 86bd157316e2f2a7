#include "core/kubeconfig/kubeconfig.h"
#include "core/kubeconfig/pastedkubeconfig.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace drover;

/// Kubeconfigs that come as text, from the clipboard.
class TestPastedKubeconfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItForItsOwnerAlone();
    void namesTheFileAfterTheCurrentContext();
    void keepsTheSameTextOnceAndAnotherBesideIt();
    void refusesWhatIsNoKubeconfig_data();
    void refusesWhatIsNoKubeconfig();

private:
    QString folder() const
    {
        return m_folder.path(QString::fromUtf8(QTest::currentTestFunction()) +
                             QStringLiteral("/drover/kubeconfigs"));
    }

    KubeconfigFolder m_folder;
};

void TestPastedKubeconfig::keepsItForItsOwnerAlone()
{
    const QByteArray text = kubeconfigForUser("token: secret");

    const Result<QString> path = keepPastedKubeconfig(text, folder());

    QVERIFY(path);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    QCOMPARE(QFile::permissions(*path) & others, QFileDevice::Permissions());
    QCOMPARE(QFile::permissions(folder()) & others, QFileDevice::Permissions());
    QCOMPARE(Kubeconfig::loadFile(*path).contexts().size(), std::size_t(1));
    QCOMPARE(pastedKubeconfigs(folder()), QStringList{*path});
}

void TestPastedKubeconfig::namesTheFileAfterTheCurrentContext()
{
    const QString name = QStringLiteral("../arn:aws:eks/prod");
    const QByteArray text = kubeconfigWithContexts({QStringLiteral("a"), name}, "h", name.toUtf8());

    const Result<QString> path = keepPastedKubeconfig(text, folder());

    QVERIFY(path);
    QCOMPARE(QFileInfo(*path).fileName(), QStringLiteral("---arn-aws-eks-prod.yaml"));
    QCOMPARE(QFileInfo(*path).absolutePath(), folder());
}

void TestPastedKubeconfig::keepsTheSameTextOnceAndAnotherBesideIt()
{
    const auto first = keepPastedKubeconfig(kubeconfigForUser("token: one"), folder());

    QCOMPARE(*keepPastedKubeconfig(kubeconfigForUser("token: one"), folder()), *first);
    const auto other = keepPastedKubeconfig(kubeconfigForUser("token: two"), folder());

    QVERIFY(*other != *first);
    QVERIFY(other->endsWith(QStringLiteral("-2.yaml")));
}

void TestPastedKubeconfig::refusesWhatIsNoKubeconfig_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QByteArray(" \n") << "holds no text";
    QTest::newRow("a word") << QByteArray("planted-4711") << "The clipboard, line 1: the file must";
    QTest::newRow("no contexts") << QByteArray("kind: Config\n") << "names no contexts";
    QTest::newRow("braces") << QByteArray("{{{") << "The clipboard, line 1: the file holds a key";
}

void TestPastedKubeconfig::refusesWhatIsNoKubeconfig()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, words);
    const QString untouched = m_folder.path(QStringLiteral("untouched"));

    const Result<QString> path = keepPastedKubeconfig(text, untouched);

    QVERIFY(!path);
    QCOMPARE(path.error().kind, Error::Kind::Config);
    QVERIFY2(path.error().message.contains(words), qPrintable(path.error().message));
    QVERIFY(!path.error().message.contains(u"planted-4711"));
    QVERIFY(!QFile::exists(untouched));
}

QTEST_GUILESS_MAIN(TestPastedKubeconfig)
#include "tst_pastedkubeconfig.moc"
