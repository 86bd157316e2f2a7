#include "app/instancemessages.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

InstanceRequest aRequest()
{
    return {{u"prod"_s, u"dev"_s}, {u"/home/ana/k.yaml"_s}, {u"/home/ana/.kube/config"_s},
            true,                  false,                   u"token-1"_s};
}

QByteArray json(const QByteArray &fields)
{
    return "{\"version\":1," + fields + '}';
}

} // namespace

class TestInstanceMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestArrivesAsItWasSent()
    {
        QCOMPARE(requestOf(toBytes(aRequest())), std::optional(aRequest()));
        QCOMPARE(requestOf(toBytes(InstanceRequest{})), std::optional(InstanceRequest{}));
    }

    void anAnswerArrivesAsItWasSent_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(InstanceAnswer::Kind::Apart); ++kind)
            QTest::addRow("%d", kind) << kind;
    }

    void anAnswerArrivesAsItWasSent()
    {
        QFETCH(const int, kind);
        const InstanceAnswer answer{InstanceAnswer::Kind(kind), u"Why."_s};
        QCOMPARE(answerOf(toBytes(answer)), std::optional(answer));
    }

    void whatIsNoRequestIsNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\x00\xff{", 3);
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("another version") << QByteArray(R"({"version":2,"contexts":[]})");
        QTest::newRow("a number for a name") << json(R"("contexts":[7])");
        QTest::newRow("a path that is not absolute") << json(R"("kubeconfigs":["k.yaml"])");
        QTest::newRow("a long name") << json("\"contexts\":[\"" + QByteArray(5000, 'x') + "\"]");
        QByteArray many;
        for (int i = 0; i < 200; ++i)
            many += i == 0 ? "\"a\"" : ",\"a\"";
        QTest::newRow("many names") << json("\"contexts\":[" + many + ']');
    }

    void whatIsNoRequestIsNone()
    {
        QFETCH(const QByteArray, body);
        QVERIFY(!requestOf(body));
        QVERIFY(!answerOf(body));
    }

    void framesComeOneAfterTheOtherHoweverTheyAreCut()
    {
        const QByteArray stream = framed("one") + framed("") + framed("three");
        QByteArray buffer;
        QList<QByteArray> bodies;
        for (const char byte : stream) {
            buffer += byte;
            while (const auto body = takeFrame(buffer))
                bodies.append(*body);
        }
        QCOMPARE(bodies, (QList<QByteArray>{"one", "", "three"}));
        QVERIFY(buffer.isEmpty());
    }

    void aLengthBeyondTheBoundIsNoFrame()
    {
        QByteArray buffer("\xff\xff\xff\xff", 4);
        const auto body = takeFrame(buffer);
        QVERIFY(body && body->isNull());
        QVERIFY(!requestOf(*body));
    }

    void eachScreenHasASocketOfItsOwn()
    {
        qputenv("DISPLAY", ":7");
        const QString one = instanceSocketName();
        qputenv("DISPLAY", ":7.0");
        QCOMPARE(instanceSocketName(), one);
        qputenv("DISPLAY", ":8");
        QVERIFY(instanceSocketName() != one);
        qputenv("DISPLAY", QByteArray(300, 'x'));
        QVERIFY(instanceSocketName().size() < 40);
    }
};

QTEST_APPLESS_MAIN(TestInstanceMessages)
#include "tst_instancemessages.moc"
