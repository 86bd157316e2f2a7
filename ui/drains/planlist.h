#pragma once

#include "ui/drains/planmodel.h"

#include <QTreeView>

#include <array>

namespace drover::ui {

/// The plan of a drain, pod by pod. Rows are as high as what they say needs, six lines at most, where
/// the server answered twelve; the columns share the width: names of pods are to be read in one line,
/// budgets and places as far as there is room, and the rest is for what happens and why.
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
    int placeWanted(int room) const;
    void sizeColumns();

    PlanModel &m_plans;
    int m_currentRow = 0; ///< of the plans before
    std::array<int, PlanModel::ColumnCount> m_wanted{}; ///< by column; 0: what is left
    int m_placeText = 1; ///< the widest line
    int m_whatText = 1;
};

} // namespace drover::ui
