#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/clusters/filterbar.h"
#include "ui/nodes/nodeview.h"
#include "ui/shortcuts/shortcutspage.h"
#include "ui/window/clustertabs.h"
#include "ui/window/keydesk.h"
#include "ui/window/mainwindow.h"

#include <QDialog>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

using Id = QLatin1StringView;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Window {
    FakeClock clock;
    MainWindow window{clock};

    ClusterTab &open(const char *name)
    {
        auto session = std::make_unique<ClusterSession>(ClusterConfig{}, s(name), clock);
        return window.tabs().addCluster(std::move(session), {{QString(), s(name)}, s(name), {}, {}});
    }
    QAction *filter() { return window.actions().action(Id("filter")); }
};

ActionKeys withKey(const char *id, QKeySequence key)
{
    ActionKeys keys;
    keys.choose(Id(id), {key});
    return keys;
}

} // namespace

class TestKeyDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysReachTheWindowAndTabsThatAreOpenAndThatCome()
    {
        Window open;
        ClusterTab &first = open.open("a");
        ActionKeys keys = withKey("drain", Qt::Key_F8);
        keys.choose(Id("filter"), {QKeySequence(Qt::Key_F7)});

        open.window.keyDesk().setKeys(keys);
        ClusterTab &second = open.open("b");

        QCOMPARE(open.filter()->shortcut(), QKeySequence(Qt::Key_F7));
        for (ClusterTab *tab : {&first, &second}) {
            QCOMPARE(tab->view().actions().action(Id("drain"))->shortcut(), QKeySequence(Qt::Key_F8));
            QVERIFY(tab->filterBar().field().placeholderText().contains(s("F7")));
        }
    }

    void whatIsChangedOnThePageHoldsAndIsTold()
    {
        Window open;
        QSignalSpy chosen(&open.window.keyDesk(), &KeyDesk::chosen);
        open.window.keyDesk().showPage();
        auto *page = open.window.findChild<ShortcutsPage *>();
        QVERIFY(page);

        page->setKeys(withKey("filter", Qt::Key_F7));
        Q_EMIT page->keysChanged();

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(open.filter()->shortcut(), QKeySequence(Qt::Key_F7));
    }

    void keysOfAnotherWindowReachThePageThatIsOpen()
    {
        Window open;
        open.window.keyDesk().showPage();

        open.window.keyDesk().setKeys(withKey("filter", Qt::Key_F7));

        QVERIFY(open.window.findChild<ShortcutsPage *>()->keys() == open.window.keyDesk().keys());
    }
};

QTEST_MAIN(TestKeyDesk)
#include "tst_keydesk.moc"
