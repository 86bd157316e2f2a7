#pragma once

#include "core/base/error.h"
#include "core/json/bracketscanner.h"
#include "core/json/paddedtext.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace drover {

/// Which List is to come.
enum class ListKind : std::uint8_t {
    Nodes,       ///< with a version; may leave out its kind
    NodeMetrics, ///< of metrics.k8s.io: says its kind, and has no version, as it is in no store
    PodMetrics,  ///< the same
};

/// What a List says beside its items.
struct ListMetadata {
    std::string resourceVersion; ///< of the whole; where a watch goes on from. Nodes': never empty
    std::string continueToken;   ///< empty: that was the last page
    std::string kind;            ///< "NodeList"
};

struct ItemLimits {
    std::size_t itemBytes = 16u << 20;
    std::size_t otherBytes = 1u << 20; ///< all of the List that is not in an item
};

/// Takes the body of a List apart as it arrives: hands out each element of `items`, keeps the
/// rest.
///
/// Holds at most one item and never the body. Keys may come in any order. It finds where items
/// begin and end and leaves it to their parser whether they are JSON. After an error it is of no
/// more use.
/// Thread: one. Units: bytes. Errors: Protocol (no JSON, too large, too deep, cut short); what a
/// Status says, where one came in place of a List.
/// Source: Kubernetes API concepts, "Resource versions in metadata"; RFC 8259.
class ItemSplitter
{
public:
    /// The item is valid during the call only.
    using Sink = std::function<void(PaddedText item)>;

    explicit ItemSplitter(ItemLimits limits = {}, ListKind list = ListKind::Nodes);

    Result<void> feed(std::span<const char> bytes, const Sink &sink);
    /// To be called when the body ended: only a List that closed and has a version is whole.
    Result<ListMetadata> finish() const;

    bool isClosed() const { return m_where == Where::Behind; }
    std::size_t itemCount() const { return m_itemCount; }

private:
    enum class Where { Before, Around, BetweenItems, InItem, Behind };

    /// Each takes bytes from the front of `rest` and says whether it could.
    Result<void> takeStart(std::string_view &rest);
    Result<void> takeAround(std::string_view &rest);
    Result<void> takeBetween(std::string_view &rest);
    Result<void> takeItem(std::string_view &rest, const Sink &sink);
    Result<void> takeBehind(std::string_view &rest);

    void lookAt(char byte);
    void takeText(std::string_view text);
    tl::unexpected<Error> itemTooLarge() const;

    ItemLimits m_limits;
    ListKind m_list;
    Where m_where = Where::Before;
    std::string m_others; ///< the List with its items taken out: still JSON
    BracketScanner m_item;
    PaddedBuffer m_begun; ///< an item that began in an earlier chunk
    PaddedBuffer m_tail;  ///< an item too near to the end of its chunk to be parsed in place
    std::size_t m_itemCount = 0;
    bool m_itemIsDue = false;  ///< after a comma
    bool m_commaIsDue = false; ///< after an item

    // Where we are in m_others.
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    std::size_t m_stringStart = 0;
    bool m_keyIsDue = false; ///< the next string at depth 1 is a key
    std::string m_key;       ///< the last key at depth 1
    std::string m_kind;      ///< of the List; empty until it came
};

} // namespace drover
