#include "app/folders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

QString oursIn(QStandardPaths::StandardLocation place)
{
    return QStandardPaths::writableLocation(place) + u"/drover"_s;
}

/// A folder, no link to one, of this user, that nobody else may look into.
bool isPrivate(const QString &folder)
{
    struct stat facts = {};
    return lstat(QFile::encodeName(folder).constData(), &facts) == 0 && S_ISDIR(facts.st_mode) &&
           facts.st_uid == geteuid() && (facts.st_mode & 077) == 0;
}

} // namespace

QString settingsFolder()
{
    return oursIn(QStandardPaths::GenericConfigLocation);
}

QString dataFolder()
{
    return oursIn(QStandardPaths::GenericDataLocation);
}

QString stateFolder()
{
    const QString named = QFile::decodeName(qgetenv("XDG_STATE_HOME")); // Qt knows it from 6.7 on
    const bool isUsable = QDir::isAbsolutePath(named);
    return (isUsable ? named : QDir::homePath() + u"/.local/state"_s) + u"/drover"_s;
}

QString runtimeFolder()
{
    const QString named = QFile::decodeName(qgetenv("XDG_RUNTIME_DIR"));
    const QString folder = QDir::isAbsolutePath(named) && QFileInfo(named).isDir()
                               ? named + u"/drover"_s
                               : QDir::tempPath() + u"/drover-%1"_s.arg(geteuid());
    mkdir(QFile::encodeName(folder).constData(), 0700);
    return isPrivate(folder) ? folder : QString();
}

} // namespace drover
