#pragma once

#include <QString>

#include <cstdint>
#include <vector>

class QWidget;

namespace drover::ui {

/// What became of an act on nodes of several clusters: each was confirmed, cut off, or left out and why.
///
/// Thread: the GUI thread. Errors: none.
class FleetAccount
{
public:
    enum class End : std::uint8_t {
        Confirmed,
        Refused,  ///< before anybody was asked, and said then
        Changed,  ///< refused by the time its turn came
        Skipped,
        Canceled,
        NotAsked, ///< as the one before was canceled, or the table has gone
        Closed,
        Cut, ///< confirmed, and closed with writes that failed or have no answer: some may never have been sent
    };

    void begin(const QString &act) { m_act = act, m_lines.clear(); }
    /// Without `nodes`, where there was nothing to do, no count is told.
    void add(End end, int cluster, const QString &name, int nodes, const QString &refusal = {});
    /// What was confirmed in that cluster was cut off in the end.
    void cutOff(int cluster);

    /// All of it in a sentence or two; where it isMixed(), it is to be shown.
    QString sentence() const;
    /// Whether some were confirmed and others left out in the midst of it, or one was cut off: who
    /// acted has to know.
    bool isMixed() const;
    /// A window with a line for each cluster; it does not wait, and deletes itself.
    void show(QWidget *window) const;

private:
    struct Line {
        End end;
        int id;          ///< of the cluster
        QString cluster; ///< its name, with the count of its nodes
        QString refusal; ///< a sentence
    };

    static bool isLeftOut(const Line &line) { return line.end != End::Confirmed && line.end != End::Cut; }
    QStringList confirmed() const; ///< clusters
    QStringList cut() const;       ///< a sentence for each
    QString confirmedText() const; ///< empty where there is none
    QStringList leftOut() const;   ///< a line for each, under a heading
    static QString reasonOf(const Line &line);

    QString m_act; ///< as its menu entry has it
    std::vector<Line> m_lines;
};

} // namespace drover::ui
