#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace drover {

/// The token in a file, without the blanks around it.
///
/// Thread: not the GUI's. Errors: the rule that was broken, as the end of a sentence.
/// Source: client-go transport/token_source.go.
tl::expected<QByteArray, QString> readTokenFile(const QString &path);

} // namespace drover
