#include "tests/ui/window/windowrun.h"
#include "ui/fleet/fleettab.h"
#include "ui/window/fleetdesk.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The selection of a tab and what is folded in it, from one run of the program to the next.
class TestSelectionMemory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    /// In a run of its own.
    void selectTheLastTwoOfThree()
    {
        Run run(*m_folder);
        run.start({"a"});
        run.show("a", {aNode("n1"), aNode("n2"), aNode("n3")});
        run.select("a", {"n2", "n3"});
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void allSelectedNodesComeBackByIdentity()
    {
        {
            Run run(*m_folder);
            run.start({"a"});
            run.show("a", {aNode("n1"), aNode("n2"), aNode("n3"), aNode("n4")});
            run.select("a", {"n4", "n3", "n2"});
        }
        Run run(*m_folder);
        run.start({"a"});
        run.show("a", {aNode("n1"), aNode("n2"), aNode("n3").uid(u"another"_s), aNode("n4")});
        QCOMPARE(run.tab("a").view().selectedNames(), (QStringList{u"n2"_s, u"n4"_s}));
        QCOMPARE(run.tab("a").view().currentName(), u"n2"_s);
    }

    void aSelectionWhoseClusterDidNotAnswerIsNotLost()
    {
        selectTheLastTwoOfThree();
        {
            Run run(*m_folder);
            run.start({"a"});
            run.window.renewWords();
        }
        Run run(*m_folder);
        run.start({"a"});
        run.window.renewWords();
        run.show("a", {aNode("n1"), aNode("n2"), aNode("n3")});
        QCOMPARE(run.tab("a").view().selectedNames(), (QStringList{u"n2"_s, u"n3"_s}));
        QCOMPARE(run.tab("a").view().currentName(), u"n3"_s);
    }

    void whoSelectsSomethingBeforeAllNodesAreThereKeepsIt()
    {
        selectTheLastTwoOfThree();
        Run run(*m_folder);
        run.start({"a"});
        run.cache("a").apply({{aNode("n1")}, {}});
        run.tab("a").view().selectRow(0);
        run.show("a", {aNode("n2"), aNode("n3")});
        QCOMPARE(run.tab("a").view().selectedNames(), QStringList{u"n1"_s});
        QCOMPARE(run.tab("a").view().currentName(), u"n1"_s);
    }

    void whereAHeadOfAGroupWasCurrentTheFirstSelectedNodeIs()
    {
        {
            Run run(*m_folder);
            run.start({"a"});
            run.show("a", {aNode("n1"), aNode("n2"), aNode("n3")});
            run.tab("a").view().filter().groupBy(u"zone"_s);
            run.select("a", {"n2", "n3"});
            run.tab("a").view().selectionModel()->setCurrentIndex(
                run.tab("a").view().filter().index(0, 0), QItemSelectionModel::NoUpdate);
        }
        Run run(*m_folder);
        run.start({"a"});
        run.show("a", {aNode("n1"), aNode("n2"), aNode("n3")});
        QCOMPARE(run.tab("a").view().selectedNames(), (QStringList{u"n2"_s, u"n3"_s}));
        QCOMPARE(run.tab("a").view().currentName(), u"n2"_s);
    }

    void whatIsGoneLeavesTheUppermost()
    {
        {
            Run run(*m_folder);
            run.start({"a"});
            run.show("a", {aNode("n1"), aNode("n2")});
            run.select("a", {"n2"});
        }
        Run run(*m_folder);
        run.start({"a"});
        run.show("a", {aNode("n0"), aNode("n1")});
        QCOMPARE(run.tab("a").view().selectedNames(), QStringList{u"n0"_s});
    }

    void foldedGroupsAreFoldedAtTheNextStart()
    {
        const auto node = [](const char *name, const char *pool) {
            return aNode(name).label(u"pool"_s, QString::fromLatin1(pool)).ready();
        };
        {
            Run run(*m_folder);
            run.start({"a", "b"});
            run.show("a", {node("n1", "x"), node("n2", "y")});
            NodeFilter &table = run.tab("a").view().filter();
            table.groupBy(u"label:pool"_s);
            table.fold({u"y"_s});
            NodeFilter &all = run.window.fleetDesk().tab()->view().filter();
            all.groupBy(u"label:pool"_s);
            all.setFolded(0, true);
            run.clock.advance(2s);
            QCOMPARE(Run::stored(*m_folder).tabs.value(0).folded, QStringList{u"x"_s});
        }
        Run run(*m_folder);
        run.start({"a", "b"});
        run.clock.advance(2s); // nothing is lost before they come
        QCOMPARE(Run::stored(*m_folder).tabs.value(1).folded, QStringList{u"y"_s});
        run.show("a", {node("n1", "x"), node("n2", "y")});

        QCOMPARE(run.tab("a").view().filter().rowCount(), 3); // two heads, and n1
        QCOMPARE(run.window.fleetDesk().tab()->view().filter().groups().folded(), QStringList{u"x"_s});
    }
};

QTEST_MAIN(TestSelectionMemory)
#include "tst_selectionmemory.moc"
