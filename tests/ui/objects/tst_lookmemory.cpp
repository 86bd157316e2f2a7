#include "ui/objects/lookmemory.h"

#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One look: the answer to the question, compared with the looks before it, remembered.
ObjectLook lookAt(LookMemory &memory, const QString &key, const char *body, WallTime now)
{
    ApiRequest<ObjectText> question;
    question.read = objectTextOf;
    ObjectLook look = comparedWith(memory.looksAt(key), question).read(body).value();
    memory.remember(key, look, now);
    return look;
}

constexpr const char *kFirst = R"({"metadata":{"name":"n1","resourceVersion":"1"},"spec":{}})";
constexpr const char *kSecond =
    R"({"metadata":{"name":"n1","resourceVersion":"2"},"spec":{"unschedulable":true}})";

} // namespace

/// What a look is compared with.
class TestLookMemory : public QObject
{
    Q_OBJECT

private:
    const WallTime m_start{};

private Q_SLOTS:
    void theFirstLookIsComparedWithNothing()
    {
        LookMemory memory;
        QVERIFY(!lookAt(memory, u"a"_s, kFirst, m_start).before);
        QVERIFY(!lookAt(memory, u"b"_s, kSecond, m_start).before);
    }

    void theNextIsComparedWithIt()
    {
        LookMemory memory;
        lookAt(memory, u"a"_s, kFirst, m_start);
        const ObjectLook look = lookAt(memory, u"a"_s, kSecond, m_start + 5s);
        QCOMPARE(look.before->readAt, m_start);
        QVERIFY(hasChanges(look.changes));
    }

    void theSameVersionAgainKeepsTheDifference()
    {
        LookMemory memory;
        lookAt(memory, u"a"_s, kFirst, m_start);
        lookAt(memory, u"a"_s, kSecond, m_start + 5s);
        const ObjectLook look = lookAt(memory, u"a"_s, kSecond, m_start + 9s);
        QCOMPARE(look.before->readAt, m_start);
        QVERIFY(hasChanges(look.changes));
        QCOMPARE(memory.looksAt(u"a"_s).last->readAt, m_start + 9s);
    }

    void whatWasLookedAtLongestAgoIsForgotten()
    {
        LookMemory memory(400);
        lookAt(memory, u"a"_s, kFirst, m_start);
        for (int i = 0; i < 20; ++i)
            lookAt(memory, QString::number(i), kFirst, m_start);
        QVERIFY(!memory.looksAt(u"a"_s).last);
        QVERIFY(memory.looksAt(u"19"_s).last);
    }

    void whatCannotBeReadIsTheQuestionsError()
    {
        ApiRequest<ObjectText> question;
        question.target = "/api/v1/nodes/n1";
        question.read = objectTextOf;
        const auto compared = comparedWith({}, question);
        QCOMPARE(compared.target, QByteArray("/api/v1/nodes/n1"));
        QCOMPARE(compared.read("no").error().kind, Error::Kind::Protocol);
    }
};

QTEST_APPLESS_MAIN(TestLookMemory)
#include "tst_lookmemory.moc"
