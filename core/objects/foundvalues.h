#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace drover {

/// What a path found in an object, as Node::paths holds it: one text, or several.
///
/// Thread: any; pure. Units: UTF-8. Errors: none; JSON that is none is taken as the text it is.

/// Stands between what a path found in several places: no text that a person writes holds it.
constexpr char kBetweenFound = '\x1f';
/// A value is cut behind so many bytes, and ends with "…" then: a column is no place for more, and
/// 65,000 nodes have one each.
constexpr std::size_t kLongestFound = 1024;

/// As it is shown: with ", " between several.
std::string foundText(std::string_view found);
/// Each of the values; of a list each of its elements, texts without their quotes.
void eachFound(std::string_view found, const std::function<void(std::string_view)> &use);
/// Whether more was found than is kept.
bool isCutFound(std::string_view found);

} // namespace drover
