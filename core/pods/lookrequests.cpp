#include "core/pods/lookrequests.h"

#include "core/api/insightpaths.h"
#include "core/api/noderequest.h"
#include "core/decode/imagedecoder.h"
#include "core/decode/leasedecoder.h"
#include "core/decode/metricsdecoder.h"
#include "core/poddecode/podcounts.h"

namespace drover {

namespace {

// Tables are small: about 150 bytes a pod.
constexpr int kCountPage = 5000;

template <typename T>
ApiRequest<T> get(QByteArray target, Result<T> (*read)(const std::string &))
{
    ApiRequest<T> request;
    request.target = std::move(target);
    request.read = read;
    return request;
}

/// The answer is read as it arrives.
template <typename T>
ApiRequest<T> stream(QByteArray target, std::function<std::unique_ptr<BodyReader<T>>()> reader)
{
    ApiRequest<T> request;
    request.target = std::move(target);
    request.reader = std::move(reader);
    return request;
}

Result<std::string> asText(const std::string &body)
{
    return body;
}

Result<PodCounts> readCounts(const std::string &body)
{
    return decodePodCounts(body).map([](PodCountPage &&page) {
        return PodCounts{std::move(page.perNode), std::move(page.continueToken)};
    });
}

} // namespace

ApiRequest<NodeLease> requestNodeLease(const std::string &node)
{
    return get(nodeLeasePath(node), decodeNodeLease);
}

ApiRequest<NodeUsage> requestNodeUsage(const std::string &node)
{
    return get(nodeUsagePath(node), decodeNodeUsage);
}

ApiRequest<MeasuredNodesPtr> requestAllNodeUsage()
{
    return stream<MeasuredNodesPtr>(nodeUsagePath({}), [] { return readerOfMeasuredNodes(); });
}

ApiRequest<std::vector<PodUsage>> requestPodUsage(const std::string &nameSpace)
{
    return stream<std::vector<PodUsage>>(podUsagePath(nameSpace), [] { return readerOfPodUsages(); });
}

ApiRequest<std::vector<NodeImage>> requestNodeImages(const std::string &node)
{
    return get(nodePath(node), decodeNodeImages);
}

ApiRequest<std::string> requestKubelet(const std::string &node, const std::string &path)
{
    auto request = get(kubeletPath(node, path), asText);
    request.accept = "application/json, */*";
    return request;
}

ApiRequest<PodCounts> requestPodCounts(const std::string &continueToken)
{
    auto request = get(podTable(kCountPage, continueToken), readCounts);
    request.accept = podTableAccept();
    return request;
}

bool isMetricsMissing(const Error &error)
{
    return error.kind == Error::Kind::NotFound;
}

} // namespace drover
