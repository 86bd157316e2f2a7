#include "core/doctor/linkprobe.h"
#include "ui/doctor/doctordialog.h"
#include "ui/doctor/doctorsteplist.h"
#include "ui/doctor/doctorsteprow.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

struct Examined {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<DoctorDialog> dialog;

    explicit Examined(const QByteArray &server)
    {
        QFile file(folder.filePath(QStringLiteral("config")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("clusters: [{name: c, cluster: {server: '" + server +
                   "'}}]\n"
                   "users: [{name: u, user: {token: planted-4711}}]\n"
                   "contexts: [{name: work, context: {cluster: c, user: u}}]\n");
        file.close();
        dialog = std::make_unique<DoctorDialog>(
            ClusterId{file.fileName(), QStringLiteral("work")}, QStringLiteral("work"), clock);
        dialog->show();
    }
    QString verdict() const
    {
        return dialog->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly).last()->text();
    }
    QPushButton *button(QStringView text) const
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    const std::vector<DoctorStepRow *> &rows() const
    {
        return dialog->findChild<DoctorStepList *>()->rows();
    }
};

/// A port that nobody listens on.
QByteArray closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QByteArray::number(server.serverPort());
}

} // namespace

class TestDoctorDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRedStepIsNamedAndOpen()
    {
        Examined open("https://127.0.0.1:" + closedPort());

        QTRY_COMPARE(open.verdict(), u"The first problem: Connection (TCP).");

        QCOMPARE(open.rows().back()->check(), DoctorCheck::Tcp);
        QVERIFY(open.rows().back()->isOpen());
    }

    void theReportIsCopiedWithoutSecrets()
    {
        Examined open("https://127.0.0.1:" + closedPort());
        QTRY_VERIFY(open.verdict().startsWith(u"The first problem"));

        open.button(u"&Copy Report")->click();

        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(u"Connection doctor of Drover"));
        QVERIFY(text.contains(u"context \"work\""));
        QVERIFY(text.contains(u"Connection (TCP): FAILED"));
        QVERIFY(!text.contains(u"planted-4711"));
    }

    void itRunsAgainFromTheBeginning()
    {
        Examined open("https://127.0.0.1:" + closedPort());
        QTRY_VERIFY(open.verdict().startsWith(u"The first problem"));
        const std::size_t steps = open.rows().size();

        open.button(u"&Run Again")->click();

        QCOMPARE(open.verdict(), u"Examining the way to work.");
        QVERIFY(open.rows().empty());
        QTRY_COMPARE(open.rows().size(), steps);
    }

    void aWayWithAWarningIsNotAllWell()
    {
        DoctorReport report;
        report.steps = {{DoctorCheck::Tcp, true, {}, QStringLiteral("It connects."), {}}};
        QCOMPARE(DoctorDialog::verdictOf(report, true, QStringLiteral("work")).text,
                 u"All is well on the way to work.");

        report.steps.push_back({DoctorCheck::Tls, true, {}, QStringLiteral("None."),
                                QStringLiteral("Use an https:// address.")});
        report.steps.push_back({DoctorCheck::Clock, true, {}, QStringLiteral("1 h behind."),
                                QStringLiteral("Set this computer's clock.")});

        const DoctorDialog::Verdict verdict =
            DoctorDialog::verdictOf(report, true, QStringLiteral("work"));
        QCOMPARE(verdict.text, u"work can be reached; 2 warnings.");
        QCOMPARE(verdict.tone, Tone::Warning);
    }

    void closingItWhileAServerSaysNothingReturnsAtOnce()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Examined open("https://127.0.0.1:" + QByteArray::number(silent.serverPort()));
        QTRY_VERIFY(!open.rows().empty() && open.rows().back()->check() == DoctorCheck::Tls);
        QElapsedTimer timer;
        timer.start();

        QTest::keyClick(open.dialog.get(), Qt::Key_Escape);
        open.dialog.reset();

        QVERIFY2(timer.elapsed() < DoctorLimits().connection.count() / 2, "it waited for the server");
    }
};

QTEST_MAIN(TestDoctorDialog)
#include "tst_doctordialog.moc"
