#pragma once

#include <QStringView>

#include <cstdint>
#include <string>
#include <vector>

namespace drover::ui {

/// Many texts to find by some of their letters, fast enough for a keystroke over 65,000 of them.
///
/// Every word that is typed must occur in a text, its letters in their order, whatever their case.
/// A whole word counts most, then one that begins so, the first letters of several words, what stands
/// within a word, and last letters here and there.
/// Thread: one at a time. Errors: none.
class FuzzyList
{
public:
    struct Hit {
        std::uint32_t place; ///< in the order in which texts were added
        int score;           ///< more is better
        int lateness;        ///< less is better among alike: not at the beginning, not in the text
    };

    void clear();
    void reserve(std::size_t texts);
    /// `aside` is searched as if it went on with the text.
    void add(QStringView text, QStringView aside = {});
    std::size_t size() const { return m_ends.size(); }

    /// All that fit, in the order in which they were added. Nothing typed: all, alike.
    std::vector<Hit> find(QStringView typed) const;

private:
    void append(QStringView text);
    QStringView textAt(std::size_t place) const;

    std::u16string m_letters; ///< all texts, their letters in lower case
    std::vector<std::uint32_t> m_ends;
    std::vector<std::uint32_t> m_textLengths; ///< without what is aside
    std::vector<std::uint64_t> m_masks; ///< which letters are in a text; most are turned away by it
};

} // namespace drover::ui
