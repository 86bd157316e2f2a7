#include "core/poddecode/poddecoder.h"

#include "core/decode/objectreader.h"
#include "core/poddecode/podfields.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PodDecoder)
};

template <typename Object>
using Read = json::ErrorCode (*)(json::Value &, Object &);

template <typename Page, typename Object>
Result<Page> pageOf(const std::string &body, Read<Object> read)
{
    const QString what = Words::tr("The list of pods");
    std::vector<std::shared_ptr<Object>> pods;
    auto head = json::readListBody(body, what, "PodList", [&](json::Value &value) {
        return read(value, *pods.emplace_back(std::make_shared<Object>()));
    });
    if (!head)
        return tl::unexpected(std::move(head.error()));
    if (json::hasNameless(pods))
        return tl::unexpected(json::namelessError(what));
    return Page{{pods.begin(), pods.end()},
                std::move(head->resourceVersion),
                std::move(head->continueToken)};
}

template <typename Object>
Result<std::shared_ptr<const Object>> podOf(const std::string &body, Read<Object> read)
{
    const QString what = Words::tr("The pod");
    const auto pod = std::make_shared<Object>();
    const auto done =
        json::readBody(body, what, [&](json::Value &value) { return read(value, *pod); });
    if (!done)
        return tl::unexpected(done.error());
    if (json::isNameless(*pod))
        return tl::unexpected(json::namelessError(what));
    return std::shared_ptr<const Object>(pod);
}

template <typename Object>
Result<ObjectEvent<Object>> eventOf(std::string_view line, Read<Object> read)
{
    return json::readEvent<Object>(line, Words::tr("A line of the watch on pods"), read);
}

} // namespace

Result<PodPage> decodePodList(const std::string &body)
{
    return pageOf<PodPage, Pod>(body, readPodFields);
}

Result<PodPtr> decodePod(const std::string &body)
{
    return podOf<Pod>(body, readPodFields);
}

Result<PodEvent> decodePodEvent(std::string_view line)
{
    return eventOf<Pod>(line, readPodFields);
}

Result<PodDetailsPage> decodePodDetailsList(const std::string &body)
{
    return pageOf<PodDetailsPage, PodDetails>(body, readPodDetails);
}

Result<PodDetailsPtr> decodePodDetails(const std::string &body)
{
    return podOf<PodDetails>(body, readPodDetails);
}

Result<PodDetailsEvent> decodePodDetailsEvent(std::string_view line)
{
    return eventOf<PodDetails>(line, readPodDetails);
}

} // namespace drover
