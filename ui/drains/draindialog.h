#pragma once

#include "ui/writes/operationdialog.h"

namespace drover::ui {

class DrainOptionsForm;
class DrainPlanner;
class PlanList;
class PlanModel;

/// What a drain of one or more nodes would do, before anything is written: options with their
/// consequences, the plan pod by pod, an estimate of where the pods could go; when told to, what
/// the server says to each eviction as a dry run.
///
/// On press the server's state is read again; what became different is shown and pressed for once
/// more. A node that is deleted meanwhile is left out. The drains it begins belong to ClusterOperations
/// and go on when it closes.
/// Thread: the GUI thread. Errors: shown; while something is refused or unknown the act is off.
class DrainDialog : public OperationDialog
{
    Q_OBJECT

public:
    /// `resumes` is the journal's id of a drain that was cut off and is continued; or empty.
    DrainDialog(ClusterOperations &operations, NodeBatch nodes, const QColor &colour,
                const DrainOptions &options, const QString &resumes = {},
                QWidget *parent = nullptr);
    ~DrainDialog() override;

    /// kubectl's options, with DaemonSets ignored.
    static DrainOptions startOptions();

Q_SIGNALS:
    void drainsBegun();

protected:
    void act() override;
    QLineEdit *reasonField() const override;
    QStringList kubectlLines() const override;

private:
    QWidget *buildPlan();
    void showPlan();
    void showSum();
    void showWarnings();
    QStringList planWarnings() const;
    QStringList optionWarnings() const;
    QString problem() const;
    void dropDeleted();
    QString noneLeftText() const;
    QString serverSum() const;
    void showServer();
    void checkAgain();
    void takeChecked();
    void begin();

    NodeBatch m_nodes;
    NodeBatch m_left; ///< of these, without those that were deleted since
    QString m_resumes;
    DrainPlanner *m_planner;
    PlanModel *m_model;
    DrainOptionsForm *m_form;
    PlanList *m_list;
    QLabel *m_state;
    QLabel *m_sum;
    QPushButton *m_recheck;
    QPushButton *m_askServer;
    MessageBox *m_differences;
    std::vector<DrainPlan> m_shown; ///< set while what was confirmed is read again
    QStringList m_read; ///< warnings that came with the plan, which whoever reads it has seen
    QStringList m_late; ///< those that came while it was being read
    bool m_isPlanNew = true; ///< the first, or one of other options
};

} // namespace drover::ui
