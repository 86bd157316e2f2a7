#include "core/kubeconfig/yamlvalue.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

using namespace drover;

Q_DECLARE_METATYPE(drover::YamlValue::Kind)

class TestYamlValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesAScalarAsKubectlDoes_data();
    void typesAScalarAsKubectlDoes();
    void readsTheLastOfADoubledKey();
    void readsAnAliasAsWhatItNames();
    void letsAMapsOwnFieldsWinOverMergedOnes();
    void readsJsonWithTabs();
    void readsOnlyTheFirstDocument();
    void givesNullForATextWithoutAnyValue_data();
    void givesNullForATextWithoutAnyValue();
    void readsTextWithAByteOrderMark_data();
    void readsTextWithAByteOrderMark();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void namesTheLineOfAFault();
    void neverQuotesTheText_data();
    void neverQuotesTheText();
    void refusesWhatWouldExhaustTheMachine_data();
    void refusesWhatWouldExhaustTheMachine();
    void mergesManyMapsInLinearTime();
    void convertsToJson();
};

void TestYamlValue::typesAScalarAsKubectlDoes_data()
{
    using Kind = YamlValue::Kind;
    QTest::addColumn<Kind>("kind");
    for (const char *text : {"abc", "'no'", "\"12\"", "!!str 5", "1:30", "2001-01-01", "0x",
                             "1.2.3", "10.0.0.1", "nope", "e5", "!own 7", "yEs"})
        QTest::newRow(text) << Kind::Text;
    for (const char *text : {"y", "No", "TRUE", "off", "On", "n"})
        QTest::newRow(text) << Kind::Flag;
    for (const char *text : {"12", "08", "0o17", "0x1F", "0b11", "1_000", "-5", "+5", "5.", ".5",
                             "12345e6", ".inf", "-.INF", ".nan", "99999999999999999999999"})
        QTest::newRow(text) << Kind::Number;
    for (const char *text : {"~", "null", "NULL", "", "!!null ~"})
        QTest::newRow(qPrintable(QStringLiteral("null <%1>").arg(QLatin1StringView(text))))
            << Kind::Null;
}

void TestYamlValue::typesAScalarAsKubectlDoes()
{
    QFETCH(YamlValue::Kind, kind);
    QByteArray text = QTest::currentDataTag();
    if (text.startsWith("null <"))
        text = text.mid(6).chopped(1);

    const auto parsed = parseYaml("key: " + text + "\n");

    QVERIFY(parsed.has_value());
    QCOMPARE((*parsed)->field("key")->kind, kind);
}

void TestYamlValue::readsTheLastOfADoubledKey()
{
    const auto parsed = parseYaml("a: one\na: two\n");

    QCOMPARE((*parsed)->field("a")->text, std::string("two"));
}

void TestYamlValue::readsAnAliasAsWhatItNames()
{
    const auto parsed = parseYaml("a: &x {b: c}\nd: *x\n");

    QCOMPARE((*parsed)->field("d")->field("b")->text, std::string("c"));
}

void TestYamlValue::letsAMapsOwnFieldsWinOverMergedOnes()
{
    const auto parsed = parseYaml("x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\n"
                                  "m:\n  a: own\n  <<: [*x, *y]\n");

    const YamlValue &map = *(*parsed)->field("m");
    QCOMPARE(map.field("a")->text, std::string("own"));
    QCOMPARE(map.field("b")->text, std::string("2"));
    QCOMPARE(map.field("c")->text, std::string("4"));
}

void TestYamlValue::readsJsonWithTabs()
{
    const auto parsed = parseYaml("{\n\t\"a\": {\"b\": [1, true, null, \"x\\/\\u003c\"]}\n}\n");

    QVERIFY(parsed.has_value());
    QCOMPARE((*parsed)->field("a")->field("b")->items.size(), std::size_t(4));
    QCOMPARE((*parsed)->field("a")->field("b")->items[3]->text, std::string("x/<"));
}

void TestYamlValue::readsOnlyTheFirstDocument()
{
    const auto parsed = parseYaml("a: one\n---\na: [\n");

    QVERIFY(parsed.has_value());
    QCOMPARE((*parsed)->field("a")->text, std::string("one"));
}

void TestYamlValue::givesNullForATextWithoutAnyValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no bytes") << QByteArray();
    QTest::newRow("blank lines") << QByteArray("\n\n  \n");
    QTest::newRow("a comment") << QByteArray("# nothing here\n");
    QTest::newRow("an empty document") << QByteArray("---\n");
}

void TestYamlValue::givesNullForATextWithoutAnyValue()
{
    QFETCH(QByteArray, text);

    const auto parsed = parseYaml(text);

    QVERIFY(parsed.has_value());
    QCOMPARE((*parsed)->kind, YamlValue::Kind::Null);
}

