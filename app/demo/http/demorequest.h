#pragma once

#include <QByteArray>
#include <QUrlQuery>

#include <map>
#include <optional>

namespace drover::demo {

/// One HTTP request, whole. Header names are in lower case; of a repeated header the last counts.
struct DemoRequest {
    QByteArray method;
    QByteArray target; ///< as it came: path and query
    QByteArray path;   ///< decoded
    QUrlQuery query;
    std::map<QByteArray, QByteArray> headers;
    QByteArray body;

    QByteArray header(const char *lowerName) const;
    bool has(const char *parameter) const;
    QByteArray parameter(const char *name) const; ///< decoded; empty: not given
    bool flag(const char *name) const;            ///< "1" or "true"
    bool wantsClose() const { return header("connection").toLower() == "close"; }
};

/// Takes the first whole request from the front of `buffer`; none: more bytes are needed.
///
/// Errors: a request line that makes no sense gives a request with an empty method.
std::optional<DemoRequest> takeRequest(QByteArray &buffer);

} // namespace drover::demo
