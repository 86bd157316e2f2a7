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
    QString language;                        ///< "de"; empty: the desktop's
    QString logLevel{QStringLiteral("info")}; ///< debug, info, warning, error
    QString screenshot;                      ///< where the picture goes; empty for none
    ui::Appearance appearance = ui::Appearance::System;
    bool isHelp = false;
    bool isVersion = false;

    /// Whether kubeconfig files are to be opened: the demo alone needs none.
    bool opensClusters() const { return !isDemo || !kubeconfigs.isEmpty() || !contexts.isEmpty(); }
};

/// `arguments` begins with the program's name. Errors: one sentence that names the argument.
tl::expected<Options, QString> parseOptions(const QStringList &arguments);
/// What --help prints.
QString helpText();

} // namespace drover
