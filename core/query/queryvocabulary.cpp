#include "core/query/queryvocabulary.h"

#include "core/columns/owncolumns.h"
#include "core/jsonpath/jsonpath.h"
#include "core/objects/foundvalues.h"
#include "core/objects/nodehealth.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace drover {

namespace {

constexpr std::size_t kMost = 20;
// A value that is longer is for reading, not for choosing.
constexpr std::size_t kLongest = 200;
// Where each node has its own value, the first thousands are enough to choose from.
constexpr std::size_t kMostDifferent = 5000;
// Their texts are made for it: of more nodes each second or third tells enough at a keystroke.
constexpr std::size_t kMostLooked = 20'000;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// How a text holds what is typed; the better the smaller.
enum class Fit : std::uint8_t { Same, OtherCase, Start, Part, None };

Fit fitOf(const QString &text, const QString &typed)
{
    if (!text.contains(typed, Qt::CaseInsensitive))
        return Fit::None;
    if (text.size() == typed.size())
        return text == typed ? Fit::Same : Fit::OtherCase;
    return text.startsWith(typed, Qt::CaseInsensitive) ? Fit::Start : Fit::Part;
}

template <typename One> void dropOthers(std::vector<One> &all)
{
    std::erase_if(all, [](const One &one) { return one.fit == Fit::None; });
    // What is typed whole is meant: "ready" is no beginning of "notready".
    const bool isWhole = std::ranges::any_of(all, [](const One &one) { return one.fit <= Fit::OtherCase; });
    if (isWhole)
        std::erase_if(all, [](const One &one) { return one.fit == Fit::Part; });
}

/// Of values a list is read, of keys the first ones are taken.
enum class Order : std::uint8_t { Natural, Frequency };

/// How often each text is there. Texts that nodes share lie in one place, so most are known by it.
class Tally
{
public:
    void add(std::string_view text, int count = 1)
    {
        if (text.empty() || text.size() > kLongest)
            return;
        const auto known = m_byPlace.find(text.data());
        if (known != m_byPlace.end() && known->second.text.size() == text.size())
            known->second.count += count;
        else if (m_byPlace.size() < kMostDifferent)
            m_byPlace.insert_or_assign(text.data(), Counted{text, count});
    }
    void add(const QString &text)
    {
        if (!text.isEmpty() && (m_texts.size() < qsizetype(kMostDifferent) || m_texts.contains(text)))
            ++m_texts[text];
    }

    QStringList chosen(const QString &typed, Order order = Order::Natural) const
    {
        QHash<QString, int> counts = m_texts;
        for (const auto &[place, one] : m_byPlace)
            counts[toText(one.text)] += one.count;
        std::vector<Candidate> all;
        all.reserve(std::size_t(counts.size()));
        for (const auto &[text, count] : counts.asKeyValueRange())
            all.push_back({fitOf(text, typed), count, text});
        dropOthers(all);
        const auto most = all.begin() + std::ptrdiff_t(std::min(all.size(), kMost));
        std::ranges::partial_sort(all, most, &Candidate::isMoreFrequent);
        if (order == Order::Natural)
            std::sort(all.begin(), most, &Candidate::isBefore);
        QStringList texts;
        std::transform(all.begin(), most, std::back_inserter(texts), [](const Candidate &one) { return one.text; });
        return texts;
    }

private:
    struct Counted {
        std::string_view text;
        int count = 0;
    };
    struct Candidate {
        Fit fit = Fit::None;
        int count = 0;
        QString text;

        static bool isMoreFrequent(const Candidate &left, const Candidate &right)
        {
            const bool isEqual = left.fit != right.fit || left.count == right.count;
            return isEqual ? isBefore(left, right) : left.count > right.count;
        }
        static bool isBefore(const Candidate &left, const Candidate &right)
        {
            return left.fit != right.fit ? left.fit < right.fit : naturalCompare(left.text, right.text) < 0;
        }
    };

    std::unordered_map<const char *, Counted> m_byPlace;
    QHash<QString, int> m_texts;
};

/// The keys of labels or annotations. Most nodes have those of another, in the same places: such are
/// counted as one.
class KeyTally
{
public:
    void add(std::span<const KeyValue> pairs)
    {
        if (!m_last || !areSame(m_last->pairs, pairs))
            m_last = find(pairs);
        if (m_last)
            ++m_last->nodes;
    }

