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

/// Rights are about nodes; the reads among them say nothing of other resources, which only a user
/// with the right to write may see.
bool mayDo(const DemoUser &user, const QByteArray &verb, const QByteArray &resource);

} // namespace drover::demo
