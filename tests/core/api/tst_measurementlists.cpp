#include "core/api/measurementlists.h"

#include <QTest>

using namespace drover;

/// The lists of metrics.k8s.io, read as they arrive.
class TestMeasurementLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesAreReadWhereverTheBodyIsCut();
    void podsAreReadWhereverTheBodyIsCut();
    void aBodyThatEndsEarlyIsAnErrorAtEachByte();
    void keysMayComeInAnyOrder();
    void whatIsNoAmountIsUnknownAndNeverZero_data();
    void whatIsNoAmountIsUnknownAndNeverZero();
    void zeroThatWasMeasuredIsZero();
    void bytesThatAreNoTextHideNoNode();
    void aFaultyItemIsNamed_data();
    void aFaultyItemIsNamed();
    void anotherAnswerIsAnError_data();
    void anotherAnswerIsAnError();
    void aStatusSaysItself_data();
    void aStatusSaysItself();
    void aLimitThatIsPassedIsNamed_data();
    void aLimitThatIsPassedIsNamed();
    void podsWithoutEndEndAtTheirLimit();
    void sixtyFiveThousandNodesAreRead();
};

namespace {

constexpr char kThree[] =
    "{\"kind\":\"NodeMetricsList\",\"apiVersion\":\"metrics.k8s.io/v1beta1\",\"metadata\":{},"
    "\"items\":[{\"metadata\":{\"name\":\"n1\",\"labels\":{\"a\":\"}]\\\"{[\\\\\"}},"
    "\"timestamp\":\"2026-11-23T20:37:54Z\",\"window\":\"15.0s\","
    "\"usage\":{\"cpu\":\"123456789n\",\"memory\":\"1234Ki\"}} ,\n"
    "{\"metadata\":{\"name\":\"n\\u0032\"},\"usage\":{\"memory\":\"5Gi\"}},"
    "{\"usage\":{\"cpu\":2},\"metadata\":{\"name\":\"n3\"}}]}\n";

constexpr char kTwoPods[] =
    R"({"kind":"PodMetricsList","metadata":{},"items":[{"metadata":{"namespace":"shop",)"
    R"("name":"web"},"timestamp":"2026-11-23T20:37:54Z","window":"15s","containers":[)"
    R"({"name":"a","usage":{"cpu":"1m","memory":"1Mi"}},{"name":"b","usage":{"memory":"2Mi"}}]},)"
    R"({"metadata":{"namespace":"shop","name":"db"},"containers":null}]})";

template <typename T> using Reader = std::unique_ptr<BodyReader<T>>;

template <typename T> Result<T> readIn(Reader<T> reader, std::vector<std::string_view> pieces)
{
    for (const std::string_view piece : pieces) {
        // In memory of its own, so that a byte read beyond it is seen by the address sanitizer.
        const std::vector<char> bytes(piece.begin(), piece.end());
        if (const Result<void> fed = reader->feed(bytes); !fed)
            return tl::unexpected(fed.error());
    }
    if (const Result<void> whole = reader->finish(); !whole)
        return tl::unexpected(whole.error());
    return reader->take();
}

Result<MeasuredNodesPtr> nodesIn(std::vector<std::string_view> pieces,
                                 MeasurementLimits limits = {})
{
    return readIn(readerOfMeasuredNodes(limits), std::move(pieces));
}

std::vector<std::string_view> byteByByte(std::string_view text)
{
    std::vector<std::string_view> bytes;
    for (std::size_t at = 0; at < text.size(); ++at)
        bytes.push_back(text.substr(at, 1));
    return bytes;
}

QString textOf(const std::optional<ExactQuantity> &amount)
{
    return amount ? QString::fromStdString(amount->text()) : QStringLiteral("-");
}

/// "n1 124m 1234Ki 2026-…" of each name.
QStringList rowsOf(const Result<MeasuredNodesPtr> &nodes, std::vector<const char *> names)
{
    if (!nodes)
        return {nodes.error().message};
    QStringList rows;
    for (const char *name : names) {
        const MeasuredNode *node = (*nodes)->find(name);
        rows << (node ? QStringList{QLatin1StringView(name), textOf(node->cpu),
                                    textOf(node->memory),
                                    QString::fromStdString(formatTimestamp(node->measured))}
                            .join(u' ')
                      : QStringLiteral("%1 is missing").arg(QLatin1StringView(name)));
    }
    return rows;
}

QStringList podRowsOf(const Result<std::vector<PodUsage>> &pods)
{
    if (!pods)
        return {pods.error().message};
    QStringList rows;
    for (const PodUsage &pod : *pods) {
        QString row = QString::fromStdString(pod.nameSpace + '/' + pod.pod + ' ' + pod.window + ' ' +
                                             formatTimestamp(pod.measured));
        for (const PodUsage::Container &container : pod.containers)
            for (const auto &[resource, amount] : container.usage)
                row += QString::fromStdString(' ' + container.name + '.' + resource + '=' +
                                              amount.text());
        rows << row;
    }
    return rows;
}

std::string listOf(const std::string &items)
{
    return R"({"kind":"NodeMetricsList","metadata":{},"items":[)" + items + "]}";
}

std::string item(int number)
{
    const std::string name = "node-" + std::to_string(100'000 + number);
    return R"({"metadata":{"name":")" + name +
           R"(","labels":{"kubernetes.io/hostname":")" + name + R"(","filling":")" +
           std::string(350, 'x') +
           R"("}},"timestamp":"2026-11-23T20:37:54Z","window":"15.014s","usage":{"cpu":")" +
           std::to_string(number) + R"(m","memory":")" + std::to_string(number) + R"(Ki"}})";
}

} // namespace

