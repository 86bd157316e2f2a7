#include "core/query/querylexer.h"

#include "core/query/querypathtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace drover {

namespace {

using Name = QueryToken::Name;

struct OperatorText {
    QLatin1StringView text;
    QueryOperator op;
};
// The longer ones first.
constexpr std::array<OperatorText, 10> kOperators{{
    {QLatin1StringView("=="), QueryOperator::Equal},
    {QLatin1StringView("!="), QueryOperator::NotEqual},
    {QLatin1StringView("<="), QueryOperator::LessOrEqual},
    {QLatin1StringView(">="), QueryOperator::GreaterOrEqual},
    {QLatin1StringView(":"), QueryOperator::Has},
    {QLatin1StringView("="), QueryOperator::Equal},
    {QLatin1StringView("<"), QueryOperator::Less},
    {QLatin1StringView(">"), QueryOperator::Greater},
    {QLatin1StringView("in"), QueryOperator::In},
    {QLatin1StringView("notin"), QueryOperator::NotIn},
}};

class Lexer
{
public:
    Lexer(const QString &query, const QStringList &ownNames) : m_query(query), m_ownNames(ownNames) {}

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
        m_term = {};
        m_term.kind = QueryToken::Kind::Term;
        m_term.at = m_at;
        if (c == u'"')
            return quotedWord();
        if (startsPath() || startsOwn() || startsField() || startsLabel())
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

    /// A text, or the name of a column where an operator stands behind it.
    QueryResult<QueryToken> quotedWord()
    {
        QueryToken token;
        token.kind = QueryToken::Kind::Word;
        token.isQuoted = true;
        token.at = m_at;
        QueryResult<QString> text = quoted();
        if (!text)
            return tl::unexpected(text.error());
        if (takeOperator(m_at)) {
            setName(Name::Own, *text, m_at);
            return term();
        }
        token.text = *text;
        token.length = m_at - token.at;
        return token;
    }

