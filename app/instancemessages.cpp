#include "app/instancemessages.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr qsizetype kLongest = 64 * 1024;
constexpr qsizetype kMostNames = 100;
constexpr qsizetype kLongestName = 4096;
constexpr qsizetype kHead = 4;
constexpr int kVersion = 1;
constexpr std::array kKinds{"taken"_L1, "done"_L1, "refused"_L1, "apart"_L1}; // as in Kind

QJsonObject objectOf(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    return json.value("version"_L1).toInt() == kVersion ? json : QJsonObject();
}

QByteArray bytesOf(QJsonObject json)
{
    json.insert("version"_L1, kVersion);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// Nothing where there are too many, or one is too long or no text.
std::optional<QStringList> namesOf(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    QStringList names;
    for (const QJsonValue &one : array) {
        if (!one.isString() || one.toString().size() > kLongestName)
            return std::nullopt;
        names.append(one.toString());
    }
    return names.size() <= kMostNames ? std::optional(names) : std::nullopt;
}

} // namespace

QByteArray toBytes(const InstanceRequest &request)
{
    return bytesOf({{u"contexts"_s, QJsonArray::fromStringList(request.contexts)},
                    {u"kubeconfigs"_s, QJsonArray::fromStringList(request.kubeconfigs)},
                    {u"defaults"_s, QJsonArray::fromStringList(request.defaultFiles)},
                    {u"readOnly"_s, request.isReadOnly},
                    {u"dryRun"_s, request.isDryRun},
                    {u"activation"_s, request.activation}});
}

QByteArray toBytes(const InstanceAnswer &answer)
{
    return bytesOf({{u"answer"_s, QString(kKinds[std::size_t(answer.kind)])},
                    {u"sentence"_s, answer.sentence.left(kLongest / 8)}});
}

std::optional<InstanceRequest> requestOf(const QByteArray &body)
{
    const QJsonObject json = objectOf(body);
    const auto contexts = namesOf(json.value("contexts"_L1));
    const auto kubeconfigs = namesOf(json.value("kubeconfigs"_L1));
    const auto defaults = namesOf(json.value("defaults"_L1));
    if (json.isEmpty() || !contexts || !kubeconfigs || !defaults ||
        !std::ranges::all_of(*kubeconfigs, QDir::isAbsolutePath))
        return std::nullopt;
    return InstanceRequest{*contexts, *kubeconfigs, *defaults, json.value("readOnly"_L1).toBool(),
                           json.value("dryRun"_L1).toBool(),
                           json.value("activation"_L1).toString().left(kLongestName)};
}

std::optional<InstanceAnswer> answerOf(const QByteArray &body)
{
    const QJsonObject json = objectOf(body);
    const auto kind = std::ranges::find(kKinds, json.value("answer"_L1).toString());
    if (kind == kKinds.end())
        return std::nullopt;
    return InstanceAnswer{InstanceAnswer::Kind(kind - kKinds.begin()),
                          json.value("sentence"_L1).toString()};
}

QByteArray framed(const QByteArray &body)
{
    QByteArray head(kHead, '\0');
    qToBigEndian(quint32(body.size()), head.data());
    return head + body;
}

std::optional<QByteArray> takeFrame(QByteArray &buffer)
{
    if (buffer.size() < kHead)
        return std::nullopt;
    const auto length = qsizetype(qFromBigEndian<quint32>(buffer.constData()));
    if (length > kLongest)
        return QByteArray();
    if (buffer.size() < kHead + length)
        return std::nullopt;
    QByteArray body = buffer.mid(kHead, length);
    buffer.remove(0, kHead + length);
    return body;
}

QString instanceSocketName()
{
    QByteArray screen;
    for (const char *name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"})
        screen += qgetenv(name) + '\n';
    if (screen.endsWith(".0\n")) // :0.0 is the display :0
        screen.replace(screen.size() - 3, 2, QByteArray());
    // A display's name may be long and a path; a socket's path has 107 bytes.
    const QByteArray hash = QCryptographicHash::hash(screen, QCryptographicHash::Sha256).toHex();
    return u"window-%1.socket"_s.arg(QLatin1StringView(hash.left(12)));
}

} // namespace drover
