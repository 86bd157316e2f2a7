#include "core/api/nodedecoder.h"

#include "core/api/nodeparser.h"

namespace drover {

NodeDecoder::NodeDecoder(std::shared_ptr<TextPool> pool)
    : m_parser(std::make_unique<NodeParser>(std::move(pool)))
{
}

NodeDecoder::~NodeDecoder() = default;

Result<NodePtr> NodeDecoder::decode(PaddedText json)
{
    Result<NodePtr> node;
    json::Object object;
    json::ErrorCode error = m_parser->open(json, object);
    if (!error)
        error = m_parser->readNode(object, node);
    if (!error && !m_parser->atEnd())
        error = simdjson::TRAILING_CONTENT;
    if (error)
        return invalidJson(QStringLiteral("A node that the server sent"), error);
    return node;
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

} // namespace drover