void TestMeasurementLists::usesAreReadWhereverTheBodyIsCut()
{
    const std::string_view body = kThree;
    const QStringList rows{QStringLiteral("n1 123456789n 1234Ki 2026-11-23T20:37:54Z"),
                           QStringLiteral("n2 - 5Gi "), QStringLiteral("n3 2 - ")};

    for (std::size_t cut = 0; cut <= body.size(); ++cut)
        QCOMPARE(rowsOf(nodesIn({body.substr(0, cut), body.substr(cut)}), {"n1", "n2", "n3"}), rows);
    QCOMPARE(rowsOf(nodesIn(byteByByte(body)), {"n1", "n2", "n3"}), rows);
    QCOMPARE(nodesIn({body}).value()->count(), 3u);
}

void TestMeasurementLists::podsAreReadWhereverTheBodyIsCut()
{
    const std::string_view body = kTwoPods;
    const QStringList rows{
        QStringLiteral("shop/web 15s 2026-11-23T20:37:54Z a.cpu=1m a.memory=1Mi b.memory=2Mi"),
        QStringLiteral("shop/db  ")};

    for (std::size_t cut = 0; cut <= body.size(); ++cut)
        QCOMPARE(podRowsOf(readIn(readerOfPodUsages(), {body.substr(0, cut), body.substr(cut)})),
                 rows);
    QCOMPARE(podRowsOf(readIn(readerOfPodUsages(), byteByByte(body))), rows);
}

void TestMeasurementLists::aBodyThatEndsEarlyIsAnErrorAtEachByte()
{
    const std::string_view body = std::string_view(kThree).substr(0, sizeof kThree - 2);

    for (std::size_t end = 0; end < body.size(); ++end) {
        const auto nodes = nodesIn({body.substr(0, end)});
        QVERIFY2(!nodes, qPrintable(QString::number(end)));
        QCOMPARE(nodes.error().kind, Error::Kind::Protocol);
        QVERIFY(!nodes.error().message.isEmpty());
    }
    QVERIFY(nodesIn({body}));
    QVERIFY(nodesIn({body.substr(0, body.size() - 2)}).error().message.contains(
        QStringLiteral("after item 3")));
}

void TestMeasurementLists::keysMayComeInAnyOrder()
{
    const auto nodes = nodesIn({R"({"items":[{"usage":{"memory":"1Mi"},"metadata":{"name":"a"}}],)",
                                R"("metadata":{"items":[1]},"kind":"NodeMetricsList"})"});

    QCOMPARE(rowsOf(nodes, {"a"}), QStringList{QStringLiteral("a - 1Mi ")});
}

void TestMeasurementLists::whatIsNoAmountIsUnknownAndNeverZero_data()
{
    QTest::addColumn<QByteArray>("usage");
    const auto row = [](const char *name, const char *usage) {
        QTest::newRow(name) << QByteArray(usage);
    };
    row("a word", R"({"cpu":"lots","memory":"much"})");
    row("negative", R"({"cpu":"-1","memory":-5})");
    row("null", R"({"cpu":null,"memory":null})");
    row("true", R"({"cpu":true,"memory":false})");
    row("an object", R"({"cpu":{"cpu":"1"},"memory":{}})");
    row("an array", R"({"cpu":["1"],"memory":[]})");
    row("empty", R"({"cpu":"","memory":" "})");
    row("an unknown unit", R"({"cpu":"1x","memory":"1KiB"})");
    row("then no amount", R"({"cpu":"1","cpu":"x","memory":"1","memory":null})");
    row("absent", "{}");
    row("no object", R"(["cpu","1"])");
    row("a text", R"("cpu")");
    row("nothing", "null");
}

