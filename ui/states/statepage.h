#pragma once

#include "ui/states/stateview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace drover::ui {

/// A state in place of the table: icon, sentence, what is known, what to do next.
///
/// Thread: GUI. Errors: none. Texts are shown as plain text.
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget *parent = nullptr);

    void setView(const StateView &view);
    const StateView &view() const { return m_view; }

Q_SIGNALS:
    void actionTriggered(drover::ui::StateView::Action action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showDetail();
    void showSteps();
    void paintTone();

    StateView m_view;
    QLabel *m_icon;
    QLabel *m_sentence;
    QWidget *m_detail;
    QVBoxLayout *m_detailLines;
    QWidget *m_steps;
    QVBoxLayout *m_stepRows;
    QPushButton *m_next;
    QPushButton *m_other;
    QPushButton *m_more;
};

} // namespace drover::ui
