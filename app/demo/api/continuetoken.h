#pragma once

#include <QByteArray>

#include <optional>

namespace drover::demo {

/// Where the next page of a list begins: after this name, in the snapshot of this version.
struct ContinueToken {
    qint64 version = 0; ///< −1: whatever is newest (an inconsistent list)
    QByteArray lastName;

    QByteArray encoded() const;
    static std::optional<ContinueToken> decode(const QByteArray &text);
};

} // namespace drover::demo
