#include "app/application.h"
#include "tests/app/startrig.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/clustertabs.h"

#include <QApplication>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLimitMs = 60'000; // the machine may be busy

MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

} // namespace

/// A start of the real program while the window of this one waits for the answer to a dialog.
class TestRaisedDialog : public QObject
{
    Q_OBJECT

private:
    StartRig m_rig;
    std::unique_ptr<Application> m_program;
    MainWindow *m_window = nullptr;

    /// Its exit code; this program goes on meanwhile.
    int join(const QStringList &arguments)
    {
        const std::unique_ptr<QProcess> second = m_rig.start(arguments);
        const bool isOver = QTest::qWaitFor([&] { return second->state() == QProcess::NotRunning; }, kLimitMs);
        return isOver ? second->exitCode() : -1;
    }
    QString front() const { return m_window->tabs().currentTab()->info().id.context; }
    int count() const { return int(m_window->tabs().openIds().size()); }

private Q_SLOTS:
    void initTestCase()
    {
        m_rig.setEnvironment(u"KUBECONFIG"_s,
                             m_rig.writeKubeconfig(u"config.yaml"_s, {u"alpha"_s, u"beta"_s}));
        const QProcessEnvironment environment = m_rig.environment();
        for (const QString &name : environment.keys())
            qputenv(name.toLatin1().constData(), environment.value(name).toUtf8());
        const Options options;
        m_program = std::make_unique<Application>(options, enter(options));
        m_program->start();
        m_window = mainWindow();
        QTRY_COMPARE_WITH_TIMEOUT(count(), 1, kLimitMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isVisible(), kLimitMs);
    }
    void cleanupTestCase() { m_program.reset(); }

    void itIsRaisedAndWhatWasNamedComesToTheFrontWhenItIsClosed()
    {
        m_window->actions().action(QLatin1StringView("settings"))->trigger();
        auto *dialog = m_window->findChild<SettingsDialog *>();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, kLimitMs);

        QCOMPARE(join({u"--context"_s, u"beta"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(count(), 2, kLimitMs);
        QCOMPARE(front(), u"alpha"_s);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, kLimitMs);

        QVERIFY(dialog->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(front(), u"beta"_s, kLimitMs);
    }

    void withoutOneWhatIsNamedComesToTheFrontAtOnce()
    {
        QCOMPARE(join({u"--context"_s, u"alpha"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(front(), u"alpha"_s, kLimitMs);
    }
};

QTEST_MAIN(TestRaisedDialog)
#include "tst_raiseddialog.moc"
