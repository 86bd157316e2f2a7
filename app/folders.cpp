#include "app/folders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

/// As the system has it where HOME is not set.
QString homeFolder()
{
    const QString named = QFile::decodeName(qgetenv("HOME"));
    if (QDir::isAbsolutePath(named))
        return QDir::cleanPath(named);
    const passwd *user = getpwuid(geteuid());
    return user ? QFile::decodeName(user->pw_dir) : QDir::rootPath();
}

/// Below the folder that `variable` names, else below `otherwise` in the user's home. Qt takes
/// relative ones, too, and does not know all.
QString oursIn(const char *variable, const QString &otherwise)
{
    const QString named = QFile::decodeName(qgetenv(variable));
    const QString folder =
        QDir::isAbsolutePath(named) ? named : homeFolder() + u'/' + otherwise;
    return QDir::cleanPath(folder + u"/drover"_s);
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
    return oursIn("XDG_CONFIG_HOME", u".config"_s);
}

QString dataFolder()
{
    return oursIn("XDG_DATA_HOME", u".local/share"_s);
}

QString stateFolder()
{
    return oursIn("XDG_STATE_HOME", u".local/state"_s);
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
