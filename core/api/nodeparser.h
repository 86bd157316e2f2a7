#pragma once

#include "core/api/nodeassembler.h"
#include "core/api/paddedtext.h"
#include "core/api/pathreader.h"
#include "core/base/error.h"

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

    /// Opens the object that `json` is. It may be read once, before the next call. Bytes that are
    /// no UTF-8 become U+FFFD: one broken annotation must not hide a node.
    json::ErrorCode open(PaddedText json, json::Object &object);
    /// True when the object that was opened has been read and nothing stands behind it.
    bool atEnd();
    /// Reads a node, which is what was opened or the field "object" of it. A JSON error is
    /// returned; what is wrong with a node that is JSON is in `node`.
    json::ErrorCode readNode(json::Object object, Result<NodePtr> &node, bool isEvent = false);

    /// Of the node whose JSON readNode() found broken; empty where it came later than the fault.
    const QString &brokenName() const { return m_brokenName; }

    std::uint64_t repairedCount() const { return m_repairedCount; }
    std::uint64_t mistypedCount() const { return m_mistypedCount; }

private:
    json::ErrorCode openOnce(PaddedText json, json::Object &object);

    void readPaths(bool isEvent);

    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    NodeArrays m_arrays;
    NodeAssembler m_assembler;
    std::shared_ptr<NodeMemory> m_memory;
    PaddedBuffer m_repaired;
    PaddedText m_opened;
    std::vector<std::string> m_pathNames; ///< sorted
    PathReader m_paths;
    QString m_brokenName;
    std::uint64_t m_repairedCount = 0;
    std::uint64_t m_mistypedCount = 0;
};

/// "<what> is no valid JSON: <why>".
tl::unexpected<Error> invalidJson(const QString &what, json::ErrorCode code);

} // namespace drover
