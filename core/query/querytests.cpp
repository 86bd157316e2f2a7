#include "core/base/joined.h"
#include "core/base/quantity.h"
#include "core/objects/nodehealth.h"
#include "core/query/queryfields.h"
#include "core/query/queryselector.h"
#include "core/query/queryvalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace drover {

namespace {

using Op = QueryOperator;
using Made = tl::expected<QueryTerm, QString>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeQuery)
};

const NodeColumn &columnOf(const QueryField &field)
{
    return nodeColumns()[static_cast<std::size_t>(*nodeColumnOf(field.column))];
}

/// `!=` holds for what is missing, as kubectl's selectors have it; nothing else does.
bool holdsForMissing(Op op)
{
    return op == Op::NotEqual;
}

struct State {
    QLatin1StringView word;
    bool (*holds)(const Node &);
};
constexpr State kStates[] = {
    {QLatin1StringView("ready"), [](const Node &n) { return readinessOf(n) == Readiness::Ready; }},
    // kubectl prints NotReady for a node that is silent as well.
    {QLatin1StringView("notready"),
     [](const Node &n) { return readinessOf(n) != Readiness::Ready; }},
    {QLatin1StringView("unknown"),
     [](const Node &n) { return readinessOf(n) == Readiness::Unknown; }},
    {QLatin1StringView("cordoned"), [](const Node &n) { return n.unschedulable; }},
    {QLatin1StringView("schedulingdisabled"), [](const Node &n) { return n.unschedulable; }},
    {QLatin1StringView("schedulable"), [](const Node &n) { return !n.unschedulable; }},
    {QLatin1StringView("pressure"), isUnderPressure},
};

const State *stateOf(const QString &word)
{
    const auto state = std::find_if(std::begin(kStates), std::end(kStates), [&](const State &row) {
        return word.compare(row.word, Qt::CaseInsensitive) == 0;
    });
    return state == std::end(kStates) ? nullptr : state;
}

Made statusTest(Op op, const QString &value)
{
    const State *state = stateOf(value);
    if (!state) {
        return tl::unexpected(Words::tr("There is no status \"%1\": write %2.")
                                  .arg(value, listed(queryStates())));
    }
    const bool isWanted = op != Op::NotEqual;
    return [state, isWanted](const Node &node, const QueryContext &) {
        return state->holds(node) == isWanted;
    };
}

Made roleTest(Op op, const QString &value)
{
    const bool isWanted = op != Op::NotEqual;
    return [pattern = QueryPattern(value), isWanted](const Node &node, const QueryContext &) {
        bool has = false;
        bool isAny = false;
        eachRole(node, [&](std::string_view role) {
            isAny = true;
            has = has || pattern.matchesAny(role);
        });
        return (isAny ? has : pattern.matches("<none>")) == isWanted; // as kubectl shows it
    };
}

/// `isVersion`: as textTest() has it.
bool isText(Op op, const QueryPattern &pattern, bool isVersion, std::string_view text)
{
    if (op == Op::Has && !pattern.hasWildcards())
        return pattern.isIn(foldedText(text));
    const bool hasV = isVersion && (text.starts_with('v') || text.starts_with('V'));
    const bool isIt = pattern.matchesAny(text) || (hasV && pattern.matchesAny(text.substr(1)));
    return isIt == (op != Op::NotEqual);
}

/// `isVersion`: a "v" before it need not be written.
Made textTest(const NodeColumn &column, Op op, const QString &value, bool isVersion = false)
{
    return [&column, op, value, isVersion, pattern = QueryPattern(value)](const Node &node,
                                                                          const QueryContext &) {
        const bool isOrder = op != Op::Has && op != Op::Equal && op != Op::NotEqual;
        const std::string_view own = column.text ? column.text(node) : std::string_view();
        if (!own.empty() && !isOrder)
            return isText(op, pattern, isVersion, own);
        const CellValue cell = column.value(node);
        const QString *text = std::get_if<QString>(&cell);
        if (!text) // an empty value asks for those that have none
            return (op == Op::Equal && value.isEmpty()) || (holdsForMissing(op) && !value.isEmpty());
        if (isOrder)
            return holds(op, naturalCompare(*text, value));
        return isText(op, pattern, isVersion, text->toStdString());
    };
}

