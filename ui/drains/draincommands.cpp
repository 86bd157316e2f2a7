#include "ui/drains/draincommands.h"

#include "core/base/joined.h"
#include "core/drain/clusteroperations.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kQuestionIcon = 4 * kSpace;
constexpr int kQuestionWidth = 56 * kSpace;
constexpr int kMostNamed = 6; ///< nodes

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrainCommands)
};

using Drains = std::vector<QPointer<DrainOperation>>;

bool isRunning(const DrainOperation *drain)
{
    return drain && drain->progress().isRunning();
}

int sumOf(const Drains &drains, int (*count)(const DrainProgress &))
{
    int sum = 0;
    for (const DrainOperation *drain : drains)
        sum += isRunning(drain) ? count(drain->progress()) : 0;
    return sum;
}

QString question(const std::vector<DrainOperation *> &drains, const QString &cluster)
{
    QStringList nodes;
    for (const DrainOperation *drain : drains)
        nodes << toText(drain->progress().node);
    return nodes.size() == 1
               ? Words::tr("Cancel the drain of %1 in %2?", "node, cluster").arg(nodes.front(), cluster)
               : Words::tr("Cancel the drains of %1 in %2?", "nodes, cluster").arg(listed(nodes, kMostNamed), cluster);
}

/// What would stay as it is.
QString consequences(const Drains &drains)
{
    const bool isOne = drains.size() == 1;
    const int cordoned = sumOf(drains, [](const DrainProgress &drain) { return drain.isCordoned ? 1 : 0; });
    QStringList lines;
    if (cordoned == 0)
        lines << Words::tr("No further pod is evicted.");
    else
        lines << (isOne ? Words::tr("No further pod is evicted, and the node stays cordoned.")
                        : Words::tr("No further pod is evicted, and the nodes stay cordoned."));
    lines << (isOne ? Words::tr("A canceled drain cannot be resumed; a new one begins with a plan.")
                    : Words::tr("Canceled drains cannot be resumed; new ones begin with a plan."));
    const QLocale locale;
    const int all = sumOf(drains, [](const DrainProgress &drain) { return drain.goingCount(); });
    const int gone = sumOf(drains, [](const DrainProgress &drain) { return drain.goneCount(); });
    const int terminating =
        sumOf(drains, [](const DrainProgress &drain) { return drain.count(PodState::Terminating); });
    if (all == 0)
        return lines.join(u'\n');
    lines << QString()
          << Words::tr("Gone, and not brought back: %1 of %2", "pods").arg(locale.toString(gone), locale.toString(all))
          << Words::tr("Left: %1", "pods").arg(locale.toString(all - gone));
    if (terminating > 0)
        lines << Words::tr("Of these, still terminating: %1", "pods").arg(locale.toString(terminating));
    return lines.join(u'\n');
}

} // namespace

QMessageBox *stopQuestion(QWidget *window, const QString &question, const QString &says, const QString &stop)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question, question, QMessageBox::NoButton, window);
    box->setIconPixmap(themedIcon(QLatin1StringView("warning"), Tone::Warning)
                           .pixmap({kQuestionIcon, kQuestionIcon}, window->devicePixelRatioF()));
    box->setTextFormat(Qt::PlainText); // names are in it
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(says);
    if (auto *words = box->findChild<QLabel *>(QLatin1StringView("qt_msgbox_informativelabel")))
        words->setMinimumWidth(kQuestionWidth);
    box->addButton(stop, QMessageBox::AcceptRole)->setObjectName(QLatin1StringView("stop"));
    box->setDefaultButton(box->addButton(Words::tr("&Keep Running"), QMessageBox::RejectRole));
    box->open();
    return box;
}

QMessageBox *cancelDrains(const std::vector<DrainOperation *> &drains, const QString &cluster, QWidget *window)
{
    const Drains asked(drains.begin(), drains.end());
    const auto cancel = [asked] {
        for (DrainOperation *drain : asked) {
            if (isRunning(drain))
                drain->cancel();
        }
    };
    const bool isTried = std::ranges::all_of(
        drains, [](const DrainOperation *drain) { return drain->progress().options.dryRun != DryRun::None; });
    if (isTried) {
        cancel();
        return nullptr;
    }
    QMessageBox *box =
        stopQuestion(window, question(drains, cluster), consequences(asked), Words::tr("&Cancel Drain"));
    const auto tell = [box, asked] {
        if (!box->isVisible())
            return; // answered
        if (std::ranges::any_of(asked, [](const DrainOperation *drain) { return isRunning(drain); }))
            box->setInformativeText(consequences(asked));
        else
            box->reject();
    };
    for (const DrainOperation *drain : drains) {
        QObject::connect(drain, &DrainOperation::progressed, box, tell);
        QObject::connect(drain, &DrainOperation::finished, box, tell);
    }
    QObject::connect(box, &QMessageBox::accepted, box, cancel);
    return box;
}

QMessageBox *actOnDrains(NodeAct act, const NodeBatch &nodes, const ClusterOperations &operations, QWidget *window)
{
    std::vector<DrainOperation *> drains;
    for (const NodePtr &node : nodes) {
        if (DrainOperation *drain = operations.runningDrainOf(node->name))
            drains.push_back(drain);
    }
    return actOn(drains, act, operations, window);
}

QString refusalOf(NodeAct act, const DrainOperation &drain, ClusterOperations &operations)
{
    const auto node = std::make_shared<Node>(); // in the place of one that may be gone
    node->name = drain.progress().node;
    ActFacts facts = factsOf(operations);
    facts.isDraining = [&drain](const Node &) { return drain.progress().isRunning(); };
    facts.isPaused = [&drain](const Node &) { return drain.isPaused(); };
    return refusalOf(act, NodeBatch{node}, facts);
}

QMessageBox *actOn(const std::vector<DrainOperation *> &drains, NodeAct act, const ClusterOperations &operations,
                   QWidget *window)
{
    if (act == NodeAct::CancelDrain)
        return drains.empty() ? nullptr : cancelDrains(drains, operations.context().clusterName, window);
    for (DrainOperation *drain : drains)
        drain->setPaused(act == NodeAct::PauseDrain);
    return nullptr;
}

} // namespace drover::ui
