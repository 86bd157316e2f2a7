#pragma once

#include "core/insight/historyfile.h"
#include "core/insight/nodehistory.h"
#include "core/nodes/freshness.h"
#include "core/nodes/nodecache.h"

#include <QObject>
#include <QStringList>

namespace drover {

/// Keeps a NodeHistory of a session: looks at what changes in its cache, and at how fresh that is.
///
/// While all nodes are read again because a stream was lost there is a gap; a relist on request is
/// none.
/// Thread: the GUI thread. Units: UTC. Errors: none. A change costs one comparison of two nodes.
class HistoryRecorder : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    HistoryRecorder(const NodeCache &cache, Clock &clock, QObject *parent = nullptr);
    ~HistoryRecorder() override;

    const NodeHistory &history() const { return m_history; }
    void setFreshness(const Freshness &freshness);
    /// Begins with what that file holds, and keeps there what is recorded; must outlive it.
    void keepIn(HistoryFile &file);
    /// Why what is recorded is not kept, path first; empty: it is, or nobody wants it kept.
    QString notKeptBecause() const { return m_file ? m_file->problem() : QString(); }

Q_SIGNALS:
    void keepingChanged(); ///< notKeptBecause() did
    void recorded(); ///< once for each change of the cache that told something new

private:
    void keep();
    void keepAlive();
    void beat();
    void look(int first, int last);
    void lose(int first, int last);
    void tell();

    const NodeCache &m_cache;
    Clock &m_clock;
    NodeHistory m_history;
    bool m_hasNews = false;
    bool m_isConnected = false;
    HistoryFile *m_file = nullptr;
    std::unique_ptr<Clock::Timer> m_beat;
};

} // namespace drover
