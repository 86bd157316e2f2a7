#include "core/doctor/serveranswers.h"

#include "core/base/duration.h"
#include "core/base/joined.h"
#include "core/doctor/doctoradvice.h"
#include "core/doctor/doctortext.h"
#include "core/json/statusdecoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace drover {

namespace {

QJsonObject objectIn(const std::string &body)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), qsizetype(body.size())))
        .object();
}

bool isWebPage(const ServerAnswer &answer)
{
    return answer.head.contentType.startsWith("text/html") ||
           QByteArray::fromRawData(answer.body.data(), qsizetype(answer.body.size()))
               .trimmed()
               .startsWith("<");
}

} // namespace

Error errorOf(const ServerAnswer &answer)
{
    if (answer.error)
        return *answer.error;
    const QByteArray &type = answer.head.contentType;
    return errorFromAnswer(answer.head.status, {type.constData(), std::size_t(type.size())},
                           answer.body, answer.head.retryAfter);
}

std::optional<Finding> httpFault(const ServerAnswer &answer, bool isEncrypted)
{
    const int status = answer.head.status;
    if (answer.error)
        return Finding{answer.error->message, adviceOnNoAnswer(*answer.error, isEncrypted)};
    if (status >= 300 && status < 400)
        return Finding{DoctorText::tr("The server redirects elsewhere (status %1), and Drover does not "
                                      "follow with credentials.")
                           .arg(status),
                       DoctorText::tr("A sign-in page may stand in front of the cluster. Use the API "
                                      "server's own address.")};
    if (status == 400 && answer.body.find("HTTP request to an HTTPS server") != std::string::npos)
        return Finding{DoctorText::tr("The server expects encryption, but its address begins with "
                                      "http://."),
                       DoctorText::tr("Begin the address with https://.")};
    if (isWebPage(answer))
        return Finding{
            DoctorText::tr("A web page answers (status %1) instead of an API server.").arg(status),
            DoctorText::tr("Check the server's address; a proxy or a sign-in page may answer in "
                           "its place.")};
    if (status >= 500 || status == 429) {
        const Error error = errorOf(answer);
        return Finding{sentences({error.message, error.serverMessage}), adviceOnBadAnswer(error.kind)};
    }
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> clockAhead(const ServerAnswer &answer)
{
    const auto server = timeOfHttpDate(answer.head.date);
    if (!server)
        return std::nullopt;
    using std::chrono::milliseconds;
    const WallTime here = answer.askedAt + answer.took / 2;
    return std::chrono::duration_cast<milliseconds>(here - (*server + milliseconds(500)));
}

QString clockText(std::chrono::milliseconds ahead)
{
    using namespace std::chrono;
    const seconds distance = round<seconds>(abs(ahead));
    if (distance <= seconds(2))
        return DoctorText::tr("This computer's clock and the server's agree.");
    return (ahead.count() > 0
                ? DoctorText::tr("This computer's clock is %1 ahead of the server's.")
                : DoctorText::tr("This computer's clock is %1 behind the server's."))
        .arg(wordedDuration(distance));
}

std::optional<QString> versionIn(const std::string &body)
{
    const QString version = objectIn(body).value(u"gitVersion").toString();
    return version.isEmpty() ? std::nullopt : std::optional(version);
}

std::optional<ServerUser> userIn(const std::string &body)
{
    const QJsonObject info = objectIn(body).value(u"status")[u"userInfo"].toObject();
    ServerUser user{info.value(u"username").toString(), {}};
    for (const QJsonValue &group : info.value(u"groups").toArray())
        user.groups << group.toString();
    return user.name.isEmpty() ? std::nullopt : std::optional(user);
}

QString userRefused(const QString &message)
{
    static const QRegularExpression user(QStringLiteral("User \"([^\"]+)\" cannot "));
    return user.match(message).captured(1);
}

} // namespace drover
