#pragma once

#include "app/demo/api/demooptions.h"
#include "app/demo/http/demorequest.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace drover::demo {

struct PeerFacts;

/// Who asks; none: 401. Without any users in the options everybody is `admin`.
std::optional<DemoUser> userOf(const DemoRequest &request, const PeerFacts &peer,
                               const DemoOptions &options);

/// The first of the user's rules that fits decides; without one the flags do. Those are about
/// nodes; the reads among them say nothing of other resources, which only a user with the right to
/// write may see. `what` is "nodes" or "pods/eviction". A resource that is known, in a group that
/// is not its own, is nobody's to touch.
bool mayDo(const DemoUser &user, const QByteArray &verb, const QByteArray &group,
           const QByteArray &what);

} // namespace drover::demo
