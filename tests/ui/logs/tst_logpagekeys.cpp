#include "tests/ui/logs/logpagerig.h"
#include "ui/logs/logview.h"
#include "ui/objects/findbar.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The keys of a container's log, wherever in its page the focus is.
class TestLogPageKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyToTheNewestLineIsTheOneThatIsNamedInTheFieldToo();
    void aBoxKeepsNoKeyOfTheSearchToItself();
    void aButtonThatHasNothingToGoToGivesTheKeysToTheField();
};

void TestLogPageKeys::theKeyToTheNewestLineIsTheOneThatIsNamedInTheFieldToo()
{
    PageRig rig;
    rig.send(std::vector<std::string>(100, "error"));
    QTest::keyClick(&rig.page.view(), Qt::Key_Home);
    rig.page.findChild<FindBar *>()->open(u"error"_s);
    auto &field = *rig.page.findChild<QLineEdit *>();
    QVERIFY(rig.says(u"Ctrl+End goes to the newest line"_s));

    QTest::keyClick(&field, Qt::Key_End, Qt::ControlModifier);

    QVERIFY(rig.page.view().isAtEnd());
    QTest::keyClick(&rig.page.view(), Qt::Key_Home);
    QTest::keyClick(&rig.page.view(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(rig.page.view().isAtEnd());
    QTest::keyClick(&rig.page.view(), Qt::Key_Home);
    auto *tail = rig.page.findChildren<QComboBox *>().at(1);
    const QString before = tail->currentText();
    QApplication::setActiveWindow(rig.page.window()); // shortcuts belong to the active window
    tail->setFocus();
    QTest::keyClick(tail, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(tail->currentText(), before);
    QVERIFY(rig.page.view().isAtEnd());
}

void TestLogPageKeys::aBoxKeepsNoKeyOfTheSearchToItself()
{
    PageRig rig;
    rig.send({"error one", "error two"});
    auto *find = rig.page.findChild<FindBar *>();
    auto *tail = rig.page.findChildren<QComboBox *>().at(1);
    QApplication::setActiveWindow(rig.page.window());
    tail->setFocus();

    QTest::keyClick(tail, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!find->isHidden());
    find->open(u"error"_s);
    rig.clock.advance(30ms);
    tail->setFocus();
    QTest::keyClick(tail, Qt::Key_F3);
    QVERIFY(rig.says(u"2 of 2"_s));
    QTest::keyClick(tail, Qt::Key_Escape);
    QVERIFY(find->isHidden());
}

void TestLogPageKeys::aButtonThatHasNothingToGoToGivesTheKeysToTheField()
{
    PageRig rig;
    rig.send({"error one", "error two"});
    auto *find = rig.page.findChild<FindBar *>();
    QApplication::setActiveWindow(rig.page.window());
    find->open(u"error"_s);
    rig.clock.advance(30ms);
    QToolButton *next = nullptr;
    for (QToolButton *button : find->findChildren<QToolButton *>())
        next = button->accessibleName().startsWith(u"Next"_s) ? button : next;
    QVERIFY(next && next->isEnabled());
    next->setFocus();
    QVERIFY(next->hasFocus());

    find->setCount(-1, 0, false);
    QVERIFY(find->findChild<QLineEdit *>()->hasFocus());
}

QTEST_MAIN(TestLogPageKeys)
#include "tst_logpagekeys.moc"
