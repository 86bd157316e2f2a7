#include "ui/text/plaintext.h"
#include "ui/theme/spoken.h"

#include <QLabel>
#include <QTest>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QAccessibleInterface &spokenOf(QWidget &widget)
{
    return *QAccessible::queryAccessibleInterface(&widget);
}

} // namespace

class TestSpoken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWidgetHasTheRoleItIsGiven()
    {
        QWidget group;
        group.setAccessibleName(u"Drains"_s);
        setSpokenRole(group, QAccessible::Grouping);
        QCOMPARE(spokenOf(group).role(), QAccessible::Grouping);
        QCOMPARE(spokenOf(group).text(QAccessible::Name), u"Drains"_s);
    }

    void aBarTellsItsValue()
    {
        QWidget bar;
        bar.setAccessibleName(u"Gone"_s);
        setSpokenRole(bar, QAccessible::ProgressBar);
        setSpokenValue(bar, 40);
        QAccessibleValueInterface *value = QAccessible::queryAccessibleInterface(&bar)->valueInterface();
        QVERIFY(value);
        QCOMPARE(value->currentValue().toInt(), 40);
        QCOMPARE(value->maximumValue().toInt(), 100);
    }

    void aRoleHoldsWhereAnotherWasAskedForBefore()
    {
        QWidget notice;
        notice.setAccessibleName(u"Not connected."_s);
        QCOMPARE(spokenOf(notice).role(), QAccessible::Client);
        setSpokenRole(notice, QAccessible::Notification);
        QCOMPARE(spokenOf(notice).role(), QAccessible::Notification);
    }

    void aToolTipIsDescribedInPlainWords()
    {
        const SpokenTips tips(*qApp);
        QLabel label(u"x"_s);
        label.setToolTip(plainToolTip(u"<none>\nof \"a & b\""_s));
        QCOMPARE(label.accessibleDescription(), u"<none>\nof \"a & b\""_s);
        label.setToolTip(u"other"_s);
        QCOMPARE(label.accessibleDescription(), u"other"_s);
    }

    void aDescriptionOfItsOwnStays()
    {
        const SpokenTips tips(*qApp);
        QLabel label(u"x"_s);
        label.setAccessibleDescription(u"mine"_s);
        label.setToolTip(u"tip"_s);
        QCOMPARE(label.accessibleDescription(), u"mine"_s);
    }
};

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
