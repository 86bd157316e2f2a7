#pragma once

#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace drover {

/// Where login plugins are looked up: the login shell's PATH where it was asked, our own, then the
/// folders their installers use. Absolute folders only.
///
/// Thread: any. Errors: none.
QStringList pluginFolders(const QStringList &loginPath = {});

/// The file that `command` means: itself where it is a path, else looked up. Empty: not found.
QString findPlugin(const QString &command, const QStringList &folders);

/// Before start: no terminal, no input, children in a group of their own.
void preparePlugin(QProcess &process);

/// Ends the plugin at once, with the programs it started; its signals no longer come.
void endPlugin(QProcess &process);

} // namespace drover
