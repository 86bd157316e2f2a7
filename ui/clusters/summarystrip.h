#pragma once

#include "core/nodes/freshness.h"
#include "core/nodes/nodescope.h"
#include "ui/nodes/nodematch.h"
#include "ui/theme/statuspalette.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace drover::ui {

class ActionSet;

/// The line below the table: "212 nodes · 3 not ready · 1 cordoned", and how fresh that is. What has
/// no room ends in an ellipsis, and the tool tip has it whole.
///
/// Thread: the GUI thread. Errors: none.
class SummaryStrip : public QWidget
{
    Q_OBJECT

public:
    struct Counts {
        NodeCounts cluster;
        int shown = 0;
        int selected = 0;
        bool isComplete = true; ///< false while the first set is still coming in
        NodeScope scope;        ///< named nodes alone are not the cluster's count
        int unknown = 0;        ///< of how many it is not known whether they match
        bool isFilterWrong = false; ///< what is shown is what the filter before it took
        int unread = 0; ///< clusters of which nothing was ever read: these are no nodes of theirs
        std::optional<QString> leftOut = {}; ///< LiveQuery::leftOut(): what is shown is without that
    };

    explicit SummaryStrip(QWidget *parent = nullptr);

    void setCounts(const Counts &counts);
    /// `words`, where it says more than the state's own word.
    void setFreshness(const Freshness &freshness, WallTime now, const QString &words = {});
    /// A word that stays beside the freshness, and why; empty: none.
    void setMetricsNote(const QString &word, const QString &why);
    /// For a server that is reached over plain http.
    void warnOfPlainHttp();
    /// What the action under the pointer would say for itself; empty shows the counts again.
    void setHint(const QString &hint);
    /// The same, read out by screen readers too. Where it is why one of the actions is off, it ends
    /// when none is for that reason any more. They must outlive it.
    void tell(const QString &sentence, const ActionSet &actions);

    static QString sentence(const Counts &counts);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void endWithRefusal(const ActionSet &actions);
    void showText();
    void paintIcon();

    QLabel *m_text;
    QLabel *m_plainIcon;
    QLabel *m_plain; ///< hidden where the connection is encrypted
    QLabel *m_metricsIcon;
    QLabel *m_metrics; ///< hidden where nodes are measured
    QLabel *m_icon;
    QLabel *m_word;
    QString m_counts;
    QString m_hint;
    QMetaObject::Connection m_refusing; ///< to the action whose refusal is told
    QLatin1StringView m_iconName;
    Tone m_tone = Tone::Text;
};

} // namespace drover::ui
