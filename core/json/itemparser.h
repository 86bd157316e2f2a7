#pragma once

#include "core/json/jsonread.h"
#include "core/json/paddedtext.h"

#include <cstdint>

namespace drover {

/// Opens one JSON object after the other, each to be read once. Internal to core/api.
///
/// Thread: one. Errors: the parser's codes.
class ItemParser
{
public:
    /// Opens the object that `json` is. It may be read once, before the next call. Bytes that are
    /// no UTF-8 become U+FFFD: one broken annotation must not hide a node.
    json::ErrorCode open(PaddedText json, json::Object &object);
    /// True when the object that was opened has been read and nothing stands behind it.
    bool atEnd();

    PaddedText opened() const { return m_opened; } ///< repaired, where that was due
    std::uint64_t repairedCount() const { return m_repairedCount; }

private:
    json::ErrorCode openOnce(PaddedText json, json::Object &object);

    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    PaddedBuffer m_repaired;
    PaddedText m_opened;
    std::uint64_t m_repairedCount = 0;
};

} // namespace drover
