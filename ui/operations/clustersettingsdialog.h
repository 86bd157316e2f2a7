#pragma once

#include "core/operations/clusterguard.h"

#include <QDialog>

class QButtonGroup;
class QLabel;

namespace drover::ui {

/// How careful Drover is with one cluster, and the colour that marks it.
///
/// Thread: the GUI thread. Errors: none; it only says what was chosen.
class ClusterSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `isForcedReadOnly`: by the command line, whatever is chosen here.
    ClusterSettingsDialog(const QString &cluster, const ClusterGuard &guard, bool isForcedReadOnly,
                          QWidget *parent = nullptr);

    GuardLevel level() const;
    QString colour() const;

Q_SIGNALS:
    void chosen(drover::GuardLevel level, const QString &colour);
    void forgotten(); ///< back to what the cluster's name tells

private:
    QWidget *buildLevels(GuardLevel level);
    QWidget *buildColours(const QString &colour);

    QButtonGroup *m_levels;
    QButtonGroup *m_colours;
};

} // namespace drover::ui
