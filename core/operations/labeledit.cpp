#include "core/operations/labeledit.h"

#include "core/base/joined.h"
#include "core/operations/kubectlcommand.h"
#include "core/operations/nodepatch.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabelEdit)
};

constexpr std::size_t kLongestName = 63;
constexpr std::size_t kLongestPrefix = 253;
constexpr std::size_t kMostAnnotationBytes = 256u << 10;

bool isLower(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isAlphanumeric(char c)
{
    return isLower(c) || (c >= 'A' && c <= 'Z');
}

/// ([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]
bool isName(std::string_view text)
{
    return !text.empty() && isAlphanumeric(text.front()) && isAlphanumeric(text.back()) &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
           });
}

/// A DNS-1123 subdomain: words of small letters, digits and "-", joined by ".".
bool isSubdomain(std::string_view text)
{
    while (true) {
        const std::string_view word = text.substr(0, text.find('.'));
        if (word.empty() || !isLower(word.front()) || !isLower(word.back()) ||
            !std::all_of(word.begin(), word.end(), [](char c) { return isLower(c) || c == '-'; }))
            return false;
        if (word.size() == text.size())
            return true;
        text.remove_prefix(word.size() + 1);
    }
}

QString nameFault(std::string_view name)
{
    if (name.empty())
        return Words::tr("The name is missing.");
    if (name.size() > kLongestName)
        return Words::tr("The name must be no longer than 63 characters; it has %1.")
            .arg(name.size());
    return isName(name) ? QString()
                        : Words::tr("The name may hold letters, digits, \"-\", \"_\" and \".\", and "
                                    "must begin and end with a letter or digit.");
}

QString prefixFault(std::string_view prefix)
{
    if (prefix.empty())
        return Words::tr("The prefix before \"/\" is missing.");
    if (prefix.size() > kLongestPrefix)
        return Words::tr("The prefix must be no longer than 253 characters; it has %1.")
            .arg(prefix.size());
    return isSubdomain(prefix)
               ? QString()
               : Words::tr("The prefix must be a domain name: lowercase letters, digits, \"-\" and \".\".");
}

std::span<const KeyValue> entriesOf(const Node &node, MetadataMap map)
{
    return map == MetadataMap::Labels ? node.labels : node.annotations;
}

QLatin1StringView fieldOf(MetadataMap map)
{
    return map == MetadataMap::Labels ? "labels"_L1 : "annotations"_L1;
}

QString weightFault(const Node &node, const MetadataEdit &edit)
{
    std::size_t bytes = 0;
    for (const KeyValue &entry : node.annotations) {
        if (!edit.contains(std::string(entry.key)))
            bytes += entry.key.size() + entry.value.size();
    }
    for (const auto &[key, value] : edit)
        bytes += value ? key.size() + value->size() : 0;
    return bytes <= kMostAnnotationBytes
               ? QString()
               : Words::tr("All annotations of a node together may take 256 KiB; they would take %1 KiB.")
                     .arg((bytes + 1023) / 1024);
}

tl::unexpected<Error> badWord(const QString &word, const QString &rule)
{
    return failure(Error::Kind::Invalid, Words::tr("\"%1\": %2").arg(word, rule));
}

/// The edit without what is so already.
MetadataEdit changesOf(std::span<const KeyValue> shown, const MetadataEdit &edit)
{
    MetadataEdit changes;
    for (const auto &[key, value] : edit) {
        const bool isThere = hasKey(shown, key);
        if (value ? !isThere || valueOf(shown, key) != *value : isThere)
            changes.emplace(key, value);
    }
    return changes;
}

struct EditTexts {
    QString summary;
    QString kubectlWords;
};

EditTexts textsOf(const Node &node, MetadataMap map, const MetadataEdit &changes, bool overwrites)
{
    const bool isLabels = map == MetadataMap::Labels;
    QStringList parts;
    QString words = isLabels ? u"label node "_s : u"annotate node "_s;
    words += shellQuoted(textOf(node.name));
    for (const auto &[key, value] : changes) {
        const QString name = textOf(key);
        const QString word = value ? name + u'=' + textOf(*value) : name + u'-';
        words += u' ' + shellQuoted(word);
        if (value)
            parts << (isLabels ? Words::tr("label %1").arg(word)
                               : Words::tr("annotation %1").arg(name));
        else
            parts << (isLabels ? Words::tr("remove label %1").arg(name)
                               : Words::tr("remove annotation %1").arg(name));
    }
    return {listed(parts), overwrites ? words + u" --overwrite"_s : words};
}

} // namespace

