#include "core/api/measurementlists.h"
#include "core/decode/watchdecoder.h"
#include "core/json/itemsplitter.h"
#include "core/json/statusdecoder.h"
#include "tests/support/nodetext.h"
#include "tests/support/recording.h"

#include <QTest>

#include <random>

using namespace drover;

namespace {

constexpr int kRounds = 300;

std::shared_ptr<NodeDecoder> newDecoder()
{
    return std::make_shared<NodeDecoder>(std::make_shared<TextPool>());
}

/// Flips bytes, most of them to what JSON is made of.
void damage(std::string &text, std::mt19937 &random)
{
    constexpr std::string_view kLikely = "{}[]\",:\\ \n0-tfn";
    for (unsigned flips = 1 + random() % 4; flips > 0; --flips) {
        char &byte = text[random() % text.size()];
        byte = random() % 4 != 0 ? kLikely[random() % kLikely.size()]
                                 : static_cast<char>(random() & 0xff);
    }
}

/// Hands the text to `take` in random pieces, each in memory of its own, until it refuses one.
template <typename Take>
void inPieces(const std::string &text, std::mt19937 &random, Take take)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t size = std::min<std::size_t>(1 + random() % 20'000, text.size() - at);
        const std::vector<char> piece(text.data() + at, text.data() + at + size);
        if (!take(piece))
            return;
        at += size;
    }
}

} // namespace

/// Whatever comes, the decoders give values or errors; the sanitizers watch over the rest.
class TestDamagedInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedListEndsInNodesOrErrors();
    void aDamagedWatchEndsInEventsOrErrors();
    void damagedMeasurementsEndInUsesOrErrors();
    void aDamagedNodeIsANodeOrAnError();
    void aDamagedStatusIsAnError();
    void whatBeginsNoValueLeadsNowhere_data();
    void whatBeginsNoValueLeadsNowhere();
};

void TestDamagedInput::aDamagedListEndsInNodesOrErrors()
{
    const std::string sound = recording(QStringLiteral("list-page-1")).body.toStdString();
    std::mt19937 random(1);
    std::size_t nodes = 0;
    std::size_t errors = 0;
    const auto decoder = newDecoder();
    for (int round = 0; round < kRounds; ++round) {
        std::string text = sound;
        damage(text, random);
        ItemSplitter splitter;
        const auto take = [&](PaddedText item) {
            const auto node = decoder->decode(item);
            nodes += node && !textOf(**node).isEmpty() ? 1 : 0;
            errors += node ? 0 : 1;
        };
        inPieces(text, random, [&](const std::vector<char> &piece) {
            return splitter.feed(piece, take).has_value();
        });
        errors += splitter.finish() ? 0 : 1;
    }
    QVERIFY(nodes > kRounds && errors > kRounds / 10);
}

void TestDamagedInput::aDamagedWatchEndsInEventsOrErrors()
{
    const std::string sound = recording(QStringLiteral("watch-events")).body.toStdString();
    std::mt19937 random(2);
    std::size_t events = 0;
    std::size_t errors = 0;
    const auto nodes = newDecoder();
    for (int round = 0; round < kRounds; ++round) {
        std::string text = sound;
        damage(text, random);
        WatchDecoder decoder(nodes);
        const auto count = [&events](const WatchEvent &) { ++events; };
        bool sane = true;
        inPieces(text, random, [&](const std::vector<char> &piece) {
            sane = decoder.feed(piece, count).has_value();
            return sane;
        });
        errors += sane && decoder.finish(count) ? 0 : 1;
    }
    QVERIFY(events > kRounds && errors > kRounds / 10);
}

void TestDamagedInput::damagedMeasurementsEndInUsesOrErrors()
{
    std::string sound = R"({"kind":"NodeMetricsList","metadata":{},"items":[)";
    for (int i = 0; i < 400; ++i)
        sound += (i > 0 ? "," : "") + (R"({"metadata":{"name":"n)" + std::to_string(i)) +
                 R"(","labels":{"a":"b\\n\"}"}},"timestamp":"2026-11-23T20:37:54Z",)"
                 R"("window":"15s","usage":{"cpu":"123456789n","memory":"1234Ki"}})";
    sound += "]}";
    std::mt19937 random(5);
    std::size_t whole = 0;
    std::size_t errors = 0;
    for (int round = 0; round < 10 * kRounds; ++round) {
        std::string text = sound;
        damage(text, random);
        const auto reader = readerOfMeasuredNodes();
        Result<void> read;
        inPieces(text, random, [&](const std::vector<char> &piece) {
            read = reader->feed(piece);
            return read.has_value();
        });
        if (read)
            read = reader->finish();
        whole += read && reader->take()->count() <= 400 ? 1 : 0;
        errors += read || read.error().message.isEmpty() ? 0 : 1;
    }
    QCOMPARE(whole + errors, std::size_t(10 * kRounds));
    QVERIFY(whole > 0 && errors > 0);
}

void TestDamagedInput::aDamagedNodeIsANodeOrAnError()
{
    const std::string sound = recording(QStringLiteral("get-node")).body.toStdString();
    std::mt19937 random(3);
    std::size_t errors = 0;
    const auto decoder = newDecoder();
    for (int round = 0; round < 10 * kRounds; ++round) {
        std::string text = sound;
        damage(text, random);
        const auto node = decoder->decodeCopy(text);
        errors += node && !textOf(**node).isEmpty() ? 0 : 1;
    }
    QVERIFY(errors > 0);
    QCOMPARE(decoder->decodeCopy(sound).has_value(), true);
}

void TestDamagedInput::aDamagedStatusIsAnError()
{
    const std::string sound = recording(QStringLiteral("taint-invalid-effect")).body.toStdString();
    std::mt19937 random(4);
    for (int round = 0; round < 10 * kRounds; ++round) {
        std::string text = sound.substr(0, 1 + random() % sound.size());
        damage(text, random);
        const Error error = errorFromAnswer(422, "application/json", text);
        QVERIFY(!error.message.isEmpty() && error.serverMessage.size() <= 2048);
    }
}

void TestDamagedInput::whatBeginsNoValueLeadsNowhere_data()
{
    QTest::addColumn<QByteArray>("node");
    const auto row = [](const char *name, const char *node) {
        QTest::newRow(name) << QByteArray(node);
    };
    row("a colon", R"({"spec":{"podCIDRs":[:],],})");
    row("a comma", R"({"spec":{"podCIDRs":[,],],})");
    row("a bracket", R"({"spec":{"podCIDRs":[}],],})");
    row("a key in an array", R"({"spec":{"podCIDRs":["a":],],})");
    row("a value that is a key", R"({"unknown":"a":},"spec":{}})");
    row("a colon for a value", R"({"unknown"::},"spec":{}})");
    row("a word", R"({"spec":{"podCIDRs":[x],],})");
}

/// What stands behind the node in its chunk is the server's as well, and must not be read.
void TestDamagedInput::whatBeginsNoValueLeadsNowhere()
{
    QFETCH(const QByteArray, node);
    const std::string chunk = node.toStdString() + std::string(4 * PaddedText::kPadding, ',');

    const auto read = newDecoder()->decode({std::string_view(chunk).substr(0, node.size())});

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, Error::Kind::Protocol);
}

QTEST_APPLESS_MAIN(TestDamagedInput)
#include "tst_damagedinput.moc"
