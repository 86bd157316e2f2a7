#include "core/plan/volumeuse.h"

#include "core/api/insightpaths.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VolumeUse)
};

std::map<std::string, std::int64_t> volumesOf(const QJsonObject &pod)
{
    std::map<std::string, std::int64_t> volumes;
    for (const QJsonValue &volume : pod[u"volume"].toArray()) {
        if (volume[u"usedBytes"].isDouble())
            volumes[volume[u"name"].toString().toStdString()] = volume[u"usedBytes"].toInteger();
    }
    return volumes;
}

} // namespace

std::optional<std::int64_t> VolumeUse::emptyDirsOf(const Pod &pod) const
{
    const auto known = bytes.find(pod.uid);
    if (known == bytes.end())
        return std::nullopt;
    std::int64_t sum = 0;
    for (const PodVolume &volume : pod.volumes) {
        if (volume.kind != PodVolume::Kind::EmptyDir)
            continue;
        const auto measured = known->second.find(volume.name);
        if (measured == known->second.end())
            return std::nullopt;
        sum += measured->second;
    }
    return sum;
}

void VolumeUse::add(VolumeUse other)
{
    for (auto &[uid, volumes] : other.bytes)
        bytes[uid] = std::move(volumes);
}

ApiRequest<VolumeUse> requestVolumeUse(const std::string &node)
{
    ApiRequest<VolumeUse> request;
    request.target = kubeletPath(node, "stats/summary");
    request.read = decodeVolumeUse;
    return request;
}

Result<VolumeUse> decodeVolumeUse(const std::string &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (!document.object()[u"pods"].isArray()) {
        Error error;
        error.kind = Error::Kind::Protocol;
        error.message = Words::tr("The kubelet's answer is not a summary of its pods.");
        return tl::unexpected(std::move(error));
    }
    VolumeUse use;
    for (const QJsonValue &pod : document.object()[u"pods"].toArray())
        use.bytes[pod[u"podRef"][u"uid"].toString().toStdString()] = volumesOf(pod.toObject());
    return use;
}

} // namespace drover
