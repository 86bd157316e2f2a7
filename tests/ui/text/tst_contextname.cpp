#include "ui/text/contextname.h"

#include <QSet>
#include <QTest>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

class TestContextName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTellsItApartComesFirst_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("own") << u"prod-eu"_s << u"prod-eu"_s;
        QTest::newRow("short enough") << u"gke_shop_europe-west4_blue"_s << u"gke_shop_europe-west4_blue"_s;
        QTest::newRow("gcloud") << u"gke_company-platform-production_europe-west4_checkout-blue"_s
                                << u"checkout-blue, europe-west4, company-…duction"_s;
        QTest::newRow("aws") << u"arn:aws:eks:eu-central-1:123456789012:cluster/checkout-blue"_s
                             << u"checkout-blue, eu-central-1, 123456789012"_s;
        QTest::newRow("aws in China") << u"arn:aws-cn:eks:cn-north-1:123456789012:cluster/checkout-blue"_s
                                      << u"checkout-blue, cn-north-1, 123456789012"_s;
        QTest::newRow("eksctl") << u"admin-of-all-clusters@checkout-blue.eu-central-1.eksctl.io"_s
                                << u"checkout-blue, eu-central-1, admin-of…lusters"_s;
        QTest::newRow("oc") << u"checkout/api-prod-example-com:6443/kube:admin"_s
                            << u"api-prod-example-com:6443, checkout, kube:admin"_s;
        QTest::newRow("in two files") << u"gke_company-prod_europe-west4_checkout-blue (other.yaml)"_s
                                      << u"checkout-blue, europe-west4, company-prod (other.yaml)"_s;
        QTest::newRow("no known form") << u"company-platform-production-europe-west4"_s
                                       << u"company-platform…on-europe-west4"_s;
    }

    void whatTellsItApartComesFirst()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, wanted);

        QCOMPARE(shortContextName(name), wanted);
    }

    void whereThereIsRoomNothingIsLeftOut()
    {
        QCOMPARE(orderedContextName(u"gke_company-platform-production_europe-west4_checkout-blue"_s),
                 u"checkout-blue, europe-west4, company-platform-production"_s);
        QCOMPARE(orderedContextName(u"gke_company-prod_europe-west4_checkout-blue (other.yaml)"_s),
                 u"checkout-blue, europe-west4, company-prod (other.yaml)"_s);
        QCOMPARE(orderedContextName(u"company-platform-production-europe-west4"_s),
                 u"company-platform-production-europe-west4"_s);
        QCOMPARE(orderedContextName(u"gke_shop_europe-west4_blue"_s), u"gke_shop_europe-west4_blue"_s);
    }

    void thoseThatDifferInOnePartAreToldApart()
    {
        const QStringList names{u"gke_company-platform-production_europe-west4_checkout-services-blue"_s,
                                u"gke_company-platform-production_europe-west4_checkout-services-green"_s,
                                u"gke_company-platform-production_us-east1_checkout-services-blue"_s,
                                u"gke_company-platform-staging_europe-west4_checkout-services-blue"_s,
                                u"arn:aws:eks:eu-central-1:123456789012:cluster/checkout-services-blue"_s,
                                u"arn:aws:eks:eu-central-1:123456789013:cluster/checkout-services-blue"_s,
                                u"arn:aws:eks:eu-central-2:123456789012:cluster/checkout-services-blue"_s};
        QSet<QString> seen;
        for (const QString &name : names)
            seen.insert(shortContextName(name));

        QCOMPARE(seen.size(), names.size());
    }
};

QTEST_MAIN(TestContextName)
#include "tst_contextname.moc"
