#include "core/query/querycompletion.h"

#include "core/query/queryfields.h"
#include "core/query/queryownvalues.h"
#include "core/query/querypathtext.h"
#include "core/query/queryterms.h"
#include "core/query/queryvocabulary.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace drover {

namespace {

using Name = QueryToken::Name;

constexpr qsizetype kMost = 20;
// Fewer letters would offer labels to who types any word.
constexpr qsizetype kLabelLetters = 2;

/// Makes completions of what stands behind `at`.
class Completer
{
public:
    Completer(QString before, const QueryVocabulary &vocabulary)
        : m_before(std::move(before)), m_known(vocabulary)
    {
    }

    QList<QueryCompletion> run()
    {
        const QueryResult<QList<QueryToken>> tokens = queryTokens(m_before, queryNamesOf(m_known.own));
        if (!tokens)
            return {};
        const qsizetype caret = m_before.size();
        if (tokens->size() < 2)
            return names(caret);
        const QueryToken &last = tokens->at(tokens->size() - 2);
        const bool isTouched = last.at + last.length == caret;
        if (last.kind == QueryToken::Kind::Term && (isTouched || last.isOpen || last.valueLength == 0))
            return term(last);
        if (last.kind == QueryToken::Kind::Close && isTouched)
            return joints(*tokens);
        const bool isWord = last.kind != QueryToken::Kind::Open && last.kind != QueryToken::Kind::Close;
        return isTouched && isWord && !last.isQuoted ? names(last.at) : names(caret);
    }

private:
    void offer(qsizetype at, const QString &text, const QString &help = {})
    {
        if (m_all.size() < kMost)
            m_all.append({at, m_before.size() - at, text, help});
    }

    /// Each of them in place of what stands behind `at`.
    QList<QueryCompletion> values(qsizetype at, const QStringList &texts)
    {
        for (const QString &text : texts)
            offer(at, queryQuoted(text));
        return m_all;
    }

    QString behind(qsizetype at) const { return m_before.mid(at); }

    /// What can stand at a closed bracket.
    QList<QueryCompletion> joints(const QList<QueryToken> &tokens)
    {
        const auto count = [&](QueryToken::Kind kind) { return std::ranges::count(tokens, kind, &QueryToken::kind); };
        if (count(QueryToken::Kind::Open) > count(QueryToken::Kind::Close))
            offer(m_before.size(), QStringLiteral(")"));
        for (const QString &joint : {QStringLiteral(" and "), QStringLiteral(" or ")})
            offer(m_before.size(), joint);
        return m_all;
    }

    QList<QueryCompletion> term(const QueryToken &token)
    {
        if (token.name == Name::Path && (token.op == QueryOperator::Exists || token.isOpen))
            return paths(token.at);
        const QueryField *field = token.name == Name::Field ? queryFieldOf(token.text) : nullptr;
        if (field && field->kind == QueryFieldKind::Label)
            return selector(token.valueAt);
        const qsizetype at = valueStart(token);
        if (token.name == Name::Path) {
            OwnColumn column;
            column.source = OwnColumn::Source::Path;
            column.key = plainQueryPath(token.text);
            return values(at, columnValues(column, m_known.nodes, typedAt(at)));
        }
        const OwnColumn *column = queryColumnOf(token.text, m_known.own);
        if (column && !field)
            return values(at, columnValues(*column, m_known.nodes, typedAt(at)));
        return field ? fieldTerm(*field, at) : m_all;
    }

    /// Of a list its last value begins behind the last comma.
    qsizetype valueStart(const QueryToken &token) const
    {
        qsizetype at = token.valueAt;
        if (token.op == QueryOperator::In || token.op == QueryOperator::NotIn) {
            at += std::max<qsizetype>(behind(at).lastIndexOf(u','), 0) + 1;
            while (at < m_before.size() && m_before.at(at).isSpace())
                ++at;
        }
        return at;
    }

    QString typedAt(qsizetype at) const
    {
        QString typed = behind(at);
        if (typed.startsWith(u'"'))
            typed.remove(u'"');
        return typed;
    }