    QStringList chosen(const QString &typed) const
    {
        Tally tally;
        for (const auto &[places, shape] : m_shapes) {
            for (const KeyValue &pair : shape.pairs)
                tally.add(pair.key, shape.nodes);
        }
        return tally.chosen(typed, Order::Frequency);
    }

private:
    struct Shape {
        std::span<const KeyValue> pairs;
        int nodes = 0;
    };

    static bool areSame(std::span<const KeyValue> left, std::span<const KeyValue> right)
    {
        return std::ranges::equal(left, right, [](const KeyValue &l, const KeyValue &r) {
            return l.key.data() == r.key.data() && l.key.size() == r.key.size();
        });
    }

    /// Null where there are too many to tell.
    Shape *find(std::span<const KeyValue> pairs)
    {
        std::size_t places = pairs.size();
        for (const KeyValue &pair : pairs)
            places = places * 31 + std::hash<const char *>()(pair.key.data());
        const auto [first, end] = m_shapes.equal_range(places);
        for (auto known = first; known != end; ++known) {
            if (areSame(known->second.pairs, pairs))
                return &known->second;
        }
        return m_shapes.size() < kMostDifferent ? &m_shapes.emplace(places, Shape{pairs})->second : nullptr;
    }

    std::unordered_multimap<std::size_t, Shape> m_shapes; ///< by their places
    Shape *m_last = nullptr;
};

void countRoles(const Node &node, Tally &tally)
{
    for (const QString &role : kubectlRoles(node).split(u',')) {
        if (role != QLatin1StringView("<none>"))
            tally.add(role);
    }
}

void countField(const QueryField &field, const Node &node, Tally &tally)
{
    switch (field.kind) {
    case QueryFieldKind::Role:
        return countRoles(node, tally);
    case QueryFieldKind::Taint:
        for (const Taint &taint : node.taints)
            tally.add(taintText(taint));
        return;
    case QueryFieldKind::Condition:
        for (const NodeCondition &condition : node.conditions)
            tally.add(condition.type);
        return;
    case QueryFieldKind::Text:
    case QueryFieldKind::Version:
    case QueryFieldKind::Annotation:
    case QueryFieldKind::Label:
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

QString fieldPath(const QString &parent, std::string_view key)
{
    const bool isPlain = std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    return isPlain ? parent + u'.' + toText(key) : jsonPathOfField(parent, toText(key));
}

QStringList keys(const NodeBatch &nodes, std::span<const KeyValue> Node::*pairs, const QString &typed)
{
    KeyTally tally;
    for (const NodePtr &node : nodes)
        tally.add((*node).*pairs);
    return tally.chosen(typed);
}

/// Of a column of texts.
QStringList cellValues(const NodeColumn &column, const NodeBatch &nodes, const QString &typed)
{
    Tally tally;
    const std::size_t step = nodes.size() / kMostLooked + 1;
    for (std::size_t i = 0; i < nodes.size(); i += step) {
        if (column.text)
            tally.add(column.text(*nodes[i]));
        else if (const CellValue cell = column.value(*nodes[i]); const auto *text = std::get_if<QString>(&cell))
            tally.add(*text);
    }
    return tally.chosen(typed);
}

constexpr const char *kPaths[] = {
    ".metadata.creationTimestamp",
    ".metadata.uid",
    ".spec.podCIDR",
    ".spec.podCIDRs[*]",
    ".spec.providerID",
    ".spec.unschedulable",
    ".spec.taints[*].key",
    ".status.nodeInfo.architecture",
    ".status.nodeInfo.bootID",
    ".status.nodeInfo.containerRuntimeVersion",
    ".status.nodeInfo.kernelVersion",
    ".status.nodeInfo.kubeletVersion",
    ".status.nodeInfo.machineID",
    ".status.nodeInfo.operatingSystem",
    ".status.nodeInfo.osImage",
    ".status.nodeInfo.systemUUID",
    ".status.daemonEndpoints.kubeletEndpoint.Port",
    ".status.volumesInUse[*]",
    ".status.images[*].sizeBytes",
};

/// What nodes call their resources, conditions and addresses.
struct Names {
    explicit Names(const NodeBatch &nodes)
    {
        // Clusters are alike within: the first thousands have them all.
        for (std::size_t i = 0; i < std::min(nodes.size(), kMostDifferent); ++i) {
            for (const KeyValue &one : nodes[i]->capacity)
                resources.insert(one.key);
            for (const NodeCondition &one : nodes[i]->conditions)
                conditions.insert(one.type);
            for (const KeyValue &one : nodes[i]->addresses)
                addresses.insert(one.key);
        }
    }

    std::set<std::string_view> resources;
    std::set<std::string_view> conditions;
    std::set<std::string_view> addresses;
};

} // namespace

QStringList chosenOf(const QStringList &texts, const QString &typed)
{
    struct Candidate {
        Fit fit = Fit::None;
        QString text;
    };
    std::vector<Candidate> all;
    for (const QString &text : texts)
        all.push_back({fitOf(text, typed), text});
    dropOthers(all);
    std::ranges::stable_sort(all, {}, &Candidate::fit);
    all.resize(std::min(all.size(), kMost));
    QStringList chosen;
    std::ranges::transform(all, std::back_inserter(chosen), &Candidate::text);
    return chosen;
}

QStringList fieldValues(const QueryField &field, const NodeBatch &nodes, const QString &typed)
{
    if (field.kind == QueryFieldKind::Annotation)
        return keys(nodes, &Node::annotations, typed);
    const bool isText = field.kind == QueryFieldKind::Text || field.kind == QueryFieldKind::Version;
    if (const auto column = isText ? nodeColumnOf(field.column) : std::nullopt)
        return cellValues(nodeColumns()[std::size_t(*column)], nodes, typed);
    Tally tally;
    const std::size_t step = nodes.size() / kMostLooked + 1;
    for (std::size_t i = 0; i < nodes.size(); i += step)
        countField(field, *nodes[i], tally);
    return tally.chosen(typed);
}

QStringList labelKeys(const NodeBatch &nodes, const QString &typed)
{
    return keys(nodes, &Node::labels, typed);
}

QStringList labelValues(const NodeBatch &nodes, const QString &key, const QString &typed)
{
    Tally tally;
    const std::string utf8 = key.toStdString();
    for (const NodePtr &node : nodes)
        tally.add(valueOf(node->labels, utf8));
    return tally.chosen(typed);
}

QStringList annotationValues(const NodeBatch &nodes, const QString &key, const QString &typed)
{
    Tally tally;
    const std::string utf8 = key.toStdString();
    for (const NodePtr &node : nodes)
        tally.add(valueOf(node->annotations, utf8));
    return tally.chosen(typed);
}

QStringList columnValues(const OwnColumn &column, const NodeBatch &nodes, const QString &typed)
{
    if (column.type != OwnColumn::Type::Text || ownColumnFault(column))
        return {};
    Tally tally;
    const auto textOf = ownColumnText(column);
    for (const NodePtr &node : nodes) {
        // Of several values each; but what lies in one place has one.
        const std::string_view found = textOf(*node).text;
        if (found.find_first_of("[\x1f") == std::string_view::npos)
            tally.add(found);
        else
            eachFound(found, [&](std::string_view one) { tally.add(toText(one)); });
    }
    return tally.chosen(typed);
}

QStringList nodePaths(const NodeBatch &nodes, const QList<OwnColumn> &own, const QString &typed)
{
    QStringList paths;
    for (const OwnColumn &column : own) {
        if (column.source == OwnColumn::Source::Path)
            paths.append(column.key);
    }
    for (const char *path : kPaths)
        paths.append(QString::fromLatin1(path));
    const Names names(nodes);
    for (const std::string_view resource : names.resources) {
        paths.append(fieldPath(QStringLiteral(".status.allocatable"), resource));
        paths.append(fieldPath(QStringLiteral(".status.capacity"), resource));
    }
    for (const std::string_view type : names.conditions) {
        for (const char *field : {"status", "reason", "message", "lastTransitionTime"})
            paths.append(QStringLiteral(R"(.status.conditions[?(@.type=="%1")].%2)")
                             .arg(toText(type), QLatin1StringView(field)));
    }
    for (const std::string_view type : names.addresses)
        paths.append(QStringLiteral(R"(.status.addresses[?(@.type=="%1")].address)").arg(toText(type)));
    paths.removeDuplicates();
    return chosenOf(paths, typed);
}

} // namespace drover
