#pragma once

#include <QByteArray>

#include <chrono>
#include <string_view>

namespace drover {

/// Targets of requests about pods and budgets: path and query, percent-encoded, beginning with
/// "/". An empty selector, token or version is left out.
///
/// Thread: any; pure. Units: seconds. Errors: none; names and selectors are the server's to check.
/// Source: Kubernetes API reference, core/v1 Pod and policy PodDisruptionBudget.
QByteArray podsOfNode(std::string_view node, std::string_view labelSelector, int limit,
                      std::string_view continueToken);
/// Changes after `version`; bookmarks are asked for.
QByteArray watchPodsOfNode(std::string_view node, std::string_view labelSelector,
                           std::string_view version, std::chrono::seconds timeout);
/// Those that use room: neither Succeeded nor Failed.
QByteArray podsEverywhere(int limit, std::string_view continueToken);
QByteArray podPath(std::string_view nameSpace, std::string_view name);
QByteArray evictionPath(std::string_view nameSpace, std::string_view podName);

/// `policyVersion` is "policy/v1" or "policy/v1beta1".
QByteArray budgetsEverywhere(std::string_view policyVersion, int limit,
                             std::string_view continueToken);
QByteArray watchBudgets(std::string_view policyVersion, std::string_view version,
                        std::chrono::seconds timeout);
QByteArray daemonSetPath(std::string_view nameSpace, std::string_view name);

} // namespace drover
