#include "core/query/querylexer.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace drover {

namespace {

struct OperatorText {
    QLatin1StringView text;
    QueryOperator op;
};
// The longer ones first.
constexpr std::array<OperatorText, 8> kOperators{{
    {QLatin1StringView("=="), QueryOperator::Equal},
    {QLatin1StringView("!="), QueryOperator::NotEqual},
    {QLatin1StringView("<="), QueryOperator::LessOrEqual},
    {QLatin1StringView(">="), QueryOperator::GreaterOrEqual},
    {QLatin1StringView(":"), QueryOperator::Has},
    {QLatin1StringView("="), QueryOperator::Equal},
    {QLatin1StringView("<"), QueryOperator::Less},
    {QLatin1StringView(">"), QueryOperator::Greater},
}};

constexpr qsizetype kLongest = 4000;

class Lexer
{
public:
    explicit Lexer(const QString &query) : m_query(query) {}

    QueryResult<QList<QueryToken>> run()
    {
        QList<QueryToken> tokens;
        for (skipSpace(); m_at < m_query.size(); skipSpace()) {
            QueryResult<QueryToken> token = next();
            if (!token)
                return tl::unexpected(token.error());
            tokens.append(std::move(*token));
        }
        QueryToken end;
        end.at = m_query.size();
        tokens.append(end);
        return tokens;
    }

private:
    QueryResult<QueryToken> next()
    {
        const QChar c = m_query.at(m_at);
        if (c == u'(')
            return sign(QueryToken::Kind::Open);
        if (c == u')')
            return sign(QueryToken::Kind::Close);
        if (c == u'"')
            return quotedWord();
        if (startsTerm())
            return term();
        if (c == u'!')
            return sign(QueryToken::Kind::Not);
        return word();
    }

    QueryToken sign(QueryToken::Kind kind)
    {
        QueryToken token;
        token.kind = kind;
        token.at = m_at++;
        token.length = 1;
        return token;
    }

    QueryResult<QueryToken> quotedWord()
    {
        QueryToken token;
        token.kind = QueryToken::Kind::Word;
        token.isQuoted = true;
        token.at = m_at;
        QueryResult<QString> text = quoted();
        if (!text)
            return tl::unexpected(text.error());
        token.text = *text;
        token.length = m_at - token.at;
        return token;
    }

    QueryToken word()
    {
        QueryToken token;
        token.at = m_at;
        token.text = bare();
        token.length = m_at - token.at;
        const auto is = [&](QLatin1StringView keyword) {
            return token.text.compare(keyword, Qt::CaseInsensitive) == 0;
        };
        token.kind = is(QLatin1StringView("and"))   ? QueryToken::Kind::And
                     : is(QLatin1StringView("or"))  ? QueryToken::Kind::Or
                     : is(QLatin1StringView("not")) ? QueryToken::Kind::Not
                                                    : QueryToken::Kind::Word;
        return token;
    }

    /// Whether a field and an operator stand here; sets m_field, m_op and m_valueStart.
    bool startsTerm()
    {
        // A ':' clings to its field, because a text may hold one; the others may stand apart.
        static const QRegularExpression field(QStringLiteral(
            R"(\G([A-Za-z][A-Za-z-]*)(:|\s*(?:==|!=|<=|>=|=|<|>))\s*)"));
        static const QRegularExpression label(QStringLiteral(
            R"(\G!?[A-Za-z0-9][\w.-]*/[\w.-]+(?=\s*(?:=|!=|<|>|\s(?:in|notin)\s*\()|[\s)]|$))"));
        if (const auto match = field.match(m_query, m_at); match.hasMatch()) {
            m_field = match.captured(1).toLower();
            m_op = operatorOf(match.captured(2).trimmed());
            m_valueStart = m_op == QueryOperator::Has ? match.capturedEnd(2) : match.capturedEnd();
            return true;
        }
        if (label.match(m_query, m_at).hasMatch()) {
            m_field = QStringLiteral("label");
            m_op = QueryOperator::Has;
            m_valueStart = m_at;
            return true;
        }
        return false;
    }

    static QueryOperator operatorOf(const QString &text)
    {
        for (const OperatorText &row : kOperators) {
            if (row.text == text)
                return row.op;
        }
        return QueryOperator::Has;
    }

    QueryResult<QueryToken> term()
    {
        QueryToken token;
        token.kind = QueryToken::Kind::Term;
        token.at = m_at;
        token.text = m_field;
        token.op = m_op;
        m_at = token.valueAt = m_valueStart;
        if (m_at < m_query.size() && m_query.at(m_at) == u'"') {
            QueryResult<QString> text = quoted();
            if (!text)
                return tl::unexpected(text.error());
            token.value = *text;
        } else {
            token.value = m_field == QLatin1StringView("label") ? selector() : bare();
        }
        token.valueLength = m_at - token.valueAt;
        token.length = m_at - token.at;
        return token;
    }

    QString bare()
    {
        const qsizetype start = m_at;
        while (m_at < m_query.size() && !m_query.at(m_at).isSpace() && m_query.at(m_at) != u')')
            ++m_at;
        return m_query.mid(start, m_at - start);
    }

    /// A selector has spaces around its "in" and its operators, and brackets of its own.
    QString selector()
    {
        static const QRegularExpression requirement(QStringLiteral(
            R"(\G\s*!?[\w./-]*(?:\s+(?:in|notin)\s*\([^)]*\)?|\s*(?:==|!=|=|<|>)\s*[\w.-]*)?,?)"));
        const qsizetype start = m_at;
        for (;;) {
            const auto match = requirement.match(m_query, m_at);
            if (!match.hasMatch() || match.capturedLength() == 0)
                break;
            m_at = match.capturedEnd();
            if (!match.captured().endsWith(u','))
                break;
        }
        const QString text = m_query.mid(start, m_at - start);
        m_at -= text.size() - text.trimmed().size();
        return text.trimmed();
    }

    QueryResult<QString> quoted()
    {
        const qsizetype start = m_at++;
        QString text;
        while (m_at < m_query.size() && m_query.at(m_at) != u'"') {
            if (m_query.at(m_at) == u'\\' && m_at + 1 < m_query.size())
                ++m_at;
            text += m_query.at(m_at++);
        }
        if (m_at == m_query.size())
            return tl::unexpected(QueryError{
                start, m_at - start,
                QCoreApplication::translate("NodeQuery", "This quote is never closed.")});
        ++m_at;
        return text;
    }

    void skipSpace()
    {
        while (m_at < m_query.size() && m_query.at(m_at).isSpace())
            ++m_at;
    }

    const QString &m_query;
    qsizetype m_at = 0;
    QString m_field;
    QueryOperator m_op = QueryOperator::Has;
    qsizetype m_valueStart = 0;
};

} // namespace

QLatin1StringView queryOperatorText(QueryOperator op)
{
    for (const OperatorText &row : kOperators) {
        if (row.op == op && row.text != QLatin1StringView("=="))
            return row.text;
    }
    return {};
}

QueryResult<QList<QueryToken>> queryTokens(const QString &query)
{
    if (query.size() > kLongest)
        return tl::unexpected(
            QueryError{kLongest, query.size() - kLongest,
                       QCoreApplication::translate("NodeQuery", "A filter has at most %n characters.",
                                                   nullptr, int(kLongest))});
    return Lexer(query).run();
}

} // namespace drover
