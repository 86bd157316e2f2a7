#pragma once

#include "ui/insight/lookstate.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace drover::ui {

/// The line above a list that was asked for: what can be chosen, a count, and how true it is; that
/// goes below where there is no room beside.
///
/// Thread: GUI. Errors: why a list is old stands below it, as a sentence.
class LookBar : public QWidget
{
    Q_OBJECT

public:
    explicit LookBar(QWidget *parent = nullptr);

    void addControl(QWidget *control); ///< from left to right, before the count
    void setCount(const QString &text);
    void setMark(const LookMark &mark);
    QSize minimumSizeHint() const override;

protected:
    /// What all of it needs side by side, whether it stands so or not.
    int lineWidth() const;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void paintMark();
    void fit();
    int controlsWidth() const; ///< with the margins beside them

    LookMark m_mark;
    QBoxLayout *m_line; ///< the controls with the count, and the mark
    QHBoxLayout *m_controls;
    QLabel *m_count;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_why;
    bool m_isNarrow = false;
};

} // namespace drover::ui
