#pragma once

#include "core/base/error.h"
#include "core/kubeconfig/clusterconfig.h"

#include <QByteArray>
#include <QString>

namespace drover {

/// The end of what a failing plugin wrote to stderr, fit to be shown: the last lines, without what
/// steers a terminal, and without whatever looks like a secret. That is more than redact() hides,
/// since a plugin handles nothing but secrets: words of twelve and more characters with letters and
/// digits among them, the values of secret-looking variables, and all that it wrote to stdout.
///
/// Thread: any, pure. Units: at most 5 lines and 600 characters. Errors: none.
QString pluginWords(const QByteArray &printed, const QByteArray &answer, const ExecPlugin &plugin);

/// The error with these words: for screens and the doctor. They are no part of its sentence, so
/// that no log has them.
Error withPluginWords(Error error, const QString &words);
/// The error of a plugin that cannot be run as it is not there.
Error withPluginMissing(Error error);
bool isPluginMissing(const Error &error);
/// The words of the plugin whose failure this is; empty: none.
QString pluginWordsOf(const Error &error);

} // namespace drover