void TestMeasurementLists::whatIsNoAmountIsUnknownAndNeverZero()
{
    QFETCH(const QByteArray, usage);
    const auto nodes = nodesIn({listOf(R"({"metadata":{"name":"a"},"timestamp":7,"usage":)" +
                                       usage.toStdString() + "}")});

    QCOMPARE(rowsOf(nodes, {"a"}), QStringList{QStringLiteral("a - - ")});
}

void TestMeasurementLists::zeroThatWasMeasuredIsZero()
{
    const auto nodes =
        nodesIn({listOf(R"({"metadata":{"name":"a"},"usage":{"cpu":"0","memory":0}})")});

    QCOMPARE(rowsOf(nodes, {"a"}), QStringList{QStringLiteral("a 0 0 ")});
}

void TestMeasurementLists::bytesThatAreNoTextHideNoNode()
{
    const auto nodes = nodesIn({listOf(
        "{\"metadata\":{\"name\":\"a\",\"labels\":{\"x\":\"\xff\"}},\"usage\":{\"cpu\":\"1\"}}")});

    QCOMPARE(rowsOf(nodes, {"a"}), QStringList{QStringLiteral("a 1 - ")});
}

void TestMeasurementLists::aFaultyItemIsNamed_data()
{
    QTest::addColumn<QByteArray>("second");
    const auto row = [](const char *name, const char *second) {
        QTest::newRow(name) << QByteArray(second);
    };
    row("no JSON", R"({"metadata":{"name":"b"},"usage":{"cpu":}})");
    row("a stray comma", R"({"metadata":{"name":"b"},,"usage":{}})");
    row("a wrong bracket", R"({"metadata":{"name":"b"}])");
    row("no name", R"({"metadata":{},"usage":{"cpu":"1"}})");
    row("an empty name", R"({"metadata":{"name":""},"usage":{"cpu":"1"}})");
    row("a name that is a number", R"({"metadata":{"name":5},"usage":{"cpu":"1"}})");
    row("metadata that is null", R"({"metadata":null,"usage":{"cpu":"1"}})");
    row("nothing", "{}");
    row("a number", "5");
    row("null", "null");
    row("an array", "[]");
}

void TestMeasurementLists::aFaultyItemIsNamed()
{
    QFETCH(const QByteArray, second);
    const std::string sound = R"({"metadata":{"name":"a"},"usage":{"cpu":"1"}})";
    const auto nodes = nodesIn({listOf(sound + ',' + second.toStdString() + ',' + sound)});

    QVERIFY(!nodes);
    QCOMPARE(nodes.error().kind, Error::Kind::Protocol);
    const QString &message = nodes.error().message;
    QVERIFY2(message.startsWith(QStringLiteral("The list of measurements cannot be read. Item 2 ")),
             qPrintable(message));
}

void TestMeasurementLists::anotherAnswerIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *body) {
        QTest::newRow(name) << QByteArray(body);
    };
    row("nodes", R"({"kind":"NodeList","items":[{"metadata":{"name":"a"}}]})");
    row("no nodes", R"({"kind":"NodeList","items":[]})");
    row("nodes, said behind them", R"({"items":[{"metadata":{"name":"a"}}],"kind":"NodeList"})");
    row("pods", R"({"kind":"PodMetricsList","items":[]})");
    row("no kind", R"({"items":[{"metadata":{"name":"a"}}]})");
    row("items that are no array", R"({"kind":"NodeMetricsList","items":{"metadata":{}}})");
    row("an array", R"([{"metadata":{"name":"a"}}])");
    row("a page", "<html><title>Sign in</title></html>");
    row("nothing", "");
    row("blanks", " \n ");
    row("more behind the end", R"({"kind":"NodeMetricsList","items":[]} {})");
    row("no JSON beside the items", R"({"kind":"NodeMetricsList","metadata":{x},"items":[]})");
}

void TestMeasurementLists::anotherAnswerIsAnError()
{
    QFETCH(const QByteArray, body);
    const auto nodes = nodesIn({std::string_view(body.constData(), std::size_t(body.size()))});

    QVERIFY(!nodes);
    QCOMPARE(nodes.error().kind, Error::Kind::Protocol);
    QVERIFY2(nodes.error().message.startsWith(
                 QStringLiteral("The list of measurements cannot be read. ")),
             qPrintable(nodes.error().message));
}

void TestMeasurementLists::aStatusSaysItself_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    QTest::newRow("not served") << QByteArray("NotFound") << 404 << int(Error::Kind::NotFound);
    QTest::newRow("down") << QByteArray("ServiceUnavailable") << 503 << int(Error::Kind::Server);
    QTest::newRow("refused") << QByteArray("Forbidden") << 403 << int(Error::Kind::Forbidden);
}

