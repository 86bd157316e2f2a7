#include "core/json/statusdecoder.h"

#include "core/base/plainline.h"
#include "core/base/redact.h"
#include "core/json/statusfields.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StatusDecoder)
};

using Kind = Error::Kind;

constexpr qsizetype kExcerpt = 100;
constexpr std::size_t kLooked = 8u << 10;

struct ReasonKind {
    QLatin1StringView reason;
    Kind kind;
};

// Source: apimachinery pkg/apis/meta/v1/types.go, StatusReason.
constexpr ReasonKind kReasonKinds[] = {
    {QLatin1StringView("Unauthorized"), Kind::Auth},
    {QLatin1StringView("Forbidden"), Kind::Forbidden},
    {QLatin1StringView("NotFound"), Kind::NotFound},
    {QLatin1StringView("AlreadyExists"), Kind::Conflict},
    {QLatin1StringView("Conflict"), Kind::Conflict},
    {QLatin1StringView("Gone"), Kind::Expired},
    {QLatin1StringView("Expired"), Kind::Expired},
    {QLatin1StringView("Invalid"), Kind::Invalid},
    {QLatin1StringView("TooManyRequests"), Kind::Throttled},
    {QLatin1StringView("Timeout"), Kind::Timeout},
};

Kind kindOfCode(int code)
{
    switch (code) {
    case 401: return Kind::Auth;
    case 403: return Kind::Forbidden;
    case 404: return Kind::NotFound;
    case 409: return Kind::Conflict;
    case 410: return Kind::Expired;
    case 429: return Kind::Throttled;
    case 408:
    case 504: return Kind::Timeout;
    case 400:
    case 405:
    case 406:
    case 413:
    case 415:
    case 422: return Kind::Invalid;
    default: return code >= 500 ? Kind::Server : Kind::Protocol;
    }
}

Kind kindOf(const QString &reason, int code)
{
    const auto known =
        std::find_if(std::begin(kReasonKinds), std::end(kReasonKinds),
                     [&](const ReasonKind &entry) { return entry.reason == reason; });
    return known != std::end(kReasonKinds) ? known->kind : kindOfCode(code);
}

QString sentenceFor(const Error &error, const StatusFields &fields)
{
    if (error.hasCause(QLatin1StringView("ResourceVersionTooLarge")))
        return Words::tr("The server's history ends before the version that was asked for.");
    if (error.hasCause(QLatin1StringView("DisruptionBudget")))
        return Words::tr("A disruption budget does not allow this eviction now.");
    if (error.kind == Kind::NotFound && !fields.objectName.isEmpty())
        return Words::tr("The server has no %1 named \"%2\".")
            .arg(fields.objectKind.isEmpty() ? Words::tr("object") : fields.objectKind.simplified(),
                 fields.objectName.simplified());
    if (error.kind == Kind::Invalid && !error.causes.empty() && !error.causes[0].field.isEmpty())
        return Words::tr("The server refuses the request: field %1 is invalid.")
            .arg(error.causes[0].field.simplified());
    return kindSentence(error.kind);
}

Error errorOf(const StatusFields &fields, int httpStatus)
{
    Error error;
    error.httpStatus = httpStatus != 0 ? httpStatus : fields.code;
    error.kind = kindOf(fields.reason, fields.code != 0 ? fields.code : httpStatus);
    error.serverMessage = fields.message;
    error.reason = fields.reason;
    error.causes = fields.causes;
    if (fields.retryAfterSeconds > 0)
        error.retryAfter = std::chrono::seconds(fields.retryAfterSeconds);
    error.message = sentenceFor(error, fields);
    return error;
}

QString textOf(std::string_view bytes)
{
    bytes = bytes.substr(0, kLooked);
    return withoutControls(redact(
        QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).simplified()));
}

bool isHtml(std::string_view contentType, std::string_view body)
{
    const std::size_t start = body.find_first_not_of(" \t\r\n");
    return contentType.find("html") != std::string_view::npos ||
           (start != std::string_view::npos && body[start] == '<');
}

/// What a page calls itself; the rest of its source tells a user nothing.
QString pageTitle(std::string_view body)
{
    static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]*)"),
                                          QRegularExpression::CaseInsensitiveOption);
    return title.match(textOf(body)).captured(1).trimmed();
}

QString foreignSentence(int httpStatus, std::string_view contentType, std::string_view body)
{
    if (httpStatus >= 300 && httpStatus < 400)
        return Words::tr("A redirect came instead of an answer (HTTP %1): a login page or a proxy stands "
                         "in front of the API server.")
            .arg(httpStatus);
    if (isHtml(contentType, body))
        return Words::tr("HTML came instead of JSON: a login page or a proxy stands in front of the API "
                         "server.");
    if (body.empty())
        return Words::tr("An empty answer came instead of JSON.");
    if (body.starts_with("k8s") && body.size() > 3 && body[3] == '\0')
        return Words::tr("Protobuf came instead of JSON.");
    if (body.starts_with("\x1f\x8b"))
        return Words::tr("Compressed bytes came instead of JSON.");
    return Words::tr("The answer is not JSON.");
}

bool isPlainHttpToHttps(std::string_view body)
{
    return body.find("sent an HTTP request to an HTTPS server") != std::string_view::npos;
}

} // namespace

std::optional<Error> errorFromStatus(std::string_view json, int httpStatus)
{
    const std::optional<StatusFields> fields = readStatusFields(json);
    if (!fields || fields->status == QLatin1StringView("Success"))
        return std::nullopt;
    return errorOf(*fields, httpStatus);
}

Error errorFromForeignBody(int httpStatus, std::string_view contentType, std::string_view body)
{
    Error error;
    error.kind = Kind::Protocol;
    error.httpStatus = httpStatus;
    error.message = foreignSentence(httpStatus, contentType, body);
    error.serverMessage = isHtml(contentType, body) ? pageTitle(body) : textOf(body).left(kExcerpt);
    return error;
}

Error errorFromAnswer(int httpStatus, std::string_view contentType, std::string_view body,
                      std::optional<std::chrono::milliseconds> retryAfterHeader)
{
    Error error;
    if (auto told = errorFromStatus(body, httpStatus)) {
        error = *std::move(told);
    } else if (httpStatus < 400) {
        error = errorFromForeignBody(httpStatus, contentType, body);
    } else {
        error.kind = kindOfCode(httpStatus);
        error.httpStatus = httpStatus;
        error.serverMessage = isHtml(contentType, body) ? pageTitle(body) : textOf(body);
        error.message = kindSentence(error.kind);
        if (error.kind == Kind::Protocol)
            error.message = Words::tr("The server refuses the request with HTTP %1, which an API "
                                      "server does not.")
                                .arg(httpStatus);
        if (httpStatus == 400 && isPlainHttpToHttps(body)) {
            error.kind = Kind::Config;
            error.message = Words::tr("The server speaks HTTPS, but the server address of the "
                                      "context begins with http://.");
        }
    }
    if (!error.retryAfter)
        error.retryAfter = retryAfterHeader;
    return error;
}

} // namespace drover
