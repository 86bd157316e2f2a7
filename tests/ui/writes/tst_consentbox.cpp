#include "ui/writes/consentbox.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

class TestConsentBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereThereIsNothingToAgreeToItIsHidden()
    {
        ConsentBox box;

        box.ask({}, {});

        QVERIFY(box.isHidden());
        QVERIFY(box.missing().isEmpty());
    }

    void whatComesAfterTheTickIsAskedAnew()
    {
        ConsentBox box;
        auto *agree = box.findChild<QCheckBox *>();
        box.ask({u"a"_s}, {});
        QCOMPARE(box.missing(), u"Tick the box below the warning first."_s);
        agree->click();
        QVERIFY(box.missing().isEmpty());

        box.ask({u"a"_s, u"b"_s}, {});

        QVERIFY(!agree->isChecked());
        QVERIFY(agree->text().contains(u"what is new"_s));
    }

    void aTickIsOverWithTheQuestion()
    {
        ConsentBox box;
        auto *agree = box.findChild<QCheckBox *>();
        box.ask({u"a"_s, u"b"_s}, {});
        agree->click();

        box.ask({u"b"_s}, {});
        QVERIFY(agree->isChecked());
        box.ask({u"a"_s, u"b"_s}, {});
        QVERIFY(!agree->isChecked());
        agree->click();
        box.ask({}, {});
        box.ask({u"a"_s}, {});

        QVERIFY(!agree->isChecked());
        QCOMPARE(box.missing(), u"Tick the box below the warning first."_s);
    }

    void aTypedNameIsOverWithTheQuestionToo()
    {
        ConsentBox box;
        box.ask({u"a"_s}, u"n1"_s);
        box.findChild<QLineEdit *>()->setText(u"n1"_s);
        box.ask({}, u"n1"_s);
        QVERIFY(box.missing().isEmpty());

        box.ask({u"a"_s}, u"n1"_s);

        QCOMPARE(box.missing(), u"Tick the box below the warning first."_s);
        QVERIFY(box.findChild<QCheckBox *>()->text().contains(u"what is new"_s));
    }

    void aNameThatIsTypedAgreesToWhatStoodThere()
    {
        ConsentBox box;
        box.ask({u"a"_s}, u"n1"_s);
        QCOMPARE(box.missing(), u"Type the name first."_s);
        box.findChild<QLineEdit *>()->setText(u"n1"_s);
        QVERIFY(box.missing().isEmpty());

        box.ask({u"a"_s, u"b"_s}, u"n1"_s);

        QCOMPARE(box.missing(), u"Tick the box below the warning first."_s);
    }

    void whatIsNotSoAnyMoreIsAskedWhole()
    {
        ConsentBox box;
        auto *agree = box.findChild<QCheckBox *>();
        auto *name = box.findChild<QLineEdit *>();
        box.ask({u"a"_s}, {});
        agree->click();
        const QSignalSpy changed(&box, &ConsentBox::changed);

        box.askAnew();
        QVERIFY(!agree->isChecked());
        QVERIFY(changed.size() > 0);
        box.ask({}, u"n1"_s);
        name->setText(u"n"_s);
        box.askAnew();
        QCOMPARE(name->text(), u"n"_s); // half a name agrees to nothing
        name->setText(u"n1"_s);
        box.askAnew();

        QVERIFY(name->text().isEmpty());
    }
};

QTEST_MAIN(TestConsentBox)
#include "tst_consentbox.moc"