void TestYamlValue::readsTextWithAByteOrderMark_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("UTF-8") << QStringConverter::Utf8;
    QTest::newRow("UTF-16 little endian") << QStringConverter::Utf16LE;
    QTest::newRow("UTF-16 big endian") << QStringConverter::Utf16BE;
}

void TestYamlValue::readsTextWithAByteOrderMark()
{
    QFETCH(QStringConverter::Encoding, encoding);
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder.encode(QStringLiteral("name: Größe\n"));

    const auto parsed = parseYaml(bytes);

    QVERIFY(parsed.has_value());
    QCOMPARE(QString::fromStdString((*parsed)->field("name")->text), QStringLiteral("Größe"));
}

void TestYamlValue::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a zero byte") << QByteArray("a: b\0c\n", 7);
    QTest::newRow("end of transmission") << QByteArray("a: b\n\x04"
                                                       "c: d\n");
    QTest::newRow("broken UTF-8") << QByteArray("a: \xc3\x28\n");
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF\x02\x01\x01\0\0\0",
                                             10);
}

void TestYamlValue::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);

    QVERIFY(!parseYaml(bytes).has_value());
}

void TestYamlValue::namesTheLineOfAFault()
{
    const auto parsed = parseYaml("a: b\nc: d\n\t e: f\n");

    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().line, 3);
}

void TestYamlValue::neverQuotesTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("an alias of nothing") << QByteArray("token: *planted\n");
    QTest::newRow("a bad escape") << QByteArray("token: \"\\qplanted\"\n");
    QTest::newRow("an open quote") << QByteArray("token: \"planted\n");
    QTest::newRow("a list as a key") << QByteArray("[planted]: x\n");
    QTest::newRow("a colon too many") << QByteArray("token: planted: x\n");
    QTest::newRow("a merge of a word") << QByteArray("<<: planted\n");
    QTest::newRow("a directive") << QByteArray("%YAML planted\n---\na: b\n");
    QTest::newRow("a tag") << QByteArray("token: !planted!x y\n");
}

void TestYamlValue::neverQuotesTheText()
{
    QFETCH(QByteArray, text);

    const auto parsed = parseYaml(text);

    if (!parsed)
        QVERIFY2(!parsed.error().rule.contains(QStringLiteral("planted")), "the text is quoted");
}

static QByteArray aliasesOfAliases()
{
    QByteArray text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        text += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                QByteArrayList(9, before).join(", ") + "]\n";
    }
    return text;
}

void TestYamlValue::refusesWhatWouldExhaustTheMachine_data()
{
    constexpr qsizetype size = 8 * 1024 * 1024;
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("aliases of aliases") << aliasesOfAliases();
    QTest::newRow("an alias inside itself") << QByteArray("a: &a [*a]\n");
    QTest::newRow("open brackets") << QByteArray(size, '[');
    QTest::newRow("open braces") << QByteArray(size, '{');
    QTest::newRow("a list of nothing") << '[' + QByteArray(size - 2, ',') + ']';
    QTest::newRow("nested dashes") << QByteArray("- ").repeated(size / 2);
    QTest::newRow("a long list") << QByteArray("- x\n").repeated(size / 4);
    QTest::newRow("a long string by many names")
        << "a: &a " + QByteArray(size / 8, 'x') + "\nb:\n" + QByteArray("- *a\n").repeated(1000);
}

void TestYamlValue::refusesWhatWouldExhaustTheMachine()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();

    const auto parsed = parseYaml(text);

    QVERIFY(!parsed.has_value());
    QVERIFY2(timer.elapsed() < 30'000, "far from linear time");
}

void TestYamlValue::mergesManyMapsInLinearTime()
{
    QElapsedTimer timer;
    timer.start();

    const auto parsed =
        parseYaml("a: &a {x: 1}\nb:\n  <<:\n" + QByteArray("  - *a\n").repeated(150'000));

    QVERIFY(parsed.has_value());
    QCOMPARE((*parsed)->field("b")->fields.size(), std::size_t(150'000));
    QVERIFY2(timer.elapsed() < 30'000, "far from linear time");
}

void TestYamlValue::convertsToJson()
{
    const auto parsed = parseYaml("a: [1, 1.5, yes, ~, text]\nb: {c: '1'}\n");

    const QJsonDocument json(toJson(**parsed).toObject());

    QCOMPARE(json.toJson(QJsonDocument::Compact),
             QByteArray(R"({"a":[1,1.5,true,null,"text"],"b":{"c":"1"}})"));
}

QTEST_GUILESS_MAIN(TestYamlValue)
#include "tst_yamlvalue.moc"
