#pragma once

#include "core/base/error.h"
#include "core/decode/nodeassembler.h"
#include "core/json/itemparser.h"
#include "core/json/pathreader.h"

#include <QString>

#include <map>

namespace drover {

/// Parses one JSON object at a time and makes nodes of it; what NodeDecoder and WatchDecoder
/// share. Internal to core/api.
///
/// Thread: the pool's. Errors: Protocol; the parser's codes on the way.
class NodeParser
{
public:
    /// What is taken of each node beside its fields: the path as its column has it, and parsed.
    using Paths = std::map<std::string, JsonPath>;

    NodeParser(std::shared_ptr<TextPool> pool, std::shared_ptr<NodeMemory> memory);

    void setPaths(const Paths &paths);

    /// As ItemParser.
    json::ErrorCode open(PaddedText json, json::Object &object);
    bool atEnd() { return m_item.atEnd(); }
    /// Reads a node, which is what was opened or the field "object" of it. A JSON error is
    /// returned; what is wrong with a node that is JSON is in `node`.
    json::ErrorCode readNode(json::Object object, Result<NodePtr> &node, bool isEvent = false);

    /// Of the node whose JSON readNode() found broken; empty where it came later than the fault.
    const QString &brokenName() const { return m_brokenName; }

    std::uint64_t repairedCount() const { return m_item.repairedCount(); }
    std::uint64_t mistypedCount() const { return m_mistypedCount; }

private:
    void readPaths(bool isEvent);

    ItemParser m_item;
    NodeArrays m_arrays;
    NodeAssembler m_assembler;
    std::shared_ptr<NodeMemory> m_memory;
    std::vector<std::string> m_pathNames; ///< sorted
    PathReader m_paths;
    QString m_brokenName;
    std::uint64_t m_mistypedCount = 0;
};

/// "<what> is no valid JSON: <why>".
tl::unexpected<Error> invalidJson(const QString &what, json::ErrorCode code);

} // namespace drover
