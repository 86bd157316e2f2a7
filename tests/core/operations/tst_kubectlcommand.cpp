#include "core/operations/kubectlcommand.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestKubectlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineOfWordsIsTakenApartIntoTheSame()
    {
        QCOMPARE(shellLine({u"sh"_s, u"-c"_s, u"echo Token has expired >&2; exit 1"_s, u"--x=y"_s, QString()}),
                 u"sh -c 'echo Token has expired >&2; exit 1' --x=y ''"_s);
    }

    void aPlainWordIsNotQuoted()
    {
        QCOMPARE(shellQuoted(QStringLiteral("ip-10-0-0-1.eu:x/y@z")),
                 QStringLiteral("ip-10-0-0-1.eu:x/y@z"));
    }

    void whatAShellWouldReadIsQuoted()
    {
        QCOMPARE(shellQuoted(QStringLiteral("my cluster")), QStringLiteral("'my cluster'"));
        QCOMPARE(shellQuoted(QStringLiteral("$(rm x)")), QStringLiteral("'$(rm x)'"));
        QCOMPARE(shellQuoted(QStringLiteral("it's")), QStringLiteral("'it'\\''s'"));
        QCOMPARE(shellQuoted(QString()), QStringLiteral("''"));
    }

    void whatATerminalWouldTakeForKeysIsReplaced()
    {
        QCOMPARE(shellQuoted(u"n1\u0003; reboot"_s), u"'n1\ufffd; reboot'"_s);
        QCOMPARE(shellQuoted(u"two\nlines"_s), u"'two\nlines'"_s);
    }

    void theDefaultFilesNeedNoFile()
    {
        const ClusterId id{QString(), QStringLiteral("prod")};

        QCOMPARE(kubectlGetNodes(id, {QStringLiteral("n1"), QStringLiteral("n2")}),
                 QStringLiteral("kubectl --context prod get node n1 n2 -o wide"));
    }

    void aFileThatStandsAloneIsNamed()
    {
        const ClusterId id{QStringLiteral("/home/ana/my k3s.yaml"), QStringLiteral("default")};

        QCOMPARE(kubectlGetNodes(id, {QStringLiteral("n1")}),
                 QStringLiteral("kubectl --kubeconfig '/home/ana/my k3s.yaml' --context default "
                                "get node n1 -o wide"));
    }

    void wordsStandBehindTheContext()
    {
        const ClusterId id{QString(), QStringLiteral("kind it's")};

        QCOMPARE(kubectlCommand(id, QStringLiteral("cordon n1")),
                 QStringLiteral("kubectl --context 'kind it'\\''s' cordon n1"));
    }
};

QTEST_APPLESS_MAIN(TestKubectlCommand)
#include "tst_kubectlcommand.moc"
