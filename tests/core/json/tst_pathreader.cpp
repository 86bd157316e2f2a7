#include "core/decode/nodedecoder.h"
#include "core/decode/watchdecoder.h"
#include "core/json/pathreader.h"
#include "core/objects/foundvalues.h"
#include "core/objects/textpool.h"
#include "tests/support/nodebuilder.h"

#include <QFile>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(DROVER_FIXTURES "/jsonpath/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the path finds; nothing where it finds nothing.
std::optional<QString> found(const QByteArray &json, const QString &path)
{
    PathReader reader;
    reader.setPaths({*JsonPath::parse(path)});
    PaddedBuffer text;
    text.append(std::string_view(json.constData(), std::size_t(json.size())));
    const std::string_view value = reader.read(text.text()).front();
    return value.data() ? std::optional(QString::fromStdString(foundText(value))) : std::nullopt;
}

QString valueAt(const Node &node, std::string_view path)
{
    const std::string_view value = valueOf(node.paths, path);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

} // namespace

class TestPathReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsWhatKubectlFinds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("printed");
        for (const QString &line : QString::fromUtf8(fixture("expected.tsv")).split(u'\n')) {
            if (!line.isEmpty())
                QTest::newRow(qPrintable(line.section(u'\t', 0, 0)))
                    << line.section(u'\t', 0, 0)
                    << line.section(u'\t', 1).replace("\\n"_L1, "\n"_L1);
        }
    }
    void itFindsWhatKubectlFinds()
    {
        QFETCH(QString, path);
        // -o jsonpath puts spaces between several values, -o custom-columns commas.
        const QString value = found(fixture("node.json"), path).value_or(QString());
        QTEST(QString(value).replace(", "_L1, " "_L1), "printed");
    }

    void nullAndWhatIsNotThereAreNothing()
    {
        const QByteArray json = R"({"a": null, "b": "", "c": [null, 1]})";
        QCOMPARE(found(json, u".a"_s), std::nullopt);
        QCOMPARE(found(json, u".b"_s), QString(u""_s));
        QCOMPARE(found(json, u".c[0]"_s), std::nullopt);
        QCOMPARE(found(json, u".c[*]"_s), u"1"_s);
        QCOMPARE(found(json, u".c[7]"_s), std::nullopt);
        QCOMPARE(found("no JSON", u".a"_s), std::nullopt);
    }

    void aLongValueEndsBetweenTwoCharacters()
    {
        const QByteArray json = "{\"a\": \"x" + QByteArray("ü").repeated(2000) + "\"}";
        const QString value = *found(json, u".a"_s);
        QCOMPARE(value.size(), 1 + 511 + 1);
        QVERIFY(value.endsWith(u"ü…"_s));
    }

    void aNodeHoldsWhatItsDecoderLooksFor()
    {
        NodeDecoder decoder(std::make_shared<TextPool>());
        const QByteArray json = aNode("n1").info(u"bootID"_s, u"b-1"_s).json();
        const std::string_view text(json.constData(), std::size_t(json.size()));
        QVERIFY((*decoder.decodeCopy(text))->paths.empty());

        decoder.setPaths({".status.nodeInfo.bootID", ".spec.missing", "no path["});
        const NodePtr node = *decoder.decodeCopy(text);
        QCOMPARE(node->paths.size(), 2u);
        QCOMPARE(valueAt(*node, ".status.nodeInfo.bootID"), u"b-1"_s);
        QVERIFY(!valueOf(node->paths, ".spec.missing").data());
        QVERIFY(!isSameRead(*node, **NodeDecoder(std::make_shared<TextPool>()).decodeCopy(text)));
    }

    void aWatchTakesThemFromItsEvents()
    {
        const auto decoder = std::make_shared<NodeDecoder>(std::make_shared<TextPool>());
        decoder->setPaths({".metadata.name"});
        WatchDecoder watch(decoder);
        const QByteArray line =
            R"({"type":"MODIFIED","object":)" + aNode("n1").json() + "}\n";
        NodePtr node;
        QVERIFY(watch.feed({line.constData(), std::size_t(line.size())}, [&](WatchEvent event) {
            node = std::get<Modified>(event).node;
        }));
        QVERIFY(node);
        QCOMPARE(valueAt(*node, ".metadata.name"), u"n1"_s);
    }
};

QTEST_GUILESS_MAIN(TestPathReader)
#include "tst_pathreader.moc"
