#include "ui/details/factgrid.h"
#include "ui/details/factvalue.h"
#include "ui/details/overviewpage.h"

#include <QLabel>
#include <QLayout>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

const QString kLongKey = QStringLiteral("kubectl.kubernetes.io/last-applied-configuration");

QLabel *nameOf(const FactGrid &grid, const QString &name)
{
    for (QLabel *label : grid.findChildren<QLabel *>()) {
        if (label->text() == name && label->isVisible())
            return label;
    }
    return nullptr;
}

} // namespace

class TestFactGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongNameStandsAboveItsValue()
    {
        FactGrid grid;
        grid.setSection({QStringLiteral("Annotations"),
                         {{QStringLiteral("app"), QStringLiteral("web")},
                          {kLongKey, QStringLiteral("{}")}}});
        grid.resize(400, 300);
        grid.show();

        const QLabel *brief = nameOf(grid, QStringLiteral("app"));
        const QLabel *name = nameOf(grid, kLongKey);
        const QWidget *beside = grid.stops().at(0);
        const QWidget *below = grid.stops().at(1);
        QVERIFY(brief && name);
        QTRY_COMPARE(beside->y(), brief->y());
        QTRY_VERIFY(below->y() > name->y());
        QCOMPARE(below->x(), beside->x());
        QCOMPARE(grid.widestName(), brief->sizeHint().width());
        QVERIFY(name->width() >= name->sizeHint().width());
    }

    void aLongNameOfAResourceTakesNoRoomFromOtherSections()
    {
        OverviewPage page;
        page.resize(320, 600);
        NodeFacts facts;
        facts.addresses = {QStringLiteral("Addresses"),
                           {{QStringLiteral("InternalDNS"), QStringLiteral("node-00003.nodes.example.test")}}};
        page.setFacts(facts);
        page.show();
        const auto *grid = page.findChildren<FactGrid *>().at(1);
        const auto begin = [&page, grid] {
            page.widget()->layout()->activate();
            grid->layout()->activate();
            return grid->stops().at(0)->x();
        };
        const int before = begin();

        facts.resources = {{QStringLiteral("accelerators.example.test/gpu"), {QStringLiteral("4"), {}}, {QStringLiteral("4"), {}}}};
        page.setFacts(facts);

        QCOMPARE(begin(), before);
    }

    void aRowThatIsReusedTakesThePlaceOfItsNewName()
    {
        FactGrid grid;
        grid.setSection({QStringLiteral("Labels"), {{kLongKey, QStringLiteral("1")}}});
        grid.resize(400, 300);
        grid.show();
        grid.setSection({QStringLiteral("Labels"), {{QStringLiteral("app"), QStringLiteral("1")}}});

        const QLabel *name = nameOf(grid, QStringLiteral("app"));
        QVERIFY(name);
        QTRY_COMPARE(grid.stops().at(0)->y(), name->y());
        QVERIFY(grid.stops().at(0)->x() >= name->geometry().right());
    }

    void aValueOfManyLinesBeginsBesideItsName()
    {
        FactGrid grid;
        grid.setSection({QStringLiteral("Scheduling"),
                         {{QStringLiteral("Tolerations"),
                           QStringLiteral("node.kubernetes.io/not-ready:NoExecute op=Exists\n")
                               .repeated(4)}}});
        grid.resize(200, 600);
        grid.show();

        const QLabel *name = nameOf(grid, QStringLiteral("Tolerations"));
        QVERIFY(name);
        QTRY_COMPARE(grid.stops().at(0)->y(), name->y());
    }
};

QTEST_MAIN(TestFactGrid)
#include "tst_factgrid.moc"
