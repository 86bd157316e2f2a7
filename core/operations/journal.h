#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QFile>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace drover {

/// One write of Drover: what was about to be sent, and what became of it.
///
/// Thread: a plain value, any. Units: UTC. Secrets: none; texts of servers were redacted.
struct JournalEntry {
    enum class Outcome { Sent, Done, Failed, Cancelled };

    QString id; ///< unique; made by begin()
    WallTime at;
    ClusterId cluster;
    QString clusterName; ///< as tabs call it
    QString user;        ///< the kubeconfig's user
    QString by;          ///< "ana@laptop"
    QString node;
    QString nodeUid;
    QString action; ///< "cordon", "uncordon", "taint", "label", "delete", "drain", "evict", "undo"
    QString what;   ///< a sentence
    QString before; ///< JSON
    QString after;  ///< JSON
    QString kubectl;
    QByteArray undoBody; ///< a patch; empty: no undo
    QString parent;      ///< of an evict: the drain's id
    QJsonObject details; ///< of a drain: options and pods; see drainrecord.h
    Outcome outcome = Outcome::Sent; ///< Sent in a finished file: the program died before the answer
    QString result;                  ///< the error's sentence, or a count
    std::optional<WallTime> ended;
};

/// Every write of Drover, append-only: a line of JSON before it is sent and one with its outcome.
///
/// A file a month in `folder`, mode 0600; lines of several programs may mix, each is written by one
/// write(2) with O_APPEND. A torn or foreign line is passed over and counted.
/// Thread: the GUI thread; a line is small and goes to the page cache. Errors: Config where the
/// folder cannot be written: then nothing may be sent to a cluster, since nothing would tell of it.
class Journal : public QObject
{
    Q_OBJECT

public:
    Journal(QString folder, Clock &clock, QObject *parent = nullptr);
    ~Journal() override;

    /// Writes the line before the act; gives the entry's id.
    Result<QString> begin(JournalEntry entry);
    void end(const QString &id, JournalEntry::Outcome outcome, const QString &result);

    /// Newest first; read from the files the first time.
    const std::vector<JournalEntry> &entries();
    int unreadableLines() const { return m_unreadable; }
    /// Drains that were begun by a program that is gone and never ended.
    std::vector<JournalEntry> unfinishedDrains();
    QString folder() const { return m_folder; }

Q_SIGNALS:
    void changed();

private:
    Result<void> append(const QJsonObject &line);
    void load();

    QString m_folder;
    Clock &m_clock;
    bool m_isLoaded = false;
    int m_unreadable = 0;
    std::vector<JournalEntry> m_entries;
};

/// The entries as text for the clipboard, one a line, tab-separated.
QString journalText(const std::vector<JournalEntry> &entries);

} // namespace drover
