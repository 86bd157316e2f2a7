#pragma once

#include "ui/theme/appearance.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <tl/expected.hpp>

namespace drover {

/// The command line, checked.
///
/// Thread: a plain value, any. Errors: see parseOptions().
struct Options {
    QStringList kubeconfigs;
    QStringList contexts;
    bool isDemo = false;
    std::optional<int> demoNodes; ///< one cluster of that many; nothing means the three
    bool isReadOnly = false;
    bool isDryRun = false;
    QString language;                        ///< a tag of ui::Language; empty: as in the settings
    QString logLevel{QStringLiteral("info")}; ///< debug, info, warning, error
    QString screenshot;                      ///< where the picture goes; empty for none
    QStringList actions;                     ///< done before the picture is made
    std::optional<ui::Appearance> appearance; ///< nothing: as in the settings
    bool isHighContrast = false;              ///< else as in the settings
    bool isNewInstance = false;
    bool isHelp = false;
    bool isVersion = false;

    /// Whether it is said what to open, instead of the tabs of last time.
    bool isExplicit() const { return isDemo || !kubeconfigs.isEmpty() || !contexts.isEmpty(); }
    /// Whether it neither joins a program that runs nor is joined.
    bool standsAlone() const { return isDemo || isNewInstance || !screenshot.isEmpty(); }
    /// Whether kubeconfig files are to be opened: the demo alone needs none.
    bool opensClusters() const { return !isDemo || !kubeconfigs.isEmpty() || !contexts.isEmpty(); }
};

/// `arguments` begins with the program's name. Errors: one sentence that names the argument.
tl::expected<Options, QString> parseOptions(const QStringList &arguments);
/// What --help prints.
QString helpText();

} // namespace drover
