#pragma once

#include "core/decode/nodedecoder.h"

#include <functional>
#include <span>
#include <string>
#include <variant>

namespace drover {

struct Added {
    NodePtr node;
};
struct Modified {
    NodePtr node;
};
/// The node's last state, with the version of its deletion.
struct Deleted {
    NodePtr node;
};
/// The stream has passed this version; there is no node in it.
struct Bookmark {
    std::string resourceVersion;
    bool initialEventsEnd =
        false; ///< annotated `k8s.io/initial-events-end`: the replay is complete
};
/// An ERROR event: the Status in it, as errorFromStatus() reads it. The stream ends after it.
struct ErrorEvent {
    Error error;
};

using WatchEvent = std::variant<Added, Modified, Deleted, Bookmark, ErrorEvent>;

/// Makes events of the body of a watch, as it arrives: one JSON value a line, cut anywhere.
///
/// Events of unknown types are passed over, as the API asks for. After an error the decoder is of
/// no more use.
/// Thread: the decoder's. Units: bytes. Errors: Protocol (no JSON, a line over 16 MiB, a node
/// without a name, an end within a line).
/// Source: Kubernetes API concepts, "Efficient detection of changes"; apiserver
/// pkg/endpoints/handlers/watch.go for the framing.
class WatchDecoder
{
public:
    using Sink = std::function<void(WatchEvent)>;

    explicit WatchDecoder(std::shared_ptr<NodeDecoder> decoder);

    /// Events are handed out within the call, in order.
    Result<void> feed(std::span<const char> bytes, const Sink &sink);
    /// The body ended cleanly: a last line may lack its newline, but must be whole.
    Result<void> finish(const Sink &sink);

private:
    static constexpr std::size_t kLongestLine = 16u << 20;

    Result<void> decodeLine(PaddedText line, const Sink &sink);

    std::shared_ptr<NodeDecoder> m_decoder;
    PaddedBuffer m_line; ///< a line that has begun in an earlier chunk
    PaddedBuffer m_tail; ///< a line too near to the end of its chunk to be parsed in place
};

} // namespace drover
