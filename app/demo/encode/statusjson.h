#pragma once

#include <QByteArray>

#include <vector>

namespace drover::demo {

struct StatusCause {
    QByteArray reason;
    QByteArray message;
    QByteArray field;
};

/// A metav1.Status that tells of a failure. Empty members are left out.
struct StatusFacts {
    int code = 500;
    QByteArray reason;
    QByteArray message;
    QByteArray name; ///< details
    QByteArray group;
    QByteArray kind;
    QByteArray uid;
    std::vector<StatusCause> causes;
    int retryAfterSeconds = 0;
    QByteArray continueToken; ///< metadata, with a 410 of a list in pages
    bool emptyDetails = false;
};

QByteArray statusJson(const StatusFacts &facts); ///< compact, ends with a newline
QByteArray successJson(const QByteArray &name, const QByteArray &kind, const QByteArray &uid);

/// The reason and sentence that a server gives with a code for which no more is known.
StatusFacts commonStatus(int code);

} // namespace drover::demo
