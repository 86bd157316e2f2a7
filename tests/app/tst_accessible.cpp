#include "tests/app/accessiblewalk.h"
#include "tests/app/programtour.h"
#include "ui/nodes/nodeheader.h"
#include "ui/text/language.h"
#include "ui/theme/appearance.h"

#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Every screen of the program, for those who hear it and for those who have no mouse.
class TestAccessible : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QStringList m_faults;
    QStringList m_told; ///< so that each is told once, where it is first met
    int m_screens = 0;

    void note(const QString &screen, const QStringList &faults)
    {
        for (const QString &fault : faults) {
            if (!m_told.contains(fault))
                m_faults << u"%1: %2"_s.arg(screen, fault);
            m_told << fault;
        }
    }
    void look(const QString &screen, QWidget &window)
    {
        ++m_screens;
        note(screen, speechFaults(window));
        note(screen, mnemonicFaults(window));
        if (auto *menu = qobject_cast<QMenu *>(&window))
            note(screen, mnemonicFaults(*menu));
        else
            note(screen, focusFaults(window) + enterFaults(window));
        for (QMenu *menu : window.findChildren<QMenu *>()) {
            Q_EMIT menu->aboutToShow();
            note(screen + u" menu"_s, mnemonicFaults(*menu));
        }
        for (ui::NodeHeader *header : window.findChildren<ui::NodeHeader *>()) {
            for (const int column : header->visibleColumns())
                note(screen + u" header menu"_s, repeatedMnemonics(*header->makeMenu(column)));
        }
    }
    ProgramTour::Look lookings()
    {
        return [this](const QString &screen, QWidget &window) { look(screen, window); };
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(folder, m_home.path().toLocal8Bit());
        qunsetenv("KUBECONFIG");
        ui::applyAppearance(*qApp, ui::Appearance::Light);
    }
    void init()
    {
        m_faults.clear();
        m_screens = 0;
    }
    void cleanup()
    {
        if (!m_faults.isEmpty())
            QFAIL(qPrintable(u'\n' + m_faults.join(u'\n')));
    }

    void theStartPageIsForAll()
    {
        ProgramTour tour({}, lookings());
        tour.walkStart();
        QVERIFY(m_screens > 4);
        QCOMPARE(tour.missed().join(u'\n'), QString());
    }

    void aClusterThatDoesNotAnswerIsForAll()
    {
        const QString path = m_home.filePath(u"nobody"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("apiVersion: v1\nkind: Config\nusers: [{name: u, user: {}}]\n"
                   "clusters: [{name: c, cluster: {server: 'http://127.0.0.1:1'}}]\n"
                   "contexts: [{name: nobody, context: {cluster: c, user: u}}]\ncurrent-context: nobody\n");
        file.close();
        Options options;
        options.kubeconfigs = {path};
        ProgramTour tour(options, lookings());
        tour.walkUnreachable();
        QVERIFY(m_screens > 1);
        QCOMPARE(tour.missed().join(u'\n'), QString());
    }

    void everyScreenIsForAll_data()
    {
        QTest::addColumn<QString>("tag");
        for (const ui::Language::Choice &choice : ui::Language::choices())
            QTest::addRow("%s", choice.tag) << QString::fromLatin1(choice.tag);
    }

    void everyScreenIsForAll()
    {
        QFETCH(QString, tag);
        Options options;
        options.isDemo = true;
        options.demoNodes = 12;
        options.language = tag;
        ProgramTour tour(options, lookings());
        tour.walkTable();
        tour.walkPages();
        tour.walkPods();
        tour.walkActions();
        tour.walkSelection();
        tour.walkTaint();
        tour.walkDrain();
        tour.walkFleet();
        QVERIFY(m_screens > 30);
        QCOMPARE(tour.missed().join(u'\n'), QString());
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
