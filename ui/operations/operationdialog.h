#pragma once

#include "ui/operations/writebatch.h"

#include <QColor>
#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace drover::ui {

class MessageBox;
class ResultsPage;

/// A dialog that may write: the cluster's colour around it, warnings, a name to type where the
/// guard asks for one, Copy as kubectl, Cancel (the default) and one button that acts, off with
/// the reason beside it. After the act it shows what became of each node.
///
/// Thread: the GUI thread. Errors: shown as results. Closing it takes nothing back: what was sent
/// goes on, and the journal has it.
class OperationDialog : public QDialog
{
    Q_OBJECT

public:
    /// `operations` must outlive it. `colour` is the cluster's mark; invalid: none.
    OperationDialog(ClusterOperations &operations, QLatin1StringView icon, const QString &heading,
                    const QColor &colour, QWidget *parent = nullptr);

    /// Holds the act back for a reason from outside (the connection was lost); empty: no more.
    void hold(const QString &why);
    QPushButton *actButton() const { return m_act; }
    QString blockedBecause() const; ///< empty: the act is on
    bool isShowingResults() const;
    QString warningText() const; ///< empty where there is none

Q_SIGNALS:
    void done(const QString &sentence); ///< all writes succeeded; the dialog closes

protected:
    virtual void act() = 0;
    /// Commands that do the same, one a line; for Copy as kubectl.
    virtual QStringList kubectlLines() const = 0;

    ClusterOperations &operations() const { return m_operations; }
    QVBoxLayout &body() { return *m_body; }
    void setWarnings(const QStringList &sentences);
    void setActText(const QString &text);
    void setProblem(const QString &why); ///< why this dialog itself cannot act; empty: it can
    /// The act is on only when this was typed.
    void requireName(const QString &name);
    /// In Production, and where the nodes deserve a second question: the node's name, or the
    /// cluster's where there are several.
    void requireNameByGuard(const NodeBatch &nodes, bool deservesQuestion);
    /// Sends them and shows their results in place of the form.
    void send(std::vector<NodeWrite> writes);
    void backToForm(); ///< from the results, to act again
    virtual void batchFinished(const WriteBatch &batch);
    QDialogButtonBox &buttons() { return *m_buttons; }

    void paintEvent(QPaintEvent *event) override;

private:
    void buildFoot(QVBoxLayout *column);
    void updateAct();
    void showResults();

    ClusterOperations &m_operations;
    QColor m_colour;
    QString m_problem;
    QString m_held;
    QString m_name;
    bool m_isSending = false;
    QStackedWidget *m_stack;
    QVBoxLayout *m_body;
    MessageBox *m_warnings;
    ResultsPage *m_results;
    QWidget *m_nameRow = nullptr;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_nameField = nullptr;
    QLabel *m_why;
    QDialogButtonBox *m_buttons;
    QPushButton *m_act;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    WriteBatch *m_batch = nullptr;
};

/// "kubectl --context C WORDS" of each write.
QStringList kubectlLinesOf(const ClusterOperations &operations,
                           const std::vector<NodeWrite> &writes);

} // namespace drover::ui
