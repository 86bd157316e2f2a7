#include "core/operations/clustersexport.h"
#include "tests/support/fakerequests.h"
#include "tests/support/nodebuilder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

namespace {

using Format = NodeExport::Format;

std::string body(const char *name)
{
    return aNode(name).json().toStdString();
}

struct Rig {
    FakeRequests prod;
    FakeRequests test;
    ClustersExport whole;
    QSignalSpy finished{&whole, &ClustersExport::finished};
    QSignalSpy failed{&whole, &ClustersExport::failed};

    explicit Rig(Format format, bool areTwo = true) : whole(parts(areTwo), format) { whole.start(); }
    std::vector<ClustersExport::Part> parts(bool areTwo)
    {
        std::vector<ClustersExport::Part> all{{u"prod \"eu\""_s, &prod, {"n1"}}};
        if (areTwo)
            all.push_back({u"test"_s, &test, {"n1", "n2"}});
        return all;
    }
    QString text() const { return finished.value(0).value(0).toString(); }
};

} // namespace

class TestClustersExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneClusterIsAsNodeExportHasIt()
    {
        Rig rig(Format::Yaml, false);
        rig.prod.answer(0, body("n1"));

        QVERIFY2(rig.text().startsWith(u"apiVersion: v1\nkind: Node\n"_s), qPrintable(rig.text()));
    }

    void oneClusterIsReadAfterTheOther()
    {
        Rig rig(Format::Json);
        QCOMPARE(rig.test.count(), std::size_t(0));
        rig.prod.answer(0, body("n1"));
        QCOMPARE(rig.test.count(), std::size_t(1));
        rig.test.answer(0, body("n1"));
        QCOMPARE(rig.whole.doneCount(), 2);
        QCOMPARE(rig.finished.count(), 0);
    }

    void jsonOfSeveralIsAnObjectByCluster()
    {
        Rig rig(Format::Json);
        rig.prod.answer(0, body("n1"));
        rig.test.answer(0, body("n1"));
        rig.test.answer(1, body("n2"));

        QJsonParseError error;
        const QJsonObject whole = QJsonDocument::fromJson(rig.text().toUtf8(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(rig.text()));
        QCOMPARE(whole.keys(), (QStringList{u"prod \"eu\""_s, u"test"_s}));
        QCOMPARE(whole["prod \"eu\""_L1]["kind"_L1].toString(), u"Node"_s);
        QCOMPARE(whole["test"_L1]["kind"_L1].toString(), u"List"_s);
    }

    void yamlOfSeveralIsADocumentForEach()
    {
        Rig rig(Format::Yaml);
        rig.prod.answer(0, body("n1"));
        rig.test.answer(0, body("n1"));
        rig.test.answer(1, body("n2"));

        QVERIFY2(rig.text().startsWith(u"# prod \"eu\"\napiVersion: v1\nkind: Node\n"_s), qPrintable(rig.text()));
        QVERIFY2(rig.text().contains(u"\n---\n# test\napiVersion: v1\nitems:\n"_s), qPrintable(rig.text()));
    }

    void aFailureNamesItsClusterAndEndsAll()
    {
        Rig rig(Format::Json);
        rig.prod.answer(0, body("n1"));
        rig.test.fail(0, Error{Error::Kind::Forbidden, u"ana may not get nodes."_s, {}, {}, {}, 403, {}});

        QCOMPARE(rig.failed.count(), 1);
        QCOMPARE(rig.failed[0][0].value<Error>().message, u"test: ana may not get nodes."_s);
        QCOMPARE(rig.finished.count(), 0);
    }

    void nodesThatAreGoneAreNamed()
    {
        Rig rig(Format::Json);
        rig.prod.fail(0, Error{Error::Kind::NotFound, {}, {}, {}, {}, 404, {}});
        rig.test.answer(0, body("n1"));
        rig.test.answer(1, body("n2"));

        QCOMPARE(rig.finished[0][1].toStringList(), QStringList{u"n1"_s});
    }
};

QTEST_GUILESS_MAIN(TestClustersExport)
#include "tst_clustersexport.moc"