Made versionTest(const NodeColumn &column, Op op, const QString &value)
{
    const auto wanted = queryVersion(value);
    if (!wanted && (op == Op::Has || op == Op::Equal || op == Op::NotEqual))
        return textTest(column, op, value, true); // "1.30*", "k3s"
    if (!wanted)
        return tl::unexpected(
            Words::tr("\"%1\" is not a version: write it as 1.30 or v1.30.2.").arg(value));
    return [wanted = *wanted, op](const Node &node, const QueryContext &) {
        const auto version = kubeVersionOf(node.systemInfo.kubeletVersion);
        return version ? holds(op, wanted.compare(*version)) : holdsForMissing(op);
    };
}

/// "80%": what is used of it, as it was measured.
Made shareTest(NodeFigure used, Op op, const QString &value)
{
    bool isNumber = false;
    const double wanted = value.chopped(1).toDouble(&isNumber);
    if (!isNumber || used == NodeFigure::None)
        return tl::unexpected(
            used == NodeFigure::None
                ? Words::tr("The share in use is known for cpu and memory only.")
                : Words::tr("\"%1\" is not a share: write it as 80%.").arg(value));
    return QueryTerm(
        [used, op, wanted](const Node &node, const QueryContext &context) {
            const CellValue cell = context.figure ? context.figure(node, used) : CellValue();
            const auto *percent = std::get_if<std::int64_t>(&cell);
            if (!percent)
                return QueryAnswer::Unknown;
            return holds(op, orderOf(double(*percent), wanted)) ? QueryAnswer::Yes : QueryAnswer::No;
        },
        {{}, {used}, false});
}

Made numberTest(const NodeColumn &column, Op op, const QString &value)
{
    const std::string text = value.toStdString();
    const auto wanted =
        column.kind == CellKind::MilliCpu ? quantityMilli(text) : quantityValue(text);
    if (!wanted)
        return tl::unexpected(
            Words::tr("\"%1\" is not a quantity: write it as 8, 500m or 64Gi.").arg(value));
    return [&column, op, wanted = *wanted](const Node &node, const QueryContext &) {
        const CellValue cell = column.value(node);
        const std::int64_t *number = std::get_if<std::int64_t>(&cell);
        return number ? holds(op, orderOf(*number, wanted)) : holdsForMissing(op);
    };
}

Made ageTest(const NodeColumn &column, Op op, const QString &value)
{
    const auto wanted = queryDuration(value);
    if (!wanted)
        return tl::unexpected(
            Words::tr("\"%1\" is not a duration: write it as 90s, 2h or 1d12h.").arg(value));
    return QueryTerm(
        [&column, op, wanted = *wanted](const Node &node, const QueryContext &context) {
            const CellValue cell = column.value(node);
            const Timestamp *time = std::get_if<Timestamp>(&cell);
            return time && holds(op, orderOf<WallTime::duration>(context.now - time->wallTime(), wanted));
        },
        {{}, {}, true});
}

Made timeTest(const NodeColumn &column, Op op, const QString &value)
{
    const std::optional<Timestamp> wanted = queryTime(value);
    if (!wanted)
        return tl::unexpected(
            Words::tr("\"%1\" is not a time: write it as 2026-11-01 or 2026-11-01T12:00:00Z.")
                .arg(value));
    return [&column, op, wanted = *wanted](const Node &node, const QueryContext &) {
        const CellValue cell = column.value(node);
        const Timestamp *time = std::get_if<Timestamp>(&cell);
        return time && holds(op, orderOf(*time, wanted));
    };
}

Made conditionTest(Op op, const QString &value)
{
    const QString type = value.section(u'=', 0, 0);
    const QString status = value.contains(u'=') ? value.section(u'=', 1) : QStringLiteral("True");
    const bool isWanted = op != Op::NotEqual;
    return [type = QueryPattern(type), status = QueryPattern(status),
            isWanted](const Node &node, const QueryContext &) {
        const bool has = std::any_of(
            node.conditions.begin(), node.conditions.end(), [&](const NodeCondition &condition) {
                return type.matchesAny(condition.type) && status.matchesAny(condition.status);
            });
        return has == isWanted;
    };
}

