// What is chosen, and what happens to it behind one's back.

#include "tests/ui/nodes/choicetable.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QPointer>

#include <utility>

using namespace drover;
using namespace drover::ui;

using Table = ChoiceTable;

class TestNodeChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowThatStandsInIsChosenByWhoWorksWithIt_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        const Qt::KeyboardModifiers none;
        const Qt::KeyboardModifiers ctrl = Qt::ControlModifier;
        QTest::newRow("click") << 0 << none;
        QTest::newRow("click with Ctrl") << 0 << ctrl;
        QTest::newRow("Space") << int(Qt::Key_Space) << none;
        QTest::newRow("Space with Ctrl") << int(Qt::Key_Space) << ctrl;
        QTest::newRow("Return") << int(Qt::Key_Return) << none;
        QTest::newRow("an arrow") << int(Qt::Key_Down) << none;
        QTest::newRow("an arrow sideways") << int(Qt::Key_Right) << none;
    }
    void aRowThatStandsInIsChosenByWhoWorksWithIt()
    {
        QFETCH(const int, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        Table table(many());
        table.click("a101");
        table.show(s("name:b110"));
        QCOMPARE(table.selected(), s("b110"));

        if (key)
            table.press(Qt::Key(key), modifiers);
        else
            table.click(table.filter.rowOf("b110"), Qt::LeftButton, modifiers);
        table.settle();
        QCOMPARE(table.selected(), s("b110"));
        table.show({});

        QCOMPARE(table.selected(), s("b110"));
        QCOMPARE(table.view.currentName(), s("b110"));
        QCOMPARE(table.details(), s("b110"));
        QVERIFY(table.isCurrentSeen());
    }

    void whoOnlyLooksAtItChoosesNothing()
    {
        Table table(many());
        table.click("a101");
        table.show(s("name:b110"));

        table.click(table.filter.rowOf("b110"), Qt::RightButton); // as for a menu
        table.press(Qt::Key_Control, Qt::ControlModifier);
        table.show({});

        QCOMPARE(table.selected(), s("a101"));
        QCOMPARE(table.view.currentName(), s("a101"));
    }

    void allThatAreShownAreSelectedAndNoHiddenOneBesideThem()
    {
        Table table(many());
        table.click("a101");
        table.show(s("name:b10"));
        table.press(Qt::Key_A, Qt::ControlModifier);
        table.show({});
        QCOMPARE(table.selected(), s("b100 b102 b104 b106 b108"));

        table.show(s("nothing")); // where there is none to select nothing is taken back
        table.press(Qt::Key_A, Qt::ControlModifier);
        table.show({});
        QCOMPARE(table.selected(), s("b100 b102 b104 b106 b108"));
    }

    /// Where one only goes by Ctrl nothing is chosen: what is done is done to another node.
    void theDetailsShowWhatIsSelectedWhereverOneIs()
    {
        Table table(many());
        QSignalSpy windows(&table.view, &NodeView::windowRequested);
        table.click("a103");
        table.press(Qt::Key_Down, Qt::ControlModifier);
        table.settle();
        QCOMPARE(table.view.currentName(), s("a105"));
        QCOMPARE(table.selected(), s("a103"));
        QCOMPARE(table.details(), s("a103"));
        table.trigger("details");
        QCOMPARE(windows.back().front().toString(), s("a103"));

        table.press(Qt::Key_Space, Qt::ControlModifier); // beside it
        table.settle();
        QCOMPARE(table.selected(), s("a103 a105"));
        QCOMPARE(table.details(), s("a105"));
        table.press(Qt::Key_Space, Qt::ControlModifier); // and no more
        table.settle();
        QCOMPARE(table.details(), s("a103"));
    }

    void enterShowsTheRowWhereOneIsUnlessSeveralOthersAreSelected()
    {
        Table table(many());
        QSignalSpy wanted(&table.view, &NodeView::detailsRequested);
        table.click("a103");
        table.press(Qt::Key_Down, Qt::ControlModifier);
        table.press(Qt::Key_Return);
        QCOMPARE(table.selected(), s("a105"));
        QCOMPARE(table.details(), s("a105"));

        table.press(Qt::Key_Down, Qt::ShiftModifier);
        table.press(Qt::Key_Down, Qt::ControlModifier);
        table.press(Qt::Key_Return);
        QCOMPARE(table.selected(), s("a105 a107"));
        QVERIFY(table.view.selectedNames().contains(table.details()));
        QCOMPARE(wanted.size(), 2);
    }

    /// A start's first rows come one after another, and what is wrong with them later still.
    void inThePlaceOfWhatAStartDoesNotShowTheFirstRowStandsWhicheverThatIs()
    {
        Table table({aNode(s("b1")).ready(), aNode(s("z9")).ready()});
        table.filter.setQuery(s("name:b"));
        table.view.expect({{{NodeView::kOnlyCluster, "z9"}, std::string(aNode(s("z9")).build()->uid)}}, s("z9"));
        table.view.selectFirst();
        QCOMPARE(table.selected(), s("b1"));

        table.cache.apply({{aNode(s("b0")).ready()}, {}});
        table.settle();
        QCOMPARE(table.selected(), s("b0"));
        QCOMPARE(table.details(), s("b0"));
        table.filter.sort(columnOf("name"), Qt::DescendingOrder);
        table.settle();
        QCOMPARE(table.selected(), s("b1"));

        table.click("b1"); // somebody works with it
        table.cache.apply({{aNode(s("b2")).ready()}, {}});
        table.settle();
        QCOMPARE(table.selected(), s("b1"));
    }

    void whatAMenuIsAboutStaysWhileItIsOpen()
    {
        Table table(many());
        table.click("a101");
        table.show(s("name:b110"));
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(table.view.viewport(), &wanted);
        QPointer<QWidget> menu = QApplication::activePopupWidget();
        QVERIFY(menu);

        table.show({});
        QCOMPARE(table.selected(), s("b110"));
        menu->close();
        table.settle();

        QCOMPARE(table.selected(), s("a101"));
        QCOMPARE(table.view.currentName(), s("a101"));
    }

    void sortingAddsNothingToWhatIsSelectedWhateverKeysAreHeld_data()
    {
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("nobody chose it") << false;
        QTest::newRow("somebody chose it") << true;
    }
    void sortingAddsNothingToWhatIsSelectedWhateverKeysAreHeld()
    {
        QFETCH(const bool, isChosen);
        Table table(many(60));
        table.view.selectFirst();
        const QString first = table.view.currentName();
        if (isChosen)
            table.click(first.toUtf8().constData());

        QTest::keyPress(&table.view, Qt::Key_Control, Qt::ControlModifier); // of Ctrl+B, as Qt knows it
        table.trigger("sort-column");

        QCOMPARE(table.view.selectedCount(), 1);
        QCOMPARE(table.selected(), table.view.currentName());
        QCOMPARE(table.view.currentName() == first, isChosen);
        QVERIFY(table.isCurrentSeen());
    }

    void norDoesGoingToANodeAddToIt()
    {
        Table table(many());
        table.click("a101");
        for (const auto &[key, modifier] : {std::pair(Qt::Key_Control, Qt::ControlModifier),
                                            std::pair(Qt::Key_Shift, Qt::ShiftModifier)}) {
            QTest::keyPress(&table.view, key, modifier);
            QVERIFY(table.view.goTo(s("a105")));
            QCOMPARE(table.selected(), s("a105"));
            QVERIFY(table.view.goTo(s("a105"))); // nor is it taken out
            QCOMPARE(table.selected(), s("a105"));
            QVERIFY(table.view.goTo(s("a101")));
        }
    }

    void whereTheCurrentOneGoesAnotherThatIsSelectedIsCurrent()
    {
        Table table(many());
        table.click("a101");
        table.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table.selected(), s("a101 a103"));
        QCOMPARE(table.view.currentName(), s("a103"));

        table.cache.apply({{}, {"a103"}});
        table.settle();
        QCOMPARE(table.selected(), s("a101"));
        QCOMPARE(table.view.currentName(), s("a101"));
        QCOMPARE(table.details(), s("a101"));
        table.cache.apply({{aNode("a103").ready()}, {}});
        table.settle();

        QCOMPARE(table.selected(), s("a101 a103"));
        QCOMPARE(table.view.currentName(), s("a103"));
        QCOMPARE(table.details(), s("a103"));
    }

    void oneThatIsCreatedAgainIsSelectedWhereNothingElseIs()
    {
        Table table(many());
        table.click("a103");
        table.cache.apply({{aNode("a103").ready().uid(s("another"))}, {"a103"}});
        table.settle();
        QCOMPARE(table.selected(), s("a103"));
        QCOMPARE(table.view.currentName(), s("a103"));

        table.click("a101");
        table.press(Qt::Key_Down, Qt::ShiftModifier);
        table.cache.apply({{aNode("a103").ready().uid(s("a third"))}, {"a103"}});
        table.settle();
        QCOMPARE(table.selected(), s("a101"));
        QCOMPARE(table.view.currentName(), s("a101"));
    }

    void anArrowGoesOnFromWhereANodeWasDeleted_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("next");
        QTest::newRow("down") << int(Qt::Key_Down) << s("a107");
        QTest::newRow("up") << int(Qt::Key_Up) << s("a103");
    }
    void anArrowGoesOnFromWhereANodeWasDeleted()
    {
        QFETCH(const int, key);
        QFETCH(const QString, next);
        Table table(many());
        table.click("a105");
        table.cache.apply({{}, {"a105"}});
        table.settle();
        QCOMPARE(table.selected(), QString());

        table.press(Qt::Key(key));

        QCOMPARE(table.selected(), next);
        QCOMPARE(table.view.currentName(), next);
    }

    void whatStandsInDoesSoInAViewThatIsMadeAnew()
    {
        Table table(many());
        table.click("a101");
        table.show(s("name:b"));
        NodeView again(table.filter, table.clock, {}, s("prod")); // as after a switch of the language
        again.resize(table.view.size());
        again.show();
        again.goBackTo(table.view.place());
        QCOMPARE(again.currentName(), s("b100"));
        QCOMPARE(again.selectedNames(), QStringList{s("b100")});

        table.filter.setQuery({});
        again.standIn();

        QCOMPARE(again.selectedNames(), QStringList{s("a101")});
        QCOMPARE(again.currentName(), s("a101"));
    }

    void whoExtendsItBeginsAtTheCurrentOne()
    {
        Table table(many());
        table.click("a101");
        QVERIFY(table.view.goTo(s("b106")));
        table.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table.selected(), s("b106 b108"));

        table.click("a101");
        table.show(s("name:b"));
        table.click(table.filter.rowOf("b100"), Qt::RightButton);
        table.show({});
        table.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table.selected(), s("a101 a103"));
    }

    void theHeadOfAGroupOnTheWayChangesNothing()
    {
        Table table(many());
        table.filter.groupBy(s("label:pool"));
        table.click("a101");
        table.show(s("name:b"));
        const int standsIn = table.view.currentIndex().row();
        QVERIFY(table.filter.groupAt(0) >= 0 && standsIn > 0);
        table.click(0, Qt::RightButton);
        QCOMPARE(table.view.currentName(), QString());
        table.click(standsIn, Qt::RightButton);
        table.show(s("nothing"));
        table.show({});
        QCOMPARE(table.selected(), s("a101"));
        QCOMPARE(table.view.currentName(), s("a101"));

        table.click(0, Qt::RightButton);
        QCOMPARE(table.view.currentName(), QString());
        table.filter.groupBy({});
        table.settle();
        QCOMPARE(table.selected(), s("a101"));
        QCOMPARE(table.view.currentName(), s("a101"));
    }
};

QTEST_MAIN(TestNodeChoice)
#include "tst_nodechoice.moc"
