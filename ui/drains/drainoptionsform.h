#pragma once

#include "ui/drains/plannotes.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace drover::ui {

/// kubectl's options of a drain, each with its consequence counted.
///
/// Thread: GUI. Units: seconds, minutes in the field of the time limit. Errors: none.
class DrainOptionsForm : public QWidget
{
    Q_OBJECT

public:
    explicit DrainOptionsForm(const DrainOptions &options, QWidget *parent = nullptr);

    DrainOptions options() const;
    QLineEdit *reasonField() const { return m_reason; }
    /// Counts of what each option would let go.
    void showConsequences(const std::vector<DrainFacts> &facts, const PlanNotes &notes);
    /// Deleting past budgets is offered in Careful clusters only.
    void setAdvancedOffered(bool isOffered);

Q_SIGNALS:
    void changed();
    void unfolded(QWidget *part); ///< what was folded away

private:
    void buildChecks(QVBoxLayout *column);
    void buildTimes(QVBoxLayout *column);
    void buildAdvanced(QVBoxLayout *column);
    void fill(const DrainOptions &options);
    QCheckBox *addCheck(QVBoxLayout *column, const QString &text, const char *name);

    DrainOptions m_base; ///< what the form has no field for
    QCheckBox *m_daemonSets;
    QCheckBox *m_emptyDir;
    QCheckBox *m_force;
    QComboBox *m_graceKind;
    QSpinBox *m_grace;
    QComboBox *m_limitKind;
    QSpinBox *m_limit;
    QLineEdit *m_reason;
    QToolButton *m_unfold;
    QWidget *m_advanced;
    QLineEdit *m_selector;
    QSpinBox *m_skipDeleted;
    QCheckBox *m_delete;
};

} // namespace drover::ui
