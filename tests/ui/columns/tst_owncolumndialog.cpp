#include "tests/support/nodebuilder.h"
#include "ui/columns/owncolumndialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Rig {
    OwnColumnDialog dialog;
    QComboBox &source = *dialog.findChildren<QComboBox *>().at(0);
    QComboBox &key = *dialog.findChildren<QComboBox *>().at(1);
    QComboBox &type = *dialog.findChildren<QComboBox *>().at(2);
    QComboBox &unit = *dialog.findChildren<QComboBox *>().at(3);

    explicit Rig(const OwnColumn &own = {})
        : dialog(own,
                 {aNode("n1").label(u"power"_s, u"10"_s).annotation(u"note"_s, u"x"_s),
                  aNode("n2").label(u"power"_s, u"much"_s)},
                 nullptr)
    {
    }
    bool mayGo() const
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
    }
    bool says(const QString &text) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *one) { return one->text().contains(text); });
    }
};

} // namespace

class TestOwnColumnDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabAndBacktabGoThroughAllOfItAndAround()
    {
        Rig rig;
        rig.dialog.show();
        const auto round = [&rig](Qt::Key key) {
            const QWidget *first = rig.dialog.focusWidget();
            QList<QWidget *> stops;
            do {
                stops << rig.dialog.focusWidget();
                QTest::keyClick(stops.back(), key);
            } while (rig.dialog.focusWidget() != first && stops.size() < 9);
            return stops;
        };
        const QList<QWidget *> on = round(Qt::Key_Tab);
        QList<QWidget *> back = round(Qt::Key_Backtab);
        QCOMPARE(on.size(), qsizetype(5)); // OK and the unit are off
        std::reverse(back.begin() + 1, back.end());
        QCOMPARE(back, on);
    }

    void keysOfTheNodesAreOffered()
    {
        Rig rig;
        QVERIFY(rig.key.findText(u"power"_s) >= 0);
        QVERIFY(!rig.mayGo());
        rig.source.setCurrentIndex(1);
        QVERIFY(rig.key.findText(u"note"_s) >= 0);
        QVERIFY(rig.key.findText(u"power"_s) < 0);
    }

    void itSaysWhatAColumnFinds()
    {
        Rig rig;
        rig.key.setEditText(u"power"_s);
        QVERIFY(rig.mayGo());
        QVERIFY(rig.says(u"10, much"_s));
        rig.type.setCurrentIndex(1);
        QVERIFY(rig.says(u"not of this type"_s));
        rig.key.setEditText(u"none"_s);
        QVERIFY(rig.says(u"No node here"_s));
    }

    void aWrongPathIsSaidWithItsPlaceAndCannotBeChosen()
    {
        Rig rig;
        rig.source.setCurrentIndex(2);
        rig.key.setEditText(u".spec.a[1:2]"_s);
        QVERIFY(!rig.mayGo());
        QVERIFY(rig.says(u"At character 9"_s));
        rig.key.setEditText(u".spec.a[1]"_s);
        QVERIFY(rig.mayGo());
        QVERIFY(rig.says(u"are read from the server"_s));
    }

    void aColumnComesBackAsItIs()
    {
        const OwnColumn own{OwnColumn::Source::Path, u".spec.x"_s, u"X"_s, OwnColumn::Type::Quantity,
                            u"bytes"_s};
        Rig rig(own);
        QCOMPARE(rig.dialog.column(), own);
        const OwnColumn power{OwnColumn::Source::Label, u"power"_s, {}, OwnColumn::Type::Number, u"W"_s};
        Rig other(power);
        QCOMPARE(other.dialog.column(), power);
        other.type.setCurrentIndex(0);
        QVERIFY(!other.unit.isEnabled());
        QVERIFY(other.dialog.column().unit.isEmpty());
    }

    void okTellsTheColumn()
    {
        Rig rig;
        rig.key.setEditText(u"  power "_s);
        QSignalSpy chosen(&rig.dialog, &OwnColumnDialog::chosen);
        rig.dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(rig.dialog.column().key, u"power"_s);
    }
};

QTEST_MAIN(TestOwnColumnDialog)
#include "tst_owncolumndialog.moc"
