#pragma once

#include "core/api/apirequest.h"

#include <QString>

#include <string>

namespace drover {

/// One object as the server has it, as text.
///
/// Thread: a plain value, any. Errors: none.
struct ObjectText {
    QString yaml;       ///< without managedFields
    QString managedFields; ///< they alone, as YAML; empty: none
    QString json;       ///< indented, whole
    QString resourceVersion;
};

/// GET, read and put into words on the worker.
///
/// Thread: values, any. Errors: as ApiRequest; Protocol where it is no JSON object.
ApiRequest<ObjectText> requestNodeText(const std::string &node);
ApiRequest<ObjectText> requestPodText(const std::string &nameSpace, const std::string &name);

Result<ObjectText> objectTextOf(const std::string &body);

} // namespace drover
