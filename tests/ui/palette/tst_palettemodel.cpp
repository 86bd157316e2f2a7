#include "ui/palette/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace drover::ui;

namespace {

using Tester = QAbstractItemModelTester;
using Kind = PaletteEntry::Kind;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

PaletteEntry entry(Kind kind, const char *text, const char *detail = "")
{
    PaletteEntry made;
    made.kind = kind;
    made.text = s(text);
    made.detail = s(detail);
    return made;
}

QStringList texts(const PaletteModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.entryAt(row).text);
    return all;
}

} // namespace

class TestPaletteModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTypedShowsAllButTheNodes()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);

        model.setEntries({entry(Kind::Action, "Drain"), entry(Kind::Action, "Cordon"),
                          entry(Kind::Node, "node-1"), entry(Kind::Context, "prod")});

        QCOMPARE(texts(model), (QStringList{s("Drain"), s("Cordon"), s("prod")}));
    }

    void ofWhatFitsAlikeActionsComeFirstThenTheShorter()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        model.setEntries({entry(Kind::Node, "drain-a"), entry(Kind::Action, "Drain"),
                          entry(Kind::Node, "drain"), entry(Kind::Action, "Journal")});

        model.setQuery(s("drain"));

        QCOMPARE(texts(model), (QStringList{s("Drain"), s("drain"), s("drain-a")}));
    }

    void ofActionsThatFitAlikeTheOneThatBeginsSoComesFirst()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        model.setEntries({entry(Kind::Node, "view-1"), entry(Kind::Action, "Quit", "View"),
                          entry(Kind::Action, "Save View"), entry(Kind::Action, "Views of All"),
                          entry(Kind::Action, "View the Journal"), entry(Kind::Action, "Review")});

        model.setQuery(s("view"));

        QCOMPARE(texts(model), (QStringList{s("View the Journal"), s("Save View"), s("Quit"),
                                            s("view-1"), s("Views of All"), s("Review")}));
    }

    void whatElseAnActionIsCalledFindsItToo()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        PaletteEntry drain = entry(Kind::Action, "驱逐");
        drain.also = s("Drain");
        PaletteEntry uncordon = entry(Kind::Action, "取消封锁");
        uncordon.also = s("Uncordon");
        model.setEntries({drain, uncordon, entry(Kind::Node, "drain-a"), entry(Kind::Action, "Quit")});

        model.setQuery(s("drain"));

        QCOMPARE(texts(model), (QStringList{drain.text, s("drain-a")})); // as in English
        model.setQuery(s("rain"));
        QCOMPARE(texts(model), (QStringList{s("drain-a"), drain.text})); // what is read comes first
        model.setQuery(s(":cordon"));
        QCOMPARE(texts(model), QStringList{uncordon.text});
        model.setQuery({});
        QCOMPARE(texts(model), (QStringList{drain.text, uncordon.text, s("Quit")}));
    }

    void anActionWhoseOtherNameBeginsSoIsBeforeLongerOnes()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        PaletteEntry about = entry(Kind::Action, "关于 Drover");
        about.also = s("About Drover");
        PaletteEntry drain = entry(Kind::Action, "腾空");
        drain.also = s("Drain");
        model.setEntries({about, drain});

        model.setQuery(s(":dr"));

        QCOMPARE(texts(model), (QStringList{drain.text, about.text}));
    }

    void aColonInFrontShowsOnlyActions()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        model.setEntries({entry(Kind::Node, "drain-a"), entry(Kind::Action, "Drain"),
                          entry(Kind::Action, "Quit")});

        model.setQuery(s(":dr"));

        QCOMPARE(texts(model), QStringList{s("Drain")});
        model.setQuery(s(":")); // as in the menus, not the shortest first
        QCOMPARE(texts(model), (QStringList{s("Drain"), s("Quit")}));
    }

    void aNodeIsFoundByItsClusterToo()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        model.setEntries({entry(Kind::Node, "node-1", "prod-eu"), entry(Kind::Node, "node-1", "dev")});

        model.setQuery(s("dev node"));

        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.entryAt(0).detail, s("dev"));
    }

    void onlyTheBestAreRowsAndTheOthersAreCounted()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        std::vector<PaletteEntry> nodes;
        for (int i = 0; i < 1000; ++i)
            nodes.push_back(entry(Kind::Node, qPrintable(s("node-%1").arg(i))));
        model.setEntries(std::move(nodes));

        model.setQuery(s("node"));

        QCOMPARE(model.rowCount(), int(PaletteModel::kMostRows));
        QCOMPARE(model.hitCount(), 1000U);
        QCOMPARE(model.entryAt(0).text, s("node-0"));
    }

    void whatCannotBeDoneIsSpokenWithTheReason()
    {
        PaletteModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        PaletteEntry drain = entry(Kind::Action, "Drain", "Node");
        drain.keys = s("Ctrl+Shift+D");
        drain.refusal = s("No node is selected.");

        model.setEntries({drain});

        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                 s("Drain, Node, Ctrl+Shift+D. Not possible: No node is selected."));
        QCOMPARE(model.index(0).data(PaletteModel::RefusalRole).toString(),
                 s("No node is selected."));
    }
};

QTEST_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
