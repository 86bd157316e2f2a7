#include "core/decode/nodeassembler.h"

#include <cstring>
#include <type_traits>

namespace drover {

namespace {

/// Shorter quantities ("0", "110", "32") repeat among nodes; longer ones ("16923057740") are a
/// node's own, and a pool entry would cost more than the text.
constexpr std::size_t kSharedQuantity = 4;
/// What a path finds may be of one node alone (a boot's ID) or of many ("Ready").
constexpr std::size_t kSharedValue = 16;
/// What the cache, the filter and the views keep of each node, nearly.
constexpr std::size_t kHeldBeside = 512;

/// Cheap and good enough to tell a hundred texts apart: length, first and last eight bytes.
std::size_t recentSlot(std::string_view text, std::size_t bits)
{
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    if (text.size() >= 8) {
        std::memcpy(&first, text.data(), 8);
        std::memcpy(&last, text.data() + text.size() - 8, 8);
    } else {
        std::memcpy(&first, text.data(), text.size());
    }
    const std::uint64_t mixed =
        (first ^ (last << 7 | last >> 57) ^ text.size()) * 0x9e3779b97f4a7c15u;
    return static_cast<std::size_t>(mixed >> (64 - bits));
}

/// Copies the entries to `place` and moves it behind them.
template <typename Entry>
std::span<const Entry> stored(const std::vector<Entry> &entries, std::byte *&place)
{
    static_assert(std::is_trivially_copyable_v<Entry> && alignof(Entry) <= 8);
    if (entries.empty())
        return {};
    Entry *first = reinterpret_cast<Entry *>(place);
    std::memcpy(static_cast<void *>(first), entries.data(), entries.size() * sizeof(Entry));
    place += entries.size() * sizeof(Entry);
    return {first, entries.size()};
}

template <typename... Vectors>
std::size_t bytesOf(const Vectors &...vectors)
{
    return (... + (vectors.size() * sizeof(typename Vectors::value_type)));
}

} // namespace

NodeAssembler::NodeAssembler(std::shared_ptr<TextPool> pool) : m_pool(std::move(pool)) {}

void NodeAssembler::settle(Node &node, NodeArrays &arrays)
{
    m_owned.clear();
    m_asName.clear();
    m_ownedBytes = 0;
    m_name = node.name;
    placeTexts(node, arrays);
    store(node, arrays);
    node.pool = m_pool;
}

/// A null view is a field that was not sent; it stays null.
void NodeAssembler::share(std::string_view &text)
{
    if (!text.data())
        return;
    if (text.empty()) {
        text = std::string_view("");
        return;
    }
    std::string_view &recent = m_recent[recentSlot(text, kRecentBits)];
    if (recent == text) {
        text = recent;
        return;
    }
    const std::string_view pooled = m_pool->intern(text);
    if (!pooled.data()) {
        keep(text);
        return;
    }
    recent = pooled;
    text = pooled;
}

void NodeAssembler::keep(std::string_view &text)
{
    if (!text.data())
        return;
    if (text.empty()) {
        text = std::string_view("");
    } else if (text == m_name) {
        m_asName.push_back(&text);
    } else {
        m_owned.push_back(&text);
        m_ownedBytes += text.size();
    }
}

void NodeAssembler::keepQuantities(std::vector<KeyValue> &entries)
{
    for (KeyValue &entry : entries) {
        share(entry.key);
        if (entry.value.size() <= kSharedQuantity)
            share(entry.value);
        else
            keep(entry.value);
    }
}

void NodeAssembler::placeTexts(Node &node, NodeArrays &arrays)
{
    keep(node.uid);
    keep(node.resourceVersion);
    keep(node.providerId);
    NodeSystemInfo &info = node.systemInfo;
    for (std::string_view *own : {&info.machineId, &info.systemUuid, &info.bootId})
        keep(*own);
    for (std::string_view *shared :
         {&info.kernelVersion, &info.osImage, &info.containerRuntimeVersion, &info.kubeletVersion,
          &info.kubeProxyVersion, &info.operatingSystem, &info.architecture})
        share(*shared);
    for (KeyValue &label : arrays.labels) {
        share(label.key);
        if (label.value == m_name)
            keep(label.value);
        else
            share(label.value);
    }
    for (KeyValue &annotation : arrays.annotations) {
        share(annotation.key);
        keep(annotation.value);
    }
    keepQuantities(arrays.capacity);
    keepQuantities(arrays.allocatable);
    for (KeyValue &address : arrays.addresses) {
        share(address.key);
        keep(address.value);
    }
    for (NodeCondition &condition : arrays.conditions) {
        for (std::string_view *text :
             {&condition.type, &condition.status, &condition.reason, &condition.message})
            share(*text);
    }
    for (Taint &taint : arrays.taints) {
        for (std::string_view *text : {&taint.key, &taint.value, &taint.effect})
            share(*text);
    }
    for (std::string_view &podCidr : arrays.podCidrs)
        keep(podCidr);
    for (KeyValue &path : arrays.paths) {
        share(path.key);
        if (path.value.size() <= kSharedValue)
            share(path.value);
        else
            keep(path.value);
    }
}

void NodeAssembler::store(Node &node, NodeArrays &arrays)
{
    const std::size_t arrayBytes =
        bytesOf(arrays.labels, arrays.annotations, arrays.capacity, arrays.allocatable,
                arrays.addresses, arrays.conditions, arrays.taints, arrays.podCidrs,
                arrays.paths);
    const std::size_t bytes = arrayBytes + m_name.size() + m_ownedBytes;
    node.storage = std::make_unique_for_overwrite<std::byte[]>(bytes);
    node.bytes = sizeof(Node) + kHeldBeside + bytes;

    // Texts first: the arrays are copied with views that already point into the block.
    char *text = reinterpret_cast<char *>(node.storage.get() + arrayBytes);
    const auto copied = [&text](std::string_view from) {
        std::memcpy(text, from.data(), from.size());
        const std::string_view copy(text, from.size());
        text += from.size();
        return copy;
    };
    node.name = copied(m_name);
    for (std::string_view *same : m_asName)
        *same = node.name;
    for (std::string_view *own : m_owned)
        *own = copied(*own);

    std::byte *place = node.storage.get();
    node.labels = stored(arrays.labels, place);
    node.annotations = stored(arrays.annotations, place);
    node.capacity = stored(arrays.capacity, place);
    node.allocatable = stored(arrays.allocatable, place);
    node.addresses = stored(arrays.addresses, place);
    node.conditions = stored(arrays.conditions, place);
    node.taints = stored(arrays.taints, place);
    node.podCidrs = stored(arrays.podCidrs, place);
    node.paths = stored(arrays.paths, place);
}

} // namespace drover
