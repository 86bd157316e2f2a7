#pragma once

#include "core/doctor/doctorreport.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace drover::ui {

class FactValue;

/// One step of the doctor: icon, title, result in a line, time; opened, all of the result and the
/// next step.
///
/// Thread: GUI. Errors: none. Texts are shown as plain text.
class DoctorStepRow : public QWidget
{
    Q_OBJECT

public:
    explicit DoctorStepRow(DoctorCheck check, QWidget *parent = nullptr);

    DoctorCheck check() const { return m_step.check; }
    void begin(); ///< under way, perhaps once more
    void finish(const DoctorStep &step);
    void setOpen(bool isOpen);
    bool isOpen() const { return m_isOpen; }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showOpen();
    void paintTone();

    DoctorStep m_step;
    bool m_isDone = false;
    bool m_isOpen = false;
    QToolButton *m_opener;
    QLabel *m_icon;
    QLabel *m_title;
    QString m_lineText;
    FactValue *m_line; ///< the result while the row is closed
    QLabel *m_time;
    QWidget *m_more;
    QLabel *m_detail;
    QWidget *m_next;
    QLabel *m_advice;
};

/// "12 ms", "1,240 ms", "< 1 ms". Thread: any. Errors: none.
QString stepTimeText(std::chrono::microseconds took);

} // namespace drover::ui
