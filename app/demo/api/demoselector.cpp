#include "app/demo/api/demoselector.h"

#include "app/demo/nodes/nodefacts.h"

#include <algorithm>

namespace drover::demo {

namespace {

// Splits at commas outside brackets: "a in (b,c),d".
std::vector<QByteArray> termsOf(const QByteArray &text)
{
    std::vector<QByteArray> terms;
    QByteArray term;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ',' && depth == 0)
            terms.push_back(std::exchange(term, {}).trimmed());
        else
            term += c;
    }
    if (!term.trimmed().isEmpty())
        terms.push_back(term.trimmed());
    return terms;
}

// key != value, key == value, key = value; `test` false: not equal.
struct Equation {
    QByteArray key;
    QByteArray value;
    bool equal;
};

std::optional<Equation> equationOf(const QByteArray &text)
{
    const qsizetype sign = text.indexOf('=');
    if (sign <= 0)
        return std::nullopt;
    const bool differs = text[sign - 1] == '!';
    const bool doubled = text.mid(sign + 1, 1) == "=";
    return Equation{text.left(differs ? sign - 1 : sign).trimmed(),
                    text.mid(sign + (doubled ? 2 : 1)).trimmed(), !differs};
}

} // namespace

std::optional<DemoSelector::Term> DemoSelector::setTerm(const QByteArray &text, qsizetype bracket)
{
    const QList<QByteArray> words = text.left(bracket).simplified().split(' ');
    if (words.size() != 2 || !text.endsWith(')') || (words[1] != "in" && words[1] != "notin"))
        return std::nullopt;
    Term term{words[1] == "in" ? Test::In : Test::NotIn, words[0], {}};
    for (const QByteArray &value : text.mid(bracket + 1).chopped(1).split(','))
        term.values.push_back(value.trimmed());
    return term;
}

std::optional<DemoSelector::Term> DemoSelector::labelTerm(const QByteArray &text)
{
    if (const qsizetype bracket = text.indexOf('('); bracket > 0)
        return setTerm(text, bracket);
    if (const auto equation = equationOf(text))
        return Term{equation->equal ? Test::In : Test::NotIn, equation->key, {equation->value}};
    if (text.contains(' '))
        return std::nullopt;
    return text.startsWith('!') ? Term{Test::Missing, text.mid(1), {}}
                                : Term{Test::Exists, text, {}};
}

std::optional<DemoSelector::Term> DemoSelector::fieldTerm(const QByteArray &text)
{
    const auto equation = equationOf(text);
    if (!equation || equation->key != "metadata.name")
        return std::nullopt;
    return Term{equation->equal ? Test::In : Test::NotIn, {}, {equation->value}};
}

std::optional<DemoSelector> selectorOf(const DemoRequest &request)
{
    DemoSelector selector;
    for (const QByteArray &text : termsOf(request.parameter("labelSelector"))) {
        const auto term = DemoSelector::labelTerm(text);
        if (!term)
            return std::nullopt;
        selector.m_terms.push_back(*term);
    }
    for (const QByteArray &text : termsOf(request.parameter("fieldSelector"))) {
        const auto term = DemoSelector::fieldTerm(text);
        if (!term)
            return std::nullopt;
        selector.m_terms.push_back(*term);
    }
    return selector;
}

bool DemoSelector::matches(const DemoNode &node, quint64 seed) const
{
    if (m_terms.empty())
        return true;
    const std::vector<DemoField> labels = labelsOf(node, seed);
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        const auto at = std::find_if(labels.begin(), labels.end(), [&](const DemoField &label) {
            return label.first == term.key;
        });
        const bool there = term.key.isEmpty() || at != labels.end();
        if (term.test == Test::Exists || term.test == Test::Missing)
            return there == (term.test == Test::Exists);
        const QByteArray value = term.key.isEmpty() ? node.name : there ? at->second : QByteArray();
        const bool among =
            there && std::find(term.values.begin(), term.values.end(), value) != term.values.end();
        return among == (term.test == Test::In);
    });
}

} // namespace drover::demo
