#include "core/credentials/credentialsource.h"
#include "tests/core/kubeconfig/kubeconfigfolder.h"
#include "tests/core/transport/clientfixture.h"
#include "tests/core/transport/loopbackserver.h"
#include "tests/core/transport/recordingsink.h"
#include "tests/core/transport/testauthority.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslSocket>
#include <QTest>

using namespace drover;

/// Kubeconfigs as EKS, GKE, AKS, kubelogin, Rancher, k3s, kind, minikube, OpenShift and kubeadm
/// write them, from the file to the bytes on the wire. What is expected is what kubectl 1.32 sends.
class TestClusterKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsWhatKubectlSends_data();
    void sendsWhatKubectlSends();
    void runsThePluginAsKubectlDoes_data();
    void runsThePluginAsKubectlDoes();
    void saysWhatToInstallWhereThePluginIsMissing();

private:
    QByteArray written(const QString &kind);
    Credentials credentialsFor(const ClusterConfig &config);
    ClusterConfig configFor(const QString &kind);

    KubeconfigFolder m_folder;
    SystemClock m_clock;
    std::unique_ptr<TestAuthority> m_authority;
    TestCertificate m_client;
    std::unique_ptr<LoopbackServer> m_server;
    QString m_peer; ///< the common name of the certificate that came
};

static QString s(const char *text)
{
    return QString::fromUtf8(text);
}

void TestClusterKinds::initTestCase()
{
    if (!TestAuthority::isPossible())
        QSKIP("the openssl command is missing: KINDS OF CLUSTERS ARE NOT TESTED");
    m_authority = std::make_unique<TestAuthority>(s("The Authority"));
    m_client = m_authority->issue({s("the-client"), {}});
    QSslConfiguration tls = serverTls(m_authority->issue({}), m_authority->certificatePem());
    tls.setPeerVerifyMode(QSslSocket::QueryPeer); // as an API server: not everybody has one
    m_server = std::make_unique<LoopbackServer>(
        [this](QTcpSocket &socket, const QByteArray &) {
            m_peer = static_cast<QSslSocket &>(socket)
                         .peerCertificate()
                         .subjectInfo(QSslCertificate::CommonName)
                         .value(0);
            socket.write(answerOf("{}"));
        },
        tls);
    m_folder.write(s("ca.crt"), m_authority->certificatePem());
    m_folder.write(s("client.crt"), m_client.certificatePem);
    m_folder.write(s("client.key"), m_client.keyPem);
    for (const char *plugin : {"aws", "gke-gcloud-auth-plugin", "kubelogin", "kubectl"})
        m_folder.writeScript(s("bin/") + s(plugin),
                             "dir=$(dirname \"$0\")\n"
                             "echo \"$(basename \"$0\")\" \"$@\" >\"$dir/call\"\n"
                             "echo \"$AWS_PROFILE\" >\"$dir/profile\"\n"
                             "echo \"$KUBERNETES_EXEC_INFO\" >\"$dir/info\"\n"
                             "v=$(sed 's/.*\"apiVersion\":\"\\([^\"]*\\)\".*/\\1/' \"$dir/info\")\n"
                             "echo \"{\\\"kind\\\":\\\"ExecCredential\\\",\\\"apiVersion\\\":"
                             "\\\"$v\\\",\\\"status\\\":{\\\"token\\\":"
                             "\\\"of-$(basename \"$0\")\\\"}}\"\n");
}

