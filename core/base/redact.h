#pragma once

#include <QString>

namespace drover {

/// The text with everything that looks like a credential replaced by "[hidden]": bearer tokens,
/// JWTs, PEM private keys, `token=…`/`password: …` pairs and user:password in URLs. At most
/// `limit` characters are kept.
///
/// Thread: any. Errors: none; it hides too much rather than too little.
QString redact(const QString &text, qsizetype limit = 2048);

} // namespace drover
