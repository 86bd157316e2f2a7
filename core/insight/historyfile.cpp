#include "core/insight/historyfile.h"

#include "core/base/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace drover {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcHistory, "drover.history")

constexpr auto kGather = 5s;
constexpr auto kForUser = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

HistoryRecords readFile(const QString &path, WallTime oldest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {}; // the first time there is none
    HistoryRecords records;
    while (!file.atEnd()) {
        auto record = parseHistoryLine(file.readLine().trimmed());
        if (!record)
            continue;
        // How a node stood since long ago is how it stood when the kept time begins.
        if (record->kind == HistoryRecord::Kind::Stand)
            record->at = std::max(record->at, oldest);
        if (std::max(record->at, record->until) >= oldest)
            records.push_back(std::move(*record));
    }
    std::stable_sort(records.begin(), records.end(),
                     [](const HistoryRecord &a, const HistoryRecord &b) { return a.at < b.at; });
    return records;
}

const QString kMarkEnd = QStringLiteral(".running");

/// Whether a run that lives adds to the file.
bool isMarked(const QString &path)
{
    const QFileInfo file(path);
    const QStringList marks =
        QDir(file.path()).entryList({file.fileName() + u'*' + kMarkEnd}, QDir::Files);
    // All are asked: those that nobody holds any more are taken away so.
    return std::ranges::count_if(marks, [&file](const QString &mark) {
               return RunningMark::isHeld(file.path() + u'/' + mark);
           }) > 0;
}

/// Where none can be made, the file cannot be written either, which is said when that is tried.
std::unique_ptr<RunningMark> takeMark(const QString &path)
{
    if (!makePrivateFolder(QFileInfo(path).path()))
        return nullptr;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<std::unique_ptr<RunningMark>> mark = RunningMark::take(path + u'.' + id + kMarkEnd);
    return mark ? std::move(*mark) : nullptr;
}

/// The newest half of the bound stays.
void shorten(const QString &path, qint64 bound)
{
    QFile file(path);
    if (file.size() <= bound || !file.open(QIODevice::ReadOnly))
        return;
    file.seek(file.size() - bound / 2);
    file.readLine(); // it was cut
    const QByteArray kept = file.readAll();
    saveWhole(path, kept, kForUser); // where it cannot, it is tried at the next writing
}

/// Why it cannot; empty: they are there.
QString writeLines(const QString &path, const HistoryRecords &records, qint64 bound)
{
    QByteArray lines;
    for (const HistoryRecord &record : records)
        lines += historyLine(record) + '\n';
    lines.chop(1); // appendLine() ends it
    Result<void> written = makePrivateFolder(QFileInfo(path).path());
    if (written)
        written = appendLine(path, lines);
    if (!written)
        return written.error().message;
    shorten(path, bound);
    return {};
}

} // namespace

HistoryFile::HistoryFile(QString path, Clock &clock, QObject *parent)
    : HistoryFile(std::move(path), clock, Limits{}, parent)
{
}

HistoryFile::HistoryFile(QString path, Clock &clock, Limits limits, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_clock(clock), m_limits(limits)
{
    connect(this, &HistoryFile::jobDone, this, &HistoryFile::finishJob, Qt::QueuedConnection);
}

HistoryFile::~HistoryFile()
{
    flush();
}

void HistoryFile::load()
{
    m_isReadWanted = true;
    startNext();
}

void HistoryFile::append(HistoryRecords records)
{
    std::move(records.begin(), records.end(), std::back_inserter(m_gathered));
    if (m_gathered.empty() || m_due)
        return;
    m_due = m_clock.callAfter(kGather, [this] {
        m_due.reset();
        m_isWriteWanted = true;
        startNext();
    });
}

HistoryFile::Reading HistoryFile::readAll(WallTime oldest, bool isFirst) const
{
    Reading reading;
    if (isFirst) {
        reading.isShared = isMarked(m_path);
        reading.mark = takeMark(m_path);
    }
    reading.records = readFile(m_path, oldest);
    return reading;
}

void HistoryFile::startNext()
{
    if (m_job.joinable())
        return; // its end calls again
    if (std::exchange(m_isReadWanted, false)) {
        const WallTime oldest = m_clock.wallNow() - m_limits.age;
        startJob([this, oldest, isFirst = !std::exchange(m_wasRead, true)] {
            std::ignore = m_read.post(readAll(oldest, isFirst));
        });
    } else if (std::exchange(m_isWriteWanted, false) && !m_gathered.empty()) {
        startJob([this, records = std::exchange(m_gathered, {})] {
            std::ignore = m_written.post(writeLines(m_path, records, m_limits.bytes));
        });
    }
}

void HistoryFile::startJob(std::function<void()> job)
{
    m_job = std::thread([this, job = std::move(job)] {
        job();
        Q_EMIT jobDone();
    });
}

void HistoryFile::finishJob()
{
    if (m_job.joinable())
        m_job.join(); // it is over, or about to be
    for (Reading &reading : m_read.take()) {
        m_isShared = m_isShared || reading.isShared;
        if (reading.mark)
            m_mark = std::move(reading.mark);
        Q_EMIT loaded(reading.records);
    }
    for (const QString &problem : m_written.take())
        setProblem(problem);
    startNext();
}

void HistoryFile::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) == problem)
        return;
    if (!problem.isEmpty())
        qCWarning(lcHistory, "The history cannot be kept: %ls", qUtf16Printable(problem));
    Q_EMIT problemChanged();
}

void HistoryFile::flush()
{
    m_due.reset();
    if (m_job.joinable())
        m_job.join();
    for (const QString &problem : m_written.take())
        setProblem(problem);
    if (!m_gathered.empty())
        setProblem(writeLines(m_path, std::exchange(m_gathered, {}), m_limits.bytes));
}

} // namespace drover
