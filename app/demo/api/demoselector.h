#pragma once

#include "app/demo/http/demorequest.h"
#include "app/demo/nodes/demonode.h"
#include "app/demo/objects/demoobject.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace drover::demo {

/// Which objects a list or watch is about: labelSelector and fieldSelector.
///
/// Thread: a value. Errors: a selector that cannot be read, or a field that the resource does not
/// offer, gives none from selectorOf().
class DemoSelector
{
public:
    bool isEmpty() const { return m_terms.empty(); }
    bool matches(const DemoNode &node, quint64 seed) const;
    bool matches(const DemoObject &object) const;

private:
    friend std::optional<DemoSelector> selectorOf(const DemoRequest &request,
                                                  const QByteArray &resource);

    enum class Test { In, NotIn, Exists, Missing };
    struct Term {
        Test test;
        QByteArray key;
        std::vector<QByteArray> values;
        bool isField = false;
    };

    static std::optional<Term> labelTerm(const QByteArray &text);
    static std::optional<Term> setTerm(const QByteArray &text, qsizetype bracket);
    static std::optional<Term> fieldTerm(const QByteArray &text, const QByteArray &resource);
    static bool holds(const Term &term, const QByteArray &field,
                      const std::vector<DemoField> &labels);

    std::vector<Term> m_terms;
};

std::optional<DemoSelector> selectorOf(const DemoRequest &request, const QByteArray &resource);

/// The field of the request's selector that the resource does not offer; empty: none.
QByteArray unknownFieldOf(const DemoRequest &request, const QByteArray &resource);

} // namespace drover::demo
