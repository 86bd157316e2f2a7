#pragma once

#include "core/nodes/apirequests.h"
#include "core/objects/timestamp.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <string>

namespace drover {

/// Who wrote a field last, as metadata.managedFields has it.
struct FieldOwner {
    QString manager; ///< "kubectl-cordon"
    Timestamp time;
    QString operation = {}; ///< "Update", "Apply"
};

/// What the node cache does not keep, asked for when wanted.
///
/// Thread: any; the answers are read on the worker. Units: UTC. Errors: Protocol where the answer
/// is no JSON object. Secrets: none; a node holds none.

/// The whole node as YAML, without managedFields, as `kubectl get node -o yaml` prints it.
ApiRequest<QString> requestNodeYaml(const std::string &node);
/// Who set spec.unschedulable; nothing where the server does not tell.
/// Source: Kubernetes documentation, "Server-Side Apply", managers.
ApiRequest<std::optional<FieldOwner>> requestCordonOwner(const std::string &node);

/// The value as a YAML document. Source: YAML 1.2, chapters 7 and 8.
QString yamlText(const QJsonValue &value);
std::optional<FieldOwner> cordonOwnerOf(const QJsonObject &node);

} // namespace drover
