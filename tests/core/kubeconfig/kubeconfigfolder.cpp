#include "tests/core/kubeconfig/kubeconfigfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace drover {

QByteArray certificatePem(const QByteArray &body)
{
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
}

QByteArray keyPem(const QByteArray &type)
{
    return "-----BEGIN " + type + "-----\n" + kPlanted + "\n-----END " + type + "-----\n";
}

QByteArray kubeconfigWith(const QByteArray &cluster, const QByteArray &user)
{
    return "apiVersion: v1\nkind: Config\ncurrent-context: c\n"
           "clusters:\n- name: c\n  cluster: {" +
           cluster +
           "}\n"
           "users:\n- name: u\n  user: {" +
           user +
           "}\n"
           "contexts:\n- name: c\n  context: {cluster: c, user: u}\n";
}

QByteArray kubeconfigForUser(const QByteArray &user)
{
    return kubeconfigWith("server: 'https://host:6443'", user);
}

QByteArray kubeconfigWithContexts(const QStringList &names, const QByteArray &mark,
                                  const QByteArray &current)
{
    QByteArray text = "clusters:\n- name: k\n  cluster: {server: 'https://" + mark +
                      "'}\n"
                      "current-context: '" +
                      current + "'\ncontexts:\n";
    for (const QString &name : names)
        text += "- name: '" + name.toUtf8() + "'\n  context: {cluster: k}\n";
    return text;
}

QString KubeconfigFolder::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    QDir().mkpath(QFileInfo(file).path());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a fixture");
    return file.fileName();
}

QString KubeconfigFolder::writeScript(const QString &name, const QByteArray &body)
{
    const QString file = write(name, "#!/bin/sh\n" + body);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file;
}

QByteArray KubeconfigFolder::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Kubeconfig KubeconfigFolder::load(const QByteArray &bytes)
{
    return Kubeconfig::loadFile(write(QStringLiteral("config"), bytes));
}

Result<ClusterConfig> KubeconfigFolder::resolve(const QByteArray &bytes)
{
    return load(bytes).resolve(QStringLiteral("c"));
}

ScopedVariable::ScopedVariable(const char *name, const QByteArray &value)
    : m_name(name), m_wasSet(qEnvironmentVariableIsSet(name)), m_before(qgetenv(name))
{
    qputenv(name, value);
}

ScopedVariable::~ScopedVariable()
{
    if (m_wasSet)
        qputenv(m_name, m_before);
    else
        qunsetenv(m_name);
}

QString fullText(const Error &error)
{
    QString text = error.message + u' ' + error.serverMessage + u' ' + error.reason;
    for (const ErrorCause &cause : error.causes)
        text += u' ' + cause.reason + u' ' + cause.message + u' ' + cause.field;
    return text;
}

} // namespace drover
