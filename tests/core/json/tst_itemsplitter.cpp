#include "core/json/itemsplitter.h"

#include <QTest>

using namespace drover;

namespace {

struct Split {
    std::vector<std::string> items;
    Result<ListMetadata> end;
};

/// Feeds the text in pieces of `piece` bytes; stops at the first error.
Split splitOf(const std::string &text, std::size_t piece = 1u << 20, ItemLimits limits = {})
{
    Split split;
    ItemSplitter splitter(limits);
    const auto keep = [&split](PaddedText item) { split.items.emplace_back(item.text); };
    for (std::size_t at = 0; at < text.size(); at += piece) {
        const Result<void> fed = splitter.feed(std::string_view(text).substr(at, piece), keep);
        if (!fed) {
            split.end = tl::unexpected(fed.error());
            return split;
        }
    }
    split.end = splitter.finish();
    return split;
}

using Items = std::vector<std::string>;

} // namespace

class TestItemSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutItemsAndKeepsTheMetadata();
    void keysMayComeInAnyOrder();
    void deeperKeysOfTheSameNamesDoNotConfuse();
    void bracketsAndQuotesInTextsDoNotConfuse();
    void aListWithoutItemsIsEmpty_data();
    void aListWithoutItemsIsEmpty();
    void whiteSpaceMayStandAnywhere();
    void itemsLieBeforeEnoughReadableBytes();
    void aListThatIsCutShortIsNoList_data();
    void aListThatIsCutShortIsNoList();
    void whatIsNoListIsNamed_data();
    void whatIsNoListIsNamed();
    void podsNeverPassForNodes();
    void aStatusInPlaceOfAListIsItsError();
    void anItemOverTheLimitIsNamed();
    void aListWithTooMuchBesideItsItemsIsRefused();
    void nestingWithoutEndIsRefused();
};

void TestItemSplitter::handsOutItemsAndKeepsTheMetadata()
{
    const Split split = splitOf(R"({"kind":"NodeList","metadata":{"resourceVersion":"504",)"
                                R"("continue":"abc"},"items":[{"a":1},{"b":2}]})");
    QCOMPARE(split.items, (Items{R"({"a":1})", R"({"b":2})"}));
    QCOMPARE(split.end->resourceVersion, std::string("504"));
    QCOMPARE(split.end->continueToken, std::string("abc"));
    QCOMPARE(split.end->kind, std::string("NodeList"));
}

void TestItemSplitter::keysMayComeInAnyOrder()
{
    const Split split =
        splitOf(R"({"items":[{"a":1}],"metadata":{"resourceVersion":"9"},"kind":"NodeList"})");
    QCOMPARE(split.items.size(), 1u);
    QCOMPARE(split.end->resourceVersion, std::string("9"));
}

void TestItemSplitter::deeperKeysOfTheSameNamesDoNotConfuse()
{
    const std::string item = R"({"metadata":{"resourceVersion":"1"},"items":[{"x":[]}]})";
    const Split split = splitOf(R"({"extra":{"items":[{"no":1}],"metadata":{}},"note":"items",)"
                                R"("items":[)" +
                                item + R"(],"metadata":{"resourceVersion":"2"}})");
    QCOMPARE(split.items, Items{item});
    QCOMPARE(split.end->resourceVersion, std::string("2"));
}

void TestItemSplitter::bracketsAndQuotesInTextsDoNotConfuse()
{
    const std::string item = R"({"a":"}]\"{[\\","b":"\\\"","k:{\"type\":\"Ready\"}":{}})";
    for (std::size_t piece = 1; piece < 80; ++piece) {
        const Split split = splitOf(R"({"q":"\"items\":[{","items":[)" + item + ',' + item +
                                        R"(],"metadata":{"resourceVersion":"2"}})",
                                    piece);
        QCOMPARE(split.items, (Items{item, item}));
        QVERIFY(split.end.has_value());
    }
}

void TestItemSplitter::aListWithoutItemsIsEmpty_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::newRow("empty") << QByteArray(R"(,"items":[])");
    QTest::newRow("space") << QByteArray("  , \"items\" : [ \n ] ");
    QTest::newRow("null") << QByteArray(R"(,"items":null)");
    QTest::newRow("absent") << QByteArray();
}

void TestItemSplitter::aListWithoutItemsIsEmpty()
{
    QFETCH(QByteArray, items);
    const Split split = splitOf(R"({"kind":"NodeList","metadata":{"resourceVersion":"3"})" +
                                items.toStdString() + '}');
    QVERIFY(split.items.empty());
    QCOMPARE(split.end->resourceVersion, std::string("3"));
}

void TestItemSplitter::whiteSpaceMayStandAnywhere()
{
    const Split split = splitOf("\r\n { \"items\" : [ { \"a\" : 1 } , \n {} \t ] , \"metadata\" : "
                                "{ \"resourceVersion\" : \"5\" } } \n\n");
    QCOMPARE(split.items, (Items{R"({ "a" : 1 })", "{}"}));
    QCOMPARE(split.end->resourceVersion, std::string("5"));
}

void TestItemSplitter::itemsLieBeforeEnoughReadableBytes()
{
    // Under the address sanitizer a byte too far ends the program; without it this only looks.
    const std::string text =
        R"({"items":[{"a":1},{"b":22},{"c":333}],"metadata":{"resourceVersion":"1"}})";
    unsigned sum = 0;
    const auto read = [&sum](PaddedText item) {
        for (std::size_t i = 0; i < item.text.size() + PaddedText::kPadding; ++i)
            sum += static_cast<unsigned char>(item.text.data()[i]);
    };
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        ItemSplitter splitter;
        const std::vector<char> first(text.begin(), text.begin() + std::ptrdiff_t(cut));
        const std::vector<char> second(text.begin() + std::ptrdiff_t(cut), text.end());
        QVERIFY(splitter.feed(first, read) && splitter.feed(second, read));
        QCOMPARE(splitter.itemCount(), 3u);
    }
    QVERIFY(sum > 0);
}

