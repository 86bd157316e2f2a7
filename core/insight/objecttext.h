#pragma once

#include "core/api/apirequest.h"

#include <QString>

#include <string>

namespace drover {

/// A text whose managedFields are folded away.
///
/// Thread: a plain value, any. Units: `at` in characters of `text`. Errors: none.
struct FoldedText {
    QString text; ///< without the fold
    QString fold; ///< whole lines; empty: nothing is folded
    qsizetype at = 0; ///< where in `text` the fold belongs

    QString whole() const;
};

/// One object as the server has it, as text.
///
/// Thread: a plain value, any. Errors: none.
struct ObjectText {
    FoldedText yaml;
    FoldedText json; ///< indented
    int managedCount = 0; ///< entries of managedFields
    QString resourceVersion;
};

/// GET, read and put into words on the worker.
///
/// Thread: values, any. Errors: as ApiRequest; Protocol where it is no JSON object.
ApiRequest<ObjectText> requestNodeText(const std::string &node);
ApiRequest<ObjectText> requestPodText(const std::string &nameSpace, const std::string &name);
/// What the kubelet runs with, which no object of the API has: needs get on nodes/proxy.
ApiRequest<ObjectText> requestKubeletConfig(const std::string &node);

Result<ObjectText> objectTextOf(const std::string &body);
Result<ObjectText> kubeletConfigOf(const std::string &body);

} // namespace drover
