#pragma once

#include "core/settings/settings.h"
#include "ui/theme/taborder.h"

#include <QDialog>

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace drover::ui {

class ClusterChoices;

/// A cluster that settings can be given to.
struct SettingsCluster {
    ClusterId id;
    QString name; ///< as its tab is called
};

/// What the command line holds for one start, whatever the settings say.
struct HeldSettings {
    std::optional<Settings::Look> look;
    bool hasHighContrast = false;
    std::optional<QString> language; ///< its tag

    bool operator==(const HeldSettings &) const = default;
};

/// What a user sets: each change holds at once, and is told by changed(). What the command line holds
/// is shown instead of what is set, and is not set by that: only what is chosen is.
///
/// Thread: the GUI thread. Errors: none; who keeps the settings tells what became of them.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `clusters`: the one in front first.
    SettingsDialog(const Settings &settings, bool areDetailsBelow,
                   std::vector<SettingsCluster> clusters, QWidget *parent = nullptr);

    const Settings &settings() const { return m_settings; }
    /// What another window saved for clusters, and what is not shown here.
    void setSettings(const Settings &settings);
    /// Why the desktop cannot be told anything; empty: it can. Said where that is wanted.
    void setNotifierProblem(const QString &problem);
    void setHeld(const HeldSettings &held);
    void setSaved(bool areSaved); ///< what is chosen here
    void renewWords(); ///< the language is another one

Q_SIGNALS:
    void changed(const drover::Settings &settings);
    /// Something was chosen for what the command line holds, maybe what is set already.
    void heldChanged(const drover::ui::HeldSettings &still);
    void detailsPlaced(bool areBelow);

protected:
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    void build();
    QWidget *buildWindowBox();
    void addLanguages(QFormLayout *form);
    QWidget *buildStartBox();
    void take();
    void alignFields();
    void fit();
    void showHeld();
    void takeChoices(QComboBox &box, const std::function<void()> &choice);
    void letGo(const HeldSettings &still);

    Settings m_settings;
    QString m_notifierProblem;
    HeldSettings m_held;
    bool m_areSaved = true;
    bool m_areDetailsBelow;
    std::vector<SettingsCluster> m_offered; ///< clusters
    QWidget *m_page = nullptr; ///< what is scrolled where the screen is low
    QDialogButtonBox *m_buttons = nullptr;
    QComboBox *m_language = nullptr;
    QCheckBox *m_contrast = nullptr;
    QComboBox *m_look = nullptr;
    QLabel *m_heldNote = nullptr;
    QComboBox *m_columns = nullptr;
    QCheckBox *m_restore = nullptr;
    ClusterChoices *m_clusters = nullptr;
};

} // namespace drover::ui
