#include "core/journal/journal.h"

#include "core/base/folderprobe.h"
#include "core/journal/journalfile.h"
#include "core/journal/journallines.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QPromise>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <system_error>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

// About 150 lines, 3 ms: the window stays alive between the pieces of a journal of years.
constexpr qint64 kPieceBytes = 128 << 10;
// A file that moved under our feet, or holds a line without end, is not read for ever.
constexpr qint64 kLongestLine = 8 << 20;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString fileNameFor(WallTime at)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch());
    return QDateTime::fromSecsSinceEpoch(seconds.count(), Qt::UTC).toString(u"yyyy-MM"_s) +
           u".jsonl"_s;
}

QString markPath(const QString &folder, const QString &instance)
{
    return folder + u'/' + instance + u".running"_s;
}

void copyEnd(const JournalEntry &end, JournalEntry &entry)
{
    entry.outcome = end.outcome;
    entry.result = end.result;
    entry.ended = end.ended;
}

/// Oldest first.
QStringList fileNamesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
}

} // namespace

struct Journal::Reading {
    QStringList files;
    JournalEntries entries;
    QHash<QString, std::size_t> places;
    std::vector<JournalEntry> ends; ///< of entries that are not among those
    QSet<QString> texts;            ///< that repeat from line to line, kept once
    bool hasNews = false;
};

Journal::Journal(QString folder, Clock &clock, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_clock(clock), m_instance(newId())
{}

Journal::~Journal() = default;

Result<void> Journal::append(const QByteArray &line, WallTime at)
{
    if (const Result<void> made = makePrivateFolder(m_folder); !made)
        return made;
    if (!m_mark) {
        Result<std::unique_ptr<RunningMark>> mark =
            RunningMark::take(markPath(m_folder, m_instance));
        if (!mark)
            return tl::unexpected(std::move(mark.error()));
        m_mark = std::move(*mark);
    }
    return appendLine(m_folder + u'/' + fileNameFor(at), line);
}

Result<QString> Journal::begin(JournalEntry entry)
{
    entry.id = newId();
    if (entry.at == WallTime())
        entry.at = m_clock.wallNow();
    entry.instance = m_instance;
    entry.outcome = JournalEntry::Outcome::Sent;
    entry.result.clear();
    entry.ended.reset();
    entry = redactedEntry(std::move(entry));
    if (const Result<void> written = append(beginLine(entry), entry.at); !written) {
        return failure(Error::Kind::Config,
                       tr("Nothing was sent: the journal cannot be written (%1). Make room or make "
                          "the folder writable, then try again.")
                           .arg(written.error().message));
    }
    const QString id = entry.id;
    add(std::move(entry));
    Q_EMIT changed();
    return id;
}

QString Journal::problemOf(const WriteFault &fault)
{
    if (fault.kind == WriteFault::Kind::None)
        return {};
    return tr("Nothing can be sent: the journal cannot be written (%1). Make room or make the folder "
              "writable.")
        .arg(fault.place + u": "_s + wordsOf(fault));
}

std::function<WriteFault()> Journal::probe() const
{
    return [folder = m_folder, name = fileNameFor(m_clock.wallNow())] {
        const WriteFault fault = folderFaultOf(folder);
        return fault.kind == WriteFault::Kind::None ? lineFaultOf(folder + u'/' + name) : fault;
    };
}

QFuture<WriteFault> Journal::ask()
{
    if (m_asked.isRunning())
        return m_asked;
    const auto answer = std::make_shared<QPromise<WriteFault>>();
    answer->start();
    m_asked = answer->future();
    try {
        // None of a pool: others would wait for it there, and the end of the program too.
        std::thread([answer, probe = probe()] {
            answer->addResult(probe());
            answer->finish();
        }).detach();
    } catch (const std::system_error &) { // no more threads for this user: nobody knows, then
        answer->finish();
    }
    return m_asked;
}

void Journal::end(const QString &id, JournalEntry::Outcome outcome, const QString &result)
{
    const QByteArray line = endLine(id, m_clock.wallNow(), outcome, result);
    if (const Result<void> written = append(line, m_clock.wallNow()); !written)
        Q_EMIT writeFailed(written.error().message);
    if (const std::optional<JournalLine> parsed = parseJournalLine(line))
        setEnd(parsed->entry);
    Q_EMIT changed();
}

void Journal::add(JournalEntry entry)
{
    m_places[entry.id] = m_entries.size();
    m_entries.push_front(std::move(entry));
}

JournalEntry *Journal::find(const QString &id)
{
    const auto place = m_places.constFind(id);
    return place != m_places.cend() ? &m_entries[m_entries.size() - 1 - *place] : nullptr;
}

bool Journal::setEnd(const JournalEntry &end)
{
    JournalEntry *entry = find(end.id);
    if (!entry)
        return false;
    copyEnd(end, *entry);
    return true;
}

const JournalEntries &Journal::entries()
{
    if (m_state == State::Untouched)
        load();
    return m_entries;
}

int Journal::unreadableLines() const
{
    int lines = 0;
    for (const auto &[name, place] : m_files)
        lines += place.unreadable + (place.hasTornEnd ? 1 : 0);
    return lines;
}

void Journal::load()
{
    if (m_reading)
        return;
    m_state = m_state == State::Untouched ? State::Loading : m_state;
    m_reading = std::make_unique<Reading>();
    m_reading->files = fileNamesIn(m_folder);
    m_timer = m_clock.callAfter(0ms, [this] { readPiece(); });
}

void Journal::loadNow()
{
    load();
    m_timer.reset();
    while (readSome()) {
    }
    finishLoading();
}

void Journal::readPiece()
{
    if (readSome())
        m_timer = m_clock.callAfter(0ms, [this] { readPiece(); });
    else
        finishLoading();
}

bool Journal::readSome()
{
    if (m_reading->files.isEmpty())
        return false;
    const QString name = m_reading->files.first();
    FilePlace &place = m_files[name];
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(place.offset)) {
        m_reading->files.removeFirst();
        return true;
    }
    QByteArray bytes = file.read(kPieceBytes);
    while (!bytes.contains('\n') && !file.atEnd() && bytes.size() < kLongestLine)
        bytes += file.read(kPieceBytes);
    const qsizetype end = bytes.lastIndexOf('\n') + 1;
    place.hasTornEnd = end < bytes.size() && (end == 0 || file.atEnd());
    if (end == 0) {
        m_reading->files.removeFirst();
        return true;
    }
    place.offset += end;
    takeLines(bytes.left(end), place);
    return true;
}

