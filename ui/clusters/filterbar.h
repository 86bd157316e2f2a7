#pragma once

#include "core/query/livequery.h"
#include "ui/clusters/queryedit.h"
#include "ui/nodes/nodematch.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QToolButton;

namespace drover::ui {

class SavedFilters;
class TableShelf;

/// The field and the four buttons that choose which nodes are shown.
///
/// Thread: the GUI thread. Errors: none.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive the bar.
    explicit FilterBar(Clock &clock, QWidget *parent = nullptr);

    QString text() const;
    QuickFilter quickFilter() const { return m_quick; }
    /// The buttons say how many nodes each shows.
    void setCounts(const NodeCounts &counts, bool areKnown = true); ///< else the buttons have none
    QueryEdit &field() { return *m_field; }
    /// What the query waits for or leaves out, and of how many nodes it is not known whether they match.
    void showStanding(const LiveQuery &query, int unknown);
    SavedFilters &saved() { return *m_saved; }
    void setShelf(TableShelf &shelf); ///< must outlive the bar
    void showKeys(const QString &keys); ///< that lead to the field
    void focusField(); ///< with what is in it selected
    void clear();      ///< no text, all nodes
    void show(const QString &text, QuickFilter filter); ///< as if it had been typed and chosen

Q_SIGNALS:
    void textChanged(const QString &text);
    void quickFilterChanged(drover::ui::QuickFilter filter);
    /// Esc in the empty field, Return or Down in any.
    void leaveRequested();

private:
    void buildField();
    void buildButtons();
    void buildSaved();
    void choose(QuickFilter filter);

    QueryEdit *m_field;
    SavedFilters *m_saved;
    QButtonGroup *m_group;
    std::array<QToolButton *, 4> m_buttons{};
    QuickFilter m_quick = QuickFilter::All;
};

} // namespace drover::ui
