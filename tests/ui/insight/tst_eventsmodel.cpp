#include "ui/insight/eventsmodel.h"

#include "core/decode/eventdecoder.h"
#include "tests/ui/insight/eventjson.h"
#include "ui/details/roomydelegate.h"
#include "ui/theme/statuspalette.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

/// Events of one object as a table.
class TestEventsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAnEventTells();
    void aWarningHasWordIconAndTone();
    void newEventsComeWithoutMovingTheSelection();
    void whatIsGoneIsRemovedAndTheRestStays();
    void anEventThatRepeatsChangesInItsRow();
    void aCopyCutsNothing();
    void isConsistentThroughAnyChange();
};

namespace {

std::vector<ClusterEventPtr> events(const std::vector<EventJson> &jsons)
{
    return decodeClusterEvents(anEventList(jsons)).value().events;
}

EventJson named(const char *name)
{
    EventJson event;
    event.name = name;
    return event;
}

struct ModelRig {
    ModelRig() : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        model.setNow(parseTimestamp("2026-01-02T03:14:05Z")->wallTime());
    }

    void set(const QStringList &names)
    {
        std::vector<EventJson> jsons;
        for (const QString &name : names)
            jsons.push_back(named(name.toUtf8().constData()));
        model.setEvents(events(jsons));
    }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << QString::fromStdString(model.eventAt(row)->name);
        return names;
    }
    QString text(int column, int role = Qt::DisplayRole) const
    {
        return model.index(0, column).data(role).toString();
    }

    EventsModel model;
    QAbstractItemModelTester tester;
};

} // namespace

void TestEventsModel::showsWhatAnEventTells()
{
    ModelRig rig;
    EventJson event = named("a");
    event.count = 1234;
    event.first = "2026-01-02T01:14:05Z";
    rig.model.setEvents(events({event}));

    QCOMPARE(rig.text(EventsModel::LastSeen), u"10m"_s);
    QCOMPARE(rig.text(EventsModel::Type), u"Normal"_s);
    QCOMPARE(rig.text(EventsModel::Reason), u"Starting"_s);
    QCOMPARE(rig.text(EventsModel::Message), u"Starting kubelet."_s);
    QCOMPARE(rig.text(EventsModel::Count).remove(u','), u"1234"_s);
    QCOMPARE(rig.text(EventsModel::From), u"kubelet"_s);
    QCOMPARE(rig.text(EventsModel::FirstSeen), u"120m"_s);
    QVERIFY(rig.text(EventsModel::LastSeen, Qt::ToolTipRole).contains(u"03:04:05"_s));
}

void TestEventsModel::aWarningHasWordIconAndTone()
{
    ModelRig rig;
    EventJson event = named("a");
    event.type = "Warning";
    rig.model.setEvents(events({event}));

    const QModelIndex type = rig.model.index(0, EventsModel::Type);
    QCOMPARE(type.data().toString(), u"Warning"_s);
    QVERIFY(!type.data(Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(type.data(RoomyDelegate::ToneRole).toInt(), int(Tone::Warning));
    QCOMPARE(rig.model.warningCount(), 1);
    rig.model.setDimmed(true);
    QCOMPARE(type.data(RoomyDelegate::ToneRole).toInt(), int(Tone::Dimmed));
}

void TestEventsModel::newEventsComeWithoutMovingTheSelection()
{
    ModelRig rig;
    rig.set({u"b"_s, u"c"_s});
    const QPersistentModelIndex selected = rig.model.index(1, EventsModel::Reason);

    rig.set({u"a"_s, u"b"_s, u"c"_s});

    QCOMPARE(rig.names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(selected.row(), 2);
    QCOMPARE(selected.column(), int(EventsModel::Reason));
}

void TestEventsModel::whatIsGoneIsRemovedAndTheRestStays()
{
    ModelRig rig;
    rig.set({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    const QPersistentModelIndex gone = rig.model.index(1, 0);
    const QPersistentModelIndex stays = rig.model.index(3, 0);

    rig.set({u"a"_s, u"d"_s});

    QVERIFY(!gone.isValid());
    QCOMPARE(stays.row(), 1);
}

void TestEventsModel::anEventThatRepeatsChangesInItsRow()
{
    ModelRig rig;
    rig.set({u"a"_s, u"b"_s});
    QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&rig.model, &QAbstractItemModel::layoutChanged);
    const std::vector<ClusterEventPtr> same{rig.model.eventAt(0),
                                            events({named("b")}).front()};

    rig.model.setEvents(same);

    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex().row(), 1);
    QCOMPARE(moved.count(), 0);
}

void TestEventsModel::aCopyCutsNothing()
{
    ModelRig rig;
    EventJson event = named("a");
    event.message = QString(2000, u'x') + u"\nend"_s;
    rig.model.setEvents(events({event}));

    QVERIFY(rig.text(EventsModel::Message).size() < 600);
    QCOMPARE(rig.text(EventsModel::Message, EventsModel::CopyRole), QString(event.message));
    QVERIFY(rig.text(EventsModel::LastSeen, EventsModel::CopyRole).startsWith(u"2026-01-02"_s));
    QCOMPARE(rig.text(EventsModel::From, EventsModel::CopyRole), u"kubelet, n1"_s);
}

void TestEventsModel::isConsistentThroughAnyChange()
{
    ModelRig rig;
    for (const QStringList &names :
         {QStringList{u"a"_s, u"b"_s, u"c"_s}, QStringList{u"c"_s, u"a"_s}, QStringList{u"x"_s, u"a"_s, u"y"_s, u"c"_s, u"z"_s},
          QStringList{u"z"_s, u"y"_s, u"x"_s}, QStringList{}, QStringList{u"q"_s}}) {
        rig.set(names);
        QCOMPARE(rig.names(), names);
    }
}

QTEST_MAIN(TestEventsModel)
#include "tst_eventsmodel.moc"
