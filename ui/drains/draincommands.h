#pragma once

#include "core/objects/node.h"
#include "ui/writes/availability.h"

#include <vector>

class QMessageBox;

namespace drover {
class ClusterOperations;
class DrainOperation;
}

namespace drover::ui {

/// What is done to drains that run, from wherever it is asked for.
///
/// Thread: the GUI thread. Errors: none; of what runs no more nothing is done.

/// A question whose safe answer, to go on as it is, is the default one. It is open when this returns,
/// and deletes itself.
QMessageBox *stopQuestion(QWidget *window, const QString &question, const QString &says, const QString &stop);
/// Cancels them if the answer is yes; says what is gone, what is left and how the nodes stay, as it is
/// now. It closes when none of them runs any more. Those of a dry run change nothing: they end at once,
/// and null is returned.
QMessageBox *cancelDrains(const std::vector<DrainOperation *> &drains, const QString &cluster, QWidget *window);
/// Pauses, resumes or cancels the drains of these nodes that run; `act` is one of those three. Returns the
/// question where there is one.
QMessageBox *actOnDrains(NodeAct act, const NodeBatch &nodes, const ClusterOperations &operations, QWidget *window);
/// The same, of drains that are at hand: each whatever became of its node.
QMessageBox *actOn(const std::vector<DrainOperation *> &drains, NodeAct act, const ClusterOperations &operations,
                   QWidget *window);
/// Why `act`, one of those three, cannot be done to the drain, a sentence; empty: it can.
QString refusalOf(NodeAct act, const DrainOperation &drain, ClusterOperations &operations);

} // namespace drover::ui
