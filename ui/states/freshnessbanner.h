#pragma once

#include "ui/states/stateview.h"

#include <QFrame>

#include <array>

class QLabel;
class QPushButton;

namespace drover::ui {

/// A slim strip above the rows: icon, sentence, buttons. Hides itself for a view of kind None.
///
/// Thread: GUI. Errors: none. Texts are shown as plain text.
class FreshnessBanner : public QFrame
{
    Q_OBJECT

public:
    explicit FreshnessBanner(QWidget *parent = nullptr);

    void setView(const StateView &view);
    const StateView &view() const { return m_view; }

Q_SIGNALS:
    void actionTriggered(drover::ui::StateView::Action action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void paintTone();

    StateView m_view;
    QLabel *m_icon;
    QLabel *m_sentence;
    std::array<QPushButton *, 3> m_buttons; ///< next, other, more
};

} // namespace drover::ui
