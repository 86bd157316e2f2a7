#pragma once

#include "tests/live/apiclient.h"
#include "tests/live/childprogram.h"
#include "tests/live/testpki.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>
#include <optional>

namespace drover {

/// Who asks. Admin may do everything, the viewer may get, list and watch nodes, the stranger may
/// do nothing.
enum class LiveUser { Admin, Viewer, Stranger };

/// A real API server and its etcd, alone on this machine: loopback, TLS, RBAC, client
/// certificates, no kubelet, no controllers. Everything lives in a temporary folder.
///
/// The programs come from the folder that KUBEBUILDER_ASSETS names; flags are those that
/// kube-apiserver 1.20 and 1.36 both take.
/// Thread: the test's; calls run the event loop while they wait. Units: milliseconds.
/// Errors: false, and errorText() with the end of the program's log.
class ApiServer
{
public:
    /// What a person must do before these tests can run; nothing where they can.
    static std::optional<QString> whatIsMissing();

    ApiServer();
    ~ApiServer();

    /// More flags for kube-apiserver, before start().
    void addFlags(const QStringList &flags) { m_flags += flags; }
    /// Starts both and waits until the API server says that it is ready.
    bool start();
    void kill();                               ///< the API server only; etcd keeps the data
    void stop();                               ///< the same, politely
    bool restart() { return startOn(m_port); } ///< same port, same data; after kill() or stop()
    /// Between kill() and restart(): the same data behind another port, where no client looks.
    bool startElsewhere();
    void freeze() { m_server->freeze(); }
    void thaw() { m_server->thaw(); }

    bool backUp();        ///< both are stopped meanwhile
    bool restoreBackup(); ///< what was written since is gone, and so are its versions

    /// Forgets the history up to now, so that older versions answer 410.
    bool compact();
    ApiClient &admin() { return *m_admin; }
    int port() const { return m_port; }
    /// One more client of the admin, which stays good over restarts on the same port.
    std::unique_ptr<ApiClient> newAdmin() const;
    /// A place for a test's own files.
    QString path(const QString &file) const;
    /// A file with one context, "live". Credentials stand in it, or in files beside it.
    QString kubeconfig(LiveUser user, bool inlineData = true);
    const QString &errorText() const { return m_errorText; }

private:
    bool makeCertificates();
    bool startEtcd();
    bool copyData(const QString &from, const QString &to);
    bool startOn(int port);
    bool waitUntilReady();
    bool grantViewer();
    QStringList serverArguments(int port) const;
    bool fail(const QString &what);

    QTemporaryDir m_folder;
    TestPki m_pki;
    KeyPair m_serverPair;
    KeyPair m_users[3];
    QStringList m_flags;
    int m_port = 0;
    int m_etcdPort = 0;
    std::unique_ptr<ChildProgram> m_etcd;
    std::unique_ptr<ChildProgram> m_server;
    std::unique_ptr<ApiClient> m_admin;
    QString m_errorText;
};

} // namespace drover
