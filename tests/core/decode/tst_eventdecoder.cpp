#include "core/decode/eventdecoder.h"
#include "tests/support/recording.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Events of both writers, made of what a server sends.
class TestEventDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordedEventIsRead();
    void aSeriesIsRead();
    void theNewFieldsStandInForTheOld();
    void messagesAreTrimmed();
    void wrongTypesCountAsAbsent();
    void linesOfAWatchAreRead();
    void anEventWithoutANameIsAnError();
    void anotherKindIsAnError();
};

namespace {

ClusterEvent eventOf(const std::string &fields)
{
    const auto page = decodeClusterEvents(
        R"({"kind":"EventList","metadata":{"resourceVersion":"7"},"items":[{"metadata":{"name":"e","namespace":"default"})" +
        fields + "}]}");
    if (!page)
        qFatal("%s", qPrintable(page.error().message));
    return *page->events.front();
}

} // namespace

void TestEventDecoder::aRecordedEventIsRead()
{
    const auto page = decodeClusterEvents(recording(u"events-of-node"_s).body.toStdString());

    QVERIFY(page);
    QCOMPARE(page->resourceVersion, std::string("656"));
    const ClusterEvent &event = *page->events.front();
    QCOMPARE(event.name, std::string("node-00009.18eac7069a24ee86"));
    QCOMPARE(event.nameSpace, std::string("default"));
    QCOMPARE(event.subject.kind, std::string("Node"));
    QCOMPARE(event.subject.uid, std::string("9635a86f-5ea2-451d-a1d0-1f6c632eb0e8"));
    QCOMPARE(event.reason, std::string("RegisteredNode"));
    QCOMPARE(event.source, std::string("node-controller"));
    QCOMPARE(event.count, 1);
    QVERIFY(!event.isWarning());
    QVERIFY(!event.eventTime.isReported());
    QCOMPARE(formatTimestamp(lastSeen(event)), std::string("2026-11-23T20:37:12Z"));
}

void TestEventDecoder::aSeriesIsRead()
{
    const ClusterEvent event =
        eventOf(R"(,"series":{"count":5,"lastObservedTime":"2026-11-25T12:00:00.000001Z"},
                   "eventTime":"2026-11-25T11:00:00.000000Z","type":"Warning")");

    QCOMPARE(timesSeen(event), 5);
    QCOMPARE(formatTimestamp(lastSeen(event)), std::string("2026-11-25T12:00:00Z"));
    QCOMPARE(formatTimestamp(firstSeen(event)), std::string("2026-11-25T11:00:00Z"));
    QVERIFY(event.isWarning());
}

void TestEventDecoder::theNewFieldsStandInForTheOld()
{
    const ClusterEvent event =
        eventOf(R"(,"source":{},"reportingComponent":"kubelet","reportingInstance":"n1")");

    QCOMPARE(event.source, std::string("kubelet"));
    QCOMPARE(event.host, std::string("n1"));
    QCOMPARE(eventOf(R"(,"source":{"component":"a","host":"h"},"reportingComponent":"b")").source,
             std::string("a"));
}

void TestEventDecoder::messagesAreTrimmed()
{
    QCOMPARE(eventOf(R"(,"message":" \n killed \n")").message, std::string("killed"));
    QCOMPARE(eventOf(R"(,"message":"  ")").message, std::string());
}

void TestEventDecoder::wrongTypesCountAsAbsent()
{
    const ClusterEvent event = eventOf(
        R"(,"count":"3","series":null,"involvedObject":7,"source":[],"firstTimestamp":"soon")");

    QCOMPARE(event.count, 0);
    QVERIFY(event.subject.kind.empty());
    QVERIFY(!event.firstTimestamp.isReported());
}

void TestEventDecoder::linesOfAWatchAreRead()
{
    const auto added = decodeClusterEventLine(
        R"({"type":"ADDED","object":{"metadata":{"name":"e","namespace":"d","resourceVersion":"9"},"reason":"R"}})");

    QVERIFY(added);
    QCOMPARE(added->kind, ObjectEvent<ClusterEvent>::Kind::Added);
    QCOMPARE(added->object->reason, std::string("R"));
    QCOMPARE(added->resourceVersion, std::string("9"));
}

void TestEventDecoder::anEventWithoutANameIsAnError()
{
    const auto page = decodeClusterEvents(
        R"({"kind":"EventList","metadata":{"resourceVersion":"7"},"items":[{"metadata":{}}]})");

    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::Protocol);
}

void TestEventDecoder::anotherKindIsAnError()
{
    QVERIFY(!decodeClusterEvents(recording(u"pods-on-node"_s).body.toStdString()));
}

QTEST_GUILESS_MAIN(TestEventDecoder)
#include "tst_eventdecoder.moc"