/// "NoSchedule", "gpu", "gpu:NoSchedule", "gpu=a100:NoSchedule"; wildcards in each part.
Made taintTest(Op op, const QString &value)
{
    const QStringList effects{QStringLiteral("NoSchedule"), QStringLiteral("PreferNoSchedule"),
                              QStringLiteral("NoExecute")};
    const bool isEffect = effects.contains(value, Qt::CaseInsensitive);
    const QString any = QStringLiteral("*");
    const qsizetype colon = value.lastIndexOf(u':');
    const QString keyed = isEffect ? any : colon < 0 ? value : value.first(colon);
    const QString effect = isEffect ? value : colon < 0 ? any : value.sliced(colon + 1);
    const QString key = keyed.section(u'=', 0, 0);
    const QString taintValue = keyed.contains(u'=') ? keyed.section(u'=', 1) : any;
    const bool isWanted = op != Op::NotEqual;
    return [key = QueryPattern(key), taintValue = QueryPattern(taintValue),
            effect = QueryPattern(effect), isWanted](const Node &node, const QueryContext &) {
        const bool has =
            std::any_of(node.taints.begin(), node.taints.end(), [&](const Taint &taint) {
                return key.matchesAny(taint.key) && taintValue.matchesAny(taint.value) &&
                       effect.matchesAny(taint.effect);
            });
        return has == isWanted;
    };
}

Made labelTest(const QString &value)
{
    tl::expected<LabelSelector, QString> selector = labelSelectorOf(value);
    if (!selector)
        return tl::unexpected(selector.error());
    return [selector = std::move(*selector)](const Node &node, const QueryContext &) {
        return matchesLabels(selector, node.labels);
    };
}

Made annotationTest(const QString &value)
{
    const bool hasValue = value.contains(u'=');
    return [key = QueryPattern(value.section(u'=', 0, 0)),
            wanted = QueryPattern(hasValue ? value.section(u'=', 1) : QStringLiteral("*"))](
               const Node &node, const QueryContext &) {
        return std::any_of(node.annotations.begin(), node.annotations.end(),
                           [&](const KeyValue &pair) {
                               return key.matchesAny(pair.key) && wanted.matchesAny(pair.value);
                           });
    };
}

/// Part of what the cluster is called, or all of it.
Made clusterTest(Op op, const QString &value)
{
    return [op, pattern = QueryPattern(value)](const Node &, const QueryContext &context) {
        if (op == Op::Has && !pattern.hasWildcards())
            return context.cluster.find(pattern.folded()) != std::string_view::npos;
        return pattern.matches(context.cluster) == (op != Op::NotEqual);
    };
}

} // namespace

tl::expected<QueryTerm, QString> queryTestOf(const QueryField &field, QueryOperator op,
                                             const QString &value)
{
    switch (field.kind) {
    case QueryFieldKind::Status:
        return statusTest(op, value);
    case QueryFieldKind::Role:
        return roleTest(op, value);
    case QueryFieldKind::Text:
        return textTest(columnOf(field), op, value);
    case QueryFieldKind::Version:
        return versionTest(columnOf(field), op, value);
    case QueryFieldKind::Cores:
    case QueryFieldKind::Bytes:
    case QueryFieldKind::Count:
        if (value.endsWith(u'%'))
            return shareTest(field.used, op, value);
        return numberTest(columnOf(field), op, value);
    case QueryFieldKind::Age:
        return ageTest(columnOf(field), op, value);
    case QueryFieldKind::Time:
        return timeTest(columnOf(field), op, value);
    case QueryFieldKind::Taint:
        return taintTest(op, value);
    case QueryFieldKind::Condition:
        return conditionTest(op, value);
    case QueryFieldKind::Label:
        return labelTest(value);
    case QueryFieldKind::Annotation:
        return annotationTest(value);
    case QueryFieldKind::Cluster:
        return clusterTest(op, value);
    }
    return tl::unexpected(QString());
}

std::optional<QueryTerm> queryStateTest(const QString &word)
{
    const State *state = stateOf(word);
    if (!state)
        return std::nullopt;
    return QueryTerm([state](const Node &node, const QueryContext &) { return state->holds(node); });
}

QStringList queryStates()
{
    QStringList words;
    for (const State &state : kStates)
        words.append(state.word);
    return words;
}

} // namespace drover