    QList<QueryCompletion> fieldTerm(const QueryField &field, qsizetype at)
    {
        const QString typed = typedAt(at);
        if (field.kind == QueryFieldKind::Status)
            return values(at, chosenOf(queryStates(), typed));
        if (field.kind == QueryFieldKind::Cluster)
            return values(at, chosenOf(m_known.clusters, typed));
        const qsizetype equals = typed.indexOf(u'=');
        if (field.kind == QueryFieldKind::Annotation && equals > 0) {
            const QString key = typed.first(equals);
            for (const QString &value : annotationValues(m_known.nodes, key, typed.sliced(equals + 1)))
                offer(at, queryQuoted(key + u'=' + value));
            return m_all;
        }
        if (field.kind == QueryFieldKind::Condition && equals > 0) {
            const QStringList statuses{QStringLiteral("True"), QStringLiteral("False"), QStringLiteral("Unknown")};
            return values(at + equals + 1, chosenOf(statuses, typed.sliced(equals + 1)));
        }
        return values(at, fieldValues(field, m_known.nodes, typed));
    }

    /// Within a selector: a key, or a value of the key that stands before.
    QList<QueryCompletion> selector(qsizetype begin)
    {
        static const QRegularExpression list(
            QStringLiteral(R"(([\w./-]+)\s+(?:in|notin)\s*\((?:[^()]*,)?\s*([\w.-]*)$)"));
        static const QRegularExpression value(QStringLiteral(R"(([\w./-]+)\s*(?:==|=|!=)\s*([\w.-]*)$)"));
        static const QRegularExpression key(QStringLiteral(R"((?:^|,)\s*!?\s*([\w./-]*)$)"));
        const QString text = behind(begin);
        for (const QRegularExpression *one : {&list, &value}) {
            if (const auto match = one->match(text); match.hasMatch())
                return values(begin + match.capturedStart(2),
                              labelValues(m_known.nodes, match.captured(1), match.captured(2)));
        }
        if (const auto match = key.match(text); match.hasMatch())
            return values(begin + match.capturedStart(1), labelKeys(m_known.nodes, match.captured(1)));
        return m_all;
    }

    QList<QueryCompletion> paths(qsizetype at)
    {
        const bool isBraced = m_before.at(at) == u'{';
        const QString typed = isBraced ? plainQueryPath(behind(at)) : behind(at);
        for (const QString &path : nodePaths(m_known.nodes, m_known.own, typed))
            offer(at, isBraced ? u'{' + path + u'}' : path + u'=');
        return m_all;
    }

    /// What a term can begin with.
    QList<QueryCompletion> names(qsizetype at)
    {
        const QString typed = behind(at);
        if (typed.startsWith(u'.'))
            return paths(at);
        const auto begins = [&](const QString &text) { return text.startsWith(typed, Qt::CaseInsensitive); };
        // All of them where nothing is typed: it is how they are found.
        for (const QueryField &field : queryFields()) {
            if (begins(field.name))
                m_all.append({at, typed.size(), field.name + queryOperatorText(queryOperatorsOf(field.kind).front()),
                              QCoreApplication::translate("QueryField", field.help)});
        }
        for (const OwnColumn &column : m_known.own) {
            const QString name = queryNameOf(column);
            if (begins(name))
                m_all.append({at, typed.size(),
                              (queryFieldOf(name.toLower()) ? u'"' + name + u'"' : queryQuoted(name)) +
                                  queryOperatorText(queryOperatorsOf(column).front()),
                              QCoreApplication::translate("QueryField", "a column of your own")});
        }
        for (const QString &state : queryStates()) {
            if (!typed.isEmpty() && begins(state))
                offer(at, state);
        }
        if (typed.size() >= kLabelLetters) {
            const bool isState = queryStates().contains(typed, Qt::CaseInsensitive);
            for (const QString &key : labelKeys(m_known.nodes, typed)) {
                if (!isState || begins(key))
                    offer(at, (key.contains(u'/') ? key : QStringLiteral("label:") + key) + u'=');
            }
        }
        return m_all;
    }

    QString m_before;
    const QueryVocabulary &m_known;
    QList<QueryCompletion> m_all;
};

} // namespace

QList<QueryCompletion> queryCompletions(const QString &query, qsizetype caret,
                                        const QueryVocabulary &vocabulary)
{
    QList<QueryCompletion> all = Completer(query.left(caret), vocabulary).run();
    if (all.size() == 1 && query.mid(all.front().at, all.front().length) == all.front().text)
        all.clear(); // it is there already
    return all;
}

} // namespace drover
