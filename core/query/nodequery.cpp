#include "core/query/nodequery.h"

#include "core/query/queryownvalues.h"
#include "core/query/queryterms.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

using Kind = QueryToken::Kind;
using Tested = QueryResult<QueryTerm>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeQuery)
};

// Deeper than anybody writes, shallower than the stack.
constexpr int kDeepest = 64;

/// `found` stands where a term had to.
QString missingText(Kind found)
{
    switch (found) {
    case Kind::Or: return Words::tr("Something to look for is missing before \"%1\".").arg(QLatin1StringView("or"));
    case Kind::And: return Words::tr("Something to look for is missing before \"%1\".").arg(QLatin1StringView("and"));
    case Kind::Close: return Words::tr("Something to look for is missing before \"%1\".").arg(QLatin1StringView(")"));
    default: return Words::tr("Something to look for is missing at the end.");
    }
}

/// or := and ("or" and)* · and := one (["and"] one)* · one := "not" one | "(" or ")" | term
class Parser
{
public:
    Parser(QList<QueryToken> tokens, const QList<OwnColumn> &own) : m_tokens(std::move(tokens)), m_own(own) {}

    Tested run()
    {
        Tested test = anyOf();
        if (test && current().kind != Kind::End)
            return refused(current(), Words::tr("This bracket closes nothing."));
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
            left = either(std::move(*left), std::move(*right));
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
            left = both(std::move(*left), std::move(*right));
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
            return refused(token, missingText(token.kind));
        ++m_next;
        switch (token.kind) {
        case Kind::Not:
            return inverted(token);
        case Kind::Open:
            return bracket(token);
        case Kind::Term:
            return queryTermOf(token, m_own);
        default:
            return queryWordOf(token);
        }
    }

    Tested inverted(const QueryToken &token)
    {
        if (++m_depth > kDeepest)
            return refused(token, Words::tr("This is nested too deep."));
        Tested test = one();
        --m_depth;
        return test ? Tested(inverse(std::move(*test))) : test;
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

    QList<QueryToken> m_tokens;
    const QList<OwnColumn> &m_own;
    qsizetype m_next = 0;
    int m_depth = 0;
};

bool joinsMore(const QueryToken &token)
{
    return token.kind == Kind::And || token.kind == Kind::Or || token.kind == Kind::Not || token.kind == Kind::Open;
}

/// What joins nothing is dropped from the end, and each bracket that is open is closed.
QList<QueryToken> rounded(QList<QueryToken> tokens)
{
    while (!tokens.isEmpty() && joinsMore(tokens.back()))
        tokens.removeLast();
    const auto count = [&](Kind kind) { return std::ranges::count(tokens, kind, &QueryToken::kind); };
    QueryToken close;
    close.kind = Kind::Close;
    for (auto open = count(Kind::Open) - count(Kind::Close); open > 0; --open)
        tokens.append(close);
    tokens.append(QueryToken());
    return tokens;
}

/// Whether its fault goes when one types on: what is wrong in its name stays so, and what has a space
/// behind it is meant as it stands.
bool isHalfTyped(const QueryToken &last, const QueryError &error, const QString &text)
{
    if (last.kind != Kind::Term)
        return false;
    const bool isMissing = last.isOpen || last.valueLength == 0;
    const bool isAtEnd = last.at + last.length == text.size();
    // One term behind a comma is another field, which a value never becomes; a selector has commas.
    const bool isSelector = last.name == QueryToken::Name::Field && last.text == QLatin1StringView("label");
    const bool isOther = !isSelector && last.value().contains(u',');
    return isMissing || (isAtEnd && error.at >= last.valueAt && !isOther);
}

} // namespace

QueryResult<NodeQuery> NodeQuery::parse(const QString &text, const QList<OwnColumn> &own)
{
    QueryResult<QList<QueryToken>> tokens = queryTokens(text, queryNamesOf(own));
    if (!tokens)
        return tl::unexpected(tokens.error());
    return parseTokens(std::move(*tokens), own);
}

QueryResult<NodeQuery> NodeQuery::parseTokens(QList<QueryToken> tokens, const QList<OwnColumn> &own)
{
    if (tokens.size() == 1)
        return NodeQuery();
    Tested test = Parser(std::move(tokens), own).run();
    if (!test)
        return tl::unexpected(test.error());
    return NodeQuery(std::move(*test));
}

std::optional<NodeQuery::Start> NodeQuery::parseStart(const QString &text, const QList<OwnColumn> &own)
{
    const QStringList names = queryNamesOf(own);
    qsizetype end = text.size();
    QueryResult<QList<QueryToken>> tokens = queryTokens(text, names);
    if (!tokens && text.size() <= kLongestQuery) { // the rest is one text in quotes that has no end yet
        end = tokens.error().at;
        tokens = queryTokens(text.left(end), names);
    }
    if (!tokens)
        return std::nullopt;
    tokens->removeLast(); // the End
    auto whole = parseTokens(rounded(*tokens), own);
    if (whole) {
        if (end == text.size() && joinsMore(tokens->back()) && tokens->back().kind != Kind::Open)
            end = tokens->back().at;
        return Start{std::move(*whole), text.mid(end).trimmed()};
    }
    if (!isHalfTyped(tokens->back(), whole.error(), text))
        return std::nullopt;
    end = tokens->takeLast().at;
    if (auto before = parseTokens(rounded(*tokens), own))
        return Start{std::move(*before), text.mid(end).trimmed()};
    return std::nullopt;
}

} // namespace drover
