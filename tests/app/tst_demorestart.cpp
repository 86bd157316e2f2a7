#include "app/application.h"
#include "tests/app/startrig.h"
#include "ui/clusters/clusterstates.h"
#include "ui/nodes/nodeview.h"
#include "ui/states/statepage.h"
#include "ui/window/clustertabs.h"
#include "ui/window/noticebar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimitMs = 60'000;

/// Of this program.
QList<pid_t> demoProcesses()
{
    QList<pid_t> demos;
    const QByteArray parent = "\nPPid:\t" + QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(u"/proc/%1/status"_s.arg(pid));
        const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (status.startsWith("Name:\tdrover-demo\n") && status.contains(parent))
            demos.append(pid.toInt());
    }
    return demos;
}

/// The program with a demo, in this process.
struct DemoRun {
    std::unique_ptr<Application> program;
    MainWindow *window = nullptr;

    explicit DemoRun(std::optional<int> nodes)
    {
        Options options;
        options.isDemo = true;
        options.demoNodes = nodes;
        program = std::make_unique<Application>(options);
        program->start();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *main = qobject_cast<MainWindow *>(widget))
                window = main;
        }
    }
    ClusterTabs &tabs() const { return window->tabs(); }
    bool areComplete(std::size_t clusters) const { return tabs().openIds().size() == clusters && tabs().areAllSynced(); }
    void end() const
    {
        const QList<pid_t> demos = demoProcesses();
        QCOMPARE(demos.size(), 1);
        QCOMPARE(::kill(demos.first(), SIGTERM), 0);
        QTRY_VERIFY_WITH_TIMEOUT(tabs().currentTab()->states().isRefused(), kLimitMs);
    }
    void startAgain() const
    {
        StatePage *page = tabs().currentTab()->states().page();
        Q_EMIT page->actionTriggered(page->view().next.action);
    }
};

} // namespace

/// A demo that ended, and is started again from one of its tabs.
class TestDemoRestart : public QObject
{
    Q_OBJECT

private:
    StartRig m_rig;

private Q_SLOTS:
    void initTestCase()
    {
        const QProcessEnvironment environment = m_rig.environment();
        for (const QString &name : environment.keys())
            qputenv(name.toLatin1().constData(), environment.value(name).toUtf8());
    }

    void whoeverStandsInATabIsThereStill()
    {
        const DemoRun run({});
        QTRY_VERIFY_WITH_TIMEOUT(run.areComplete(3), kLimitMs);
        const ClusterId front = run.tabs().openIds()[1];
        run.tabs().activate(front);
        run.end();

        run.startAgain();

        QTRY_VERIFY_WITH_TIMEOUT(run.areComplete(3), kLimitMs);
        QCOMPARE(run.tabs().currentTab()->info().id.context, front.context);
    }

    void itHasAsManyNodesAsWereAskedFor()
    {
        const DemoRun run(12);
        QTRY_VERIFY_WITH_TIMEOUT(run.areComplete(1), kLimitMs);
        run.end();

        run.startAgain();

        QTRY_VERIFY_WITH_TIMEOUT(run.areComplete(1), kLimitMs);
        QCOMPARE(run.tabs().currentTab()->view().filter().allNodes().size(), std::size_t(12));
    }
};

QTEST_MAIN(TestDemoRestart)
#include "tst_demorestart.moc"
