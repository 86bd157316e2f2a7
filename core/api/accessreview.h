#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace drover {

/// What the server answers to "may I?".
struct AccessReview {
    bool isAllowed = false;
    QString reason; ///< of the authorizer, with what it could not evaluate; may be empty
};

/// SelfSubjectAccessReview: where to send it, what, and how to read the answer.
///
/// Thread: any; pure. Errors: Protocol where the answer is no review; what a Status says.
/// Source: authorization.k8s.io/v1 SelfSubjectAccessReview.
QByteArray accessReviewsPath();
/// Empty texts are left out; without a namespace it asks for all of them.
QByteArray accessReviewBody(std::string_view verb, std::string_view group,
                            std::string_view resource, std::string_view subresource,
                            std::string_view nameSpace = {});
Result<AccessReview> decodeAccessReview(const std::string &body);

/// The resources of the core group, among them what serves evictions.
QByteArray coreResourcesPath();
/// "policy/v1" or "policy/v1beta1" by the answer to coreResourcesPath(); empty where evictions are
/// not served. Errors: as decodeAccessReview().
/// Source: kubectl pkg/drain/drain.go, CheckEvictionSupport.
Result<std::string> decodeEvictionVersion(const std::string &body);

} // namespace drover
