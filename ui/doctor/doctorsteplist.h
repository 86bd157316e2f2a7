#pragma once

#include "core/doctor/doctorreport.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace drover::ui {

class DoctorStepRow;

/// The steps of the doctor, each as it comes; the first that failed is opened and in view.
///
/// Thread: GUI. Errors: none.
class DoctorStepList : public QScrollArea
{
    Q_OBJECT

public:
    explicit DoctorStepList(QWidget *parent = nullptr);

    void clear();
    void begin(DoctorCheck check);
    void finish(const DoctorStep &step);
    const std::vector<DoctorStepRow *> &rows() const { return m_rows; }

private:
    DoctorStepRow &rowOf(DoctorCheck check);

    QVBoxLayout *m_column;
    std::vector<DoctorStepRow *> m_rows;
    bool m_isAnyFailed = false;
};

} // namespace drover::ui