QByteArray TestClusterKinds::written(const QString &kind)
{
    QFile file(s(DROVER_FIXTURES "/kubeconfigs/") + kind + s(".yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    text.replace("@SERVER@", m_server->url().toString().toUtf8());
    text.replace("@CA@", m_authority->certificatePem().toBase64());
    text.replace("@CERT@", m_client.certificatePem.toBase64());
    text.replace("@KEY@", m_client.keyPem.toBase64());
    text.replace("@FILES@", QFileInfo(m_folder.path(s("ca.crt"))).absolutePath().toUtf8());
    return text;
}

ClusterConfig TestClusterKinds::configFor(const QString &kind)
{
    const Kubeconfig file = m_folder.load(written(kind));
    return file.resolve(file.currentContext()).value_or(ClusterConfig());
}

Credentials TestClusterKinds::credentialsFor(const ClusterConfig &config)
{
    const ScopedVariable path("PATH", m_folder.path(s("bin")).toUtf8() + ':' + qgetenv("PATH"));
    const auto source = makeCredentialSource(config, m_clock);
    std::optional<Result<Credentials>> answer;
    source->credentials([&answer](const Result<Credentials> &given) { answer = given; });
    [&answer] { QTRY_VERIFY(answer.has_value()); }();
    return answer->value_or(Credentials());
}

void TestClusterKinds::sendsWhatKubectlSends_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QString>("certificate");
    const auto row = [](const char *kind, const char *authorization, const char *certificate = "",
                        const char *base = "") {
        QTest::newRow(kind) << QByteArray(base) + "/api/v1/nodes" << QByteArray(authorization)
                            << s(certificate);
    };
    row("eks", "Bearer of-aws");
    row("gke", "Bearer of-gke-gcloud-auth-plugin");
    row("aks", "Bearer of-kubelogin");
    row("aks-admin", "Bearer aks-admin-token", "the-client"); // both, as the file has both
    row("oidc", "Bearer of-kubectl");
    row("rancher", "Bearer kubeconfig-user-abcde:rancher-token", "", "/k8s/clusters/c-m-abcd1234");
    row("k3s", "", "the-client");
    row("kind", "", "the-client");
    row("minikube", "", "the-client");
    row("openshift", "Bearer sha256~openshift-token");
    row("kubeadm", "", "the-client");
}

void TestClusterKinds::sendsWhatKubectlSends()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, authorization);
    QFETCH(QString, certificate);
    const ClusterConfig config = configFor(s(QTest::currentDataTag()));
    m_peer.clear();

    HttpRequest request = getOf("/api/v1/nodes");
    request.credentials = credentialsFor(config);
    QtHttpClient client(config, {});
    RecordingSink sink;
    const auto call = client.send(request, sink);
    QTRY_COMPARE(sink.ends, 1);

    QCOMPARE(sink.message(), QString());
    const QByteArray sent = m_server->requests().last();
    QVERIFY2(sent.startsWith("GET " + target + " HTTP/1.1\r\n"), sent);
    const QByteArray header = "\r\nAuthorization: ";
    QCOMPARE(sent.contains(header), !authorization.isEmpty());
    if (!authorization.isEmpty())
        QVERIFY(sent.contains(header + authorization + "\r\n"));
    QCOMPARE(m_peer, certificate);
}

void TestClusterKinds::runsThePluginAsKubectlDoes_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("isClusterTold");
    QTest::newRow("eks")
        << QByteArray("aws --region eu-central-1 eks get-token --cluster-name prod --output json")
        << QByteArray("v1beta1") << false;
    QTest::newRow("gke") << QByteArray("gke-gcloud-auth-plugin") << QByteArray("v1beta1") << true;
    QTest::newRow("aks") << QByteArray("kubelogin get-token --environment AzurePublicCloud "
                                       "--server-id 6dae42f8-4368-4678-94ff-3960e28e3630 "
                                       "--login azurecli")
                         << QByteArray("v1beta1") << false;
    QTest::newRow("oidc") << QByteArray("kubectl oidc-login get-token "
                                        "--oidc-issuer-url=https://issuer.example.com "
                                        "--oidc-client-id=kubernetes")
                          << QByteArray("v1") << false;
}

void TestClusterKinds::runsThePluginAsKubectlDoes()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, version);
    QFETCH(bool, isClusterTold);
    const QString kind = s(QTest::currentDataTag());

    credentialsFor(configFor(kind));

    QCOMPARE(m_folder.read(s("bin/call")).trimmed(), call);
    QCOMPARE(m_folder.read(s("bin/profile")).trimmed(),
             QByteArray(kind == s("eks") ? "operations" : ""));
    QJsonObject spec{{s("interactive"), false}};
    if (isClusterTold)
        spec[s("cluster")] = QJsonObject{
            {s("server"), m_server->url().toString()},
            {s("certificate-authority-data"),
             QString::fromUtf8(m_authority->certificatePem().toBase64())},
            {s("config"), QJsonValue::Null}};
    const QJsonObject info{{s("kind"), s("ExecCredential")},
                           {s("apiVersion"), s("client.authentication.k8s.io/") +
                                                 QString::fromUtf8(version)},
                           {s("spec"), spec}};
    QCOMPARE(QJsonDocument::fromJson(m_folder.read(s("bin/info"))).object(), info);
}

void TestClusterKinds::saysWhatToInstallWhereThePluginIsMissing()
{
    ClusterConfig config = configFor(s("aks"));
    config.user.exec->command = s("no-such-kubelogin");
    const auto source = makeCredentialSource(config, m_clock);
    std::optional<Result<Credentials>> answer;
    source->credentials([&answer](const Result<Credentials> &given) { answer = given; });
    QTRY_VERIFY(answer.has_value());

    QVERIFY(!answer->has_value());
    const QString &message = answer->error().message;
    QVERIFY2(message.contains(s("executable no-such-kubelogin not found. kubelogin is not "
                                "installed which is required")),
             qPrintable(message));
    QVERIFY(message.endsWith(s("https://aka.ms/aks/kubelogin.")));
}

QTEST_GUILESS_MAIN(TestClusterKinds)
#include "tst_clusterkinds.moc"
