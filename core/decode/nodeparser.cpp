#include "core/decode/nodeparser.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeDecoder)
};

} // namespace

NodeParser::NodeParser(std::shared_ptr<TextPool> pool, std::shared_ptr<NodeMemory> memory)
    : m_assembler(std::move(pool)), m_memory(std::move(memory))
{
}

json::ErrorCode NodeParser::open(PaddedText json, json::Object &object)
{
    m_brokenName.clear();
    return m_item.open(json, object);
}

void NodeParser::setPaths(const Paths &paths)
{
    m_pathNames.clear();
    std::vector<JsonPath> parsed;
    for (const auto &[name, path] : paths) {
        m_pathNames.push_back(name);
        parsed.push_back(path);
    }
    m_paths.setPaths(std::move(parsed));
}

/// A second way through the same bytes, which only who asked for paths pays for.
void NodeParser::readPaths(bool isEvent)
{
    if (m_paths.isEmpty())
        return;
    const std::vector<std::string_view> &found = m_paths.read(m_item.opened(), isEvent);
    for (std::size_t i = 0; i < found.size(); ++i)
        m_arrays.paths.push_back({m_pathNames[i], found[i]});
}

json::ErrorCode NodeParser::readNode(json::Object object, Result<NodePtr> &node, bool isEvent)
{
    const auto read = std::make_shared<Node>();
    if (const json::ErrorCode error = readNodeFields(object, *read, m_arrays)) {
        constexpr std::size_t kLongestName = 253; // of any node; what is longer is no name
        m_brokenName = QString::fromStdString(std::string(read->name.substr(0, kLongestName)));
        return error;
    }
    if (read->name.empty()) {
        node = failure(Error::Kind::Protocol,
                       Words::tr("The server sent a node without a name: field metadata.name is "
                                 "missing, empty or no text."));
        return simdjson::SUCCESS;
    }
    if (m_memory->isFull()) {
        node = failure(Error::Kind::Protocol,
                       Words::tr("The server sends more nodes than Drover holds: they take %1 MiB.")
                           .arg(m_memory->held() >> 20));
        return simdjson::SUCCESS;
    }
    m_mistypedCount += m_arrays.hasWrongTypes ? 1 : 0;
    readPaths(isEvent);
    m_assembler.settle(*read, m_arrays);
    read->memory = m_memory;
    m_memory->take(read->bytes);
    node = NodePtr(read);
    return simdjson::SUCCESS;
}

tl::unexpected<Error> invalidJson(const QString &what, json::ErrorCode code)
{
    return failure(Error::Kind::Protocol,
                   Words::tr("%1 is not valid JSON: %2")
                       .arg(what, QString::fromUtf8(simdjson::error_message(code))));
}

} // namespace drover
