#pragma once

#include "app/demo/api/demooptions.h"
#include "app/demo/api/requestpath.h"
#include "app/demo/http/demorequest.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace drover::demo {

struct PeerFacts;

/// Who asks; none: 401. Without any users in the options everybody is `admin`.
std::optional<DemoUser> userOf(const DemoRequest &request, const PeerFacts &peer,
                               const DemoOptions &options);

/// What somebody wants to do, as an authorizer sees it.
struct DemoAction {
    QByteArray verb;
    QByteArray group;
    QByteArray what; ///< "nodes", "pods/eviction"
    QByteArray name; ///< empty: of no object in particular
};

/// What a request is about. A list or watch whose field selector names one object is about that.
DemoAction actionOf(const DemoRequest &request, const RequestPath &path);

/// The first of the user's rules that fits decides; without one the flags do. Those are about
/// nodes; the reads among them say nothing of other resources, which only a user with the right to
/// write may see. A resource that is known, in a group that is not its own, is nobody's to touch.
bool mayDo(const DemoUser &user, const DemoAction &action);

} // namespace drover::demo
