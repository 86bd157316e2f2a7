#include "core/base/folderprobe.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FolderProbe)
};

/// What is there of the way to it.
QString nearestOf(QString path)
{
    for (QFileInfo info(path); !info.exists() && !info.isSymLink() && info.path() != path; info.setFile(path))
        path = info.path();
    return path;
}

#ifdef Q_OS_UNIX

/// With the rights in force, and where the disk is mounted to be read only.
QString whyNoAccess(const QByteArray &folder)
{
    return faccessat(AT_FDCWD, folder.constData(), W_OK | X_OK, AT_EACCESS) == 0 ? QString()
                                                                                  : qt_error_string(errno);
}

/// One that no name leads to; −1: there can be none.
int openFile(const QByteArray &folder)
{
#ifdef O_TMPFILE
    const int unnamed = ::open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (unnamed >= 0)
        return unnamed;
#endif
    // Not every file system knows such files.
    QByteArray name = folder + "/.drover-XXXXXX";
    const int file = ::mkstemp(name.data());
    if (file >= 0)
        ::unlink(name.constData());
    return file;
}

/// A page is written: a full disk or a spent quota is seen by nothing else.
QString whyNoFile(const QByteArray &folder)
{
    const int file = openFile(folder);
    if (file < 0)
        return qt_error_string(errno);
    constexpr std::array<char, 4096> page{};
    int fault = 0;
    if (const ssize_t written = ::write(file, page.data(), page.size()); written < 0)
        fault = errno;
    else if (written < ssize_t(page.size()))
        fault = ENOSPC;
    ::close(file);
    return fault == 0 ? QString() : qt_error_string(fault);
}

#else

QString whyNoAccess(const QByteArray &folder)
{
    return QFileInfo(QFile::decodeName(folder)).isWritable() ? QString() : Words::tr("it is read-only");
}

QString whyNoFile(const QByteArray &)
{
    return {};
}

#endif

} // namespace

QString whyNotWritable(const QString &folder)
{
    const QString nearest = nearestOf(folder);
    if (!QFileInfo(nearest).isDir())
        return nearest == folder ? Words::tr("it is no folder") : Words::tr("%1 is no folder").arg(nearest);
    const QByteArray path = QFile::encodeName(nearest);
    const QString why = whyNoAccess(path);
    return why.isEmpty() ? whyNoFile(path) : why;
}

} // namespace drover
