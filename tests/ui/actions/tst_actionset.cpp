#include "ui/actions/actionset.h"

#include <QTest>
#include <QWidget>

using namespace drover::ui;

namespace {

using Id = QLatin1StringView;

QList<QKeySequence> keys(const char *portable)
{
    return QKeySequence::listFromString(QString::fromLatin1(portable), QKeySequence::PortableText);
}

} // namespace

class TestActionSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosenKeysReachTheActionAndItsToolTip()
    {
        QWidget owner;
        ActionSet actions(ActionScope::Node, &owner);
        ActionKeys chosen;
        chosen.choose(Id("drain"), keys("F8"));

        actions.useKeys(chosen);

        QCOMPARE(actions.action(Id("drain"))->shortcuts(), keys("F8"));
        QVERIFY(actions.action(Id("drain"))->toolTip().contains(QStringLiteral("F8")));
        actions.useKeys(ActionKeys());
        QCOMPARE(actions.action(Id("drain"))->shortcuts(), keys("Ctrl+Shift+D"));
    }

    void aKeyThatIsLentFollowsAChoice()
    {
        QWidget owner;
        ActionSet actions(ActionScope::Node, &owner);
        actions.giveKeys(Id("cordon"), Id("uncordon"));
        QCOMPARE(actions.action(Id("uncordon"))->shortcuts(), keys("Ctrl+D"));
        QVERIFY(actions.action(Id("cordon"))->shortcuts().isEmpty());
        ActionKeys chosen;
        chosen.choose(Id("cordon"), keys("F7"));

        actions.useKeys(chosen);

        QCOMPARE(actions.action(Id("uncordon"))->shortcuts(), keys("F7"));
        actions.giveKeys(Id("cordon"), Id("cordon"));
        QCOMPARE(actions.action(Id("cordon"))->shortcuts(), keys("F7"));
        QVERIFY(actions.action(Id("uncordon"))->shortcuts().isEmpty());
    }

    void aTextIsPlainWithoutItsMnemonicInAnyScript()
    {
        ActionSpec spec = actionSpec(Id("quit"));
        for (const auto &[text, plain] : {std::pair("&Open…", "Open"), std::pair("打开(&O)…", "打开")}) {
            spec.text = text;
            QCOMPARE(plainActionText(spec), QString::fromUtf8(plain));
        }
    }

    void whatIsOffSaysWhy()
    {
        QWidget owner;
        const ActionSet actions(ActionScope::Node, &owner);

        actions.setRefusal(Id("drain"), QStringLiteral("No node is selected."));

        QVERIFY(!actions.action(Id("drain"))->isEnabled());
        QCOMPARE(actions.refusalOf(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)),
                 QStringLiteral("No node is selected."));
    }
};

QTEST_MAIN(TestActionSet)
#include "tst_actionset.moc"
