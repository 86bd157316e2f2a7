#pragma once

#include "ui/settings/settingsdialog.h"

#include <QGroupBox>

class QCheckBox;
class QFormLayout;
class QLabel;

namespace drover::ui {

/// What is set for one cluster: which one, and that. Hidden where there is no cluster.
///
/// Thread: the GUI thread. Errors: none.
class ClusterChoices : public QGroupBox
{
    Q_OBJECT

public:
    ClusterChoices(const Settings &settings, std::vector<SettingsCluster> clusters,
                   QWidget *parent = nullptr);

    void setSettings(const Settings &settings);
    /// What was chosen for all of them.
    void put(Settings &settings) const;
    void setNotifierProblem(const QString &problem); ///< shown where that is wanted

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildNotify();
    void showCluster();
    void showProblem();
    void take();
    void paintWords();

    std::vector<SettingsCluster> m_clusters;
    std::vector<Settings::Cluster> m_values; ///< of each
    QComboBox *m_cluster;
    QComboBox *m_compression;
    QLabel *m_about;
    QFormLayout *m_form;
    QCheckBox *m_notify;
    QLabel *m_aboutNotify;
    QWidget *m_problem; ///< its icon and its words
    QLabel *m_problemIcon;
    QLabel *m_problemWords;
};

} // namespace drover::ui
