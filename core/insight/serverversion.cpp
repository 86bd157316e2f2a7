#include "core/insight/serverversion.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace drover {

ApiRequest<std::string> requestServerVersion()
{
    ApiRequest<std::string> request;
    request.target = "/version";
    request.read = [](const std::string &body) -> Result<std::string> {
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
        return document.object().value(QLatin1StringView("gitVersion")).toString().toStdString();
    };
    return request;
}

} // namespace drover
