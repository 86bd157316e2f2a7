#include "core/decode/nodedecoder.h"
#include "core/json/itemsplitter.h"
#include "core/nodes/nodecache.h"
#include "tests/support/fakeclock.h"
#include "tests/support/recording.h"
#include "ui/details/conditionsmodel.h"
#include "ui/details/detailspane.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;

namespace {

NodeBatch decoded(const QByteArray &list)
{
    NodeBatch nodes;
    NodeDecoder decoder(std::make_shared<TextPool>());
    ItemSplitter splitter;
    const Result<void> fed =
        splitter.feed({list.constData(), std::size_t(list.size())},
                      [&](PaddedText item) { nodes.push_back(*decoder.decode(item)); });
    if (!fed || !splitter.finish())
        qFatal("the recorded list does not decode");
    return nodes;
}

/// The first line of a time's cell, made by Qt from the JSON; the tests' zone is UTC.
QString expectedTime(const QJsonValue &sent)
{
    const QDateTime time = QDateTime::fromString(sent.toString(), Qt::ISODate);
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"))
                          : QStringLiteral("not reported");
}

/// The row of that condition type, in whatever group it stands.
QModelIndex rowOfType(const QAbstractItemModel &model, const QString &type)
{
    const QModelIndexList found = model.match(model.index(0, 0), Qt::DisplayRole, type, 1,
                                              Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

} // namespace

/// From the bytes of a real API server to the text of the cell.
class TestWireToCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyConditionOfEveryNodeShowsBothTimes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonArray>("conditions");
        m_list = recording(QStringLiteral("list-rv0")).body;
        const QJsonArray items = QJsonDocument::fromJson(m_list)[u"items"].toArray();
        for (const QJsonValue &item : items) {
            const QString name = item[u"metadata"][u"name"].toString();
            QTest::newRow(qPrintable(name)) << name << item[u"status"][u"conditions"].toArray();
        }
        QCOMPARE(items.size(), 12);
    }

    void everyConditionOfEveryNodeShowsBothTimes()
    {
        QFETCH(QString, name);
        QFETCH(QJsonArray, conditions);
        FakeClock clock;
        NodeCache cache;
        DetailsPane pane(cache, clock);
        cache.apply({decoded(m_list), {}});
        pane.showNode(name);
        const QAbstractItemModel *model = pane.findChild<ConditionsModel *>();

        QVERIFY(conditions.size() >= 5);
        for (const QJsonValue &condition : conditions) {
            const QModelIndex row = rowOfType(*model, condition[u"type"].toString());
            QVERIFY(row.isValid());
            checkTime(row.siblingAtColumn(ConditionsModel::LastHeartbeat),
                      condition[u"lastHeartbeatTime"]);
            checkTime(row.siblingAtColumn(ConditionsModel::LastTransition),
                      condition[u"lastTransitionTime"]);
        }
    }

private:
    static void checkTime(const QModelIndex &cell, const QJsonValue &sent)
    {
        const QStringList lines = cell.data().toString().split(u'\n');
        QCOMPARE(lines.value(0), expectedTime(sent));
        QVERIFY(lines.value(1).endsWith(u" ago") || lines.value(1).startsWith(u"in "));
    }

    QByteArray m_list;
};

QTEST_MAIN(TestWireToCell)
#include "tst_wiretocell.moc"
