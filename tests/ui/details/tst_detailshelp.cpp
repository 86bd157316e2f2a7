#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/nodebuilder.h"
#include "ui/details/conditionsmodel.h"
#include "ui/details/conditionspage.h"
#include "ui/details/detailspane.h"
#include "ui/help/helplink.h"
#include "ui/help/helpsubject.h"

#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

NodePtr aTroubledNode()
{
    return aNode("n1").ready().condition(s("DiskPressure"), s("True"));
}

} // namespace

/// What F1 explains in the details.
class TestDetailsHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePaneExplainsTheStatusOfItsNode()
    {
        FakeClock clock;
        NodeCache cache;
        cache.apply({{aNode("n1").ready().cordoned()}, {}});
        DetailsPane pane(cache, clock);
        QCOMPARE(helpSubjectAt(&pane), QString());

        pane.showNode(s("n1"));
        QCOMPARE(helpSubjectAt(&pane), s("node/SchedulingDisabled"));
        cache.apply({{aNode("n1").ready()}, {}});
        QCOMPARE(helpSubjectAt(&pane), s("node/Ready"));
        pane.clear();
        QCOMPARE(helpSubjectAt(&pane), QString());
    }

    void aConditionThatIsChosenHasALink()
    {
        FakeClock clock;
        ConditionsPage page;
        page.show();
        auto *view = page.findChild<QTreeView *>();
        auto *model = page.findChild<ConditionsModel *>();
        auto *link = page.findChild<HelpLink *>();
        const QModelIndex group = model->groupIndex(ConditionsModel::Attention);

        QVERIFY(!link->isVisible());
        page.showNode(aTroubledNode(), clock.wallNow());
        QVERIFY(link->isVisible()); // the worst is chosen
        view->setCurrentIndex(model->index(0, ConditionsModel::Status, group));

        QCOMPARE(link->accessibleName(), s("What does DiskPressure mean?"));
        QCOMPARE(helpSubjectAt(view), s("condition/DiskPressure"));
        view->setCurrentIndex(group); // a heading is not chosen
        QCOMPARE(helpSubjectAt(view), s("condition/DiskPressure"));
        view->setCurrentIndex({});
        QVERIFY(!link->isVisible());
    }
};

QTEST_MAIN(TestDetailsHelp)
#include "tst_detailshelp.moc"
