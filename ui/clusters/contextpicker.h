#pragma once

#include "core/kubeconfig/kubeconfig.h"
#include "ui/theme/taborder.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace drover::ui {

class ContextModel;

/// Chooses a context to open: type to search, arrows to move, Return to open.
///
/// Thread: the GUI thread. Errors: broken contexts and files are shown with the reason and cannot
/// be opened.
class ContextPicker : public QDialog
{
    Q_OBJECT

public:
    explicit ContextPicker(QWidget *parent = nullptr);

    void setContexts(std::vector<KubeContext> contexts, const std::vector<Error> &problems,
                     std::vector<ClusterId> open);

Q_SIGNALS:
    void chosen(const drover::ClusterId &id);
    void openFileRequested();
    void doctorWanted(const drover::ClusterId &id);

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    void showRemark();
    void openCurrent();
    void examineCurrent();
    void selectRow(int row);
    void fitColumns();

    ContextModel *m_model;
    QLineEdit *m_search;
    QTreeView *m_list;
    QLabel *m_remark;
    QLabel *m_problems;
    QPushButton *m_open = nullptr;
    QPushButton *m_doctor = nullptr;
};

} // namespace drover::ui
