#include "app/demoprocess.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;

class TestDemoProcess : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// A program that does what `script` says.
    QString program(const QByteArray &script)
    {
        QFile file(m_folder.filePath(QString::fromUtf8(QTest::currentTestFunction())));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(file.permissions() | QFile::ExeOwner);
        return file.fileName();
    }

private Q_SLOTS:
    void argumentsNameTheNodesOnlyWhereOneClusterIsWanted()
    {
        const QString file = QStringLiteral("/tmp/k");

        QVERIFY(!DemoProcess::arguments({}, file).contains(QStringLiteral("--nodes")));
        const QStringList one = DemoProcess::arguments(50, file);
        QCOMPARE(one.mid(one.size() - 2), (QStringList{QStringLiteral("--nodes"), QStringLiteral("50")}));
        QVERIFY(one.contains(QStringLiteral("--exit-with-stdin")));
    }

    void theKubeconfigIsReadyWhenTheProgramSaysSo()
    {
        DemoProcess demo(program("echo noise; echo ready $3; cat >/dev/null"));
        QSignalSpy ready(&demo, &DemoProcess::ready);

        demo.start({});

        QTRY_COMPARE(ready.size(), 1);
        QVERIFY(demo.kubeconfig().endsWith(QStringLiteral("demo.kubeconfig")));
        QVERIFY(demo.isStarted());
    }

    void itEndsWithUsBecauseItsStdinCloses()
    {
        const QString mark = m_folder.filePath(QStringLiteral("ended"));
        {
            DemoProcess demo(program("echo ready $3; cat >/dev/null; touch " +
                                     QFile::encodeName(mark)));
            QSignalSpy ready(&demo, &DemoProcess::ready);
            demo.start({});
            QTRY_COMPARE(ready.size(), 1);
        }

        QVERIFY(QFile::exists(mark));
    }

    void aProgramThatEndsBeforeItIsReadyHasFailed()
    {
        DemoProcess demo(program("exit 3"));
        QSignalSpy failed(&demo, &DemoProcess::failed);

        demo.start({});

        QTRY_COMPARE(failed.size(), 1);
    }

    void aProgramThatIsNotThereIsNamed()
    {
        DemoProcess demo(QStringLiteral("/nonexistent/drover-demo"));
        QSignalSpy failed(&demo, &DemoProcess::failed);

        demo.start({});

        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("/nonexistent/drover-demo")));
    }
};

QTEST_GUILESS_MAIN(TestDemoProcess)
#include "tst_demoprocess.moc"