void TestMeasurementLists::aStatusSaysItself()
{
    QFETCH(const QByteArray, reason);
    QFETCH(int, code);
    QFETCH(int, kind);
    const std::string status = R"({"kind":"Status","status":"Failure","reason":")" +
                               reason.toStdString() + R"(","code":)" + std::to_string(code) + "}";

    QCOMPARE(int(nodesIn({status}).error().kind), kind);
}

void TestMeasurementLists::aLimitThatIsPassedIsNamed_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("said");
    const QByteArray list = R"({"kind":"NodeMetricsList","items":[)";
    const QByteArray one = R"({"metadata":{"name":"a"},"usage":{}},)";
    QTest::newRow("an item") << list + R"({"metadata":{"name":")" << QByteArray("xxxxxxxx")
                             << QStringLiteral("a measurement larger than 1 MiB (item 1 of");
    QTest::newRow("the second item") << list + one + R"({"x":[)" << QByteArray("1,1,1,1,")
                                     << QStringLiteral("a measurement larger than 1 MiB (item 2 of");
    QTest::newRow("beside the items") << QByteArray(R"({"a":")") << QByteArray("xxxxxxxx")
                                      << QStringLiteral("more than 512 KiB beside its items");
    QTest::newRow("blanks") << list << QByteArray("        ")
                            << QStringLiteral("It is larger than 4 MiB, and has not ended with item 0");
    QTest::newRow("nodes") << list << one
                           << QStringLiteral("What it tells takes more than 1 MiB, with item");
    QTest::newRow("nesting") << list + R"({"x":)" << QByteArray("[[[[[[[[")
                             << QStringLiteral("deeper than 512 levels");
}

void TestMeasurementLists::aLimitThatIsPassedIsNamed()
{
    QFETCH(const QByteArray, begin);
    QFETCH(const QByteArray, more);
    QFETCH(const QString, said);
    constexpr std::size_t kMebibyte = 1u << 20;
    const auto reader = readerOfMeasuredNodes({.list = {.itemBytes = kMebibyte,
                                                        .otherBytes = kMebibyte / 2},
                                               .bodyBytes = 4 * kMebibyte,
                                               .keptBytes = kMebibyte});
    const QByteArray piece = more.repeated(1000);
    Result<void> fed = reader->feed({begin.constData(), std::size_t(begin.size())});
    std::size_t poured = 0;
    for (; fed && poured < 16 * kMebibyte; poured += std::size_t(piece.size()))
        fed = reader->feed({piece.constData(), std::size_t(piece.size())});

    QVERIFY(!fed);
    QCOMPARE(fed.error().kind, Error::Kind::Protocol);
    QVERIFY2(fed.error().message.contains(said), qPrintable(fed.error().message));
    QVERIFY(poured <= 4 * kMebibyte + std::size_t(piece.size()));
}

void TestMeasurementLists::podsWithoutEndEndAtTheirLimit()
{
    const auto reader = readerOfPodUsages({.keptBytes = 1u << 20});
    Result<void> fed = reader->feed(std::string_view(R"({"kind":"PodMetricsList","items":[)"));
    int pods = 0;
    for (; fed && pods < 1'000'000; ++pods)
        fed = reader->feed(std::string_view(
            R"({"metadata":{"name":"a"},"containers":[{"usage":{"cpu":"1","memory":"1"}}]},)"));

    QVERIFY2(!fed && pods < 5000, qPrintable(QString::number(pods)));
}

/// As many as Kubernetes was ever tried with, by what a socket hands out at once.
void TestMeasurementLists::sixtyFiveThousandNodesAreRead()
{
    constexpr int kNodes = 65'000;
    const auto reader = readerOfMeasuredNodes();
    std::size_t taken = 0;
    std::string piece = R"({"kind":"NodeMetricsList","metadata":{},"items":[)";
    for (int i = 0; i < kNodes; ++i) {
        piece += (i > 0 ? "," : "") + item(i);
        if (piece.size() < 16u << 10)
            continue;
        QVERIFY(reader->feed(piece));
        taken += piece.size();
        piece.clear();
    }
    QVERIFY(reader->feed(piece + "]}") && reader->finish());
    const MeasuredNodesPtr nodes = reader->take();

    QVERIFY(taken > 24u << 20); // what is read whole may have no more
    QCOMPARE(nodes->count(), std::size_t(kNodes));
    QVERIFY2(nodes->bytes() < 8u << 20, qPrintable(QString::number(nodes->bytes())));
    for (int i = 0; i < kNodes; ++i) {
        const MeasuredNode *node = nodes->find("node-" + std::to_string(100'000 + i));
        QVERIFY(node && node->cpu->milli() == i && node->memory->value() == i * 1024LL);
    }
}

QTEST_APPLESS_MAIN(TestMeasurementLists)
#include "tst_measurementlists.moc"
