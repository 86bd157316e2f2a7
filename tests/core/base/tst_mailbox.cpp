#include "core/base/mailbox.h"

#include <QTest>

#include <thread>

using namespace drover;

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesOnceForManyValues();
    void handsOutInOrderWhatAnotherThreadPosts();
};

void TestMailbox::wakesOnceForManyValues()
{
    Mailbox<int> box;
    QVERIFY(box.post(1));
    QVERIFY(!box.post(2));
    QCOMPARE(box.take(), (std::vector<int>{1, 2}));
    QVERIFY(box.take().empty());
    QVERIFY(box.post(3));
}

void TestMailbox::handsOutInOrderWhatAnotherThreadPosts()
{
    constexpr int kValues = 10'000;
    Mailbox<int> box;
    std::thread sender([&box] {
        for (int i = 0; i < kValues; ++i)
            static_cast<void>(box.post(i));
    });
    std::vector<int> received;
    while (received.size() < kValues) {
        for (const int value : box.take())
            received.push_back(value);
    }
    sender.join();
    QVERIFY(std::is_sorted(received.begin(), received.end()));
    QCOMPARE(received.size(), std::size_t(kValues));
}

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
