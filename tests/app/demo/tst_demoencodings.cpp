#include "app/demo/encode/prettyjson.h"
#include "app/demo/encode/protobuf.h"
#include "app/demo/encode/timetext.h"
#include "app/demo/encode/websocketframe.h"
#include "app/demo/encode/yamltext.h"
#include "tests/app/demo/rawclient.h"

#include <QFile>
#include <QTest>

namespace drover::demo {

namespace {

QByteArray bodyOf(const QString &name)
{
    QFile file(QStringLiteral(DROVER_FIXTURES "/recordings/%1.response").arg(name));
    return file.open(QIODevice::ReadOnly) ? parseAnswer(file.readAll()).body : QByteArray();
}

// Where two texts part, for a message that can be read.
QByteArray differenceOf(const QByteArray &is, const QByteArray &wanted)
{
    qsizetype at = 0;
    while (at < qMin(is.size(), wanted.size()) && is[at] == wanted[at])
        ++at;
    return is == wanted ? QByteArray()
                        : "at " + QByteArray::number(at) + ":\n" + is.mid(at - 60, 120) +
                              "\nwanted:\n" + wanted.mid(at - 60, 120);
}

} // namespace

class TestDemoEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordedListAsProtobufIsTheRecordedProtobuf();
    void aRecordedNodeAsYamlIsTheRecordedYaml();
    void indentingIsTheSameWhereverPiecesAreCut();
    void agesAreKubectls_data();
    void agesAreKubectls();
    void timesAreRfc3339();
    void aFrameSaysItsLengthInOneThreeOrNineBytes();
};

void TestDemoEncodings::aRecordedListAsProtobufIsTheRecordedProtobuf()
{
    const QByteArray wanted = bodyOf(u"list-protobuf"_qs);
    const QByteArray is = protobufFromJson(bodyOf(u"list-rv0"_qs));

    QVERIFY(wanted.startsWith(QByteArray("k8s\0", 4)));
    QVERIFY2(is == wanted, differenceOf(is, wanted));
}

void TestDemoEncodings::aRecordedNodeAsYamlIsTheRecordedYaml()
{
    const QByteArray wanted = bodyOf(u"get-node-yaml"_qs);
    const QByteArray is = yamlFromJson(bodyOf(u"get-node"_qs));

    QVERIFY2(is == wanted, differenceOf(is, wanted));
}

void TestDemoEncodings::indentingIsTheSameWhereverPiecesAreCut()
{
    const QByteArray json = R"({"a":{},"b":[],"c":[1,"x\"{,"],"d":{"e":null}})"
                            "\n";
    const QByteArray wanted =
        "{\n  \"a\": {},\n  \"b\": [],\n  \"c\": [\n    1,\n    \"x\\\"{,\"\n  ],\n"
        "  \"d\": {\n    \"e\": null\n  }\n}\n";
    for (qsizetype cut = 0; cut <= json.size(); ++cut) {
        PrettyJson pretty;
        const QByteArray first = pretty.indent(json.left(cut));
        QCOMPARE(first + pretty.indent(json.mid(cut)), wanted);
    }
}

void TestDemoEncodings::agesAreKubectls_data()
{
    QTest::addColumn<qint64>("secs");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](qint64 secs, const char *text) {
        QTest::newRow(text) << secs << QByteArray(text);
    };
    row(-5, "<invalid>");
    row(119, "119s");
    row(200, "3m20s");
    row(240, "4m");
    row(3600, "60m");
    row(5 * 3600 + 60, "5h1m");
    row(40 * 3600, "40h");
    row(3 * 86400 + 7200, "3d2h");
    row(400 * 86400, "400d");
    row(800 * 86400, "2y70d");
}

void TestDemoEncodings::agesAreKubectls()
{
    QFETCH(qint64, secs);
    QFETCH(QByteArray, text);
    QCOMPARE(humanDuration(secs), text);
}

void TestDemoEncodings::timesAreRfc3339()
{
    QCOMPARE(rfc3339(1'700'000'000), QByteArray("2023-11-14T22:13:20Z"));
    QCOMPARE(rfc3339(951'782'399), QByteArray("2000-02-28T23:59:59Z"));
}

void TestDemoEncodings::aFrameSaysItsLengthInOneThreeOrNineBytes()
{
    QCOMPARE(webSocketFrame("abc", "application/json"), QByteArray("\x81\x03"
                                                                   "abc"));
    QCOMPARE(webSocketFrame(QByteArray(300, 'x'), "application/json").left(4),
             QByteArray("\x81\x7e\x01\x2c"));
    QCOMPARE(
        webSocketFrame(QByteArray(70'000, 'x'), "application/vnd.kubernetes.protobuf").left(10),
        QByteArray("\x82\x7f\0\0\0\0\0\x01\x11\x70", 10));
}

} // namespace drover::demo

QTEST_GUILESS_MAIN(drover::demo::TestDemoEncodings)
#include "tst_demoencodings.moc"
