#include "core/api/poddecoder.h"

#include "core/api/objectreader.h"
#include "core/api/podfields.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PodDecoder)
};

} // namespace

Result<PodPage> decodePodList(const std::string &body)
{
    const QString what = Words::tr("The list of pods");
    std::vector<std::shared_ptr<Pod>> pods;
    auto head = json::readListBody(body, what, "PodList", [&](json::Value &value) {
        return readPodFields(value, *pods.emplace_back(std::make_shared<Pod>()));
    });
    if (!head)
        return tl::unexpected(std::move(head.error()));
    if (json::hasNameless(pods))
        return tl::unexpected(json::namelessError(what));
    return PodPage{{pods.begin(), pods.end()},
                   std::move(head->resourceVersion),
                   std::move(head->continueToken)};
}

Result<PodPtr> decodePod(const std::string &body)
{
    const QString what = Words::tr("The pod");
    const auto pod = std::make_shared<Pod>();
    const auto read = json::readBody(
        body, what, [&](json::Value &value) { return readPodFields(value, *pod); });
    if (!read)
        return tl::unexpected(read.error());
    if (json::isNameless(*pod))
        return tl::unexpected(json::namelessError(what));
    return PodPtr(pod);
}

Result<PodEvent> decodePodEvent(std::string_view line)
{
    return json::readEvent<Pod>(line, Words::tr("A line of the watch on pods"), readPodFields);
}

} // namespace drover
