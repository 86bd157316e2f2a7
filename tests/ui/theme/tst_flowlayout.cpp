#include "ui/theme/flowlayout.h"

#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

using namespace drover::ui;

namespace {

/// Boxes of 40 by 10, 5 apart, in a widget of that width.
struct Boxes {
    QWidget window;
    FlowLayout *row = new FlowLayout(&window);
    QList<QWidget *> boxes;

    explicit Boxes(int count)
    {
        row->setContentsMargins(2, 3, 2, 3);
        row->setSpacing(5);
        for (int i = 0; i < count; ++i) {
            boxes.append(new QWidget(&window));
            boxes.last()->setFixedSize(40, 10);
            row->addWidget(boxes.last());
        }
    }
    QList<QPoint> places(int width)
    {
        window.resize(width, row->heightForWidth(width));
        row->setGeometry(window.rect());
        QList<QPoint> all;
        for (const QWidget *box : boxes)
            all.append(box->pos());
        return all;
    }
};

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsStandsInOneLine()
    {
        Boxes three(3);
        QCOMPARE(three.places(134), (QList<QPoint>{{2, 3}, {47, 3}, {92, 3}}));
        QCOMPARE(three.row->heightForWidth(134), 16);
        QCOMPARE(three.row->sizeHint(), QSize(134, 16));
    }

    void whatDoesNotFitGoesToTheNext()
    {
        Boxes three(3);
        QCOMPARE(three.places(133), (QList<QPoint>{{2, 3}, {47, 3}, {2, 18}}));
        QCOMPARE(three.row->heightForWidth(133), 31);
        QCOMPARE(three.row->heightForWidth(44), 46);
        QCOMPARE(three.row->minimumSize(), QSize(44, 16));
    }

    void whatIsHiddenTakesNoRoom()
    {
        Boxes three(3);
        three.boxes[1]->hide();
        three.window.show();
        QCOMPARE(three.places(89).at(2), QPoint(47, 3));
    }

    void aColumnGivesItTheHeightItNeeds()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins({});
        auto *holder = new QWidget(&window);
        auto *row = new FlowLayout(holder);
        row->setSpacing(0);
        for (int i = 0; i < 4; ++i) {
            auto *box = new QWidget(holder);
            box->setFixedSize(40, 10);
            row->addWidget(box);
        }
        row->setContentsMargins({});
        column->addWidget(holder);
        column->addStretch(1);
        window.resize(80, 200);
        window.show();
        QCOMPARE(holder->height(), 20);
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
