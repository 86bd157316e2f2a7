#include "ui/theme/tableheader.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QProxyStyle>
#include <QStandardItemModel>
#include <QStatusTipEvent>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A table whose second column is hidden, whose third is as wide as it must be and whose last takes what
/// is left: the mouse can move two edges.
class Window : public QWidget
{
public:
    QStandardItemModel model{1, 5};
    QTreeView *table = new QTreeView(this);
    TableHeader *header = new TableHeader(table);
    QString said;

    Window()
    {
        (new QVBoxLayout(this))->addWidget(table);
        model.setHorizontalHeaderLabels({u"Name"_s, u"Hidden"_s, u"Fixed"_s, u"Size"_s, u"Rest"_s});
        model.setItem(0, 3, new QStandardItem(u"a text that is far wider than its column"_s));
        table->setHeader(header);
        table->setModel(&model);
        table->setColumnHidden(1, true);
        header->setStretchLastSection(true);
        header->setSectionResizeMode(2, QHeaderView::ResizeToContents);
        header->setMinimumSectionSize(40);
        header->resizeSection(0, 100);
        header->resizeSection(3, 120);
        resize(700, 200);
        show();
        QApplication::setActiveWindow(this);
        table->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focusWidget(), key, modifiers); }
    void goOn() { press(Qt::Key_F8, Qt::ShiftModifier); }
    int width(int column) const { return header->sectionSize(column); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::StatusTip)
            said = static_cast<QStatusTipEvent *>(event)->tip();
        return QWidget::event(event);
    }
};

/// Says which arrows were drawn.
class ArrowStyle : public QProxyStyle
{
public:
    ArrowStyle() : QProxyStyle(u"Fusion"_s) {}
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_IndicatorArrowUp || element == PE_IndicatorArrowDown || element == PE_IndicatorHeaderArrow)
            drawn.append(element);
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    mutable QList<PrimitiveElement> drawn;
};

} // namespace

class TestTableHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyGoesFromEdgeToEdgeAndBack()
    {
        Window window;

        window.goOn();
        QWidget *edge = window.focusWidget();
        QVERIFY(edge != window.table && edge->isVisible());
        QCOMPARE(edge->accessibleName(), u"Edge of the column Name"_s);
        QVERIFY(window.said.contains(u"Name"_s));
        QCOMPARE(QAccessible::queryAccessibleInterface(edge)->role(), QAccessible::Separator);
        window.goOn();
        QCOMPARE(window.focusWidget(), edge);
        QCOMPARE(edge->accessibleName(), u"Edge of the column Size"_s);
        QVERIFY(window.said.contains(u"Size"_s));
        window.goOn();

        QCOMPARE(window.focusWidget(), window.table);
        QVERIFY(!edge->isVisible());
        QCOMPARE(window.said, QString());
    }

    void theArrowsMoveTheEdgeAndItShowsWhere()
    {
        Window window;
        window.goOn();
        window.press(Qt::Key_Right);
        QCOMPARE(window.width(0), 116);
        const QWidget *edge = window.focusWidget();
        QCOMPARE(edge->geometry().right() + 1, window.table->viewport()->x() + 116);
        QVERIFY(edge->geometry().bottom() >= window.table->viewport()->geometry().bottom());
        window.press(Qt::Key_Left);
        window.press(Qt::Key_Left);
        QCOMPARE(window.width(0), 84);
        window.press(Qt::Key_PageDown);
        QCOMPARE(window.width(0), 212);
        window.press(Qt::Key_Home);
        QCOMPARE(window.width(0), 40);
        window.press(Qt::Key_Return);
        QCOMPARE(window.focusWidget(), window.table);
        QCOMPARE(window.width(0), 40);
    }

    void endMakesRoomForTheTextsAndEscapePutsTheEdgeBack()
    {
        Window window;
        window.table->setCurrentIndex(window.model.index(0, 3)); // where one is it begins
        window.goOn();
        window.press(Qt::Key_End);
        QVERIFY(window.width(3) > 120);
        window.press(Qt::Key_Escape);
        QCOMPARE(window.width(3), 120);
        QCOMPARE(window.focusWidget(), window.table);
    }

    void whereNoEdgeCanBeMovedNothingHappens()
    {
        Window window;
        for (const int column : {0, 3})
            window.header->setSectionResizeMode(column, QHeaderView::Stretch);
        window.goOn();
        QCOMPARE(window.focusWidget(), window.table);
    }

    void theArrowOfAnAscendingColumnPointsUp()
    {
        ArrowStyle style;
        Window window;
        window.header->setStyle(&style);
        window.header->setSortIndicatorShown(true);
        window.header->setSortIndicator(0, Qt::AscendingOrder);
        style.drawn.clear();
        window.header->grab();
        QCOMPARE(style.drawn, {QStyle::PE_IndicatorArrowUp});
        window.header->setSortIndicator(0, Qt::DescendingOrder);
        style.drawn.clear();
        window.header->grab();
        QCOMPARE(style.drawn, {QStyle::PE_IndicatorArrowDown});
    }

    void aWindowsKeyFindsTheTableThatHasTheFocus()
    {
        Window window;
        QVERIFY(focusNextEdge(window));
        QCOMPARE(window.focusWidget()->accessibleName(), u"Edge of the column Name"_s);
        QVERIFY(focusNextEdge(window));
        QCOMPARE(window.focusWidget()->accessibleName(), u"Edge of the column Size"_s);
    }

    void aMenuSortsAsAClickOnATitleDoes()
    {
        QStandardItemModel model(0, 3);
        model.setHorizontalHeaderLabels({u"Name"_s, u"Size"_s, u"Hidden"_s});
        model.appendRow({new QStandardItem(u"a"_s), new QStandardItem(u"2"_s)});
        model.appendRow({new QStandardItem(u"b"_s), new QStandardItem(u"1"_s)});
        QTreeView view;
        view.setModel(&model);
        view.setSortingEnabled(true);
        view.sortByColumn(0, Qt::AscendingOrder);
        view.setColumnHidden(2, true);
        addSorting(view, u"Sort"_s);
        QMenu &menu = *view.actions().front()->menu();
        const auto press = [&menu](int entry) {
            Q_EMIT menu.aboutToShow();
            menu.actions().at(entry)->trigger();
        };

        press(1);
        QCOMPARE(model.item(0, 1)->text(), u"1"_s);
        press(1);
        QCOMPARE(model.item(0, 1)->text(), u"2"_s);

        Q_EMIT menu.aboutToShow();
        QCOMPARE(menu.actions().size(), 2);
        QVERIFY(menu.actions().at(1)->isChecked());
    }
};

QTEST_MAIN(TestTableHeader)
#include "tst_tableheader.moc"
