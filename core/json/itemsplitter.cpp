#include "core/json/itemsplitter.h"

#include "core/json/listmetadata.h"
#include "core/json/statusdecoder.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemSplitter)
};

constexpr std::string_view kSpace = " \t\r\n";

tl::unexpected<Error> protocolError(const QString &sentence)
{
    return failure(Error::Kind::Protocol, sentence);
}

tl::unexpected<Error> tooDeep()
{
    return protocolError(
        Words::tr("The list is nested deeper than %1 levels.").arg(BracketScanner::kDeepest));
}

void skipSpace(std::string_view &rest)
{
    rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
}

} // namespace

ItemSplitter::ItemSplitter(ItemLimits limits, ListKind list) : m_limits(limits), m_list(list) {}

Result<void> ItemSplitter::feed(std::span<const char> bytes, const Sink &sink)
{
    std::string_view rest(bytes.data(), bytes.size());
    Result<void> taken;
    while (taken && !rest.empty()) {
        switch (m_where) {
        case Where::Before: taken = takeStart(rest); break;
        case Where::Around: taken = takeAround(rest); break;
        case Where::BetweenItems: taken = takeBetween(rest); break;
        case Where::InItem: taken = takeItem(rest, sink); break;
        case Where::Behind: taken = takeBehind(rest); break;
        }
    }
    return taken;
}

Result<void> ItemSplitter::takeStart(std::string_view &rest)
{
    skipSpace(rest);
    if (rest.empty())
        return {};
    if (rest.front() != '{')
        return tl::unexpected(errorFromForeignBody(200, {}, rest));
    m_where = Where::Around;
    return {};
}

Result<void> ItemSplitter::takeAround(std::string_view &rest)
{
    while (!rest.empty() && m_where == Where::Around) {
        if (m_others.size() >= m_limits.otherBytes)
            return protocolError(Words::tr("The list has more than %1 KiB beside its items.")
                                     .arg(m_limits.otherBytes >> 10));
        const char byte = rest.front();
        rest.remove_prefix(1);
        m_others += byte;
        lookAt(byte);
        if (m_depth > BracketScanner::kDeepest)
            return tooDeep();
    }
    return {};
}

void ItemSplitter::lookAt(char byte)
{
    if (m_inString) {
        if (m_escaped) {
            m_escaped = false;
        } else if (byte == '\\') {
            m_escaped = true;
        } else if (byte == '"') {
            m_inString = false;
            if (m_depth == 1)
                takeText(std::string_view(m_others).substr(m_stringStart));
            m_keyIsDue = false;
        }
        return;
    }
    switch (byte) {
    case '"':
        m_inString = true;
        m_stringStart = m_others.size();
        break;
    case ',': m_keyIsDue = m_depth == 1; break;
    case '{': m_keyIsDue = ++m_depth == 1; break;
    case '[':
        if (m_depth++ == 1 && m_key == "items") {
            m_where = Where::BetweenItems;
            m_itemIsDue = false;
            m_commaIsDue = false;
        }
        break;
    case '}':
    case ']':
        if (--m_depth <= 0)
            m_where = Where::Behind;
        break;
    default: break;
    }
}

/// `text` is a key or a value of the List itself, with its closing quote.
void ItemSplitter::takeText(std::string_view text)
{
    text.remove_suffix(1);
    if (m_keyIsDue)
        m_key = text;
    else if (m_key == "kind")
        m_kind = text;
}

Result<void> ItemSplitter::takeBetween(std::string_view &rest)
{
    skipSpace(rest);
    if (rest.empty())
        return {};
    const char byte = rest.front();
    if (byte == ']' && !m_itemIsDue) {
        m_where = Where::Around;
    } else if (byte == ',' && m_commaIsDue) {
        rest.remove_prefix(1);
        m_commaIsDue = false;
        m_itemIsDue = true;
    } else if (byte == '{' && !m_commaIsDue) {
        // Before its first row: the pods of a wrong address must not pass for nodes.
        if (!m_kind.empty() && !isKindOf(m_list, m_kind))
            return foreignList(m_list, m_kind);
        m_item.restart();
        m_where = Where::InItem;
    } else {
        return protocolError(Words::tr("Item %1 of the list is not an object.").arg(m_itemCount + 1));
    }
    return {};
}

Result<void> ItemSplitter::takeItem(std::string_view &rest, const Sink &sink)
{
    const std::size_t size = m_item.scan(rest);
    if (m_item.isTooDeep())
        return tooDeep();
    if (m_begun.size() + size > m_limits.itemBytes)
        return itemTooLarge();
    if (!m_item.isClosed() || !m_begun.isEmpty())
        m_begun.append(rest.substr(0, size));
    if (m_item.isClosed()) {
        sink(m_begun.isEmpty() ? paddedIn(rest, 0, size, m_tail) : m_begun.text());
        m_begun.clear();
        ++m_itemCount;
        m_commaIsDue = true;
        m_itemIsDue = false;
        m_where = Where::BetweenItems;
    }
    rest.remove_prefix(size);
    return {};
}

Result<void> ItemSplitter::takeBehind(std::string_view &rest)
{
    skipSpace(rest);
    if (!rest.empty())
        return protocolError(Words::tr("There is more text after the end of the list."));
    return {};
}

tl::unexpected<Error> ItemSplitter::itemTooLarge() const
{
    const QString sentence =
        m_list == ListKind::Nodes
            ? Words::tr("The server sent a node item larger than %1 MiB (item %2 of the list).")
            : Words::tr("The server sent a measurement larger than %1 MiB (item %2 of the list).");
    return protocolError(sentence.arg(m_limits.itemBytes >> 20).arg(m_itemCount + 1));
}

Result<ListMetadata> ItemSplitter::finish() const
{
    if (m_where == Where::Before)
        return tl::unexpected(errorFromForeignBody(200, {}, {}));
    if (m_where != Where::Behind)
        return protocolError(
            Words::tr("The list was cut short (truncated): it ended after item %1.").arg(m_itemCount));
    return listMetadataOf(m_others, m_list);
}

} // namespace drover
