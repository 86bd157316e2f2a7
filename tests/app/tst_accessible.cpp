#include "tests/app/accessiblewalk.h"
#include "tests/app/programtour.h"
#include "ui/theme/appearance.h"

#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// What a start without a cluster shows, for those who hear it and for those who have no mouse.
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
            note(screen, focusFaults(window));
        for (QMenu *menu : window.findChildren<QMenu *>()) {
            Q_EMIT menu->aboutToShow();
            note(screen + u" menu"_s, mnemonicFaults(*menu));
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
        QCOMPARE(tour.missed(), QStringList());
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