QString keyFault(MetadataMap map, std::string_view key)
{
    std::string lower;
    if (map == MetadataMap::Annotations) {
        lower = textOf(key).toLower().toStdString();
        key = lower;
    }
    const std::size_t slash = key.find('/');
    if (slash == std::string_view::npos)
        return nameFault(key);
    if (key.find('/', slash + 1) != std::string_view::npos)
        return Words::tr("A key has one \"/\" at most, between its prefix and its name.");
    const QString fault = prefixFault(key.substr(0, slash));
    return fault.isEmpty() ? nameFault(key.substr(slash + 1)) : fault;
}

QString valueFault(MetadataMap map, std::string_view value)
{
    if (map == MetadataMap::Annotations || value.empty())
        return {};
    if (value.size() > kLongestName)
        return Words::tr("The value must be no longer than 63 characters; it has %1.")
            .arg(value.size());
    return isName(value) ? QString()
                         : Words::tr("The value may hold letters, digits, \"-\", \"_\" and \".\", and "
                                     "must begin and end with a letter or digit.");
}

QString metadataFault(const Node &node, MetadataMap map, const MetadataEdit &edit)
{
    for (const auto &[key, value] : edit) {
        // What stands there was allowed once; it may always be removed.
        if (!value)
            continue;
        QString fault = keyFault(map, key);
        if (fault.isEmpty())
            fault = valueFault(map, *value);
        if (!fault.isEmpty())
            return textOf(key) + u": "_s + fault;
    }
    return map == MetadataMap::Annotations ? weightFault(node, edit) : QString();
}

Result<MetadataEdit> parseMetadataEdit(MetadataMap map, const QStringList &words)
{
    MetadataEdit edit;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0 && !word.endsWith(u'-'))
            return badWord(word, Words::tr("write \"key=value\" to set, or \"key-\" to remove."));
        if (map == MetadataMap::Labels && word.count(u'=') > 1)
            return badWord(word, Words::tr("it has more than one \"=\"."));
        const std::string key =
            (equals < 0 ? word.chopped(1) : word.left(equals)).toStdString();
        std::optional<std::string> value;
        if (equals >= 0)
            value = word.mid(equals + 1).toStdString();
        QString fault = keyFault(map, key);
        if (fault.isEmpty() && value)
            fault = valueFault(map, *value);
        if (!fault.isEmpty())
            return badWord(word, fault);
        const auto known = edit.find(key);
        if (known != edit.end() && known->second.has_value() != value.has_value())
            return badWord(word, Words::tr("it is set and removed at once."));
        edit[key] = value;
    }
    return edit;
}

QString metadataEditFault(const Node &node, MetadataMap map, const MetadataEdit &edit,
                          bool overwrite)
{
    const std::span<const KeyValue> shown = entriesOf(node, map);
    for (const auto &[key, value] : edit) {
        if (!overwrite && value && hasKey(shown, key) && valueOf(shown, key) != *value)
            return Words::tr("'%1' already has a value (%2), and --overwrite is false")
                .arg(textOf(key), textOf(valueOf(shown, key)));
    }
    return {};
}

std::optional<NodeWrite> metadataWrite(const Node &node, MetadataMap map, const MetadataEdit &edit)
{
    const std::span<const KeyValue> shown = entriesOf(node, map);
    const MetadataEdit changes = changesOf(shown, edit);
    if (changes.empty())
        return std::nullopt;
    QJsonObject before;
    QJsonObject after;
    bool overwrites = false;
    bool replaces = false;
    for (const auto &[key, value] : changes) {
        before.insert(textOf(key), valueOrNull(shown, key));
        after.insert(textOf(key), value ? QJsonValue(textOf(*value)) : QJsonValue());
        replaces = replaces || hasKey(shown, key);
        overwrites = overwrites || (value && hasKey(shown, key));
    }
    const bool isLabels = map == MetadataMap::Labels;
    NodeWrite write =
        patchWrite(node, isLabels ? WriteKind::Labels : WriteKind::Annotations,
                   metadataPatch(fieldOf(map), before), metadataPatch(fieldOf(map), after),
                   replaces ? VersionGuard::Shown : VersionGuard::None);
    EditTexts texts = textsOf(node, map, changes, overwrites);
    write.summary = std::move(texts.summary);
    write.kubectlWords = std::move(texts.kubectlWords);
    return write;
}

} // namespace drover
