#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace drover {

/// The program itself, started in a home of its own, without a screen.
///
/// Thread: the test's. Errors: a file that cannot be written ends the test program.
class StartRig
{
public:
    StartRig();

    QString path(const QString &name) const { return m_home.filePath(name); }
    /// A kubeconfig whose clusters nobody answers for; the first context is the current one.
    QString writeKubeconfig(const QString &name, const QStringList &contexts) const;
    /// For a program that is started, or for this one with qputenv().
    QProcessEnvironment environment() const { return m_environment; }
    void setEnvironment(const QString &name, const QString &value);

    std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &folder = {}) const;
    /// The contexts of the tabs that the window keeps.
    QStringList tabs() const;

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

/// What it said on stderr so far.
QByteArray saidBy(QProcess &process);

} // namespace drover
