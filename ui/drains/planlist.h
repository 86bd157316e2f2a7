#pragma once

#include "ui/drains/planlines.h"
#include "ui/drains/planmodel.h"

#include <QTreeView>

#include <array>

namespace drover::ui {

/// The plan of a drain, pod by pod. Rows are as high as what they say needs, two dozen lines at most;
/// the columns share the width: names of pods are to be read in one line,
/// budgets as far as there is room, and what happens, the place and what the server answered share the
/// rest so that the plan is low.
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
    void measure();
    int widest(int column, int firstLines) const;
    void sizeColumns();
    void share();
    void shareWithServer();

    PlanModel &m_plans;
    PlanLines m_lines;
    int m_currentRow = 0; ///< of the plans before
    /// By column: what holds its texts unbroken, of names of pods and of budgets as far as they may go.
    std::array<int, PlanModel::ColumnCount> m_wanted{};
    int m_wholePod = 0; ///< the widest line, the secondary ones too
};

} // namespace drover::ui
