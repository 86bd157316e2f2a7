#include "core/api/measurementlists.h"

#include "core/decode/measurementfields.h"
#include "core/decode/resourcefields.h"
#include "core/decode/selectorfields.h"
#include "core/json/itemparser.h"

#include <QCoreApplication>

namespace drover {

namespace {

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MeasurementLists)
};

tl::unexpected<Error> unreadable(const QString &why)
{
    return failure(Error::Kind::Protocol,
                   Words::tr("The list of measurements cannot be read. %1").arg(why));
}

/// The list's own faults say that it is this one; what a Status says stays.
tl::unexpected<Error> unreadable(Error error)
{
    if (error.kind == Error::Kind::Protocol)
        error.message = unreadable(error.message).value().message;
    return tl::unexpected(std::move(error));
}

/// What both lists have in common. `List` makes of their items what is kept:
///     ErrorCode read(json::Object &, MeasurementHead &)   the fields of one
///     void keep(const MeasurementHead &)                  and that it is good
///     std::size_t bytes() const                           what all of them weigh
///     Kept take()
template <typename List> class ListReader final : public BodyReader<typename List::Kept>
{
public:
    explicit ListReader(MeasurementLimits limits)
        : m_limits(limits), m_splitter(limits.list, List::kKind)
    {
    }

    Result<void> feed(std::span<const char> bytes) override
    {
        m_taken += bytes.size();
        if (m_taken > m_limits.bodyBytes)
            return unreadable(Words::tr("It is larger than %1 MiB, and has not ended with item %2.")
                                  .arg(m_limits.bodyBytes >> 20)
                                  .arg(m_splitter.itemCount()));
        Result<void> items;
        const Result<void> fed = m_splitter.feed(bytes, [&](PaddedText item) {
            if (items)
                items = readItem(item);
        });
        if (items && !fed)
            return unreadable(fed.error());
        return items;
    }

    Result<void> finish() override
    {
        const Result<ListMetadata> end = m_splitter.finish();
        if (!end)
            return unreadable(end.error());
        return {};
    }

    typename List::Kept take() override { return m_list.take(); }

private:
    Result<void> readItem(PaddedText item)
    {
        const std::size_t number = m_splitter.itemCount() + 1;
        json::Object object;
        MeasurementHead head;
        ErrorCode error = m_parser.open(item, object);
        if (!error)
            error = m_list.read(object, head);
        if (!error && !m_parser.atEnd())
            error = simdjson::TRAILING_CONTENT;
        if (error)
            return unreadable(Words::tr("Item %1 is not valid JSON: %2")
                                  .arg(number)
                                  .arg(QString::fromUtf8(simdjson::error_message(error))));
        if (head.name.empty())
            return unreadable(Words::tr("Item %1 has no metadata.name.").arg(number));
        m_list.keep(head);
        if (m_list.bytes() > m_limits.keptBytes)
            return unreadable(Words::tr("What it tells takes more than %1 MiB, with item %2.")
                                  .arg(m_limits.keptBytes >> 20)
                                  .arg(number));
        return {};
    }

    MeasurementLimits m_limits;
    ItemSplitter m_splitter;
    ItemParser m_parser;
    List m_list;
    std::size_t m_taken = 0;
};

class NodeList
{
public:
    using Kept = MeasuredNodesPtr;
    static constexpr ListKind kKind = ListKind::NodeMetrics;

    ErrorCode read(json::Object &object, MeasurementHead &head)
    {
        m_node = {};
        return json::eachField(object, [&](std::string_view key, Value &field) {
            return key == "usage" ? readUsage(field) : readMeasurementHead(key, field, head);
        });
    }

    void keep(const MeasurementHead &head)
    {
        m_node.measured = head.measured;
        m_nodes->add(head.name, m_node);
    }

    std::size_t bytes() const { return m_nodes->bytes(); }

    Kept take()
    {
        m_nodes->settle();
        return std::move(m_nodes);
    }

private:
    ErrorCode readUsage(Value &usage)
    {
        return json::eachField(usage, [&](std::string_view resource, Value &field) {
            if (resource == "cpu")
                m_node.cpu = readQuantity(field);
            else if (resource == "memory")
                m_node.memory = readQuantity(field);
            return SUCCESS;
        });
    }

    MeasuredNode m_node; ///< at hand
    std::shared_ptr<MeasuredNodes> m_nodes = std::make_shared<MeasuredNodes>();
};

class PodList
{
public:
    using Kept = std::vector<PodUsage>;
    static constexpr ListKind kKind = ListKind::PodMetrics;

    ErrorCode read(json::Object &object, MeasurementHead &head)
    {
        m_pod = {};
        return json::eachField(object, [&](std::string_view key, Value &field) {
            if (key != "containers")
                return readMeasurementHead(key, field, head);
            return json::eachElement(
                field, [&](Value &one) { return readContainer(one, m_pod.containers.emplace_back()); });
        });
    }

    void keep(const MeasurementHead &head)
    {
        m_pod.nameSpace = head.nameSpace;
        m_pod.pod = head.name;
        m_pod.measured = head.measured;
        m_pod.window = head.window;
        m_bytes += weightOf(m_pod);
        m_pods.push_back(std::move(m_pod));
    }

    std::size_t bytes() const { return m_bytes; }
    Kept take() { return std::move(m_pods); }

private:
    static ErrorCode readContainer(Value &value, PodUsage::Container &container)
    {
        return json::eachField(value, [&](std::string_view key, Value &field) {
            if (key == "name")
                json::readText(field, container.name);
            return key == "usage" ? readQuantities(field, container.usage) : SUCCESS;
        });
    }

    /// Nearly.
    static std::size_t weightOf(const PodUsage &pod)
    {
        constexpr std::size_t kEntry = 128; // of a map, with its key
        std::size_t bytes =
            sizeof(PodUsage) + pod.nameSpace.size() + pod.pod.size() + pod.window.size();
        for (const PodUsage::Container &container : pod.containers) {
            bytes += sizeof(PodUsage::Container) + container.name.size();
            for (const auto &[resource, amount] : container.usage)
                bytes += kEntry + resource.size();
        }
        return bytes;
    }

    PodUsage m_pod; ///< at hand
    std::vector<PodUsage> m_pods;
    std::size_t m_bytes = 0;
};

} // namespace

std::unique_ptr<BodyReader<MeasuredNodesPtr>> readerOfMeasuredNodes(MeasurementLimits limits)
{
    return std::make_unique<ListReader<NodeList>>(limits);
}

std::unique_ptr<BodyReader<std::vector<PodUsage>>> readerOfPodUsages(MeasurementLimits limits)
{
    return std::make_unique<ListReader<PodList>>(limits);
}

} // namespace drover
