#pragma once

#include <QStringList>

namespace drover {

/// The files that make up the default kubeconfig, absolute, in order of precedence: those of
/// KUBECONFIG where it is not empty (doubled and empty names dropped), else ~/.kube/config.
///
/// Thread: any. Errors: none; whether they exist is seen when they are read.
/// Source: client-go tools/clientcmd/loader.go.
QStringList defaultKubeconfigFiles();

} // namespace drover
