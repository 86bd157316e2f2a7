#include "ui/help/topicsearch.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <tuple>

namespace drover::ui {

namespace {

/// Best first.
enum class Fit : std::uint8_t { Term, Begins, TitleWord, InTitle, TextWord, InText, None };

struct Found {
    const HelpTopic *topic;
    Fit fit;
};

/// "Pressure" in "DiskPressure", too.
bool isWordStart(QStringView text, qsizetype at)
{
    if (at == 0 || !text[at - 1].isLetterOrNumber())
        return true;
    return text[at].isUpper() && text[at - 1].isLower();
}

Fit fitIn(const QString &text, const QString &typed, Fit asWord, Fit inside)
{
    Fit best = Fit::None;
    for (qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(typed, at + 1, Qt::CaseInsensitive))
        best = std::min(best, isWordStart(text, at) ? asWord : inside);
    return best;
}

/// A topic in one language.
struct Texts {
    QString title;
    QString words;
};

Fit fitOf(const Texts &texts, const QString &typed)
{
    const auto &[title, words] = texts;
    const QStringList terms = title.split(QStringLiteral(", "));
    if (terms.contains(typed, Qt::CaseInsensitive))
        return Fit::Term;
    const bool isBegun = std::any_of(terms.begin(), terms.end(), [&typed](const QString &term) {
        return term.startsWith(typed, Qt::CaseInsensitive);
    });
    if (isBegun)
        return Fit::Begins;
    return std::min(fitIn(title, typed, Fit::TitleWord, Fit::InTitle),
                    fitIn(words, typed, Fit::TextWord, Fit::InText));
}

/// In English as well: kubectl, the palette and colleagues say the words of Kubernetes.
Fit fitOf(const HelpTopic &topic, const QString &typed)
{
    const Texts shown{topicTitle(topic), topicWords(topic.meaning) + u' ' + topicWords(topic.advice)};
    const Texts english{QString::fromUtf8(topic.title),
                        QString::fromUtf8(topic.meaning) + u' ' + QString::fromUtf8(topic.advice)};
    return std::min(fitOf(shown, typed), fitOf(english, typed));
}

} // namespace

std::vector<const HelpTopic *> findTopics(const QString &typed)
{
    if (typed.isEmpty())
        return helpTopics();
    std::vector<Found> found;
    std::map<HelpTopic::Group, Fit> groups; // the best in each
    for (const HelpTopic *topic : helpTopics()) {
        const Fit fit = fitOf(*topic, typed);
        if (fit == Fit::None)
            continue;
        found.push_back({topic, fit});
        const auto best = groups.emplace(topic->group, fit).first;
        best->second = std::min(best->second, fit);
    }
    std::stable_sort(found.begin(), found.end(), [&groups](const Found &l, const Found &r) {
        const auto rank = [&groups](const Found &one) {
            return std::tuple(groups.at(one.topic->group), one.topic->group, one.fit);
        };
        return rank(l) < rank(r);
    });
    std::vector<const HelpTopic *> topics;
    topics.reserve(found.size());
    for (const Found &one : found)
        topics.push_back(one.topic);
    return topics;
}

} // namespace drover::ui
