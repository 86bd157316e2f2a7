#pragma once

#include "ui/drains/planmodel.h"

#include <QHash>
#include <QTreeView>

#include <array>
#include <utility>
#include <vector>

namespace drover::ui {

/// The plan of a drain, pod by pod. Rows are as high as what they say needs, two dozen lines at most;
/// the columns share the width: names of pods are to be read in one line,
/// budgets as far as there is room, and what happens and the place share the rest so that the plan is low.
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
    using Paragraph = std::vector<int>; ///< the widths of its words
    std::vector<Paragraph> paragraphsOf(const QString &text, QHash<QString, int> &widths) const;
    int linesOf(const std::vector<Paragraph> &cell, int width) const;
    std::pair<int, int> linesOfAll(int what, int place) const;
    int whatWanted(int room) const;
    void sizeColumns();
    void share();
    void shareWithServer();

    PlanModel &m_plans;
    int m_currentRow = 0; ///< of the plans before
    std::array<int, PlanModel::ColumnCount> m_wanted{}; ///< by column; 0: what is left
    struct Cells {
        std::vector<Paragraph> what;
        std::vector<Paragraph> place;
        int pods = 0; ///< that say so
    };
    std::vector<Cells> m_cells;
    int m_gap = 0;              ///< between words
    int m_wholePod = 0;             ///< the widest line, the secondary ones too
    int m_whatText = 0;
    int m_placeText = 0;
};

} // namespace drover::ui
