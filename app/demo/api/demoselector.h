#pragma once

#include "app/demo/http/demorequest.h"
#include "app/demo/nodes/demonode.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace drover::demo {

/// Which nodes a list or watch is about: labelSelector and fieldSelector (metadata.name only).
///
/// Thread: a value. Errors: a selector that cannot be read gives none from selectorOf().
class DemoSelector
{
public:
    bool isEmpty() const { return m_terms.empty(); }
    bool matches(const DemoNode &node, quint64 seed) const;

private:
    friend std::optional<DemoSelector> selectorOf(const DemoRequest &request);

    enum class Test { In, NotIn, Exists, Missing };
    struct Term {
        Test test;
        QByteArray key; // empty: the name
        std::vector<QByteArray> values;
    };

    static std::optional<Term> labelTerm(const QByteArray &text);
    static std::optional<Term> setTerm(const QByteArray &text, qsizetype bracket);
    static std::optional<Term> fieldTerm(const QByteArray &text);

    std::vector<Term> m_terms;
};

std::optional<DemoSelector> selectorOf(const DemoRequest &request);

} // namespace drover::demo
