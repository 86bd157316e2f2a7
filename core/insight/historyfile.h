#pragma once

#include "core/base/clock.h"
#include "core/base/mailbox.h"
#include "core/insight/historyrecord.h"
#include "core/journal/journalfile.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace drover {

/// A cluster's history on disk: lines of JSON that are only added to, for seven days.
///
/// The file is made for this user alone (0600, its folder 0700) and stays below a bound: what is
/// older than the newest half of it goes first. Several programs may add to one file; a mark beside it
/// tells each that there are others. Reading and writing happen on threads of its own, one after the
/// other; lines are gathered for some seconds.
/// Thread: the GUI thread. Units: UTC. Errors: a torn or foreign line is passed over; of a
/// file that cannot be written problem() tells, and nothing is kept then; the next writing tries again.
class HistoryFile : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        std::chrono::hours age{7 * 24};
        qint64 bytes = 8 << 20;
    };

    /// `clock` must outlive it. Nothing is read or made before it is needed.
    HistoryFile(QString path, Clock &clock, QObject *parent = nullptr);
    HistoryFile(QString path, Clock &clock, Limits limits, QObject *parent = nullptr);
    ~HistoryFile() override; ///< what was gathered is written first

    /// Reads what is there; loaded() ends it.
    void load();
    /// Whether another run added to the file already when this one came to read it.
    bool isShared() const { return m_isShared; }
    /// Added at the next writing.
    void append(HistoryRecords records);
    /// Writes what was gathered; done when it returns.
    void flush();
    /// Why the last writing kept nothing: the path and what the system said; empty: it did.
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void loaded(const drover::HistoryRecords &records); ///< oldest first, none too old
    void problemChanged();
    void jobDone(); ///< from the job's thread; without payload, see Mailbox

private:
    struct Reading {
        HistoryRecords records;
        bool isShared = false;
        std::unique_ptr<RunningMark> mark; ///< null where there is one, or none can be made
    };

    Reading readAll(WallTime oldest, bool isFirst) const;
    void startNext();
    void startJob(std::function<void()> job);
    void finishJob();
    void setProblem(const QString &problem);

    QString m_path;
    Clock &m_clock;
    Limits m_limits;
    HistoryRecords m_gathered;
    std::unique_ptr<Clock::Timer> m_due;
    bool m_isReadWanted = false;
    bool m_isWriteWanted = false;
    bool m_wasRead = false;
    bool m_isShared = false;
    std::unique_ptr<RunningMark> m_mark;
    Mailbox<Reading> m_read;
    Mailbox<QString> m_written; ///< the problem of each writing, or none
    QString m_problem;
    // Not of a pool: starting and joining are what hands the job's values over.
    std::thread m_job;
};

} // namespace drover
