#include "tests/ui/operations/openeditor.h"
#include "ui/operations/taintsdialog.h"

#include <QTabWidget>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

NodeBuilder labelled(int labels, int annotations)
{
    NodeBuilder node = aNode("n1");
    for (int n = 0; n < labels; ++n)
        node.label(u"label-%1"_s.arg(n), u"value"_s);
    for (int n = 0; n < annotations; ++n)
        node.annotation(u"annotation-%1"_s.arg(n), u"value"_s);
    return node;
}

/// What is laid out asks for more to be laid out.
void settle()
{
    for (int times = 0; times < 3; ++times)
        QCoreApplication::sendPostedEvents();
}

} // namespace

/// The two pages of labels and annotations.
class TestMetadataDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromPageToPageNothingMoves()
    {
        OperationsRig rig;
        rig.show({labelled(25, 10)});
        OpenEditor<MetadataDialog> open(rig, rig.cache.nodes());
        QTest::keyClicks(open.part<QLineEdit>("key"), u"kubernetes.io/hostname"_s); // of which a box tells
        settle();
        const int height = open.dialog.height();
        const QPlainTextEdit *preview = open.part<QPlainTextEdit>("preview");
        const QPoint place = preview->mapTo(&open.dialog, QPoint());

        for (const int page : {1, 0}) {
            open.dialog.findChild<QTabWidget *>()->setCurrentIndex(page);
            settle();

            QCOMPARE(open.dialog.height(), height);
            QCOMPARE(preview->mapTo(&open.dialog, QPoint()), place);
        }
    }
};

QTEST_MAIN(TestMetadataDialog)
#include "tst_metadatadialog.moc"
