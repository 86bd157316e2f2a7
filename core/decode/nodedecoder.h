#pragma once

#include "core/base/error.h"
#include "core/json/paddedtext.h"
#include "core/objects/node.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace drover {

class NodeParser;

/// Makes a Node of the JSON of one: an element of a List's `items`, or the answer to a GET.
///
/// Keeps what a view shows and no more; texts that repeat go to the pool. Fields may come in any
/// order. Null, wrong types and unreadable times count as absent; only a node without a name is an
/// error. One decoder per pool: the pool is filled on one thread.
/// Thread: one, the pool's. Units: bytes. Errors: Protocol, naming the field or the JSON fault, or
/// saying that `memory` is full.
/// Source: core/v1 Node in the Kubernetes API reference.
class NodeDecoder
{
public:
    explicit NodeDecoder(std::shared_ptr<TextPool> pool,
                         std::shared_ptr<NodeMemory> memory = std::make_shared<NodeMemory>());
    ~NodeDecoder();
    NodeDecoder(const NodeDecoder &) = delete;
    NodeDecoder &operator=(const NodeDecoder &) = delete;

    /// What is taken of each node beside its fields from now on; see Node::paths. What is no path
    /// is left out.
    void setPaths(const std::vector<std::string> &paths);

    Result<NodePtr> decode(PaddedText json);
    /// The same for text without padding behind it; copies it.
    Result<NodePtr> decodeCopy(std::string_view json);

    /// Objects whose bytes were not UTF-8 and were repaired, so far.
    std::uint64_t repairedCount() const;
    /// Nodes whose conditions, taints, addresses, spec or status had a wrong type and count as
    /// absent, so far.
    std::uint64_t mistypedCount() const;

    /// For WatchDecoder, so that a line of a watch is parsed once.
    NodeParser &parser() { return *m_parser; }

private:
    std::unique_ptr<NodeParser> m_parser;
    PaddedBuffer m_copy;
};

} // namespace drover
