#pragma once

#include "core/base/clock.h"
#include "core/query/nodequery.h"

#include <QObject>

#include <memory>

namespace drover {

/// A filter's query on its way from the text to the rows.
///
/// What asks for paths that the nodes were not read with waits until they are; till then the query
/// before it is in force, and the waiting is told; it ends after 15 s, and what was not read then is
/// not known. Of a text that is no query because its last term is half typed, what stands before that
/// term is in force: so the rows go by what is typed, not by what was readable on the way there. What
/// nodes must be read with is asked for once the typing rests, so that no letter costs a List. Where
/// time alone changes what matches, that is told as well.
/// Thread: the GUI thread. Units: as NodeQuery. Errors: a text that is no query says where; where it
/// is wrong before its end, the query before it stays in force.
class LiveQuery : public QObject
{
    Q_OBJECT

public:
    /// Whether each node that is known was read with these paths.
    using AreRead = std::function<bool(const std::set<std::string> &paths)>;

    /// `clock` must outlive it.
    LiveQuery(Clock &clock, AreRead areRead, QObject *parent = nullptr);
    ~LiveQuery() override;

    std::optional<QueryError> setText(const QString &text);
    const QString &text() const { return m_text; }
    /// Asks the text anew: a name may be another column now.
    std::optional<QueryError> setOwnColumns(QList<OwnColumn> own);
    const QList<OwnColumn> &ownColumns() const { return m_own; }
    /// What is wrong with the text.
    const std::optional<QueryError> &fault() const { return m_fault; }
    /// Where what is in force is the text without its half-typed end: that end, empty where only
    /// brackets are open.
    std::optional<QString> leftOut() const;
    /// Nodes came: what waited may be known now.
    void nodesRead();

    const NodeQuery &inForce() const { return m_inForce; }
    /// What it waits for; empty: the text is in force.
    const std::set<std::string> &awaited() const { return m_awaited; }
    bool isWaiting() const { return !m_awaited.empty(); }
    /// What nodes are to be read with, and what is to be measured.
    const QueryNeeds &needs() const { return m_needs; }

Q_SIGNALS:
    void taken();          ///< another query is in force
    void waitingChanged();
    void needsChanged();
    void ticked(); ///< it is time to ask again what matches

private:
    bool ask();
    void askStart();
    void take(NodeQuery query);
    void putInForce(NodeQuery query);
    void takeNext();
    void wait(NodeQuery query);
    void beginPatience();
    void setAwaited(std::set<std::string> paths);
    void renewNeeds();
    void tick();

    Clock &m_clock;
    AreRead m_areRead;
    QString m_text;
    std::optional<QueryError> m_fault;
    std::optional<QString> m_leftOut;
    QList<OwnColumn> m_own;
    NodeQuery m_inForce;
    std::optional<NodeQuery> m_next;
    std::set<std::string> m_awaited;
    std::set<std::string> m_asked; ///< to be read beside what is in force needs
    QueryNeeds m_needs;
    std::unique_ptr<Clock::Timer> m_rest;
    std::unique_ptr<Clock::Timer> m_patience;
    std::unique_ptr<Clock::Timer> m_tick;
};

} // namespace drover
