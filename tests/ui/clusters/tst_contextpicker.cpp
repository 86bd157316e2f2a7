#include "tests/ui/clusters/contexts.h"
#include "ui/clusters/contextmodel.h"
#include "ui/clusters/contextpicker.h"
#include "ui/theme/spacing.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Open {
    ContextPicker picker;
    QSignalSpy chosen{&picker, &ContextPicker::chosen};

    explicit Open(std::vector<KubeContext> contexts, std::vector<Error> problems = {})
    {
        picker.setContexts(std::move(contexts), problems, {});
        picker.show();
    }
    QLineEdit *search() { return picker.findChild<QLineEdit *>(); }
    QString choice() { return chosen.value(0).value(0).value<ClusterId>().context; }
};

} // namespace

class TestContextPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongNameTakesTheWidthThatNobodyElseNeeds()
    {
        KubeContext context = aContext("dev");
        context.id.context = u"arn:aws:eks:eu-central-1:123456789012:cluster/production-blue"_s;
        const Open open({context});
        const auto *list = open.picker.findChild<QTreeView *>();

        const QModelIndex name = list->model()->index(0, ContextModel::Name);
        QVERIFY(list->columnWidth(ContextModel::Name) >
                list->fontMetrics().horizontalAdvance(name.data().toString()));
    }

    void aLongNameGoesBeforeWhatStandsBesideIt()
    {
        KubeContext context = aContext("dev");
        context.id.context = u"gke_company-platform-production_europe-west4_checkout-services-blue"_s;
        context.user = context.id.context; // as gcloud writes it
        context.server = u"https://0123456789abcdef0123456789abcdef.gr7.eu-central-1.eks.example.test"_s;
        context.file = u"/home/somebody/.kube/of-the-company/platform/production/europe.yaml"_s;
        const Open open({context});
        const auto *list = open.picker.findChild<QTreeView *>();

        const QModelIndex name = list->model()->index(0, ContextModel::Name);
        QCOMPARE_GT(list->columnWidth(ContextModel::Name),
                    list->fontMetrics().horizontalAdvance(name.data().toString()));
        QCOMPARE_LE(list->header()->length(), list->viewport()->width());
    }

    void oneLongNameLeavesTheOthersAPlaceToBeToldApartIn()
    {
        KubeContext context = aContext("dev");
        context.id.context = QString(100, u'n');
        context.user = QString(100, u'u');
        context.file = QString(100, u'f');
        const Open open({context});
        const auto *list = open.picker.findChild<QTreeView *>();

        const int all = list->viewport()->width();
        QCOMPARE_GE(list->columnWidth(ContextModel::File), all / 7);
        QCOMPARE_GE(list->columnWidth(ContextModel::User), all / 10);
        QCOMPARE_GE(list->columnWidth(ContextModel::Name), all / 2);
    }

    void whatIsLeftOfTheWidthIsUsedBeforeAnythingIsCut()
    {
        KubeContext context = aContext("dev");
        context.user = u"somebody@company.example.test"_s;
        context.file = u"/home/somebody/.kube/config"_s;
        const Open open({context});
        const auto *list = open.picker.findChild<QTreeView *>();

        for (const int column : {ContextModel::Name, ContextModel::Server, ContextModel::User, ContextModel::File}) {
            const QString text = list->model()->index(0, column).data().toString();
            QVERIFY2(list->columnWidth(column) > list->fontMetrics().horizontalAdvance(text), qPrintable(text));
        }
        QCOMPARE(list->horizontalScrollBar()->maximum(), 0);
    }

    void noBarIsShownForWhatIsCutAnyway()
    {
        KubeContext context = aContext("dev");
        context.id.context = u"gke_company-platform-production_europe-west4_a-name-as-cloud-providers-make-them"_s;
        context.user = u"somebody-of-the-platform-team@company.example.test"_s;
        context.file = u"/home/somebody/.kube/of-the-company/platform/production/europe.yaml"_s;
        Open open({context});
        const auto *list = open.picker.findChild<QTreeView *>();
        for (const int width : {1024, 700, 900}) {
            open.picker.resize(width, 500);
            QCoreApplication::sendPostedEvents();
            QTRY_COMPARE(list->horizontalScrollBar()->maximum(), 0);
            QCOMPARE(list->header()->length(), list->viewport()->width());
        }
    }

    void theTitlesAreWholeWhereThereAreNoContexts()
    {
        const Open open({});
        const auto *list = open.picker.findChild<QTreeView *>();

        for (const int column : {ContextModel::Name, ContextModel::Server, ContextModel::User}) {
            const QString title = list->model()->headerData(column, Qt::Horizontal).toString();
            const int text = list->header()->fontMetrics().horizontalAdvance(title);
            QVERIFY2(list->columnWidth(column) > text + 2 * kSpace, qPrintable(title));
        }
    }

    void returnOpensTheFirstThatCanBeOpened()
    {
        Open open({aBrokenContext("dev", "no such cluster"), aContext("prod-us"), aContext("prod-eu")});

        QTest::keyClick(open.search(), Qt::Key_Return);

        QCOMPARE(open.choice(), QStringLiteral("prod-us"));
    }

    void typingAndReturnOpenTheBestMatch()
    {
        Open open({aContext("dev"), aContext("prod-us"), aContext("prod-eu")});

        QTest::keyClicks(open.search(), QStringLiteral("peu"));
        QTest::keyClick(open.search(), Qt::Key_Return);

        QCOMPARE(open.choice(), QStringLiteral("prod-eu"));
        QVERIFY(!open.picker.isVisible());
    }

    void theArrowsMoveInTheListWhileTyping()
    {
        Open open({aContext("a"), aContext("b")});

        QTest::keyClick(open.search(), Qt::Key_Down);
        QTest::keyClick(open.search(), Qt::Key_Return);

        QCOMPARE(open.choice(), QStringLiteral("b"));
    }

    void aBrokenContextSaysWhyAndDoesNotOpen()
    {
        Open open({aBrokenContext("bad", "kubeconfig: clusters[0].server: not a URL")});

        QTest::keyClick(open.search(), Qt::Key_Return);

        QCOMPARE(open.chosen.size(), 0);
        QVERIFY(open.picker.isVisible());
        const auto labels = open.picker.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("not a URL"));
        }));
    }

    void aBrokenContextCanBeExamined()
    {
        Open open({aContext("a"), aBrokenContext("bad", "not a URL")});
        QSignalSpy doctor(&open.picker, &ContextPicker::doctorWanted);
        QTest::keyClicks(open.search(), QStringLiteral("bad"));

        for (QPushButton *button : open.picker.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Connection &Doctor…"))
                button->click();
        }

        QCOMPARE(doctor.count(), 1);
        QCOMPARE(doctor.first().first().value<ClusterId>().context, QStringLiteral("bad"));
        QVERIFY(open.picker.isVisible());
    }

    void filesThatCouldNotBeReadAreNamed()
    {
        Error problem;
        problem.message = QStringLiteral("/etc/x: line 3: not YAML");
        Open open({aContext("a")}, {problem});

        const auto labels = open.picker.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == QStringLiteral("/etc/x: line 3: not YAML");
        }));
    }

    void escapeClosesWithoutChoosing()
    {
        Open open({aContext("a")});

        QTest::keyClick(open.search(), Qt::Key_Escape);

        QVERIFY(!open.picker.isVisible());
        QCOMPARE(open.chosen.size(), 0);
    }
};

QTEST_MAIN(TestContextPicker)
#include "tst_contextpicker.moc"
