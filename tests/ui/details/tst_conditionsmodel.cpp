#include "core/decode/nodedecoder.h"
#include "tests/support/nodebuilder.h"
#include "ui/details/conditionsmodel.h"
#include "ui/details/conditiontext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;

namespace {

using Model = ConditionsModel;

const WallTime kNow = parseTimestamp("2026-11-23T20:40:24Z")->wallTime();

QString cell(const Model &model, Model::Group group, int row, int column)
{
    return model.index(row, column, model.groupIndex(group)).data().toString();
}

QStringList types(const Model &model, Model::Group group)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(model.groupIndex(group)); ++row)
        all.append(cell(model, group, row, Model::Type));
    return all;
}

NodeBuilder aHealthyNode()
{
    return aNode("n1")
        .condition(QStringLiteral("MemoryPressure"), QStringLiteral("False"))
        .condition(QStringLiteral("DiskPressure"), QStringLiteral("False"))
        .ready(QStringLiteral("True"));
}

} // namespace

class TestConditionsModel : public QObject
{
    Q_OBJECT

private:
    using Tester = QAbstractItemModelTester;
    static constexpr auto kFatal = Tester::FailureReportingMode::Fatal;

private Q_SLOTS:
    void aProblemIsNoPressure()
    {
        const NodePtr node = aHealthyNode()
                                 .condition(QStringLiteral("DiskPressure"), QStringLiteral("True"))
                                 .condition(QStringLiteral("FrequentContainerdRestart"),
                                            QStringLiteral("True"));

        QCOMPARE(conditionLook(*conditionOf(*node, "DiskPressure")).icon, u"status-pressure");
        QCOMPARE(conditionLook(*conditionOf(*node, "FrequentContainerdRestart")).icon, u"warning");
    }

    void whatIsNotAsItShouldBeComesFirst()
    {
        Model model;
        const Tester tester(&model, kFatal);

        model.setNode(aHealthyNode()
                          .condition(QStringLiteral("PIDPressure"), QStringLiteral("Unknown"))
                          .condition(QStringLiteral("DiskPressure"), QStringLiteral("True")),
                      kNow);

        QCOMPARE(types(model, Model::Attention), (QStringList{QStringLiteral("DiskPressure"),
                                                              QStringLiteral("PIDPressure")}));
        QCOMPARE(types(model, Model::AsItShouldBe), (QStringList{QStringLiteral("MemoryPressure"),
                                                                 QStringLiteral("Ready")}));
        QCOMPARE(model.troubleCount(), 2);
        QCOMPARE(model.trouble()->tone, Tone::Warning); // as in the table of nodes
    }

    void aHeadingIsNotChosen()
    {
        Model model;
        model.setNode(aHealthyNode(), kNow);
        const QModelIndex heading = model.groupIndex(Model::AsItShouldBe);

        QVERIFY(!model.flags(heading).testFlag(Qt::ItemIsSelectable));
        QVERIFY(!model.flags(heading).testFlag(Qt::ItemIsEnabled)); // the keys go past it
        QVERIFY(model.flags(model.index(0, 0, heading)).testFlag(Qt::ItemIsSelectable));
    }

