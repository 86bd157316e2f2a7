#pragma once

#include "core/objects/logquery.h"

#include <QByteArray>

#include <chrono>
#include <string_view>

namespace drover {

/// Targets of what is asked when somebody looks at a node or a pod: path and query,
/// percent-encoded, beginning with "/". An empty token or version is left out.
///
/// Thread: any; pure. Units: seconds. Errors: none; names are the server's to check.
/// Source: Kubernetes API reference; metrics.k8s.io/v1beta1.

/// Events about the objects of that kind and name, whatever their uid. An empty namespace: of all.
QByteArray eventsAbout(std::string_view nameSpace, std::string_view kind, std::string_view name,
                       int limit, std::string_view continueToken);
QByteArray watchEventsAbout(std::string_view nameSpace, std::string_view kind,
                            std::string_view name, std::string_view version,
                            std::chrono::seconds timeout);
/// Events of all nodes that say NodeNotReady.
QByteArray nodeFallEvents(int limit, std::string_view continueToken);
/// One pod as a List of its name, and its watch.
QByteArray podByName(std::string_view nameSpace, std::string_view name);
QByteArray watchPodByName(std::string_view nameSpace, std::string_view name,
                          std::string_view version, std::chrono::seconds timeout);
QByteArray podLogPath(const LogQuery &query);
QByteArray nodeLeasePath(std::string_view node);
/// Of one node, or of all where the name is empty.
QByteArray nodeUsagePath(std::string_view node);
/// Of the pods of one namespace, or of all where it is empty.
QByteArray podUsagePath(std::string_view nameSpace);
/// A Table of the pods that use room, without the pods themselves.
QByteArray podTable(int limit, std::string_view continueToken);
QByteArray podTableAccept();
/// A path of the kubelet, through the API server: "configz", "healthz".
QByteArray kubeletPath(std::string_view node, std::string_view path);

} // namespace drover
