#include "ui/theme/taborder.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A window with a page: two fields in a row, a list's place below, and a button that was made first.
class Window : public QWidget
{
public:
    QPushButton last{this};
    QWidget page{this};
    QLineEdit list{&page};
    QLineEdit right{&page};
    QLineEdit left{&page};

    Window()
    {
        auto *all = new QVBoxLayout(this);
        all->addWidget(&page);
        all->addWidget(&last);
        auto *rows = new QVBoxLayout(&page);
        auto *row = new QHBoxLayout;
        row->addWidget(&left);
        row->addWidget(&right);
        rows->addLayout(row);
        rows->addWidget(&list);
        page.setFocusProxy(&list);
        list.setObjectName(u"list"_s);
        left.setObjectName(u"left"_s);
        right.setObjectName(u"right"_s);
        last.setObjectName(u"last"_s);
        show();
        page.setFocus();
    }
    QStringList press(Qt::Key key, int times)
    {
        QStringList met;
        for (int i = 0; i < times; ++i) {
            QTest::keyClick(focusWidget(), key);
            met << focusWidget()->objectName();
        }
        return met;
    }

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }
};

} // namespace

class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabGoesRoundAsOneReads()
    {
        Window window;
        QCOMPARE(window.press(Qt::Key_Tab, 4), (QStringList{u"last"_s, u"left"_s, u"right"_s, u"list"_s}));
        QCOMPARE(window.press(Qt::Key_Backtab, 4), (QStringList{u"right"_s, u"left"_s, u"last"_s, u"list"_s}));
    }

    void whatIsHiddenOrDisabledIsPassed()
    {
        Window window;
        window.left.hide();
        window.last.setEnabled(false);
        QCOMPARE(window.press(Qt::Key_Tab, 2), (QStringList{u"right"_s, u"list"_s}));
    }

    void fromWhatTakesNoTabItGoesOnFromThere()
    {
        Window window;
        window.left.setFocusPolicy(Qt::ClickFocus);
        window.left.setFocus();
        QCOMPARE(window.press(Qt::Key_Tab, 1), QStringList{u"right"_s});
        window.left.setFocus();
        QCOMPARE(window.press(Qt::Key_Backtab, 1), QStringList{u"last"_s});
    }

    void aSoleFieldKeepsTheFocus()
    {
        Window window;
        for (QWidget *widget : {static_cast<QWidget *>(&window.left), static_cast<QWidget *>(&window.right),
                                static_cast<QWidget *>(&window.last)})
            widget->setEnabled(false);
        QCOMPARE(window.press(Qt::Key_Tab, 1), QStringList{u"list"_s});
    }
};

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
