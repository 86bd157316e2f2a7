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

bool offers(const QByteArray &resource, const QByteArray &field)
{
    if (field == "metadata.name")
        return true;
    if (resource == "nodes")
        return false;
    constexpr const char *kOfEvents[] = {"involvedObject.kind",
                                         "involvedObject.namespace",
                                         "involvedObject.name",
                                         "involvedObject.uid",
                                         "involvedObject.fieldPath",
                                         "reason",
                                         "reportingComponent",
                                         "source",
                                         "type"};
    if (resource == "events" && std::any_of(std::begin(kOfEvents), std::end(kOfEvents),
                                            [&](const char *known) { return field == known; }))
        return true;
    return field == "metadata.namespace" ||
           (resource == "pods" && (field == "spec.nodeName" || field == "status.phase"));
}

} // namespace

std::optional<DemoSelector::Term> DemoSelector::setTerm(const QByteArray &text, qsizetype bracket)
{
    const QList<QByteArray> words = text.left(bracket).simplified().split(' ');
    if (words.size() != 2 || !text.endsWith(')') || (words[1] != "in" && words[1] != "notin"))
        return std::nullopt;
    Term term{words[1] == "in" ? Test::In : Test::NotIn, words[0], {}, false};
    for (const QByteArray &value : text.mid(bracket + 1).chopped(1).split(','))
        term.values.push_back(value.trimmed());
    return term;
}

std::optional<DemoSelector::Term> DemoSelector::labelTerm(const QByteArray &text)
{
    if (const qsizetype bracket = text.indexOf('('); bracket > 0)
        return setTerm(text, bracket);
    if (const auto equation = equationOf(text))
        return Term{
            equation->equal ? Test::In : Test::NotIn, equation->key, {equation->value}, false};
    if (text.contains(' '))
        return std::nullopt;
    return text.startsWith('!') ? Term{Test::Missing, text.mid(1), {}, false}
                                : Term{Test::Exists, text, {}, false};
}

std::optional<DemoSelector::Term> DemoSelector::fieldTerm(const QByteArray &text,
                                                          const QByteArray &resource)
{
    const auto equation = equationOf(text);
    if (!equation || !offers(resource, equation->key))
        return std::nullopt;
    return Term{equation->equal ? Test::In : Test::NotIn, equation->key, {equation->value}, true};
}

std::optional<DemoSelector> selectorOf(const DemoRequest &request, const QByteArray &resource)
{
    DemoSelector selector;
    for (const QByteArray &text : termsOf(request.parameter("labelSelector"))) {
        const auto term = DemoSelector::labelTerm(text);
        if (!term)
            return std::nullopt;
        selector.m_terms.push_back(*term);
    }
    for (const QByteArray &text : termsOf(request.parameter("fieldSelector"))) {
        const auto term = DemoSelector::fieldTerm(text, resource);
        if (!term)
            return std::nullopt;
        selector.m_terms.push_back(*term);
    }
    return selector;
}

QByteArray unknownFieldOf(const DemoRequest &request, const QByteArray &resource)
{
    for (const QByteArray &text : termsOf(request.parameter("fieldSelector")))
        if (const auto equation = equationOf(text); equation && !offers(resource, equation->key))
            return equation->key;
    return {};
}

// `field` is the value that a term about a field looks at.
bool DemoSelector::holds(const Term &term, const QByteArray &field,
                         const std::vector<DemoField> &labels)
{
    const auto at = std::find_if(labels.begin(), labels.end(),
                                 [&](const DemoField &label) { return label.first == term.key; });
    const bool there = term.isField || at != labels.end();
    if (term.test == Test::Exists || term.test == Test::Missing)
        return there == (term.test == Test::Exists);
    const QByteArray value = term.isField ? field : there ? at->second : QByteArray();
    const bool among =
        there && std::find(term.values.begin(), term.values.end(), value) != term.values.end();
    return among == (term.test == Test::In);
}

bool DemoSelector::matches(const DemoNode &node, quint64 seed) const
{
    if (m_terms.empty())
        return true;
    const std::vector<DemoField> labels = labelsOf(node, seed);
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term &term) { return holds(term, node.name, labels); });
}

bool DemoSelector::matches(const DemoObject &object) const
{
    // Fields first: they are cheap, and spec.nodeName leaves few of many.
    for (const Term &term : m_terms)
        if (term.isField && !holds(term, object.field(term.key), {}))
            return false;
    const bool labelled =
        std::any_of(m_terms.begin(), m_terms.end(), [](const Term &term) { return !term.isField; });
    const std::vector<DemoField> labels = labelled ? object.labels() : std::vector<DemoField>();
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term &term) { return term.isField || holds(term, {}, labels); });
}

} // namespace drover::demo
