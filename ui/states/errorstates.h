#pragma once

#include "core/base/error.h"
#include "ui/states/sessionstate.h"

#include <optional>

namespace drover::ui {

/// The state of a cluster that cannot be reached or used because of `error`, by its kind.
///
/// Thread: any. Errors: none.
StateView errorState(const SessionFacts &facts, const Error &error);
/// "ana may not list nodes (403)."
QString mayNotListSentence(const SessionFacts &facts, const Error &error);
/// Whom the server refused, as it says itself; else the kubeconfig's name, which may be another; else
/// "This user".
QString refusedUser(const Error &error, const QString &configured);
/// The error's message, the server's own words where they say more, and the next step.
QString errorDetail(const Error &error);
/// The user's credentials stay here: the address begins with http://. Nobody expects any to be sent
/// where the context names no user.
bool areCredentialsHeldBack(const SessionFacts &facts);
/// The step's name on the way to a server, and what becomes of them where they are held back.
QString credentialStepText(const SessionFacts &facts);
StateView::Button rightRequestButton();
StateView::Button doctorButton();
/// "Next try in 12 s.", or empty where no try is planned.
QString nextTryText(const std::optional<WallTime> &next, WallTime now);

} // namespace drover::ui
