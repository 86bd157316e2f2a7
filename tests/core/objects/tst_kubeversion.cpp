#include "core/objects/kubeversion.h"

#include <QTest>

using namespace drover;

/// Versions as kubelets and servers write them.
class TestKubeVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreRead();
    void numbersCompareAsNumbers();
    void whatIsNoVersionIsNothing();
};

void TestKubeVersion::numbersAreRead()
{
    QCOMPARE(*kubeVersionOf("v1.35.6"), (KubeVersion{1, 35, 6}));
    QCOMPARE(*kubeVersionOf("v1.34.2+k3s1"), (KubeVersion{1, 34, 2}));
    QCOMPARE(*kubeVersionOf("1.36.0-rc.1"), (KubeVersion{1, 36, 0}));
}

void TestKubeVersion::numbersCompareAsNumbers()
{
    QVERIFY(*kubeVersionOf("v1.9.0") < *kubeVersionOf("v1.10.0"));
}

void TestKubeVersion::whatIsNoVersionIsNothing()
{
    for (const char *text : {"", "v", "v1", "v1.2", "v1.x.3", "latest", "v1.-2.3"})
        QVERIFY2(!kubeVersionOf(text), text);
}

QTEST_GUILESS_MAIN(TestKubeVersion)
#include "tst_kubeversion.moc"
