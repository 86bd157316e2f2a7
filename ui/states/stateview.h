#pragma once

#include "ui/theme/statuspalette.h"

#include <QLatin1StringView>
#include <QString>

#include <cstdint>
#include <vector>

namespace drover::ui {

/// One empty or error state as it is shown: an icon, one sentence, one next step.
///
/// Thread: a plain value, any. Errors: it tells them. Holds no secret: texts come from Error.
struct StateView {
    enum class Kind : std::uint8_t {
        None, ///< nothing to say
        NoKubeconfig,
        BrokenContext,
        Connecting,
        FillingFromWatch,
        NoNodes,
        FilterHidesAll,
        Forbidden,
        SignedOut,
        NoCredentials, ///< the server wants some, and there are none to send
        UntrustedCertificate,
        CannotConnect,
        CatchingUp,
        Reconnecting,
        Stale,
        Polling,
        NamedNodes, ///< some nodes are read by their names; all may not be listed
        Stopped,
        NoSelection, ///< of the details: no node is chosen
        NodeGone,    ///< of the details: the node vanished while it was open
        ContextChanged, ///< the kubeconfig leads elsewhere now than this tab
        ContextLost,    ///< the kubeconfig has the context no more, or cannot be read
    };
    enum class Action : std::uint8_t {
        None,
        Retry,
        ClearFilter,
        OpenCluster,
        OpenFile,
        TryDemo,
        Cancel,
        CopyText, ///< put `copyText` on the clipboard
        OpenDoctor,
        PasteKubeconfig,
        Reopen, ///< a new session in this tab's place
        Keep,   ///< as it is; ends what is said
    };
    struct Button {
        Action action = Action::None;
        QString text;

        bool operator==(const Button &) const = default;
    };
    struct Step {
        enum class Progress : std::uint8_t { Done, Active, Waiting, Warned, Failed };
        QString text;
        Progress progress = Progress::Waiting;

        bool operator==(const Step &) const = default;
    };

    Kind kind = Kind::None;
    QLatin1StringView icon{"info"}; ///< a name for themedIcon()
    Tone tone = Tone::Neutral;
    QString sentence;
    QString cause;  ///< why, in one sentence; a page has it in its detail, a banner beside the first
    QString detail; ///< advice and the server's message; may be several lines, plain text
    std::vector<Step> steps;
    Button next;    ///< the next step; Action::None where there is nothing to do
    Button other;   ///< a second way, where there is one
    Button more;    ///< a third one
    QString copyText;

    bool isNone() const { return kind == Kind::None; }
    bool operator==(const StateView &) const = default;
};

} // namespace drover::ui