void Journal::takeLines(const QByteArray &bytes, FilePlace &place)
{
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        if (std::optional<JournalLine> parsed = parseJournalLine(line))
            take(std::move(*parsed));
        else
            ++place.unreadable;
    }
}

void Journal::take(JournalLine line)
{
    Reading &reading = *m_reading;
    reading.hasNews = true;
    const auto place = reading.places.constFind(line.entry.id);
    if (line.isEnd) {
        if (place == reading.places.cend())
            reading.ends.push_back(std::move(line.entry));
        else
            copyEnd(line.entry, reading.entries[reading.entries.size() - 1 - *place]);
        return;
    }
    for (QString *text : {&line.entry.cluster.source, &line.entry.cluster.context,
                          &line.entry.clusterName, &line.entry.user, &line.entry.by,
                          &line.entry.node, &line.entry.nodeUid, &line.entry.action,
                          &line.entry.instance, &line.entry.parent})
        *text = *reading.texts.insert(*text);
    if (place != reading.places.cend())
        return;
    reading.places[line.entry.id] = reading.entries.size();
    reading.entries.push_front(std::move(line.entry));
}

void Journal::finishLoading()
{
    const std::unique_ptr<Reading> reading = std::move(m_reading);
    const bool isFirst = m_state != State::Loaded;
    m_alive.clear();
    m_state = State::Loaded;
    if (isFirst)
        mergeFirst(*reading);
    else
        mergeLater(*reading);
    for (const JournalEntry &end : reading->ends)
        setEnd(end);
    if (reading->hasNews || isFirst)
        Q_EMIT changed();
    Q_EMIT loaded();
}

void Journal::mergeFirst(Reading &reading)
{
    const JournalEntries own = std::move(m_entries);
    m_entries = std::move(reading.entries);
    m_places = std::move(reading.places);
    // What this program wrote meanwhile: it knows its own entries best.
    for (auto entry = own.rbegin(); entry != own.rend(); ++entry) {
        if (JournalEntry *read = find(entry->id))
            *read = *entry;
        else
            add(*entry);
    }
}

void Journal::mergeLater(Reading &reading)
{
    const std::size_t known = m_entries.size();
    for (JournalEntry &entry : reading.entries) {
        if (!m_places.contains(entry.id))
            m_entries.push_back(std::move(entry));
    }
    if (m_entries.size() == known)
        return;
    std::stable_sort(
        m_entries.begin(), m_entries.end(),
        [](const JournalEntry &left, const JournalEntry &right) { return left.at > right.at; });
    m_places.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_places[m_entries[i].id] = m_entries.size() - 1 - i;
}

bool Journal::isAlive(const QString &instance) const
{
    return instance == m_instance || RunningMark::isHeld(markPath(m_folder, instance));
}

bool Journal::wasCutOff(const JournalEntry &entry)
{
    using Outcome = JournalEntry::Outcome;
    const bool isOpen =
        entry.outcome == Outcome::Blocked || (entry.outcome == Outcome::Sent && !entry.ended);
    if (!isOpen)
        return false;
    if (!m_alive.contains(entry.instance))
        m_alive.insert(entry.instance, isAlive(entry.instance));
    return !m_alive.value(entry.instance);
}

std::vector<JournalEntry> Journal::unfinishedDrains()
{
    std::vector<JournalEntry> unfinished;
    QSet<QString> continued;
    QSet<QStringList> drained; // newest first: whatever became of a node's last drain, those before are over
    QHash<QString, bool> alive;
    for (const JournalEntry &entry : m_entries) {
        if (entry.action != "drain"_L1)
            continue;
        continued.insert(entry.parent);
        const QStringList node{entry.cluster.source, entry.cluster.context, entry.node, entry.nodeUid};
        const bool isLast = !drained.contains(node);
        drained.insert(node);
        if (!isLast || entry.ended || continued.contains(entry.id))
            continue;
        if (!alive.contains(entry.instance))
            alive.insert(entry.instance, isAlive(entry.instance));
        if (!alive.value(entry.instance))
            unfinished.push_back(entry);
    }
    return unfinished;
}

QString journalText(const std::vector<JournalEntry> &entries)
{
    QString text;
    for (const JournalEntry &entry : entries) {
        const auto since =
            std::chrono::duration_cast<std::chrono::seconds>(entry.at.time_since_epoch());
        QStringList cells{
            QDateTime::fromSecsSinceEpoch(since.count(), Qt::UTC).toString(Qt::ISODate),
            entry.clusterName, entry.by, entry.node, entry.action, entry.what,
            QString(journalOutcomeName(entry.outcome)), entry.result, entry.kubectl};
        for (QString &cell : cells)
            cell = cell.simplified();
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace drover
