#include "ui/objects/codeview.h"
#include "ui/objects/findbar.h"
#include "ui/objects/textpanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTextBlock>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

/// Finding in a text, by keys.
class TestTextPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TextPanel> m_panel;
    CodeView *m_view = nullptr;
    FindBar *m_bar = nullptr;

    QString count() const { return m_bar->findChild<QLabel *>()->text(); }
    int line() const { return m_view->textCursor().blockNumber(); }
    void find(const QString &text)
    {
        QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(m_bar->focusProxy(), text);
    }

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<TextPanel>();
        m_view = m_panel->findChild<CodeView *>();
        m_bar = m_panel->findChild<FindBar *>();
        m_panel->setCode(codeOf(u"cpu: 4\nmemory: 8Gi\nCPU: 2\npods: 110\n"_s, Notation::Yaml));
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_view->setFocus();
    }

    void theBarOpensByItsKeyAndClosesByEscape()
    {
        QVERIFY(m_bar->isHidden());
        find({});
        QVERIFY(!m_bar->isHidden());
        QVERIFY(m_bar->focusProxy()->hasFocus());
        QTest::keyClick(m_bar->focusProxy(), Qt::Key_Escape);
        QVERIFY(m_bar->isHidden());
        QVERIFY(m_view->hasFocus());
    }

    void matchesAreCountedWhateverTheirCase()
    {
        find(u"cpu"_s);
        QCOMPARE(count(), u"1 of 2"_s);
        QTest::keyClicks(m_bar->focusProxy(), u"x"_s);
        QCOMPARE(count(), u"No matches"_s);
    }

    void theNextAndThePreviousGoRoundTheEnds()
    {
        find(u"cpu"_s);
        QTest::keyClick(m_bar->focusProxy(), Qt::Key_Return);
        QCOMPARE(line(), 2);
        QCOMPARE(count(), u"2 of 2"_s);
        QTest::keyClick(m_bar->focusProxy(), Qt::Key_F3);
        QCOMPARE(line(), 0);
        QTest::keyClick(m_bar->focusProxy(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(line(), 2);
    }

    void typingOnStaysAtThePlace()
    {
        m_view->setTextCursor(QTextCursor(m_view->document()->findBlockByNumber(1)));
        find(u"p"_s);
        QCOMPARE(line(), 2);
    }

    void anotherTextIsSearchedAsWell()
    {
        find(u"cpu"_s);
        m_panel->setCode(codeOf(u"cpu: 1\n"_s, Notation::Yaml));
        QCOMPARE(count(), u"1 of 1"_s);
    }

    void countingEndsSomewhere()
    {
        m_panel->setCode(codeOf(u"xxxxx\n"_s.repeated(3000), Notation::Yaml));
        find(u"x"_s);
        QCOMPARE(count(), u"1 of 10,000+"_s);
        QCOMPARE(matchesIn(u"aaaa"_s, u"aa"_s, 9), (std::vector<int>{0, 2}));
        QVERIFY(matchesIn(u"aaaa"_s, QString(), 9).empty());
    }

    void whatIsSelectedIsLookedFor()
    {
        QTextCursor word(m_view->document()->findBlockByNumber(3));
        word.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        m_view->setTextCursor(word);
        find({});
        QCOMPARE(m_bar->needle(), u"pods"_s);
        QCOMPARE(count(), u"1 of 1"_s);
    }
};

QTEST_MAIN(TestTextPanel)
#include "tst_textpanel.moc"
