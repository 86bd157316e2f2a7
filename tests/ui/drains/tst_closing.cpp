#include "tests/ui/writes/operationsrig.h"
#include "ui/window/clustertabs.h"
#include "ui/window/mainwindow.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

/// A window with one cluster in which a drain runs for ever: its session is never started.
struct Window {
    OperationsRig rig; ///< for its journal
    MainWindow window{rig.clock};

    Window()
    {
        auto session =
            std::make_unique<ClusterSession>(ClusterConfig{}, QStringLiteral("prod"), rig.clock);
        auto operations = std::make_unique<ClusterOperations>(
            session->requests(), session->cache(), rig.clock, rig.journal,
            ClusterOperations::Setup{rig.operations.context(), {}, GuardLevel::Careful});
        window.setJournal(rig.journal);
        ClusterTabInfo info;
        info.id.context = info.displayName = QStringLiteral("prod");
        ClusterTab &tab =
            window.tabs().addCluster(std::move(session), info, std::move(operations));
        DrainOrder order;
        order.node = "n1";
        tab.operations()->drain(order);
        window.show();
    }
    QMessageBox *question() { return window.findChild<QMessageBox *>(); }
    QAbstractButton *button(QMessageBox::ButtonRole role)
    {
        for (QAbstractButton *button : question()->buttons()) {
            if (question()->buttonRole(button) == role)
                return button;
        }
        return nullptr;
    }
    void answer(QMessageBox::ButtonRole role) { button(role)->click(); }
};

} // namespace

class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTabWithARunningDrainAsksAndKeepsItByDefault()
    {
        Window open;

        open.window.tabs().closeTab(0);
        QVERIFY(open.question());
        QTest::keyClick(open.question(), Qt::Key_Return);

        QCOMPARE(open.window.tabs().count(), 1);
        QCOMPARE(open.window.tabs().drainingNodes(), QStringList{QStringLiteral("n1")});
    }

    void whenToldToTheTabStopsItsDrainAndCloses()
    {
        Window open;

        open.window.tabs().closeTab(0);
        open.answer(QMessageBox::AcceptRole);

        QTRY_COMPARE(open.window.tabs().count(), 0);
    }

    void theQuestionSaysWhatItEndsAndWhichNodesItIsAbout()
    {
        Window open;
        open.window.tabs().closeTab(0);
        QCOMPARE(open.button(QMessageBox::AcceptRole)->text(), QStringLiteral("&Stop Draining and Close"));
        QVERIFY(open.question()->informativeText().startsWith(QStringLiteral("n1 is being drained.")));
        QVERIFY(!open.question()->iconPixmap().isNull());
    }

    void theWindowAsksToo()
    {
        Window open;

        open.window.close();
        QVERIFY(open.window.isVisible());
        QCOMPARE(open.button(QMessageBox::AcceptRole)->text(), QStringLiteral("&Stop Draining and Quit"));
        open.answer(QMessageBox::AcceptRole);

        QTRY_VERIFY(!open.window.isVisible());
        QVERIFY(open.window.tabs().drainingNodes().isEmpty());
    }
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