    QueryToken word()
    {
        QueryToken token;
        token.at = m_at;
        token.text = joinedToBracket();
        if (token.text.isEmpty())
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

    /// The "not" of "not(a or b)"; in a name a bracket is a sign as any other.
    QString joinedToBracket()
    {
        static const QRegularExpression joint(QStringLiteral(R"(\G(?i:and|or|not)(?=\())"));
        const auto match = joint.match(m_query, m_at);
        m_at += match.capturedLength();
        return match.captured();
    }

    void setName(Name name, const QString &text, qsizetype end)
    {
        m_term.name = name;
        m_term.text = text;
        m_term.nameLength = end - m_term.at;
    }

    /// Whether an operator stands there; sets it, and where its value begins.
    bool takeOperator(qsizetype from)
    {
        // A ':' clings to its field, because a text may hold one; the others may stand apart.
        static const QRegularExpression op(QStringLiteral(
            R"(\G(?:(:)|\s*(==|!=|<=|>=|=|<|>)\s*|\s+((?i)in|notin)\s*(?=\()))"));
        const auto match = op.match(m_query, from);
        if (!match.hasMatch())
            return false;
        const QString text = match.captured(match.lastCapturedIndex()).toLower();
        m_term.op = std::ranges::find(kOperators, text, &OperatorText::text)->op;
        m_term.valueAt = match.capturedEnd();
        return true;
    }

    bool startsPath()
    {
        const qsizetype end = queryPathEnd(m_query, m_at);
        if (end == m_at)
            return false;
        const bool isBraced = m_query.at(m_at) == u'{';
        const QString text = m_query.mid(m_at, end - m_at);
        m_term.isOpen = isBraced && !text.endsWith(u'}');
        if (!takeOperator(end)) {
            if (!isBraced && !beginsAsNodesDo(text))
                return false;
            m_term.op = QueryOperator::Exists;
            m_term.valueAt = end;
        }
        setName(Name::Path, text, end);
        return true;
    }

    bool startsOwn()
    {
        for (const QString &name : m_ownNames) {
            const bool isHere = QStringView(m_query).sliced(m_at).startsWith(name, Qt::CaseInsensitive);
            if (!name.isEmpty() && isHere && takeOperator(m_at + name.size())) {
                setName(Name::Own, name, m_at + name.size());
                return true;
            }
        }
        return false;
    }

    bool startsField()
    {
        static const QRegularExpression field(QStringLiteral(R"(\G[A-Za-z][A-Za-z-]*)"));
        const auto match = field.match(m_query, m_at);
        if (!match.hasMatch() || !takeOperator(match.capturedEnd()))
            return false;
        setName(Name::Field, match.captured().toLower(), match.capturedEnd());
        return true;
    }

    bool startsLabel()
    {
        static const QRegularExpression label(QStringLiteral(
            R"(\G!?[A-Za-z0-9][\w.-]*/[\w.-]+(?=\s*(?:=|!=|<|>|,|\s(?:in|notin)\s*\()|[\s)]|$))"));
        if (!label.match(m_query, m_at).hasMatch())
            return false;
        setName(Name::Field, QStringLiteral("label"), m_at);
        m_term.valueAt = m_at;
        return true;
    }

    QueryResult<QueryToken> term()
    {
        QueryToken token = m_term;
        m_at = token.valueAt;
        const bool isSelector = token.name == Name::Field && token.text == QLatin1StringView("label");
        const bool isList = token.op == QueryOperator::In || token.op == QueryOperator::NotIn;
        if (isList) {
            if (const auto read = list(token); !read)
                return tl::unexpected(read.error());
        } else if (m_at < m_query.size() && m_query.at(m_at) == u'"') {
            QueryResult<QString> text = quoted();
            if (!text)
                return tl::unexpected(text.error());
            token.values = {*text};
        } else if (token.op != QueryOperator::Exists) {
            token.values = {isSelector ? selector() : bare()};
        }
        token.valueLength = m_at - token.valueAt;
        token.length = m_at - token.at;
        return token;
    }

    /// "(a, "b c")"; what is never closed is read as far as it goes.
    QueryResult<void> list(QueryToken &token)
    {
        ++m_at;
        skipSpace();
        token.isOpen = m_at == m_query.size() || m_query.at(m_at) != u')';
        m_at += token.isOpen ? 0 : 1;
        for (skipSpace(); m_at < m_query.size() && token.isOpen; skipSpace()) {
            if (m_query.at(m_at) == u'"') {
                QueryResult<QString> text = quoted();
                if (!text)
                    return tl::unexpected(text.error());
                token.values.append(*text);
            } else {
                const qsizetype start = m_at;
                while (m_at < m_query.size() && m_query.at(m_at) != u',' && m_query.at(m_at) != u')')
                    ++m_at;
                token.values.append(m_query.mid(start, m_at - start).trimmed());
            }
            skipSpace();
            token.isOpen = m_at == m_query.size() || m_query.at(m_at) != u')';
            if (m_at < m_query.size() && (!token.isOpen || m_query.at(m_at) == u','))
                ++m_at;
        }
        return {};
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
            R"(\G\s*!?[\w./-]*(?:\s+(?:in|notin)\s*\([^)]*\)?|\s*(?:==|!=|=|<|>)\s*[\w.-]*)?(?:\s*,)?)"));
        const qsizetype start = m_at;
        for (;;) {
            const auto match = requirement.match(m_query, m_at);
            if (!match.hasMatch() || match.capturedLength() == 0)
                break;
            m_at = match.capturedEnd();
            if (!match.captured().endsWith(u','))
                break;
        }
        // What clings to it belongs to it, and is told as wrong.
        bare();
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
    const QStringList &m_ownNames;
    qsizetype m_at = 0;
    QueryToken m_term; ///< the one that begins here
};

} // namespace

QLatin1StringView queryOperatorText(QueryOperator op)
{
    const auto row = std::ranges::find_if(kOperators, [op](const OperatorText &one) {
        return one.op == op && one.text != QLatin1StringView("==");
    });
    return row == kOperators.end() ? QLatin1StringView() : row->text;
}

QueryResult<QList<QueryToken>> queryTokens(const QString &query, const QStringList &ownNames)
{
    if (query.size() > kLongestQuery)
        return tl::unexpected(
            QueryError{kLongestQuery, query.size() - kLongestQuery,
                       QCoreApplication::translate("NodeQuery", "A filter has at most %n characters.",
                                                   nullptr, int(kLongestQuery))});
    return Lexer(query, ownNames).run();
}

} // namespace drover
