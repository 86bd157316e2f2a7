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

WriteFault systemFault(int code)
{
    return {WriteFault::Kind::System, {}, {}, code};
}

/// With the rights in force, and where the disk is mounted to be read only.
WriteFault accessFaultOf(const QByteArray &folder)
{
    const bool isAllowed = faccessat(AT_FDCWD, folder.constData(), W_OK | X_OK, AT_EACCESS) == 0;
    return isAllowed ? WriteFault() : systemFault(errno);
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
WriteFault fileFaultOf(const QByteArray &folder)
{
    const int file = openFile(folder);
    if (file < 0)
        return systemFault(errno);
    constexpr std::array<char, 4096> page{};
    int fault = 0;
    if (const ssize_t written = ::write(file, page.data(), page.size()); written < 0)
        fault = errno;
    else if (written < ssize_t(page.size()))
        fault = ENOSPC;
    ::close(file);
    return fault == 0 ? WriteFault() : systemFault(fault);
}

#else

WriteFault accessFaultOf(const QByteArray &folder)
{
    WriteFault fault;
    if (!QFileInfo(QFile::decodeName(folder)).isWritable())
        fault.kind = WriteFault::Kind::ReadOnly;
    return fault;
}

WriteFault fileFaultOf(const QByteArray &)
{
    return {};
}

#endif

} // namespace

WriteFault folderFaultOf(const QString &folder)
{
    const QString nearest = nearestOf(folder);
    if (!QFileInfo(nearest).isDir())
        return {WriteFault::Kind::NoFolder, folder, nearest, 0};
    const QByteArray path = QFile::encodeName(nearest);
    WriteFault fault = accessFaultOf(path);
    if (fault.kind == WriteFault::Kind::None)
        fault = fileFaultOf(path);
    fault.place = folder;
    return fault;
}

QString wordsOf(const WriteFault &fault)
{
    switch (fault.kind) {
    case WriteFault::Kind::None:
        return {};
    case WriteFault::Kind::NoFolder:
        return fault.path == fault.place ? Words::tr("it is not a folder") : Words::tr("%1 is not a folder").arg(fault.path);
    case WriteFault::Kind::ReadOnly:
        return Words::tr("it is read-only");
    case WriteFault::Kind::System:
        return qt_error_string(fault.code);
    }
    return {};
}

QString whyNotWritable(const QString &folder)
{
    return wordsOf(folderFaultOf(folder));
}

} // namespace drover
