#include "ui/window/windowdialogs.h"

#include "core/base/joined.h"
#include "ui/clusters/clustertab.h"
#include "ui/drains/draincommands.h"
#include "ui/help/helpsubject.h"
#include "ui/help/helptopics.h"
#include "ui/help/helpwindow.h"
#include "ui/nodes/nodeview.h"
#include "ui/theme/filedialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QMessageBox>

namespace drover::ui {

namespace {

constexpr int kMostNamed = 6; ///< nodes

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WindowDialogs)
};

} // namespace

void showAbout(QWidget *window)
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, Words::tr("About Drover"),
                                  Words::tr("Drover %1").arg(QStringLiteral(DROVER_VERSION)),
                                  QMessageBox::Close, window);
    about->setTextFormat(Qt::PlainText);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setInformativeText(Words::tr("Looks after the nodes of Kubernetes clusters."));
    about->setIconPixmap(
        programIcon().pixmap({8 * kSpace, 8 * kSpace}, window->devicePixelRatioF()));
    plainButtons(*about->findChild<QDialogButtonBox *>());
    for (QLabel *label : about->findChildren<QLabel *>()) { // each sentence in one line
        if (!label->text().isEmpty())
            label->setMinimumWidth(label->fontMetrics().horizontalAdvance(label->text()) + 2 * kSpace);
    }
    about->open();
}

void showMeaning(QWidget *window, ClusterTab *tab)
{
    QString topic = helpSubjectAt(QApplication::focusWidget());
    const bool isLive = tab && std::holds_alternative<Live>(tab->freshness());
    if (isLive && topic.isEmpty() && tab->view().hasFocus() && tab->view().currentNode())
        topic = nodeTopic(*tab->view().currentNode());
    else if (tab && topic.isEmpty())
        topic = freshnessTopic(tab->freshness());
    showHelp(topic, window);
}

QMessageBox *askToStop(QWidget *window, const QString &question, const QString &stop,
                       const QStringList &nodes)
{
    return stopQuestion(
        window, question,
        nodes.size() == 1
            ? Words::tr("%1 is being drained. That would stop: no further pod is evicted, those that "
                        "were evicted are not brought back, and the node stays cordoned.")
                  .arg(nodes.front())
            : Words::tr("%1 are being drained. That would stop: no further pod is evicted, those that "
                        "were evicted are not brought back, and the nodes stay cordoned.")
                  .arg(listed(nodes, kMostNamed)),
        stop);
}

QFileDialog *askForKubeconfig(QWidget *window)
{
    auto *dialog = fileDialog(window, Words::tr("Open Kubeconfig File"), QDir::homePath());
    dialog->setFileMode(QFileDialog::ExistingFile);
    // ~/.kube is where they live.
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    dialog->open();
    return dialog;
}

} // namespace drover::ui
