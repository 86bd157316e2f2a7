#include "core/journal/journalfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JournalFile)
};

tl::unexpected<Error> cannotWrite(const QString &path, const QString &why)
{
    return failure(Error::Kind::Config, path + QStringLiteral(": ") + why);
}

} // namespace

#ifdef Q_OS_UNIX

namespace {

/// Closes a file descriptor when its block is left.
struct OpenFile {
    int descriptor;
    ~OpenFile()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

/// Whether the file's last byte is something else than the end of a line.
bool hasOpenLine(int descriptor)
{
    struct stat facts = {};
    char last = '\n';
    return ::fstat(descriptor, &facts) == 0 && facts.st_size > 0 &&
           ::pread(descriptor, &last, 1, facts.st_size - 1) == 1 && last != '\n';
}

QString systemWords()
{
    return qt_error_string(errno);
}

} // namespace

Result<void> makePrivateFolder(const QString &folder)
{
    // What is missing above is made by us, and for nobody else either.
    const QString parent = QFileInfo(folder).path();
    if (parent != folder && !QFileInfo::exists(parent)) {
        if (Result<void> made = makePrivateFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return cannotWrite(folder, systemWords());
    if (!QFileInfo(folder).isDir())
        return cannotWrite(folder, Words::tr("it is not a folder"));
    return {};
}

Result<void> appendLine(const QString &path, const QByteArray &line)
{
    const OpenFile file{::open(QFile::encodeName(path).constData(),
                               O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600)};
    if (file.descriptor < 0)
        return cannotWrite(path, systemWords());
    const QByteArray bytes = (hasOpenLine(file.descriptor) ? "\n" : "") + line + '\n';
    // One write: with O_APPEND the lines of several programs stand one after the other.
    const ssize_t written =
        ::write(file.descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (written == bytes.size())
        return {};
    return cannotWrite(path, written < 0 ? systemWords() : Words::tr("the disk is full"));
}

WriteFault lineFaultOf(const QString &path)
{
    const OpenFile file{
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW)};
    if (file.descriptor >= 0 || errno == ENOENT)
        return {};
    return {WriteFault::Kind::System, path, {}, errno};
}

struct RunningMark::State {
    OpenFile file;
    QString path;
};

Result<std::unique_ptr<RunningMark>> RunningMark::take(const QString &path)
{
    auto state = std::make_unique<State>();
    state->file.descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (state->file.descriptor < 0)
        return cannotWrite(path, systemWords());
    state->path = path;
    // Where the file system has no locks the mark says nothing, which hides no drain.
    ::flock(state->file.descriptor, LOCK_EX | LOCK_NB);
    return std::unique_ptr<RunningMark>(new RunningMark(std::move(state)));
}

RunningMark::~RunningMark()
{
    QFile::remove(m_state->path);
}

bool RunningMark::isHeld(const QString &path)
{
    const OpenFile file{
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW)};
    if (file.descriptor < 0)
        return false;
    if (::flock(file.descriptor, LOCK_EX | LOCK_NB) != 0)
        return errno == EWOULDBLOCK;
    QFile::remove(path);
    return false;
}

#else

Result<void> makePrivateFolder(const QString &folder)
{
    // The folder of a user's data is closed to others by the system's own rules.
    return QDir().mkpath(folder) ? Result<void>() : cannotWrite(folder, QString());
}

Result<void> appendLine(const QString &path, const QByteArray &line)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return cannotWrite(path, file.errorString());
    char last = '\n';
    if (file.size() > 0 && file.seek(file.size() - 1))
        file.getChar(&last);
    const QByteArray bytes = (last == '\n' ? "" : "\n") + line + '\n';
    return file.write(bytes) == bytes.size() ? Result<void>() : cannotWrite(path, file.errorString());
}

WriteFault lineFaultOf(const QString &path)
{
    QFile file(path);
    const bool isOpen = !file.exists() || file.open(QIODevice::ReadWrite | QIODevice::Append);
    return isOpen ? WriteFault() : WriteFault{WriteFault::Kind::ReadOnly, path, {}, 0};
}

struct RunningMark::State {
    explicit State(const QString &path) : lock(path) { lock.setStaleLockTime(0); }
    QLockFile lock;
};

Result<std::unique_ptr<RunningMark>> RunningMark::take(const QString &path)
{
    auto state = std::make_unique<State>(path);
    if (!state->lock.tryLock(0))
        return cannotWrite(path, QString());
    return std::unique_ptr<RunningMark>(new RunningMark(std::move(state)));
}

RunningMark::~RunningMark() = default;

bool RunningMark::isHeld(const QString &path)
{
    State state(path);
    return QFile::exists(path) && !state.lock.tryLock(0);
}

#endif

RunningMark::RunningMark(std::unique_ptr<State> state) : m_state(std::move(state)) {}

} // namespace drover
