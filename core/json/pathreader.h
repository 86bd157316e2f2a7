#pragma once

#include "core/json/paddedtext.h"
#include "core/jsonpath/jsonpath.h"

#include <memory>
#include <string>
#include <vector>

namespace drover {

/// What paths find in JSON objects: for columns of fields that a Node does not keep.
///
/// Only the values are taken. Texts stand as they are, numbers and truth as kubectl prints them,
/// lists and objects as compact JSON; several stand as core/objects/foundvalues.h says; null is nothing
/// found. A value ends after 1 KiB, with "…".
/// Thread: one. Units: UTF-8. Errors: none; JSON that cannot be read has nothing to find.
class PathReader
{
public:
    PathReader();
    ~PathReader();

    void setPaths(std::vector<JsonPath> paths);
    bool isEmpty() const { return m_paths.empty(); }

    /// For each path what it found; a null view: nothing. Valid until the next call. `isEvent`: the
    /// object is what a watch's line holds in its field "object".
    const std::vector<std::string_view> &read(PaddedText json, bool isEvent = false);

private:
    struct Parser;

    std::vector<JsonPath> m_paths;
    std::unique_ptr<Parser> m_parser;
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_found;
};

} // namespace drover
