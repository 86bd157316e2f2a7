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
        NotAsked, ///< as the one before was canceled
        Closed,
        Cut, ///< confirmed, and closed before all was answered: some may never have been sent
    };

    void begin(const QString &act) { m_act = act, m_lines.clear(); }
    void add(End end, const QString &cluster, int nodes, const QString &refusal = {});

    /// All of it in a sentence or two.
    QString sentence() const;
    /// Whether some were confirmed and others left out in the midst of it, or one was cut off: who
    /// acted has to know.
    bool isMixed() const;
    /// A window with a line for each cluster; it does not wait, and deletes itself.
    void show(QWidget *window) const;

private:
    struct Line {
        End end;
        QString cluster; ///< with the count of its nodes
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
