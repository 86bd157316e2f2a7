#include "core/query/nodequery.h"
#include "core/query/querycompletion.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/support/nodebuilder.h"

namespace drover {

namespace {

/// A node that was read with two paths, and columns that somebody made.
struct Known {
    Known()
    {
        node = aNode(QStringLiteral("web-1")).ready().label(QStringLiteral("pool"), QStringLiteral("web"))
                   .taint(QStringLiteral("gpu"), QStringLiteral("a100"), QStringLiteral("NoSchedule"))
                   .build();
        nodes = {node};
        own = {{OwnColumn::Source::Label, QStringLiteral("pool"), QStringLiteral("Rack"), OwnColumn::Type::Text, {}},
               {OwnColumn::Source::Path, QStringLiteral(".spec.x"), QStringLiteral("Boot time"),
                OwnColumn::Type::Age, {}}};
    }

    NodePtr node;
    NodeBatch nodes;
    QList<OwnColumn> own;
};

QueryAnswer answerTo(const NodeQuery &query, const Node &node)
{
    return query.answer(node, {{}, [](const Node &one, const QueryPattern &word) { return word.matches(one.name); }});
}

void complete(const QString &text, qsizetype caret, const Known &known)
{
    for (const QueryCompletion &one : queryCompletions(text, caret, {known.nodes, {QStringLiteral("prod")}, known.own})) {
        must(one.at >= 0 && one.length >= 0 && one.at + one.length <= caret, "a completion is before the caret");
        must(!one.text.isEmpty(), "a completion completes");
    }
}

} // namespace

/// A filter that was saved, perhaps by another program, and where the caret is in it.
void fuzz(FuzzInput input)
{
    static const Known known;
    const std::uint8_t at = input.takeByte();
    const QString text = QString::fromUtf8(input.restBytes());
    complete(text, std::min<qsizetype>(at, text.size()), known);
    const QueryResult<NodeQuery> query = NodeQuery::parse(text, known.own);
    if (!query) {
        const QueryError &error = query.error();
        must(!error.sentence.isEmpty(), "an error says which rule");
        must(error.at >= 0 && error.length >= 0 && error.at + error.length <= text.size(), "an error is in the text");
        return;
    }
    const QueryAnswer answer = answerTo(*query, *known.node);
    const QueryResult<NodeQuery> inverse = NodeQuery::parse(QStringLiteral("not (%1\n)").arg(text), known.own);
    if (!inverse || query->isEmpty())
        return; // too deep by one, too long, or nothing asked
    const QueryAnswer other = answerTo(*inverse, *known.node);
    must((answer == QueryAnswer::Unknown) == (other == QueryAnswer::Unknown), "not of unknown is unknown");
    must(answer == QueryAnswer::Unknown || answer != other, "not is the other answer");
    must(query->needs() == inverse->needs(), "not needs the same");
}

} // namespace drover
