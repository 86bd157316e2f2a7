#include "core/columns/owncolumns.h"
#include "core/decode/nodedecoder.h"
#include "core/objects/textpool.h"
#include "tests/support/nodebuilder.h"

#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

OwnColumn own(const QString &id, OwnColumn::Type type = OwnColumn::Type::Text,
              const QString &unit = {})
{
    OwnColumn column = *ownColumnOf(id);
    column.type = type;
    column.unit = unit;
    return column;
}

CellValue value(const OwnColumn &column, const NodeBuilder &node)
{
    return ownColumnValue(column)(*node.build());
}

NodePtr readWith(const NodeBuilder &node, const std::vector<std::string> &paths)
{
    NodeDecoder decoder(std::make_shared<TextPool>());
    decoder.setPaths(paths);
    const QByteArray json = node.json();
    return *decoder.decodeCopy({json.constData(), std::size_t(json.size())});
}

} // namespace

class TestOwnColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAndAnnotationsAreInTheCache()
    {
        const NodeBuilder node = aNode("n1").label(u"pool"_s, u"gpu"_s).annotation(u"a/b"_s, {});
        QCOMPARE(value(own(u"label:pool"_s), node), CellValue(u"gpu"_s));
        QCOMPARE(value(own(u"label:none"_s), node), CellValue());
        QCOMPARE(value(own(u"annotation:a/b"_s), node), CellValue(QString(u""_s)));
        QCOMPARE(value(own(u"path:{.metadata.labels['pool']}"_s), node), CellValue(u"gpu"_s));
        QVERIFY(!ownColumnPath(own(u"path:.metadata.labels.pool"_s)));
    }

    void aPathIsUnreadUntilItWasLookedFor()
    {
        const OwnColumn boot = own(u"path:.status.nodeInfo.bootID"_s);
        const NodeBuilder node = aNode("n1").info(u"bootID"_s, u"b-1"_s);
        const std::string path = *ownColumnPath(boot);
        QCOMPARE(value(boot, node), CellValue(Unread()));
        QCOMPARE(ownColumnValue(boot)(*readWith(node, {path})), CellValue(u"b-1"_s));
        QCOMPARE(ownColumnValue(boot)(*readWith(aNode("n2"), {path})), CellValue());
        QVERIFY(isMissing(Unread()));
    }

    void theTypeDecidesWhatAValueIs()
    {
        using Type = OwnColumn::Type;
        const auto typed = [](Type type, const QString &text, const QString &unit = {}) {
            return value(own(u"label:x"_s, type, unit), aNode("n1").label(u"x"_s, text));
        };
        QCOMPARE(typed(Type::Number, u"-1.5e3"_s), CellValue(-1500.0));
        QCOMPARE(typed(Type::Quantity, u"1500m"_s, u"cores"_s), CellValue(std::int64_t(1500)));
        QCOMPARE(typed(Type::Quantity, u"2Ki"_s, u"bytes"_s), CellValue(std::int64_t(2048)));
        QCOMPARE(typed(Type::Quantity, u"12"_s), CellValue(std::int64_t(12)));
        QCOMPARE(typed(Type::Time, u"2026-11-20T12:00:00Z"_s),
                 CellValue(*parseTimestamp("2026-11-20T12:00:00Z")));
        QCOMPARE(typed(Type::Age, u"2026-11-20"_s),
                 CellValue(*parseTimestamp("2026-11-20T00:00:00Z")));
        for (const Type type : {Type::Number, Type::Quantity, Type::Time, Type::Age})
            QCOMPARE(typed(type, u"soon"_s), CellValue(u"soon"_s));
    }

    void kindsAreThoseOfTheTable()
    {
        using Type = OwnColumn::Type;
        QCOMPARE(ownColumnKind(own(u"label:x"_s)), CellKind::Name);
        QCOMPARE(ownColumnKind(own(u"label:x"_s, Type::Number)), CellKind::Number);
        QCOMPARE(ownColumnKind(own(u"label:x"_s, Type::Quantity, u"cores"_s)), CellKind::MilliCpu);
        QCOMPARE(ownColumnKind(own(u"label:x"_s, Type::Quantity, u"bytes"_s)), CellKind::Bytes);
        QCOMPARE(ownColumnKind(own(u"label:x"_s, Type::Quantity)), CellKind::Count);
        QCOMPARE(ownColumnKind(own(u"label:x"_s, Type::Age)), CellKind::Age);
    }

    void aTitleIsMadeOfTheKey()
    {
        QCOMPARE(ownColumnTitle(own(u"label:kubernetes.io/arch"_s)), u"arch"_s);
        QCOMPARE(ownColumnTitle(own(u"path:.status.addresses[*].address"_s)), u"address"_s);
        QCOMPARE(ownColumnTitle(own(u"path:.spec.taints[0]"_s)), u"taints"_s);
        OwnColumn power = own(u"annotation:power"_s, OwnColumn::Type::Number, u"W"_s);
        power.title = u"Draw"_s;
        QCOMPARE(ownColumnTitle(power), u"Draw (W)"_s);
    }

    void aWrongPathIsSaidInItsCells()
    {
        const OwnColumn wrong = own(u"path:.a[1:2]"_s);
        const auto fault = ownColumnFault(wrong);
        QVERIFY(fault);
        QCOMPARE(fault->at, 3);
        QCOMPARE(value(wrong, aNode("n1")), CellValue(fault->sentence));
        QVERIFY(!ownColumnPath(wrong));
        QVERIFY(ownColumnFault(OwnColumn()));
    }
};

QTEST_GUILESS_MAIN(TestOwnColumns)
#include "tst_owncolumns.moc"
