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
        UntrustedCertificate,
        CannotConnect,
        CatchingUp,
        Reconnecting,
        Stale,
        Polling,
        Stopped,
        NoSelection, ///< of the details: no node is chosen
        NodeGone,    ///< of the details: the node vanished while it was open
    };
    enum class Action : std::uint8_t {
        None,
        Retry,
        ClearFilter,
        OpenCluster,
        OpenFile,
        TryDemo,
        Cancel,
        CopyRightRequest, ///< put `copyText` on the clipboard
    };
    struct Button {
        Action action = Action::None;
        QString text;

        bool operator==(const Button &) const = default;
    };
    struct Step {
        enum class Progress : std::uint8_t { Done, Active, Waiting, Failed };
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
    QString copyText;

    bool isNone() const { return kind == Kind::None; }
    bool operator==(const StateView &) const = default;
};

} // namespace drover::ui
