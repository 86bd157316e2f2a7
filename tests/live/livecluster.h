#pragma once

#include "core/base/clock.h"
#include "core/nodes/clustersession.h"
#include "tests/live/apiserver.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace drover {

/// What a session believes beside what the server says: the check of nearly every live test.
///
/// Thread: the test's. Errors: sentences for the test's output.

/// A node as a kubelet registers it, with five conditions whose times differ from each other.
QJsonObject nodeObject(const QString &name);
/// Makes `count` nodes "PREFIX-0" … ; false when one was refused.
bool createNodes(ApiServer &server, const QString &prefix, int count);
QString nodePath(const QString &name);

/// A started session of the user, or null where the kubeconfig does not resolve.
std::unique_ptr<ClusterSession> openSession(const QString &kubeconfig, Clock &clock);

/// What a fresh List has and the cache has not, or the other way round, by name, uid and version.
/// Empty: they are equal.
QString differencesToList(const ClusterSession &session, ApiServer &server);

} // namespace drover
