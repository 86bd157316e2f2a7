#pragma once

#include "core/insight/historyrecorder.h"
#include "core/insight/whyquery.h"
#include "ui/details/nodepage.h"
#include "ui/insight/lookstate.h"

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace drover::ui {

class LookBar;

/// Why a node is as it is: each question that arises, what answers it, and the fields that say so.
///
/// A look asks once for what is not in the cache; findings grow as answers come. "Ask again" asks
/// anew. Ages count on meanwhile, as everywhere.
/// Thread: the GUI thread. Units: local time. Errors: what could not be read is said as such.
class WhyPage final : public NodePage
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Sources {
        ApiRequests &requests;
        const NodeCache &cache;
        const HistoryRecorder &history;
        /// How far the drain of that node is; nothing: there is none.
        std::function<std::optional<DrainProgress>(std::string_view node)> drainOf;
    };

    WhyPage(Sources sources, Clock &clock, QWidget *parent = nullptr);
    ~WhyPage() override;

    QString title() const override;
    /// All that is shown, as text.
    QString text() const;

protected:
    void nodeSwitched() override;
    void nodeChanged() override;
    void lookBegun() override;
    void lookEnded() override;
    void dimmedChanged() override;
    void reachedAgain() override;
    void secondPassed() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void ask();
    WhyFacts knownFacts() const;
    void showFindings();
    void writeFindings();
    LookMark mark() const;

    Sources m_sources;
    std::unique_ptr<WhyQuery> m_query;
    std::optional<WallTime> m_asked;
    WallTime m_looked; ///< what the cache and the history know is as of then
    bool m_isWide = true;
    bool m_hasRoom = false;
    LookBar *m_bar;
    QPushButton *m_again;
    QPushButton *m_copy;
    QTextBrowser *m_page;
};

} // namespace drover::ui
