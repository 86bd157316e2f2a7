#include "ui/help/helplink.h"
#include "ui/help/helpsubject.h"
#include "ui/help/helpwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>

using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestHelpWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itExplainsTheTopicAndNamesTheSource()
    {
        HelpWindow help;

        help.showTopic(s("condition/DiskPressure"));

        QCOMPARE(help.currentTopic(), s("condition/DiskPressure"));
        QVERIFY(help.text().startsWith(s("DiskPressure\n")));
        QVERIFY(help.text().contains(s("imagefs.available")));
        QVERIFY(help.text().contains(s("https://kubernetes.io/")));
    }

    void anUnknownTopicShowsTheFirst()
    {
        HelpWindow help;

        help.showTopic(s("none/such"));

        QCOMPARE(help.currentTopic(), s("freshness/Live"));
    }

    void theHeadingOfAGroupNamesItsTopics()
    {
        HelpWindow help;
        auto *list = help.findChild<QTreeWidget *>();
        QTreeWidgetItem *group = list->topLevelItem(1);

        list->setCurrentItem(group);

        QVERIFY(help.text().startsWith(group->text(0)));
        for (int i = 0; i < group->childCount(); ++i)
            QVERIFY(help.text().contains(group->child(i)->text(0)));
    }

    void everyTopicIsReadWhole()
    {
        HelpWindow help;
        help.show();
        auto *list = help.findChild<QTreeWidget *>();
        for (int top = 0; top < list->topLevelItemCount(); ++top) {
            const QTreeWidgetItem *group = list->topLevelItem(top);
            for (int i = 0; i < group->childCount(); ++i) {
                const QTreeWidgetItem *topic = group->child(i);
                const int needed = list->fontMetrics().horizontalAdvance(topic->text(0));
                QVERIFY2(list->visualItemRect(topic).width() > needed, qPrintable(topic->text(0)));
                QCOMPARE(topic->toolTip(0), topic->text(0));
            }
        }
    }

    void searchingGoesToWhatIsFound()
    {
        HelpWindow help;
        auto *search = help.findChild<QLineEdit *>();

        QTest::keyClicks(search, s("OOMKilled"));

        QCOMPARE(help.currentTopic(), s("pod/OOMKilled"));
        search->clear();
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(help.currentTopic() != s("pod/OOMKilled"));
    }

    void theBestOfWhatIsFoundIsExplained()
    {
        HelpWindow help;
        auto *search = help.findChild<QLineEdit *>();

        QTest::keyClicks(search, s("evict"));

        QCOMPARE(help.currentTopic(), s("pod/Evicted"));
        const auto &list = *help.findChild<QTreeWidget *>();
        QCOMPARE(list.topLevelItem(0)->child(0), list.currentItem());
    }

    void whereNothingIsFoundNothingIsExplained()
    {
        HelpWindow help;
        auto *search = help.findChild<QLineEdit *>();
        const auto says = [&help] {
            const auto labels = help.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return !label->isHidden() && label->text() == s("Nothing matches.");
            });
        };

        QTest::keyClicks(search, s("xyzzy"));

        QVERIFY(says());
        QCOMPARE(help.text(), QString());
        search->clear();
        QVERIFY(!says());
        QCOMPARE(help.currentTopic(), s("freshness/Live"));
        QVERIFY(!help.text().isEmpty());
    }

    void aLinkOpensOneWindowAndBringsItToItsTopic()
    {
        QWidget window;
        HelpLink link(&window);
        link.setSubject(s("MemoryPressure"), s("condition/MemoryPressure"));
        window.show();

        link.click();
        link.setSubject(s("PIDPressure"), s("condition/PIDPressure"));
        link.click();

        const auto open = window.findChildren<HelpWindow *>();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.front()->currentTopic(), s("condition/PIDPressure"));
        QCOMPARE(link.accessibleName(), s("What does PIDPressure mean?"));
    }

    void aLinkWithoutASubjectIsNotShown()
    {
        QWidget window;
        HelpLink link(&window);
        window.show();
        QVERIFY(!link.isVisible());

        link.setSubject(s("A&B"), s("condition/other"));
        QVERIFY(link.isVisible());
        QVERIFY(link.text().contains(s("A&&B")));
        link.setSubject({}, {});
        QVERIFY(!link.isVisible());
    }

    void theNearestSubjectCounts()
    {
        QWidget window;
        auto *page = new QWidget(&window);
        auto *field = new QWidget(page);
        QCOMPARE(helpSubjectAt(field), QString());

        setHelpSubject(&window, s("node/Ready"));
        QCOMPARE(helpSubjectAt(field), s("node/Ready"));
        setHelpSubject(page, s("pod/Evicted"));
        QCOMPARE(helpSubjectAt(field), s("pod/Evicted"));
        QCOMPARE(helpSubjectAt(nullptr), QString());
    }
};

QTEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
