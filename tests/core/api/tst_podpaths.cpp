#include "core/api/accessreview.h"
#include "core/api/podpaths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace drover;
using namespace Qt::Literals::StringLiterals;

class TestPodPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void podsOfANodeAreAskedByField();
    void selectorsAndTokensAreEncoded();
    void emptyPartsAreLeftOut();
    void watchAsksForBookmarks();
    void podsEverywhereLeavesOutTheFinished();
    void singleObjectsHaveTheirPaths();
    void budgetsAreAskedInTheVersionServed();
    void reviewNamesWhatIsAsked();
};

void TestPodPaths::podsOfANodeAreAskedByField()
{
    QCOMPARE(podsOfNode("node-00009", {}, 500, {}),
             QByteArray("/api/v1/pods?fieldSelector=spec.nodeName%3Dnode-00009&limit=500"));
}

void TestPodPaths::selectorsAndTokensAreEncoded()
{
    QCOMPARE(podsOfNode("n", "app in (a,b),!x&y", 5, "t+/="),
             QByteArray("/api/v1/pods?fieldSelector=spec.nodeName%3Dn"
                        "&labelSelector=app%20in%20%28a%2Cb%29%2C%21x%26y"
                        "&limit=5&continue=t%2B%2F%3D"));
}

void TestPodPaths::emptyPartsAreLeftOut()
{
    QCOMPARE(podsOfNode("n", {}, 0, {}),
             QByteArray("/api/v1/pods?fieldSelector=spec.nodeName%3Dn"));
    QCOMPARE(budgetsEverywhere("policy/v1", 0, {}),
             QByteArray("/apis/policy/v1/poddisruptionbudgets"));
}

void TestPodPaths::watchAsksForBookmarks()
{
    QCOMPARE(watchPodsOfNode("n", "a=b", "77", std::chrono::seconds(20)),
             QByteArray("/api/v1/pods?fieldSelector=spec.nodeName%3Dn&labelSelector=a%3Db&watch=1"
                        "&allowWatchBookmarks=true&resourceVersion=77&timeoutSeconds=20"));
}

void TestPodPaths::podsEverywhereLeavesOutTheFinished()
{
    QCOMPARE(podsEverywhere(500, "t"),
             QByteArray("/api/v1/pods?fieldSelector=status.phase%21%3DSucceeded"
                        "%2Cstatus.phase%21%3DFailed&limit=500&continue=t"));
}

void TestPodPaths::singleObjectsHaveTheirPaths()
{
    QCOMPARE(podPath("shop", "web-1"), QByteArray("/api/v1/namespaces/shop/pods/web-1"));
    QCOMPARE(evictionPath("shop", "web-1"),
             QByteArray("/api/v1/namespaces/shop/pods/web-1/eviction"));
    QCOMPARE(daemonSetPath("kube-system", "agent"),
             QByteArray("/apis/apps/v1/namespaces/kube-system/daemonsets/agent"));
    QCOMPARE(podPath("a/b", "c?d"), QByteArray("/api/v1/namespaces/a%2Fb/pods/c%3Fd"));
    QCOMPARE(accessReviewsPath(),
             QByteArray("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"));
    QCOMPARE(coreResourcesPath(), QByteArray("/api/v1"));
}

void TestPodPaths::budgetsAreAskedInTheVersionServed()
{
    QCOMPARE(budgetsEverywhere("policy/v1beta1", 500, "t"),
             QByteArray("/apis/policy/v1beta1/poddisruptionbudgets?limit=500&continue=t"));
    QCOMPARE(watchBudgets("policy/v1", "5", std::chrono::seconds(30)),
             QByteArray("/apis/policy/v1/poddisruptionbudgets?watch=1&allowWatchBookmarks=true"
                        "&resourceVersion=5&timeoutSeconds=30"));
}

void TestPodPaths::reviewNamesWhatIsAsked()
{
    const auto attributes = [](const QByteArray &body) {
        return QJsonDocument::fromJson(body)[u"spec"][u"resourceAttributes"].toObject();
    };
    const QJsonObject eviction =
        attributes(accessReviewBody("create", {}, "pods", "eviction", "shop"));

    QCOMPARE(eviction, (QJsonObject{{u"verb"_s, u"create"_s},
                                    {u"resource"_s, u"pods"_s},
                                    {u"subresource"_s, u"eviction"_s},
                                    {u"namespace"_s, u"shop"_s}}));
    QCOMPARE(attributes(accessReviewBody("get", "apps", "daemonsets", {})),
             (QJsonObject{{u"verb"_s, u"get"_s},
                          {u"group"_s, u"apps"_s},
                          {u"resource"_s, u"daemonsets"_s}}));
}

QTEST_APPLESS_MAIN(TestPodPaths)
#include "tst_podpaths.moc"
