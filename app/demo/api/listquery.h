#pragma once

#include "app/demo/api/continuetoken.h"
#include "app/demo/api/demoselector.h"
#include "app/demo/api/routecontext.h"
#include "app/demo/http/negotiation.h"

#include <optional>

namespace drover::demo {

/// What a list was asked for.
struct ListQuery {
    Format format;
    DemoSelector selector;
    quint64 version = 0; // 0: unset or "0"
    QByteArray match;
    qsizetype limit = 0;
    std::optional<ContinueToken> from;
};

/// How the resource of the path is offered.
Offer offerOf(const RequestPath &path);

/// Fills the query, or says what is wrong with the request.
/// Source: Kubernetes API concepts, "Semantics for get and list".
std::optional<DemoAnswer> readQuery(const RouteContext &context, ListQuery &query);

/// The version whose snapshot is asked for; 0: the newest.
quint64 exactVersion(const ListQuery &query);

} // namespace drover::demo
