#include "core/query/querycompletion.h"

#include "core/objects/nodehealth.h"
#include "core/query/queryfields.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace drover {

namespace {

constexpr qsizetype kMost = 20;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

using Counts = QMap<QString, int>;

void countLabels(const Node &node, Counts &counts)
{
    for (const KeyValue &label : node.labels)
        ++counts[label.value.empty() ? toText(label.key)
                                     : toText(label.key) + u'=' + toText(label.value)];
}

void countColumn(const QueryField &field, const Node &node, Counts &counts)
{
    const auto column = nodeColumnOf(field.column);
    if (!column)
        return;
    const CellValue cell = nodeColumns()[static_cast<std::size_t>(*column)].value(node);
    if (const QString *text = std::get_if<QString>(&cell))
        ++counts[*text];
}

/// What the nodes really have for the field; nothing for amounts, which nobody picks from a list.
void countValues(const QueryField &field, const Node &node, Counts &counts)
{
    switch (field.kind) {
    case QueryFieldKind::Role:
        for (const QString &role : kubectlRoles(node).split(u','))
            ++counts[role];
        return;
    case QueryFieldKind::Taint:
        for (const Taint &taint : node.taints)
            ++counts[taintText(taint)];
        return;
    case QueryFieldKind::Condition:
        for (const NodeCondition &condition : node.conditions)
            ++counts[toText(condition.type)];
        return;
    case QueryFieldKind::Label:
        return countLabels(node, counts);
    case QueryFieldKind::Annotation:
        for (const KeyValue &annotation : node.annotations)
            ++counts[toText(annotation.key)];
        return;
    case QueryFieldKind::Text:
    case QueryFieldKind::Version:
        return countColumn(field, node, counts);
    case QueryFieldKind::Status:
    case QueryFieldKind::Cluster:
    case QueryFieldKind::Cores:
    case QueryFieldKind::Bytes:
    case QueryFieldKind::Count:
    case QueryFieldKind::Age:
    case QueryFieldKind::Time:
        return;
    }
}

QStringList valuesOf(const QueryField &field, const NodeBatch &nodes, const QStringList &clusters)
{
    if (field.kind == QueryFieldKind::Status)
        return queryStates();
    if (field.kind == QueryFieldKind::Cluster)
        return clusters;
    Counts counts;
    for (const NodePtr &node : nodes)
        countValues(field, *node, counts);
    counts.remove(QStringLiteral("<none>"));
    QStringList values = counts.keys();
    std::stable_sort(values.begin(), values.end(), [&](const QString &left, const QString &right) {
        return counts.value(left) > counts.value(right);
    });
    return values;
}

QString quotedWhereNeeded(const QString &value)
{
    const bool isPlain = std::none_of(value.begin(), value.end(), [](QChar c) {
        return c.isSpace() || c == u')' || c == u'(' || c == u'"';
    });
    if (isPlain)
        return value;
    QString escaped = value;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + escaped + u'"';
}

QList<QueryCompletion> valuesAt(const QueryToken &term, const NodeBatch &nodes,
                                const QStringList &clusters)
{
    QList<QueryCompletion> all;
    const QueryField *field = queryFieldOf(term.text);
    if (!field)
        return all;
    QStringList values = valuesOf(*field, nodes, clusters);
    values.removeIf([&](const QString &value) {
        return !value.contains(term.value, Qt::CaseInsensitive) || value == term.value;
    });
    std::stable_partition(values.begin(), values.end(), [&](const QString &value) {
        return value.startsWith(term.value, Qt::CaseInsensitive);
    });
    for (const QString &value : values.mid(0, kMost))
        all.append({term.valueAt, term.valueLength, quotedWhereNeeded(value), {}});
    return all;
}

QList<QueryCompletion> fieldsAt(qsizetype at, const QString &typed)
{
    QList<QueryCompletion> all;
    for (const QueryField &field : queryFields()) {
        if (!QString(field.name).startsWith(typed, Qt::CaseInsensitive))
            continue;
        const QueryOperator first = queryOperatorsOf(field.kind).front();
        all.append({at, typed.size(), field.name + queryOperatorText(first),
                    QCoreApplication::translate("QueryField", field.help)});
    }
    for (const QString &state : queryStates()) {
        if (!typed.isEmpty() && state.startsWith(typed, Qt::CaseInsensitive) && state != typed)
            all.append({at, typed.size(), state, {}});
    }
    return all;
}

} // namespace

QList<QueryCompletion> queryCompletions(const QString &query, qsizetype caret,
                                        const NodeBatch &nodes, const QStringList &clusters)
{
    const QString before = query.left(caret);
    const QueryResult<QList<QueryToken>> tokens = queryTokens(before);
    if (!tokens)
        return {};
    if (tokens->size() < 2)
        return fieldsAt(caret, {});
    const QueryToken &last = tokens->at(tokens->size() - 2);
    const bool isTouched = last.at + last.length == caret;
    if (last.kind == QueryToken::Kind::Term && (isTouched || last.valueLength == 0))
        return valuesAt(last, nodes, clusters);
    const bool isWord = last.kind != QueryToken::Kind::Open && last.kind != QueryToken::Kind::Close;
    if (isTouched && isWord && !last.isQuoted)
        return fieldsAt(last.at, before.mid(last.at));
    return fieldsAt(caret, {});
}

} // namespace drover
