#include "core/insight/objecttext.h"

#include "core/api/noderequest.h"
#include "core/api/podpaths.h"
#include "core/operations/nodeyaml.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ObjectText)
};

ApiRequest<ObjectText> textOf(QByteArray target)
{
    ApiRequest<ObjectText> request;
    request.target = std::move(target);
    request.read = objectTextOf;
    return request;
}

} // namespace

Result<ObjectText> objectTextOf(const std::string &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (!document.isObject())
        return failure(Error::Kind::Protocol, Words::tr("The server's answer is no JSON object."));
    QJsonObject object = document.object();
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    ObjectText text;
    text.json = QString::fromUtf8(document.toJson(QJsonDocument::Indented));
    text.resourceVersion = metadata.value("resourceVersion"_L1).toString();
    const QJsonValue managed = metadata.take("managedFields"_L1);
    if (managed.isArray())
        text.managedFields = yamlText(QJsonObject{{u"managedFields"_s, managed}});
    object.insert("metadata"_L1, metadata);
    text.yaml = yamlText(object);
    return text;
}

ApiRequest<ObjectText> requestNodeText(const std::string &node)
{
    return textOf(nodePath(node));
}

ApiRequest<ObjectText> requestPodText(const std::string &nameSpace, const std::string &name)
{
    return textOf(podPath(nameSpace, name));
}

} // namespace drover
