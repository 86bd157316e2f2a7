#pragma once

#include "ui/insight/lookstate.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace drover::ui {

/// The line above a list that was asked for: what can be chosen, a count, and how true it is.
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

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintMark();

    LookMark m_mark;
    QHBoxLayout *m_controls;
    QLabel *m_count;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_why;
};

} // namespace drover::ui
