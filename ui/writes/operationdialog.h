#pragma once

#include "ui/theme/taborder.h"
#include "ui/writes/writebatch.h"

#include <QColor>
#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace drover::ui {

class ConsentBox;
class JournalBox;
class MessageBox;
class NamesBox;
class RereadBox;
class ResultsPage;

/// A dialog that may write: the cluster's colour around it, warnings, what the guard asks for (a
/// box to tick or a name to type), Copy as kubectl, Cancel (the default) and one button that acts,
/// off with the reason beside it, at once where the journal cannot be written. In a tab that is not live the nodes are read again first. After
/// the act it shows what became of each node.
///
/// Thread: the GUI thread. Errors: shown as results. Closing it takes nothing back: what was sent
/// goes on, and the journal has it.
class OperationDialog : public QDialog
{
    Q_OBJECT

public:
    /// `operations` must outlive it. `colour` is the cluster's mark; invalid: none.
    OperationDialog(ClusterOperations &operations, QLatin1StringView icon, const QString &heading,
                    const NodeBatch &nodes, const QColor &colour, QWidget *parent = nullptr);

    /// What the tab shows may be old ("Stale since 14:02"); empty: it is live. See RereadBox.
    void setStale(const QString &words);
    QPushButton *actButton() const { return m_act; }
    bool isStale() const;
    QString blockedBecause() const; ///< empty: the act is on
    bool isShowingResults() const;
    /// What was sent; null before, and in a dry run, on whose answers nothing hangs. Whoever waits
    /// for them longer than the dialog is open gives it another parent.
    WriteBatch *batch() const { return m_operations.isDryRun() ? nullptr : m_batch.data(); }
    QString warningText() const; ///< empty where there is none
    QString reason() const;      ///< as it was typed; empty where none is asked for
    void offerReason(const QString &reason); ///< to be kept or changed
    /// One more button, which closes it with kSkipped: others come after it.
    void offerSkip(const QString &text);
    static constexpr int kSkipped = 2; ///< a result beside those of QDialog

Q_SIGNALS:
    void acting(); ///< something is about to be sent
    void done(const QString &sentence); ///< all writes succeeded; the dialog closes

protected:
    virtual void act() = 0;
    virtual QLineEdit *reasonField() const { return nullptr; }
    /// Commands that do the same, one a line; for Copy as kubectl.
    virtual QStringList kubectlLines() const = 0;

    ClusterOperations &operations() const { return m_operations; }
    QVBoxLayout &body() { return *m_body; }
    void setWarnings(const QStringList &sentences);
    void setActText(const QString &text);
    /// As high as what it holds needs at that width.
    void fitHeight(int width);
    /// Higher, where what came since it was opened would cut off what was there.
    void makeRoom();
    void refuseCopy(const QString &why); ///< why there is no command to copy; empty: there is
    void setProblem(const QString &why); ///< why this dialog itself cannot act; empty: it can
    /// The act is on only when this was typed; one begins there, where there is nothing else to fill in.
    void requireName(const QString &name);
    /// In Production the node's name is typed, or the cluster's where there are several; else,
    /// where there are warnings that deserve a second question, a box is to be ticked. Who agreed
    /// to some is asked anew, in Production too, for those that come later.
    void askByGuard(const NodeBatch &nodes, const QStringList &questions);
    /// What was agreed to is not so any more: askByGuard() asks for all of it.
    void askAnew();
    /// The nodes as they are, in a tab that is not live.
    virtual void nodesRead(const NodeBatch &) {}
    /// The dialog shows these from now on; see RereadBox.
    void setShown(const NodeBatch &nodes);
    void showNames(const NodeBatch &nodes); ///< of all that are acted on, where they are several
    virtual void becameLive() {} ///< the tab is live again
    /// Sends them and shows their results in place of the form.
    void send(std::vector<NodeWrite> writes);
    void backToForm(); ///< from the results, to act again
    virtual void batchFinished(const WriteBatch &batch);
    QDialogButtonBox &buttons() { return *m_buttons; }

    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    void buildFoot(QVBoxLayout *column);
    void pressAct();
    void actUnblocked();
    void updateAct();
    void showResults();

    ClusterOperations &m_operations;
    QColor m_colour;
    QString m_problem;
    bool m_isSending = false;
    bool m_isPlaced = false; ///< by the window manager; before that it stands where it is put
    NamesBox *m_names;
    QStackedWidget *m_stack;
    QVBoxLayout *m_body;
    JournalBox *m_journal;
    RereadBox *m_reread;
    MessageBox *m_warnings;
    ResultsPage *m_results;
    ConsentBox *m_consent;
    QLabel *m_why;
    QDialogButtonBox *m_buttons;
    QPushButton *m_act;
    QPushButton *m_copy;
    QPushButton *m_cancel;
    QPushButton *m_skip = nullptr; ///< where it is offered
    QPointer<WriteBatch> m_batch;
};

/// "kubectl --context C WORDS" of each write.
QStringList kubectlLinesOf(const ClusterOperations &operations,
                           const std::vector<NodeWrite> &writes);

} // namespace drover::ui
