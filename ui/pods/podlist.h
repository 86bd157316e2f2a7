#pragma once

#include "ui/insight/lookstate.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace drover::ui {

class DimLabel;
class LookBar;
class PodFilter;
class PodTableModel;
class PodView;
class StateArea;

/// A table of pods with a filter above it, sums below, and how true it is; or the state in its
/// place. Where there is little height, the table has that of the sums,
/// then that of the filter, which Ctrl+F brings back.
///
/// Ctrl+F and / go to the filter while the focus is in here; Esc clears it, then leaves it.
/// Thread: GUI. Errors: told by setState().
class PodList final : public QWidget
{
    Q_OBJECT

public:
    /// `pods` must outlive the list.
    explicit PodList(PodTableModel &pods, QWidget *parent = nullptr);
    ~PodList() override;

    PodView &view() { return *m_view; }
    void setMark(const LookMark &mark);
    /// Stands in place of the table; a view of kind None: the table stands.
    void setState(const StateView &state);
    void setSums(const QString &text); ///< below the table
    void setNote(const QString &text); ///< below the sums: what is missing, and why

Q_SIGNALS:
    void readAgainWanted();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    void connectParts();
    void showRows();
    void share();
    void leaveFilter();

    PodTableModel &m_pods;
    PodFilter *m_filter;
    LookBar *m_bar;
    QLineEdit *m_field;
    QToolButton *m_again;
    QStackedWidget *m_stack;
    PodView *m_view;
    StateArea *m_stateArea;
    QWidget *m_foot;
    QLabel *m_sums;
    DimLabel *m_note;
    StateView m_state;
    bool m_isFaulty = false; ///< what is shown may be wrong, and the bar says why
};

} // namespace drover::ui
