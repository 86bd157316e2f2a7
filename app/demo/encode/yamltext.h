#pragma once

#include <QByteArray>

namespace drover::demo {

/// A JSON document as YAML: keys sorted, lists not indented, as a kube-apiserver writes it.
/// Errors: what is no JSON object gives nothing.
QByteArray yamlFromJson(const QByteArray &json);

} // namespace drover::demo
