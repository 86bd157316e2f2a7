#include "tests/live/apiserver.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpServer>
#include <QtTest/QTest>

#include <filesystem>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kReadyLimitMs = 90'000;

constexpr char kViewerRole[] = R"({
    "metadata": {"name": "node-viewer"},
    "rules": [{"apiGroups": [""], "resources": ["nodes"], "verbs": ["get", "list", "watch"]}]})";
constexpr char kViewerBinding[] = R"({
    "metadata": {"name": "node-viewer"},
    "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole",
                "name": "node-viewer"},
    "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": "viewer"}]})";

QJsonObject fromJson(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

QString asset(const QString &program)
{
    return qEnvironmentVariable("KUBEBUILDER_ASSETS") + u'/' + program;
}

int freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

QString loopback(const char *scheme, int port)
{
    return u"%1://127.0.0.1:%2"_s.arg(QLatin1StringView(scheme)).arg(port);
}

QByteArray base64Of(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toBase64() : QByteArray();
}

} // namespace

std::optional<QString> ApiServer::whatIsMissing()
{
    if (!qEnvironmentVariableIsSet("KUBEBUILDER_ASSETS"))
        return u"NOT RUN: set KUBEBUILDER_ASSETS to a folder that holds etcd and "
               "kube-apiserver, or run ./dev live, which makes one"_s;
    for (const auto &program : {u"etcd"_s, u"kube-apiserver"_s}) {
        if (!QFileInfo(asset(program)).isExecutable())
            return u"NOT RUN: KUBEBUILDER_ASSETS holds no program %1"_s.arg(program);
    }
    return std::nullopt;
}

ApiServer::ApiServer() : m_pki(m_folder.path())
{}

ApiServer::~ApiServer()
{
    if (m_server)
        m_server->kill();
}

QString ApiServer::path(const QString &file) const
{
    return m_folder.filePath(file);
}

bool ApiServer::fail(const QString &what)
{
    m_errorText = what;
    return false;
}

bool ApiServer::start()
{
    m_port = freePort();
    m_etcdPort = freePort();
    return makeCertificates() && startEtcd() && startOn(m_port) && grantViewer();
}

bool ApiServer::makeCertificates()
{
    const QString groups[] = {u"system:masters"_s, u"viewers"_s, u"strangers"_s};
    const QString names[] = {u"admin"_s, u"viewer"_s, u"stranger"_s};
    const QString keyKinds[] = {u"rsa:2048"_s, u"ec"_s, u"ec"_s};
    bool made = m_pki.makeAuthority() && m_pki.makeServer(&m_serverPair);
    for (int i = 0; made && i < 3; ++i)
        made = m_pki.makeClient(names[i], groups[i], keyKinds[i], &m_users[i]);
    return made || fail(m_pki.errorText());
}

bool ApiServer::startEtcd()
{
    const QString client = loopback("http", m_etcdPort);
    const QString peer = loopback("http", freePort());
    m_etcd = std::make_unique<ChildProgram>(asset(u"etcd"_s), path(u"etcd.log"_s));
    return m_etcd->start({u"--data-dir="_s + path(u"etcd"_s), u"--listen-client-urls="_s + client,
                          u"--advertise-client-urls="_s + client, u"--listen-peer-urls="_s + peer,
                          u"--initial-advertise-peer-urls="_s + peer,
                          u"--initial-cluster=default="_s + peer}) ||
           fail(u"etcd did not start"_s);
}

bool ApiServer::backUp()
{
    return copyData(u"etcd"_s, u"backup"_s);
}

bool ApiServer::restoreBackup()
{
    return copyData(u"backup"_s, u"etcd"_s);
}

bool ApiServer::copyData(const QString &from, const QString &to)
{
    m_server->kill();
    m_etcd->terminate();
    std::error_code error;
    const std::filesystem::path target = path(to).toStdString();
    std::filesystem::remove_all(target, error);
    std::filesystem::copy(path(from).toStdString(), target,
                          std::filesystem::copy_options::recursive, error);
    if (error)
        return fail(u"etcd's data could not be copied"_s);
    return startEtcd() && startOn(m_port);
}

