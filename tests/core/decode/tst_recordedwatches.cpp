#include "core/decode/watchdecoder.h"
#include "tests/support/nodetext.h"
#include "tests/support/recording.h"

#include <QJsonDocument>
#include <QTest>

using namespace drover;

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray textOf(const WatchEvent &event)
{
    if (const auto *added = std::get_if<Added>(&event))
        return "ADDED " + drover::textOf(*added->node);
    if (const auto *modified = std::get_if<Modified>(&event))
        return "MODIFIED " + drover::textOf(*modified->node);
    if (const auto *deleted = std::get_if<Deleted>(&event))
        return "DELETED " + drover::textOf(*deleted->node);
    if (const auto *bookmark = std::get_if<Bookmark>(&event))
        return "BOOKMARK " + QByteArray::fromStdString(bookmark->resourceVersion) +
               (bookmark->initialEventsEnd ? " end" : "");
    return "ERROR " + std::get<ErrorEvent>(event).error.serverMessage.toUtf8();
}

/// The same text by Qt's parser.
QByteArray textOfLine(const QByteArray &line)
{
    const QJsonObject event = QJsonDocument::fromJson(line).object();
    const QByteArray type = event.value(u"type").toString().toUtf8();
    const QJsonObject object = event.value(u"object").toObject();
    const QJsonObject metadata = object.value(u"metadata").toObject();
    if (type == "ERROR")
        return "ERROR " + object.value(u"message").toString().toUtf8();
    if (type != "BOOKMARK")
        return type + ' ' + drover::textOf(object);
    const bool end =
        metadata.value(u"annotations").toObject().contains(u"k8s.io/initial-events-end");
    return "BOOKMARK " + metadata.value(u"resourceVersion").toString().toUtf8() +
           (end ? " end" : "");
}

/// Feeds pieces to one decoder; nothing where one was refused.
std::optional<std::vector<WatchEvent>> readFrom(std::initializer_list<std::string_view> pieces,
                                                const std::shared_ptr<NodeDecoder> &nodes)
{
    std::vector<WatchEvent> events;
    WatchDecoder decoder(nodes);
    const auto keep = [&events](WatchEvent event) { events.push_back(std::move(event)); };
    for (const std::string_view piece : pieces) {
        if (!decoder.feed(piece, keep))
            return std::nullopt;
    }
    return decoder.finish(keep) ? std::optional(std::move(events)) : std::nullopt;
}

NodePtr nodeOf(const WatchEvent &event)
{
    if (const auto *added = std::get_if<Added>(&event))
        return added->node;
    if (const auto *modified = std::get_if<Modified>(&event))
        return modified->node;
    const auto *deleted = std::get_if<Deleted>(&event);
    return deleted ? deleted->node : nullptr;
}

bool isSameEvent(const WatchEvent &left, const WatchEvent &right)
{
    const NodePtr one = nodeOf(left);
    const NodePtr other = nodeOf(right);
    if (left.index() != right.index())
        return false;
    return one ? isSame(*one, *other) : textOf(left) == textOf(right);
}

QByteArrayList eventsOf(std::initializer_list<std::string_view> pieces,
                        const std::shared_ptr<NodeDecoder> &nodes)
{
    QByteArrayList texts;
    const auto events = readFrom(pieces, nodes);
    if (!events)
        return {"failed"};
    for (const WatchEvent &event : *events)
        texts.append(textOf(event));
    return texts;
}

std::shared_ptr<NodeDecoder> newDecoder()
{
    return std::make_shared<NodeDecoder>(std::make_shared<TextPool>());
}

} // namespace

/// What a real API server sent over a watch, read by us and, independently, by Qt.
class TestRecordedWatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachEventReadsAsQtReadsIt_data() { addWatches(); }
    void eachEventReadsAsQtReadsIt();
    void byteByByteReadsTheSame_data() { addWatches(); }
    void byteByByteReadsTheSame();
    void aCutAtAnyByteOfALineChangesNothing_data() { addWatches(); }
    void aCutAtAnyByteOfALineChangesNothing();
    void anOrdinaryEndIsNoError();
    void theReplayEndsWithItsMark();
    void aVersionThatIsGoneIsAnErrorEventThatSaysExpired();

