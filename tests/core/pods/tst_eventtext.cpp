#include "core/pods/eventtext.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

/// Events in kubectl's words and in a person's order.
class TestEventText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agesAreKubectls();
    void messagesNameThePart();
    void theNewestStandsFirst();
    void warningsStandFirstOnRequest();
};

namespace {

const WallTime kNow = parseTimestamp("2026-11-25T12:00:00Z")->wallTime();

ClusterEventPtr eventAt(const char *time, const char *type)
{
    const auto event = std::make_shared<ClusterEvent>();
    event->lastTimestamp = *parseTimestamp(time);
    event->type = type;
    event->reason = time;
    return event;
}

} // namespace

void TestEventText::agesAreKubectls()
{
    ClusterEvent event;
    QCOMPARE(eventAgeText(event, kNow), u"<unknown>"_s);
    event.firstTimestamp = *parseTimestamp("2026-11-25T11:29:00Z");
    event.lastTimestamp = *parseTimestamp("2026-11-25T11:58:00Z");
    event.count = 1;
    QCOMPARE(eventAgeText(event, kNow), u"31m"_s);
    event.count = 7;
    QCOMPARE(eventAgeText(event, kNow), u"2m (x7 over 31m)"_s);
    event.eventTime = *parseTimestamp("2026-11-25T11:00:00Z");
    event.seriesCount = 9;
    event.seriesLast = *parseTimestamp("2026-11-25T11:59:00Z");
    QCOMPARE(eventAgeText(event, kNow), u"60s (x9 over 60m)"_s);
}

void TestEventText::messagesNameThePart()
{
    ClusterEvent event;
    event.message = "Back-off";
    QCOMPARE(eventMessageText(event), u"Back-off"_s);
    event.subject.fieldPath = "spec.containers{web}";
    QCOMPARE(eventMessageText(event), u"spec.containers{web}: Back-off"_s);
}

void TestEventText::theNewestStandsFirst()
{
    const auto ordered = orderedEvents({{"a", eventAt("2026-11-25T11:00:00Z", "Warning")},
                                        {"b", eventAt("2026-11-25T11:30:00Z", "Normal")}});

    QCOMPARE(ordered[0]->type, std::string("Normal"));
}

void TestEventText::warningsStandFirstOnRequest()
{
    const auto ordered = orderedEvents({{"a", eventAt("2026-11-25T11:00:00Z", "Warning")},
                                        {"b", eventAt("2026-11-25T11:30:00Z", "Normal")},
                                        {"c", eventAt("2026-11-25T11:10:00Z", "Warning")}},
                                       true);

    QCOMPARE(ordered[0]->reason, std::string("2026-11-25T11:10:00Z"));
    QCOMPARE(ordered[1]->reason, std::string("2026-11-25T11:00:00Z"));
    QCOMPARE(ordered[2]->type, std::string("Normal"));
}

QTEST_GUILESS_MAIN(TestEventText)
#include "tst_eventtext.moc"
