#include "ui/operations/clustersettingsdialog.h"

#include <QRadioButton>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

class TestClusterSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spaceAtOnceDoesNotLowerTheProtection_data()
    {
        QTest::addColumn<GuardLevel>("level");
        QTest::newRow("careful") << GuardLevel::Careful;
        QTest::newRow("production") << GuardLevel::Production;
        QTest::newRow("read-only") << GuardLevel::ReadOnly;
    }

    void spaceAtOnceDoesNotLowerTheProtection()
    {
        QFETCH(const GuardLevel, level);
        ClusterSettingsDialog dialog(u"prod"_s, {level, {}, true}, false);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        auto *focus = qobject_cast<QRadioButton *>(dialog.focusWidget());
        QVERIFY(focus);

        QTest::keyClick(focus, Qt::Key_Space);

        QVERIFY(focus->isChecked());
        QCOMPARE(dialog.level(), level);
    }
};

QTEST_MAIN(TestClusterSettings)
#include "tst_clustersettings.moc"
