#include "core/decode/nodedecoder.h"

#include "core/decode/nodeparser.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeDecoder)
};

} // namespace

NodeDecoder::NodeDecoder(std::shared_ptr<TextPool> pool, std::shared_ptr<NodeMemory> memory)
    : m_parser(std::make_unique<NodeParser>(std::move(pool), std::move(memory)))
{}

NodeDecoder::~NodeDecoder() = default;

void NodeDecoder::setPaths(const std::vector<std::string> &paths)
{
    NodeParser::Paths parsed;
    for (const std::string &path : paths) {
        if (auto one = JsonPath::parse(QString::fromStdString(path)))
            parsed.insert_or_assign(path, std::move(*one));
    }
    m_parser->setPaths(parsed);
}

Result<NodePtr> NodeDecoder::decode(PaddedText json)
{
    Result<NodePtr> node;
    json::Object object;
    json::ErrorCode error = m_parser->open(json, object);
    if (!error)
        error = m_parser->readNode(object, node);
    if (!error && !m_parser->atEnd())
        error = simdjson::TRAILING_CONTENT;
    if (!error)
        return node;
    const QString &name = m_parser->brokenName();
    return invalidJson(name.isEmpty() ? Words::tr("A node that the server sent")
                                      : Words::tr("Node \"%1\" as the server sent it").arg(name),
                       error);
}

Result<NodePtr> NodeDecoder::decodeCopy(std::string_view json)
{
    m_copy.clear();
    m_copy.append(json);
    return decode(m_copy.text());
}

std::uint64_t NodeDecoder::repairedCount() const
{
    return m_parser->repairedCount();
}

std::uint64_t NodeDecoder::mistypedCount() const
{
    return m_parser->mistypedCount();
}

} // namespace drover
