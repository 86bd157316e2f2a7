#pragma once

#include "core/drain/clusteroperations.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QMenu;
class QPushButton;

namespace drover::ui {

/// What can be done about the drain that is chosen on the board: a row of buttons, and the same as
/// entries of a menu. Return presses a button here, as Space does everywhere.
///
/// Thread: GUI. Errors: a button that is off says why in its tool tip, where it is not seen.
class BoardButtons final : public QWidget
{
    Q_OBJECT

public:
    /// `operations` must outlive it.
    explicit BoardButtons(ClusterOperations &operations, QWidget *parent = nullptr);

    void showDrain(DrainOperation &drain);
    /// What is on now of the buttons; with `wish` before what copies and puts away.
    void fill(QMenu &menu, QAction *wish);
    /// Retry, where it is on.
    void offerRetry(QMenu &menu) const;

Q_SIGNALS:
    void acted(); ///< the drain is another than a moment ago
    void goingOff(QPushButton *button); ///< it may have the focus, still
    void uncordonWanted(const QString &node);

private:
    QPushButton *add(QBoxLayout *row, const QString &text, const char *name);
    void connectButtons();
    void offerDeadlines(QMenu &menu);
    void offer(QPushButton &button, bool isOn);
    void raiseDeadline(std::chrono::seconds by);

    ClusterOperations &m_operations;
    QPointer<DrainOperation> m_drain;
    QString m_whyNotUncordon; ///< empty: it is on
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_deadline;
    QPushButton *m_uncordon;
    QPushButton *m_copy;
    QPushButton *m_putAway;
};

} // namespace drover::ui
