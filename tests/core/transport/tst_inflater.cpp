#include "core/transport/inflater.h"
#include "tests/core/transport/gzipped.h"

#include <QTest>

using namespace drover;

namespace {

/// All that comes out; std::nullopt when the inflater refuses. Notes the largest piece.
std::optional<QByteArray> inflateAll(Inflater &inflater, const QByteArray &bytes,
                                     std::size_t *largest = nullptr)
{
    QByteArray out;
    inflater.push({bytes.data(), static_cast<std::size_t>(bytes.size())});
    while (true) {
        const auto piece = inflater.next();
        if (!piece)
            return std::nullopt;
        if (piece->empty())
            return out;
        out.append(piece->data(), static_cast<qsizetype>(piece->size()));
        if (largest)
            *largest = std::max(*largest, piece->size());
    }
}

QByteArray someText(int size)
{
    QByteArray text;
    for (int i = 0; text.size() < size; ++i)
        text += QByteArray::number(i * 7919);
    return text;
}

} // namespace

class TestInflater : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStreamComesOutAsItWas();
    void aStreamFedByteByByteComesOutAsItWas();
    void everyPrefixGivesAPrefixAndIsIncomplete();
    void membersInARowAreOneStream();
    void bytesThatAreNoGzipAreRefused();
    void aDamagedChecksumIsRefused();
    void aBombComesOutInBoundedPieces();
    void nothingAtAllIsAWholeStream();
};

void TestInflater::aStreamComesOutAsItWas()
{
    const QByteArray text = someText(1'000'000);
    Inflater inflater;
    QCOMPARE(inflateAll(inflater, gzipped(text)), text);
    QVERIFY(inflater.isComplete());
}

void TestInflater::aStreamFedByteByByteComesOutAsItWas()
{
    const QByteArray text = someText(5'000);
    Inflater inflater;
    QByteArray out;
    for (const char byte : gzipped(text))
        out += inflateAll(inflater, QByteArray(1, byte)).value_or("refused");
    QCOMPARE(out, text);
    QVERIFY(inflater.isComplete());
}

void TestInflater::everyPrefixGivesAPrefixAndIsIncomplete()
{
    const QByteArray text = someText(300);
    const QByteArray whole = gzipped(text);
    for (qsizetype size = 1; size < whole.size(); ++size) {
        Inflater inflater;
        const auto out = inflateAll(inflater, whole.left(size));
        QVERIFY(out && text.startsWith(*out));
        QVERIFY2(!inflater.isComplete(), QByteArray::number(size).constData());
    }
}

void TestInflater::membersInARowAreOneStream()
{
    Inflater inflater;
    QCOMPARE(inflateAll(inflater, gzipped("one") + gzipped("two")), QByteArray("onetwo"));
    QVERIFY(inflater.isComplete());
}

void TestInflater::bytesThatAreNoGzipAreRefused()
{
    Inflater inflater;
    QVERIFY(!inflateAll(inflater, "{\"kind\":\"NodeList\"}"));
}

void TestInflater::aDamagedChecksumIsRefused()
{
    QByteArray bytes = gzipped(someText(1000));
    bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 1);
    Inflater inflater;
    QVERIFY(!inflateAll(inflater, bytes));
}

void TestInflater::aBombComesOutInBoundedPieces()
{
    const QByteArray bomb = gzipped(QByteArray(64 << 20, ' '));
    QVERIFY(bomb.size() < 1 << 20);
    Inflater inflater;
    std::size_t largest = 0;
    const auto out = inflateAll(inflater, bomb, &largest);
    QCOMPARE(out->size(), 64 << 20);
    QVERIFY(largest <= Inflater::kPieceBytes);
}

void TestInflater::nothingAtAllIsAWholeStream()
{
    Inflater inflater;
    QVERIFY(inflater.isComplete());
}

QTEST_GUILESS_MAIN(TestInflater)
#include "tst_inflater.moc"