void TestItemSplitter::aListThatIsCutShortIsNoList_data()
{
    const std::string text = R"({"items":[{"a":1},{"b":2}],"metadata":{"resourceVersion":"5"}})";
    QTest::addColumn<QByteArray>("text");
    for (std::size_t size = 0; size < text.size(); ++size)
        QTest::addRow("%d", int(size)) << QByteArray::fromStdString(text.substr(0, size));
}

void TestItemSplitter::aListThatIsCutShortIsNoList()
{
    QFETCH(QByteArray, text);
    const Split split = splitOf(text.toStdString());
    QVERIFY(!split.end);
    QCOMPARE(split.end.error().kind, Error::Kind::Protocol);
    if (split.items.size() == 2) {
        QVERIFY(split.end.error().message.contains(QStringLiteral("truncated")));
        QVERIFY(split.end.error().message.contains(QStringLiteral("after item 2")));
    }
}

void TestItemSplitter::whatIsNoListIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &text, const char *said) {
        QTest::newRow(name) << text << QString::fromLatin1(said);
    };
    row("HTML", "\n<!DOCTYPE html><title>Sign in</title>", "HTML came instead of JSON");
    row("protobuf", QByteArray("k8s\0\n\f", 6), "Protobuf");
    row("gzip", "\x1f\x8b\x08", "Compressed");
    row("text", "no healthy upstream", "not JSON");
    row("array", "[]", "not JSON");
    row("nothing", " \n", "empty answer");
    row("kind", R"({"kind":"Table","metadata":{"resourceVersion":"1"}})", "Table");
    row("pods", R"({"kind":"PodList","items":[],"metadata":{"resourceVersion":"1"}})", "PodList");
    row("items", R"({"items":{"a":1},"metadata":{"resourceVersion":"1"}})", "instead of a list");
    row("numbers", R"({"items":[1,2]})", "Item 1 of the list is not an object");
    row("null", R"({"items":[{},null]})", "Item 2 of the list is not an object");
    row("comma", R"({"items":[{},]})", "Item 2 of the list is not an object");
    row("no comma", R"({"items":[{}{}]})", "Item 2 of the list is not an object");
    row("version", R"({"items":[],"metadata":{}})", "metadata.resourceVersion");
    row("behind", R"({"items":[],"metadata":{"resourceVersion":"1"}}{)", "after the end");
    row("broken", R"({"items":[],"metadata":{"resourceVersion":1,,}})", "not valid JSON");
}

void TestItemSplitter::whatIsNoListIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const Split split = splitOf(text.toStdString());
    QVERIFY(!split.end);
    QCOMPARE(split.end.error().kind, Error::Kind::Protocol);
    QVERIFY2(split.end.error().message.contains(said), qPrintable(split.end.error().message));
}

void TestItemSplitter::podsNeverPassForNodes()
{
    const Split split = splitOf(R"({"kind":"PodList","items":[{"a":1}],"metadata":{}})");
    QVERIFY(split.items.empty());
    QVERIFY(split.end.error().message.contains(QStringLiteral("\"PodList\" came instead")));
}

void TestItemSplitter::aStatusInPlaceOfAListIsItsError()
{
    const Split failed = splitOf(R"({"kind":"Status","status":"Failure","reason":"Expired",)"
                                 R"("message":"too old","code":410})");
    QCOMPARE(failed.end.error().kind, Error::Kind::Expired);
    QCOMPARE(failed.end.error().serverMessage, QStringLiteral("too old"));
    const Split succeeded = splitOf(R"({"kind":"Status","status":"Success","metadata":{}})");
    QCOMPARE(succeeded.end.error().kind, Error::Kind::Protocol);
    QVERIFY(succeeded.end.error().message.contains(QStringLiteral("Status")));
}

void TestItemSplitter::anItemOverTheLimitIsNamed()
{
    const std::string text = R"({"items":[{},{"a":")" + std::string(3u << 20, 'x') + R"("}]})";
    for (const std::size_t piece : {std::size_t(1000), text.size()}) {
        const Split split = splitOf(text, piece, {.itemBytes = 2u << 20});
        QCOMPARE(split.items.size(), 1u);
        QVERIFY(split.end.error().message.contains(QStringLiteral("node item larger than 2 MiB")));
    }
}

void TestItemSplitter::aListWithTooMuchBesideItsItemsIsRefused()
{
    const Split split = splitOf(R"({"rows":")" + std::string(2u << 20, 'x') + R"(","items":[]})");
    QCOMPARE(split.end.error().kind, Error::Kind::Protocol);
    QVERIFY(split.end.error().message.contains(QStringLiteral("1024 KiB")));
}

void TestItemSplitter::nestingWithoutEndIsRefused()
{
    const std::string bomb(1'000'000, '[');
    for (const char *start : {R"({"items":[{"a":)", R"({"metadata":)"}) {
        const Split split = splitOf(start + bomb);
        QCOMPARE(split.end.error().kind, Error::Kind::Protocol);
        QVERIFY(split.end.error().message.contains(QStringLiteral("deeper than")));
    }
}

QTEST_APPLESS_MAIN(TestItemSplitter)
#include "tst_itemsplitter.moc"
