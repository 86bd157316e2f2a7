#include "core/query/nodequery.h"

#include "core/query/queryvalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

using Kind = QueryToken::Kind;
using Tested = QueryResult<QueryTest>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeQuery)
};

// Deeper than anybody writes, shallower than the stack.
constexpr int kDeepest = 64;

/// or := and ("or" and)* · and := one (["and"] one)* · one := "not" one | "(" or ")" | term
class Parser
{
public:
    explicit Parser(QList<QueryToken> tokens) : m_tokens(std::move(tokens)) {}

    Tested run()
    {
        Tested test = anyOf();
        if (test && current().kind != Kind::End)
            return refused(current(), Words::tr("This bracket closes none."));
        return test;
    }

private:
    const QueryToken &current() const { return m_tokens.at(m_next); }
    bool take(Kind kind)
    {
        if (current().kind != kind)
            return false;
        ++m_next;
        return true;
    }
    static tl::unexpected<QueryError> refused(const QueryToken &token, QString sentence)
    {
        return tl::unexpected(QueryError{token.at, token.length, std::move(sentence)});
    }

    Tested anyOf()
    {
        Tested left = allOf();
        while (left && take(Kind::Or)) {
            Tested right = allOf();
            if (!right)
                return right;
            left = [left = std::move(*left), right = std::move(*right)](
                       const Node &node, const QueryContext &context) {
                return left(node, context) || right(node, context);
            };
        }
        return left;
    }

    Tested allOf()
    {
        Tested left = one();
        while (left && (take(Kind::And) || startsOne())) {
            Tested right = one();
            if (!right)
                return right;
            left = [left = std::move(*left), right = std::move(*right)](
                       const Node &node, const QueryContext &context) {
                return left(node, context) && right(node, context);
            };
        }
        return left;
    }

    bool startsOne() const
    {
        const Kind kind = current().kind;
        return kind == Kind::Open || kind == Kind::Not || kind == Kind::Word || kind == Kind::Term;
    }

    Tested one()
    {
        const QueryToken token = current();
        if (!startsOne())
            return refused(token, Words::tr("Something to look for is missing here."));
        ++m_next;
        switch (token.kind) {
        case Kind::Not:
            return inverse(token);
        case Kind::Open:
            return bracket(token);
        case Kind::Term:
            return term(token);
        default:
            return word(token);
        }
    }

    Tested inverse(const QueryToken &token)
    {
        if (++m_depth > kDeepest)
            return refused(token, Words::tr("This is nested too deep."));
        Tested test = one();
        --m_depth;
        if (!test)
            return test;
        return [test = std::move(*test)](const Node &node, const QueryContext &context) {
            return !test(node, context);
        };
    }

    Tested bracket(const QueryToken &open)
    {
        if (++m_depth > kDeepest)
            return refused(open, Words::tr("This is nested too deep."));
        Tested test = anyOf();
        --m_depth;
        if (test && !take(Kind::Close))
            return refused(open, Words::tr("This bracket is never closed."));
        return test;
    }

    static Tested word(const QueryToken &token)
    {
        if (!token.isQuoted) {
            if (auto state = queryStateTest(token.text))
                return *state;
        }
        return [word = token.text.toCaseFolded().toStdString()](
                   const Node &node, const QueryContext &context) {
            return context.hasText(node, word);
        };
    }

    static Tested term(const QueryToken &token)
    {
        const QueryField *field = queryFieldOf(token.text);
        if (!field) {
            return refused(token, Words::tr("There is no field \"%1\". A label is label:%1=…, "
                                            "a text is written in quotes.")
                                      .arg(token.text));
        }
        const auto operators = queryOperatorsOf(field->kind);
        if (std::find(operators.begin(), operators.end(), token.op) == operators.end())
            return tl::unexpected(wrongOperator(token, *field));
        QueryToken value;
        value.at = token.valueAt;
        value.length = token.valueLength;
        if (token.valueLength == 0)
            return refused(value, Words::tr("A value is missing, as in %1.")
                                      .arg(QLatin1StringView(field->example)));
        tl::expected<QueryTest, QString> test = queryTestOf(*field, token.op, token.value);
        if (!test)
            return refused(value, test.error());
        return *test;
    }

    static QueryError wrongOperator(const QueryToken &token, const QueryField &field)
    {
        QStringList allowed;
        for (const QueryOperator op : queryOperatorsOf(field.kind))
            allowed.append(queryOperatorText(op));
        return {token.at, token.length,
                Words::tr("%1 takes %2, as in %3.")
                    .arg(field.name, allowed.join(u' '), QLatin1StringView(field.example))};
    }

    QList<QueryToken> m_tokens;
    qsizetype m_next = 0;
    int m_depth = 0;
};

} // namespace

QueryResult<NodeQuery> NodeQuery::parse(const QString &text)
{
    QueryResult<QList<QueryToken>> tokens = queryTokens(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    if (tokens->size() == 1)
        return NodeQuery();
    Tested test = Parser(std::move(*tokens)).run();
    if (!test)
        return tl::unexpected(test.error());
    return NodeQuery(std::move(*test));
}

} // namespace drover