private:
    static void addWatches();
};

void TestRecordedWatches::addWatches()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"watch-events", "watch-initial-events", "watch-timeout-end",
                             "watch-timeout-silent", "watch-too-old", "watch-too-large"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestRecordedWatches::eachEventReadsAsQtReadsIt()
{
    QFETCH(QString, name);
    const QByteArray body = recording(name).body;
    QByteArrayList expected;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.trimmed().isEmpty())
            expected.append(textOfLine(line));
    }
    QCOMPARE(eventsOf({viewOf(body)}, newDecoder()), expected);
}

void TestRecordedWatches::byteByByteReadsTheSame()
{
    QFETCH(QString, name);
    const QByteArray body = recording(name).body;
    QByteArrayList events;
    WatchDecoder decoder(newDecoder());
    const auto keep = [&events](const WatchEvent &event) { events.append(textOf(event)); };
    for (std::size_t at = 0; at < viewOf(body).size(); ++at)
        QVERIFY(decoder.feed(viewOf(body).substr(at, 1), keep));
    QVERIFY(decoder.finish(keep));
    QCOMPARE(events, eventsOf({viewOf(body)}, newDecoder()));
}

void TestRecordedWatches::aCutAtAnyByteOfALineChangesNothing()
{
    QFETCH(QString, name);
    const auto nodes = newDecoder();
    for (const QByteArray &line : recording(name).body.split('\n')) {
        const QByteArray whole = line + '\n';
        const auto expected = *readFrom({viewOf(whole)}, nodes);
        for (std::size_t cut = 0; cut <= viewOf(whole).size(); cut += cutStep()) {
            const auto events =
                readFrom({viewOf(whole).substr(0, cut), viewOf(whole).substr(cut)}, nodes);
            if (!events || !std::equal(events->begin(), events->end(), expected.begin(),
                                       expected.end(), isSameEvent))
                QFAIL(qPrintable(QStringLiteral("cut at byte %1").arg(cut)));
        }
    }
}

void TestRecordedWatches::anOrdinaryEndIsNoError()
{
    const QByteArray silent = recording(QStringLiteral("watch-timeout-silent")).body;
    QCOMPARE(eventsOf({viewOf(silent)}, newDecoder()), QByteArrayList());
    const QByteArray marked = recording(QStringLiteral("watch-timeout-end")).body;
    const QByteArrayList events = eventsOf({viewOf(marked)}, newDecoder());
    QVERIFY(!events.isEmpty() && events.last().startsWith("BOOKMARK "));
}

void TestRecordedWatches::theReplayEndsWithItsMark()
{
    const QByteArray body = recording(QStringLiteral("watch-initial-events")).body;
    const QByteArrayList events = eventsOf({viewOf(body)}, newDecoder());
    const auto isMark = [](const QByteArray &event) { return event.endsWith(" end"); };
    QCOMPARE(std::count_if(events.begin(), events.end(), isMark), 1);
    QVERIFY(events.at(0).startsWith("ADDED "));
    QVERIFY(events.size() >= 13);
}

void TestRecordedWatches::aVersionThatIsGoneIsAnErrorEventThatSaysExpired()
{
    const QByteArray body = recording(QStringLiteral("watch-too-old")).body;
    std::vector<WatchEvent> events;
    WatchDecoder decoder(newDecoder());
    QVERIFY(decoder.feed(body, [&](WatchEvent event) { events.push_back(std::move(event)); }));
    QCOMPARE(events.size(), 1u);
    const Error &error = std::get<ErrorEvent>(events[0]).error;
    QCOMPARE(error.kind, Error::Kind::Expired);
    QCOMPARE(error.httpStatus, 410);
    QVERIFY(error.serverMessage.startsWith(QStringLiteral("too old resource version")));
}

QTEST_APPLESS_MAIN(TestRecordedWatches)
#include "tst_recordedwatches.moc"