QStringList ApiServer::serverArguments(int port) const
{
    return QStringList{u"--etcd-servers="_s + loopback("http", m_etcdPort),
                       u"--etcd-compaction-interval=0"_s,
                       u"--bind-address=127.0.0.1"_s,
                       u"--advertise-address=127.0.0.1"_s,
                       u"--endpoint-reconciler-type=none"_s,
                       u"--secure-port=%1"_s.arg(port),
                       u"--cert-dir="_s + path(u"cert-dir"_s),
                       u"--tls-cert-file="_s + m_serverPair.certificateFile,
                       u"--tls-private-key-file="_s + m_serverPair.keyFile,
                       u"--client-ca-file="_s + m_pki.authorityFile(),
                       u"--service-account-key-file="_s + m_serverPair.keyFile,
                       u"--service-account-signing-key-file="_s + m_serverPair.keyFile,
                       u"--service-account-issuer=https://kubernetes.default.svc"_s,
                       u"--service-cluster-ip-range=10.96.0.0/24"_s,
                       u"--authorization-mode=RBAC"_s,
                       u"--anonymous-auth=false"_s,
                       u"--disable-admission-plugins=ServiceAccount"_s} +
           m_flags;
}

std::unique_ptr<ApiClient> ApiServer::newAdmin() const
{
    return std::make_unique<ApiClient>(QUrl(loopback("https", m_port)), m_pki.authorityFile(),
                                       m_users[0]);
}

bool ApiServer::startOn(int port)
{
    m_server =
        std::make_unique<ChildProgram>(asset(u"kube-apiserver"_s), path(u"kube-apiserver.log"_s));
    m_admin = std::make_unique<ApiClient>(QUrl(loopback("https", port)), m_pki.authorityFile(),
                                          m_users[0]);
    return m_server->start(serverArguments(port)) && waitUntilReady();
}

bool ApiServer::waitUntilReady()
{
    const bool ready = QTest::qWaitFor(
        [this] { return !m_server->isRunning() || m_admin->get(u"/readyz"_s).status == 200; },
        kReadyLimitMs);
    if (ready && m_server->isRunning())
        return true;
    return fail(u"kube-apiserver is not ready:\n"_s + m_server->log());
}

bool ApiServer::startElsewhere()
{
    return startOn(freePort());
}

void ApiServer::kill()
{
    m_server->kill();
}

void ApiServer::stop()
{
    m_server->terminate();
}

bool ApiServer::grantViewer()
{
    const QString rbac = u"/apis/rbac.authorization.k8s.io/v1/"_s;
    return (m_admin->post(rbac + u"clusterroles"_s, fromJson(kViewerRole)).isSuccess() &&
            m_admin->post(rbac + u"clusterrolebindings"_s, fromJson(kViewerBinding)).isSuccess()) ||
           fail(u"the viewer's role could not be made"_s);
}

bool ApiServer::compact()
{
    ApiClient etcd(QUrl(loopback("http", m_etcdPort)), {}, {});
    const ApiAnswer now = etcd.post(u"/v3/kv/range"_s, {{u"key"_s, u"AA=="_s}});
    const QJsonValue revision = now.json()[u"header"_s].toObject()[u"revision"_s];
    return etcd.post(u"/v3/kv/compaction"_s, {{u"revision"_s, revision}, {u"physical"_s, true}})
               .isSuccess() ||
           fail(u"etcd would not compact"_s);
}

QString ApiServer::kubeconfig(LiveUser user, bool inlineData)
{
    const KeyPair &pair = m_users[static_cast<int>(user)];
    const auto entry = [inlineData](const QString &key, const QString &file) {
        return inlineData ? u"%1-data: %2"_s.arg(key, QString::fromLatin1(base64Of(file)))
                          : u"%1: %2"_s.arg(key, QFileInfo(file).fileName());
    };
    const QString text =
        u"apiVersion: v1\nkind: Config\ncurrent-context: live\n"
        "clusters:\n- name: live\n  cluster:\n    server: %1\n    %2\n"
        "users:\n- name: me\n  user:\n    %3\n    %4\n"
        "contexts:\n- name: live\n  context: {cluster: live, user: me}\n"_s.arg(
            loopback("https", m_port), entry(u"certificate-authority"_s, m_pki.authorityFile()),
            entry(u"client-certificate"_s, pair.certificateFile),
            entry(u"client-key"_s, pair.keyFile));
    QFile file(path(QFileInfo(pair.certificateFile).completeBaseName() +
                    (inlineData ? u"-inline.yaml"_s : u"-files.yaml"_s)));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return QString();
    file.write(text.toUtf8());
    return file.fileName();
}

} // namespace drover
