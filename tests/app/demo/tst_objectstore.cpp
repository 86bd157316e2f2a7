#include "app/demo/objects/objectstore.h"
#include "app/demo/workloads/demobudget.h"

#include <QTest>

namespace drover::demo {

namespace {

DemoBudget named(const QByteArray &name)
{
    DemoBudget budget;
    budget.nameSpace = "shop";
    budget.name = name;
    return budget;
}

std::vector<QByteArray> namesOf(const std::vector<DemoObjectPtr> &objects)
{
    std::vector<QByteArray> names;
    for (const DemoObjectPtr &object : objects)
        names.push_back(object->name);
    return names;
}

} // namespace

class TestObjectStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachChangeTakesTheNextVersionOfTheState();
    void anOlderSnapshotIsWhatWasThereThen();
    void aBackupIsTheSameForGood();
    void theHistoryIsBounded();
    void followersAreToldBeforeAnythingIsForgotten();
};

void TestObjectStore::eachChangeTakesTheNextVersionOfTheState()
{
    DemoState state(1);
    Objects<DemoBudget> store(state);
    const quint64 start = state.version();
    QCOMPARE(store.put(named("a"))->version, start + 1);
    state.addNode("node"); // which shares the counter
    QCOMPARE(store.put(named("b"))->version, start + 3);
    QCOMPARE(store.remove("shop/a")->version, start + 4);
    QVERIFY(!store.remove("shop/a"));
    QCOMPARE(state.version(), start + 4);
}

void TestObjectStore::anOlderSnapshotIsWhatWasThereThen()
{
    DemoState state(1);
    Objects<DemoBudget> store(state);
    store.put(named("a"));
    DemoBudget changed = named("b");
    changed.allowed = 1;
    store.put(changed);
    const quint64 then = state.version();
    changed.allowed = 2;
    store.put(changed);
    store.put(named("c"));
    store.remove("shop/a");

    const auto all = store.allAt(then);
    QVERIFY(all);
    QCOMPARE(namesOf(*all), (std::vector<QByteArray>{"a", "b"}));
    QCOMPARE(std::static_pointer_cast<const DemoBudget>(all->back())->allowed, 1);
    QVERIFY(!store.allAt(state.version() + 1));
}

void TestObjectStore::aBackupIsTheSameForGood()
{
    DemoState state(1);
    Objects<DemoBudget> store(state);
    store.put(named("a"));
    const quint64 then = state.version();
    store.put(named("b"));
    store.remove("shop/a");

    store.restoreBackup(then);

    QCOMPARE(namesOf(store.all()), std::vector<QByteArray>{"a"});
    QCOMPARE(store.oldestVersion(), then);
}

void TestObjectStore::theHistoryIsBounded()
{
    DemoState state(1);
    Objects<DemoBudget> store(state);
    store.setHistoryLimit(2);
    const quint64 start = state.version();
    for (const char *name : {"a", "b", "c", "d"})
        store.put(named(name));

    QCOMPARE(store.oldestVersion(), start + 2);
    QVERIFY(!store.allAt(start + 1));
    QCOMPARE(store.eventAfter(start + 2)->after->name, QByteArray("c"));
}

void TestObjectStore::followersAreToldBeforeAnythingIsForgotten()
{
    DemoState state(1);
    Objects<DemoBudget> store(state);
    store.setHistoryLimit(0);
    std::vector<QByteArray> told;
    connect(&state, &DemoState::changed, this,
            [&] { told.push_back(store.eventAfter(state.version() - 1)->after->name); });
    store.put(named("a"));

    QCOMPARE(told, std::vector<QByteArray>{"a"});
    QVERIFY(!store.eventAfter(0));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestObjectStore)
#include "tst_objectstore.moc"
