#pragma once

#include "app/desktop/desktoplook.h"
#include "app/notifications/notifier.h"
#include "core/settings/settingsstore.h"
#include "ui/settings/settingsdialog.h"
#include "ui/text/language.h"
#include "ui/theme/appearance.h"
#include "ui/window/mainwindow.h"

#include <QFont>
#include <QObject>
#include <QPointer>

#include <optional>

namespace drover {

/// Makes the settings hold: the dialog that changes them, the look, the keys, and what became of
/// their files.
///
/// Thread: the GUI thread. Errors: notices in the window.
class SettingsDesk : public QObject
{
    Q_OBJECT

public:
    /// What the command line says; each holds, whatever the settings say, until another one is chosen.
    struct Given {
        std::optional<ui::Appearance> look;
        bool isHighContrast = false;
        bool hasLanguage = false; ///< the one in use
    };

    /// All must outlive it.
    SettingsDesk(ui::MainWindow &window, SettingsStore &store, ui::Language &language, Given given);

    /// Light, dark and high contrast are the desktop's where the settings leave it to it, and the font
    /// is, where Qt does not follow it; must outlive it.
    void setDesktopLook(const DesktopLook &look);
    void showDialog();
    /// Whose problems are said where it is turned on; must outlive it.
    void setNotifier(const Notifier &notifier);

private:
    /// Everything that decides what the window looks like.
    struct Look {
        ui::Appearance appearance = ui::Appearance::System;
        ui::Contrast contrast = ui::Contrast::Normal;
        ui::Appearance preferred = ui::Appearance::System;

        bool operator==(const Look &) const = default;
    };

    bool eventFilter(QObject *watched, QEvent *event) override;
    void apply();
    void applyLook();
    void applyFont() const;
    Look look() const;
    void speak();
    QStringList keyFaults() const;
    ui::HeldSettings held() const;
    void letGo(const ui::HeldSettings &still);
    std::vector<ui::SettingsCluster> clusters() const;

    ui::MainWindow &m_window;
    SettingsStore &m_store;
    ui::Language &m_language;
    Given m_given;
    bool m_contrastSet;       ///< by the settings, when they were last applied
    Settings::Look m_lookSet; ///< the same
    QString m_languageSet;    ///< the same
    QStringList m_saidFaults; ///< of keys, in the log
    std::optional<Look> m_shown; ///< none: to be applied anew
    const DesktopLook *m_desktop = nullptr;
    QFont m_usualFont; ///< Qt's own choice
    const Notifier *m_notifier = nullptr;
    QPointer<ui::SettingsDialog> m_dialog;
};

} // namespace drover
