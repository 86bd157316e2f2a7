#pragma once

#include <QTreeView>

namespace drover::ui {

class PlanModel;

/// The plan of a drain, pod by pod. Rows are as high as what they say needs, six lines at most, where
/// the server answered twelve; the columns share the width, pods first: their names are to be read in
/// one line.
///
/// Thread: GUI. Units: device-independent pixels. Errors: none.
class PlanList final : public QTreeView
{
    Q_OBJECT

public:
    /// `model` must outlive it.
    explicit PlanList(PlanModel &model, QWidget *parent = nullptr);

    void showPlans();                  ///< the model has other plans
    void setServerShown(bool isShown); ///< the column of what the server answered

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void measureNames();
    void sizeColumns();

    PlanModel &m_plans;
    int m_currentRow = 0; ///< of the plans before
    int m_nameWidth = 0;  ///< what the longest name of a pod needs
};

} // namespace drover::ui
