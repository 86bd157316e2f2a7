#include "core/api/noderequest.h"

#include "core/decode/nodedecoder.h"

namespace drover {

QByteArray nodePath(std::string_view name)
{
    return "/api/v1/nodes/" +
           QByteArray(name.data(), static_cast<qsizetype>(name.size())).toPercentEncoding();
}

Result<NodePtr> readNode(const std::string &body)
{
    NodeDecoder decoder(std::make_shared<TextPool>());
    return decoder.decodeCopy(body);
}

ApiRequest<NodePtr> nodeRequest(std::string_view name)
{
    ApiRequest<NodePtr> request;
    request.target = nodePath(name);
    request.read = readNode;
    return request;
}

} // namespace drover
