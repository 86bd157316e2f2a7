#include "ui/clusters/tablestack.h"

#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace drover::ui;

namespace {

class Text final : public QLabel
{
public:
    int heightForWidth(int width) const override
    {
        ++asked;
        return QLabel::heightForWidth(width);
    }

    mutable int asked = 0;
};

struct Stack {
    TableStack stack;
    QTableView *table = new QTableView;
    QWidget *page = new QWidget;
    Text *text = new Text;

    Stack()
    {
        text->setText(QStringLiteral("No node matches this filter. ").repeated(20));
        text->setWordWrap(true);
        (new QVBoxLayout(page))->addWidget(text);
        stack.addWidget(table);
        stack.addWidget(page);
    }
};

} // namespace

/// The panes around a table ask it for its size with each key in the filter.
class TestTableStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyMeasuresThePagesTextForThePanes()
    {
        Stack rig;

        QVERIFY(rig.stack.sizeHint().isValid());
        QVERIFY(rig.stack.minimumSizeHint().isValid());
        QCOMPARE(rig.text->asked, 0);
    }

    void thePageMakesItWiderButNotHigher()
    {
        Stack rig;
        const int low = rig.stack.minimumSizeHint().height();
        rig.text->setMinimumSize(700, 500);

        QVERIFY(rig.stack.minimumSizeHint().width() >= 700);
        QCOMPARE(rig.stack.minimumSizeHint().height(), low);
        QCOMPARE(low, rig.table->minimumSizeHint().height());
    }
};

QTEST_MAIN(TestTableStack)
#include "tst_tablestack.moc"
