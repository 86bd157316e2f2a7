#include "tests/ui/window/windowrun.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

/// The selection of a tab, from one run of the program to the next.
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
};

QTEST_MAIN(TestSelectionMemory)
#include "tst_selectionmemory.moc"
