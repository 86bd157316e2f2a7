#pragma once

#include "ui/states/stateview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace drover::ui {

/// A state in place of the table: icon, sentence, what is known, what to do next. Where there is
/// little height its parts stand closer.
///
/// Thread: GUI. Errors: none. Texts are shown as plain text.
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget *parent = nullptr);

    void setView(const StateView &view);
    const StateView &view() const { return m_view; }
    /// As much room as there is, in device-independent pixels, where the page may be larger: words and
    /// buttons go before the picture.
    void fitInto(QSize room);

Q_SIGNALS:
    void actionTriggered(drover::ui::StateView::Action action);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit(QSize room);
    void build();
    void showDetail();
    void showSteps();
    void paintTone();
    void setLow(bool isLow);

    StateView m_view;
    bool m_isRoomGiven = false; ///< by who scrolls it
    bool m_isLow = false; ///< little height: all of it stands closer
    QVBoxLayout *m_page;
    QVBoxLayout *m_column;
    QWidget *m_block;
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
