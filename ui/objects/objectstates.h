#pragma once

#include "core/base/error.h"
#include "ui/states/stateview.h"

namespace drover::ui {

/// What is said while one answer is not there; each a whole sentence.
struct AskedWords {
    QString asking; ///< "Asking for the node…"
    QString mayNot; ///< "%1 may not get nodes (403)."
    QString failed; ///< "The node could not be read."
    QString user;   ///< the kubeconfig's name; the server may name another
};

/// Thread: any. Errors: they are told.
StateView stateOf(StateView::Kind kind, QLatin1StringView icon, Tone tone, const QString &sentence,
                  const QString &detail = {});
StateView askingState(const AskedWords &words);
/// In place of what could not be read.
StateView failureState(const AskedWords &words, const Error &error);
/// Above what was read before, when it could not be read again.
StateView failureBanner(const AskedWords &words, const Error &error);

} // namespace drover::ui