    void theStatusSaysInWordsWhatItMeans_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("group");
        QTest::addColumn<QString>("text");
        const auto row = [](const QString &type, const QString &status, Model::Group group,
                            const QString &text) {
            QTest::newRow(qPrintable(type + status)) << type << status << int(group) << text;
        };
        row(QStringLiteral("Ready"), QStringLiteral("True"), Model::AsItShouldBe, QStringLiteral("True · good"));
        row(QStringLiteral("Ready"), QStringLiteral("False"), Model::Attention, QStringLiteral("False · bad"));
        row(QStringLiteral("Ready"), QStringLiteral("Unknown"), Model::Attention, QStringLiteral("Unknown"));
        row(QStringLiteral("Ready"), QStringLiteral("maybe"), Model::Attention,
            QStringLiteral("maybe · unknown"));
        row(QStringLiteral("DiskPressure"), QStringLiteral("True"), Model::Attention,
            QStringLiteral("True · bad"));
        row(QStringLiteral("NetworkUnavailable"), QStringLiteral("False"), Model::AsItShouldBe,
            QStringLiteral("False · good"));
        row(QStringLiteral("Shiny"), QStringLiteral("True"), Model::Unrated, QStringLiteral("True · neutral"));
        row(QStringLiteral("Drained"), QStringLiteral("True"), Model::Lifecycle,
            QStringLiteral("True · active"));
        row(QStringLiteral("Drained"), QStringLiteral("False"), Model::Lifecycle,
            QStringLiteral("False · not active"));
    }

    void theStatusSaysInWordsWhatItMeans()
    {
        QFETCH(QString, type);
        QFETCH(QString, status);
        QFETCH(int, group);
        QFETCH(QString, text);
        Model model;

        model.setNode(aNode("n1").condition(type, status), kNow);

        QCOMPARE(cell(model, Model::Group(group), 0, Model::Status), text);
        const QModelIndex index = model.index(0, Model::Status, model.groupIndex(Model::Group(group)));
        QVERIFY(!index.data(Qt::DecorationRole).value<QIcon>().isNull());
    }

    void bothTimesAreLocalAndSayHowLongAgo()
    {
        Model model;
        model.setNode(aNode("n1").condition(QStringLiteral("Ready"), QStringLiteral("True"),
                                            QStringLiteral("2026-11-23T20:40:00Z"),
                                            QStringLiteral("2026-11-23T20:37:12Z")),
                      kNow);

        QCOMPARE(cell(model, Model::AsItShouldBe, 0, Model::For), u"3m12s");
        QCOMPARE(cell(model, Model::AsItShouldBe, 0, Model::LastTransition),
                 u"2026-11-23 20:37:12 UTC\n3m12s ago");
        QCOMPARE(cell(model, Model::AsItShouldBe, 0, Model::LastHeartbeat),
                 u"2026-11-23 20:40:00 UTC\n24s ago");
    }

    void whatWasNotSentReadsNotReported()
    {
        Model model;

        model.setNode(aNode("n1").ready(), kNow);

        for (const int column : {Model::For, Model::LastTransition, Model::LastHeartbeat,
                                 Model::Reason, Model::Message})
            QCOMPARE(cell(model, Model::AsItShouldBe, 0, column), u"not reported");
    }

    void timesCountOnWithoutAChangeOfTheNode()
    {
        Model model;
        const Tester tester(&model, kFatal);
        model.setNode(aNode("n1").condition(QStringLiteral("Ready"), QStringLiteral("True"), {},
                                            QStringLiteral("2026-11-23T20:40:23Z")),
                      kNow);
        QSignalSpy changed(&model, &Model::dataChanged);

        model.setNow(kNow + 1s);

        QCOMPARE(cell(model, Model::AsItShouldBe, 0, Model::For), u"2s");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().column(), int(Model::For));
        QCOMPARE(changed[0][1].toModelIndex().column(), int(Model::LastHeartbeat));
    }

    void aConditionThatTurnsBadTakesItsSelectionAlong()
    {
        Model model;
        const Tester tester(&model, kFatal);
        model.setNode(aHealthyNode(), kNow);
        const QPersistentModelIndex disk = model.index(1, 0, model.groupIndex(Model::AsItShouldBe));
        QCOMPARE(disk.data().toString(), u"DiskPressure");

        model.setNode(
            aHealthyNode().condition(QStringLiteral("DiskPressure"), QStringLiteral("True")), kNow);

        QVERIFY(disk.isValid());
        QCOMPARE(disk.parent(), model.groupIndex(Model::Attention));
        QCOMPARE(QModelIndex(disk).siblingAtColumn(Model::Status).data().toString(), u"True · bad");
    }

    void conditionsComeGoAndChangeTheirOrder()
    {
        Model model;
        const Tester tester(&model, kFatal);
        model.setNode(aHealthyNode(), kNow);

        model.setNode(aNode("n1")
                          .ready()
                          .condition(QStringLiteral("Drained"), QStringLiteral("True"))
                          .condition(QStringLiteral("NetworkUnavailable"), QStringLiteral("False"))
                          .condition(QStringLiteral("MemoryPressure"), QStringLiteral("False")),
                      kNow);

        QCOMPARE(types(model, Model::AsItShouldBe),
                 (QStringList{QStringLiteral("Ready"), QStringLiteral("NetworkUnavailable"),
                              QStringLiteral("MemoryPressure")}));
        QCOMPARE(types(model, Model::Lifecycle), QStringList{QStringLiteral("Drained")});
        model.setNode(nullptr, kNow);
        QCOMPARE(model.rowCount(model.groupIndex(Model::AsItShouldBe)), 0);
    }

    void aTypeThatWasSentTwiceIsShownTwice()
    {
        Model model;
        const Tester tester(&model, kFatal);
        NodeDecoder decoder(std::make_shared<TextPool>());

        model.setNode(*decoder.decodeCopy(R"({"metadata":{"name":"n1"},"status":{"conditions":[
            {"type":"Ready","status":"True"},{"type":"Ready","status":"True"}]}})"),
                      kNow);

        QCOMPARE(model.rowCount(model.groupIndex(Model::AsItShouldBe)), 2);
        model.setNode(aNode("n1").ready(), kNow);
        QCOMPARE(model.rowCount(model.groupIndex(Model::AsItShouldBe)), 1);
    }

    void groupsSayHowManyTheyHold()
    {
        Model model;
        model.setNode(aHealthyNode(), kNow);

        QCOMPARE(model.groupIndex(Model::AsItShouldBe).data().toString(), u"As it should be (3)");
        QCOMPARE(model.groupIndex(Model::Attention).data().toString(), u"Not as it should be (0)");
    }

    void aCopyIsOneLineACell()
    {
        Model model;
        model.setNode(aNode("n1").condition(QStringLiteral("Ready"), QStringLiteral("True"),
                                            QStringLiteral("2026-11-23T20:40:00Z")),
                      kNow);
        const QModelIndex heartbeat =
            model.index(0, Model::LastHeartbeat, model.groupIndex(Model::AsItShouldBe));

        QCOMPARE(heartbeat.data(Model::CopyRole).toString(), u"2026-11-23 20:40:00 UTC, 24s ago");
    }

    void aHeartbeatOfAClockThatIsALittleAheadIsNow()
    {
        Model model;
        model.setNode(aNode("n1").condition(QStringLiteral("Ready"), QStringLiteral("True"),
                                            QStringLiteral("2026-11-23T20:40:27Z"),
                                            QStringLiteral("2026-11-23T20:40:26Z")),
                      kNow);

        QCOMPARE(cell(model, Model::AsItShouldBe, 0, Model::For), u"0s");
        QCOMPARE(cell(model, Model::AsItShouldBe, 0, Model::LastHeartbeat),
                 u"2026-11-23 20:40:27 UTC\n0s ago");
    }
};

QTEST_MAIN(TestConditionsModel)
#include "tst_conditionsmodel.moc"
