#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace drover {

/// What a user may do with one node that a rule names.
struct NamedNodeRight {
    std::string name;
    bool mayList = false;  ///< by its name; else GET is the way
    bool mayWatch = false; ///< by its name

    bool operator==(const NamedNodeRight &) const = default;
};

/// What a user may read of a cluster's nodes, as far as the server can say.
struct NodeRights {
    /// A rule grants the List of all nodes. Where the server refuses that List all the same, the
    /// rule is one of a namespace, which reaches no node.
    bool mayListAll = false;
    std::vector<NamedNodeRight> named; ///< that may be read, by name; each once
};

/// SelfSubjectRulesReview: where to send it, what, and what the answer says about nodes.
///
/// Thread: any; pure. Errors: Protocol where the answer is no review; what a Status says.
/// Source: authorization.k8s.io/v1 SelfSubjectRulesReview; a request with the field selector
/// metadata.name is checked against resourceNames (apiserver pkg/endpoints/request).
QByteArray rulesReviewPath();
QByteArray rulesReviewBody();
Result<NodeRights> decodeNodeRights(const std::string &body);

} // namespace drover
