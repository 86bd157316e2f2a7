#pragma once

#include <QStringView>

#include <cstdint>
#include <string>
#include <vector>

namespace drover::ui {

/// Many texts to find by some of their letters, fast enough for a keystroke over 65,000 of them.
///
/// Every word that is typed must occur in a text, its letters in their order, whatever their case.
/// Letters that stand together and those that begin a word count most.
/// Thread: one at a time. Errors: none.
class FuzzyList
{
public:
    struct Hit {
        std::uint32_t place; ///< in the order in which texts were added
        int score;           ///< more is better
    };

    void clear();
    void reserve(std::size_t texts);
    void add(QStringView text);
    std::size_t size() const { return m_ends.size(); }

    /// All that fit, in the order in which they were added. Nothing typed: all, alike.
    std::vector<Hit> find(QStringView typed) const;

private:
    QStringView textAt(std::size_t place) const;

    std::u16string m_letters; ///< all texts, their letters in lower case
    std::vector<std::uint32_t> m_ends;
    std::vector<std::uint64_t> m_masks; ///< which letters are in a text; most are turned away by it
};

} // namespace drover::ui
