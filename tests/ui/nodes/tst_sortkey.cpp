#include "ui/nodes/sortkey.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace drover;
using namespace drover::ui;

class TestSortKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextHasTheKeyThatItsValueHas()
    {
        for (const char *text : {"node-007", "Größe", "", "v1.30.2+k3s1", "\u8282\u70b9-2"}) {
            for (const CellKind kind : {CellKind::Name, CellKind::Text}) {
                const QString value = QString::fromUtf8(text);
                QVERIFY2(sortKeyOf(kind, std::string_view(text)) == sortKeyOf(kind, CellValue(value)), text);
            }
        }
        QVERIFY(sortKeyOf(CellKind::Name, std::string_view()) == sortKeyOf(CellKind::Name, CellValue()));
    }

    void manyKeysAreSortedAsTwoAreCompared()
    {
        std::mt19937 random(1);
        for (const char *start : {"", "node-", "a-name-of-more-than-sixteen-bytes-"}) {
            std::vector<SortKey> keys;
            for (int i = 0; i < 3000; ++i) {
                const QString text = QString::fromUtf8(start) + QString::number(random() % 400) +
                                     QStringLiteral("-x").repeated(int(random() % 12));
                keys.push_back(sortKeyOf(CellKind::Name, CellValue(text)));
                keys.back().number = random() % 5 == 0 ? std::int64_t(random() % 3) - 1 : 0;
            }
            std::vector<int> places(keys.size());
            std::iota(places.begin(), places.end(), 0);
            std::ranges::shuffle(places, random);

            sortByKey(places, keys);

            QVERIFY(std::ranges::is_sorted(places, [&](int left, int right) {
                return compare(keys[std::size_t(left)], keys[std::size_t(right)]) < 0;
            }));
        }
    }
};

QTEST_APPLESS_MAIN(TestSortKey)
#include "tst_sortkey.moc"
