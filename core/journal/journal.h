#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/folderprobe.h"
#include "core/journal/journalentry.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace drover {

class RunningMark;
struct JournalLine;

/// Every write of Drover, append-only: a line of JSON before it is sent and one with its outcome.
///
/// A file a month in `folder` (0700), mode 0600; lines of several programs may mix, each is
/// written by one write(2) with O_APPEND. A torn or foreign line is passed over and counted.
/// Reading the files goes by pieces between other events, because they may hold years; what this
/// program writes is there at once.
/// Thread: the GUI thread; a line is small and goes to the page cache. Errors: Config where the
/// folder cannot be written: then nothing may be sent to a cluster, since nothing would tell of it.
class Journal : public QObject
{
    Q_OBJECT

public:
    /// Nothing is read or made before it is needed. `clock` must outlive it.
    Journal(QString folder, Clock &clock, QObject *parent = nullptr);
    ~Journal() override;

    /// Writes the line before the act; gives the entry's id. Where `at` is not set it is now.
    Result<QString> begin(JournalEntry entry);
    /// With Sent: what became of it will never be known; `result` says why. Of several ends of one
    /// entry (Blocked, then Done) the last counts.
    void end(const QString &id, JournalEntry::Outcome outcome, const QString &result);

    /// Why begin() would refuse now, a sentence with the folder or file; empty: it would not. It
    /// touches the disk, and leaves nothing there.
    QString whyNotWritable() const { return problemOf(probe()()); }
    /// The same, answered by a thread of its own; without a result where there can be none. One asks
    /// at a time: who comes meanwhile gets its answer. A disk that hangs keeps that thread, and nobody
    /// waits for it.
    QFuture<WriteFault> ask();
    static QString problemOf(const WriteFault &fault); ///< the sentence; empty where nothing is wrong

    /// Newest first: what was read so far. The first call begins the reading; loaded() ends it.
    const JournalEntries &entries();
    bool isLoaded() const { return m_state == State::Loaded; }
    /// Begins to read, or reads what other programs wrote since.
    void load();
    /// The same, done when it returns: for the probe.
    void loadNow();
    /// Lines that are none of ours, or were cut off when a program died.
    int unreadableLines() const;
    /// Drains that were begun by a program that is gone, never ended and not taken up by a later
    /// one, newest first; of each node the last drain alone. Empty until loaded().
    std::vector<JournalEntry> unfinishedDrains();
    /// It has no end, and the program that would write it is gone, as of the last load().
    bool wasCutOff(const JournalEntry &entry);
    QString folder() const { return m_folder; }

Q_SIGNALS:
    void changed(); ///< entries() or unreadableLines() did
    void loaded();  ///< the files were read to their end
    /// An outcome could not be written; the act it belongs to is over all the same.
    void writeFailed(const QString &sentence);

private:
    enum class State { Untouched, Loading, Loaded };
    struct Reading;
    /// How far a file was read; a line without its end waits for it.
    struct FilePlace {
        qint64 offset = 0;
        bool hasTornEnd = false;
        int unreadable = 0;
    };

    /// Asks the disk, on any thread, and may outlive this.
    std::function<WriteFault()> probe() const;
    Result<void> append(const QByteArray &line, WallTime at);
    void add(JournalEntry entry);
    JournalEntry *find(const QString &id);
    bool setEnd(const JournalEntry &end);
    void readPiece();
    bool readSome();
    void takeLines(const QByteArray &bytes, FilePlace &place);
    void take(JournalLine line);
    void finishLoading();
    void mergeFirst(Reading &reading);
    void mergeLater(Reading &reading);
    bool isAlive(const QString &instance) const;

    QString m_folder;
    Clock &m_clock;
    QString m_instance;
    std::unique_ptr<RunningMark> m_mark; ///< others see by it that this program runs
    State m_state = State::Untouched;
    std::unique_ptr<Reading> m_reading;
    std::map<QString, FilePlace> m_files;
    JournalEntries m_entries;
    QHash<QString, std::size_t> m_places; ///< id → how many entries lie behind it
    std::unique_ptr<Clock::Timer> m_timer;
    QFuture<WriteFault> m_asked;
    QHash<QString, bool> m_alive; ///< runs of the program, as of the last load()
};

/// The entries as text for the clipboard, one a line, tab-separated.
QString journalText(const std::vector<JournalEntry> &entries);

} // namespace drover
