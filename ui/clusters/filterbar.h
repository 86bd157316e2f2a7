#pragma once

#include "ui/nodes/nodematch.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QLineEdit;
class QToolButton;

namespace drover::ui {

/// The field and the four buttons that choose which nodes are shown.
///
/// Thread: the GUI thread. Errors: none.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    QString text() const;
    QuickFilter quickFilter() const { return m_quick; }
    /// The buttons say how many nodes each shows.
    void setCounts(const NodeCounts &counts);
    void focusField(); ///< with what is in it selected
    void clear();      ///< no text, all nodes

Q_SIGNALS:
    void textChanged(const QString &text);
    void quickFilterChanged(drover::ui::QuickFilter filter);
    /// Esc in the empty field, Return or Down in any.
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildField();
    void buildButtons();
    bool takeKey(int key);
    void choose(QuickFilter filter);

    QLineEdit *m_field;
    QButtonGroup *m_group;
    std::array<QToolButton *, 4> m_buttons{};
    QuickFilter m_quick = QuickFilter::All;
};

} // namespace drover::ui
