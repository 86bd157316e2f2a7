#include "tests/ui/clusters/contexts.h"
#include "ui/clusters/contextmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace drover;
using namespace drover::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList names(const ContextModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.contextAt(row).id.context);
    return all;
}

} // namespace

class TestContextModel : public QObject
{
    Q_OBJECT

private:
    using Tester = QAbstractItemModelTester;

private Q_SLOTS:
    void theBestMatchOfTheNameComesFirst()
    {
        ContextModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        model.setContexts({aContext("dev"), aContext("prod-us"), aContext("prod-eu")}, {});

        model.setQuery(s("eu"));

        QCOMPARE(names(model).front(), s("prod-eu"));
        model.setQuery(QString());
        QCOMPARE(model.rowCount(), 3);
    }

    void serverUserAndFileAreSearchedToo()
    {
        ContextModel model;
        const Tester tester(&model, Tester::FailureReportingMode::Fatal);
        KubeContext other = aContext("b");
        other.user = s("zoe");
        model.setContexts({aContext("a"), other}, {});

        model.setQuery(s("zoe"));

        QCOMPARE(names(model), QStringList{s("b")});
    }

    void openOnesSaySo()
    {
        ContextModel model;
        const KubeContext context = aContext("prod");
        model.setContexts({context, aContext("dev")}, {context.id});

        QVERIFY(model.isOpen(0));
        QCOMPARE(model.index(0, ContextModel::Name).data().toString(), s("prod (open)"));
        QVERIFY(!model.isOpen(1));
    }

    void brokenAndUnsupportedOnesGiveTheReason()
    {
        ContextModel model;
        KubeContext basic = aContext("basic");
        basic.notSupported = {s("Basic authentication is not supported yet.")};
        model.setContexts({aBrokenContext("bad", "users[0].user: no such user"), basic}, {});

        QVERIFY(model.remark(0).contains(s("users[0].user: no such user")));
        QCOMPARE(model.remark(1), s("Basic authentication is not supported yet."));
    }
};

QTEST_MAIN(TestContextModel)
#include "tst_contextmodel.moc"
