#pragma once

#include "core/kubeconfig/kubeconfig.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace drover {

/// What no error, log or test output may ever show; planted in every fixture that fails.
inline const QByteArray kPlanted = QByteArrayLiteral("planted-4711");

/// Text that looks like PEM; nothing in this folder looks further in.
QByteArray certificatePem(const QByteArray &body = QByteArrayLiteral("Y2VydA=="));
QByteArray keyPem(const QByteArray &type = QByteArrayLiteral("PRIVATE KEY"));

/// A kubeconfig with the context "c", its cluster "c" and its user "u", whose fields are given as
/// the inside of YAML's { }.
QByteArray kubeconfigWith(const QByteArray &cluster, const QByteArray &user = {});
/// The same with a server, for tests that are about the user.
QByteArray kubeconfigForUser(const QByteArray &user);
/// A kubeconfig with just these contexts, all of a cluster that is named after `mark`.
QByteArray kubeconfigWithContexts(const QStringList &names, const QByteArray &mark,
                                  const QByteArray &current = {});

/// A folder of its own for one test.
///
/// Thread: the test's. Errors: a file that cannot be written ends the test program.
class KubeconfigFolder
{
public:
    /// Gives the absolute path.
    QString write(const QString &name, const QByteArray &bytes);
    /// Writes a shell script and makes it executable.
    QString writeScript(const QString &name, const QByteArray &body);
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray read(const QString &name) const;

    /// Loads the bytes as the file "config".
    Kubeconfig load(const QByteArray &bytes);
    /// Resolves the context "c" of the bytes.
    Result<ClusterConfig> resolve(const QByteArray &bytes);

private:
    QTemporaryDir m_folder;
};

/// Sets an environment variable while it lives.
class ScopedVariable
{
public:
    ScopedVariable(const char *name, const QByteArray &value);
    ~ScopedVariable();
    Q_DISABLE_COPY_MOVE(ScopedVariable)

private:
    const char *m_name;
    bool m_wasSet;
    QByteArray m_before;
};

/// All of the error's text in one.
QString fullText(const Error &error);

} // namespace drover
