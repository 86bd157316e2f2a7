#include "core/api/accessreview.h"

#include "core/base/redact.h"
#include "core/decode/objectreader.h"
#include "core/decode/selectorfields.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccessReview)
};

using json::ErrorCode;
using json::Value;
using simdjson::SUCCESS;

void insertUnlessEmpty(QJsonObject &object, QLatin1StringView key, std::string_view value)
{
    if (!value.empty())
        object.insert(key, QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
}

void addText(Value &value, QStringList &texts)
{
    std::string text;
    json::readText(value, text);
    if (!text.empty())
        texts << redact(QString::fromStdString(text));
}

struct ReviewFields {
    bool hasAnswer = false;
    bool isAllowed = false;
    QStringList reasons;
};

ErrorCode readReviewStatus(Value &value, ReviewFields &fields)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "allowed") {
            fields.isAllowed = json::isTrue(field);
            fields.hasAnswer = fields.isAllowed || json::tokenOf(field) == "false";
        } else if (key == "reason" || key == "evaluationError") {
            addText(field, fields.reasons);
        }
        return SUCCESS;
    });
}

struct ApiResource {
    std::string name;
    std::string kind;
    std::string group;
    std::string version;
};

ErrorCode readResource(Value &value, ApiResource &resource)
{
    return json::eachField(value, [&](std::string_view key, Value &field) {
        if (key == "name")
            json::readText(field, resource.name);
        else if (key == "kind")
            json::readText(field, resource.kind);
        else if (key == "group")
            json::readText(field, resource.group);
        else if (key == "version")
            json::readText(field, resource.version);
        return SUCCESS;
    });
}

bool servesEvictions(const ApiResource &resource)
{
    return resource.name == "pods/eviction" && resource.kind == "Eviction" &&
           !resource.group.empty() && !resource.version.empty();
}

} // namespace

QByteArray accessReviewsPath()
{
    return QByteArrayLiteral("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews");
}

QByteArray accessReviewBody(std::string_view verb, std::string_view group,
                            std::string_view resource, std::string_view subresource,
                            std::string_view nameSpace)
{
    QJsonObject attributes;
    insertUnlessEmpty(attributes, "verb"_L1, verb);
    insertUnlessEmpty(attributes, "group"_L1, group);
    insertUnlessEmpty(attributes, "resource"_L1, resource);
    insertUnlessEmpty(attributes, "subresource"_L1, subresource);
    insertUnlessEmpty(attributes, "namespace"_L1, nameSpace);
    const QJsonObject review{{u"apiVersion"_s, u"authorization.k8s.io/v1"_s},
                             {u"kind"_s, u"SelfSubjectAccessReview"_s},
                             {u"spec"_s, QJsonObject{{u"resourceAttributes"_s, attributes}}}};
    return QJsonDocument(review).toJson(QJsonDocument::Compact);
}

Result<AccessReview> decodeAccessReview(const std::string &body)
{
    ReviewFields fields;
    const QString what = Words::tr("The answer to an access review");
    const auto read = json::readBody(body, what, [&](Value &root) {
        return json::eachField(root, [&](std::string_view key, Value &field) {
            return key == "status" ? readReviewStatus(field, fields) : SUCCESS;
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    // Absent is no answer: "not allowed" would disable what the user may do.
    if (!fields.hasAnswer)
        return failure(Error::Kind::Protocol, Words::tr("%1 has no status.allowed.").arg(what));
    return AccessReview{fields.isAllowed, fields.reasons.join(u"; "_s)};
}

QByteArray coreResourcesPath()
{
    return QByteArrayLiteral("/api/v1");
}

Result<std::string> decodeEvictionVersion(const std::string &body)
{
    std::string version;
    bool hasResources = false;
    const QString what = Words::tr("The list of the core resources");
    const auto read = json::readBody(body, what, [&](Value &root) {
        return json::eachField(root, [&](std::string_view key, Value &field) {
            if (key != "resources")
                return SUCCESS;
            hasResources = true;
            return json::eachElement(field, [&](Value &element) {
                ApiResource resource;
                const ErrorCode error = readResource(element, resource);
                if (version.empty() && servesEvictions(resource))
                    version = resource.group + "/" + resource.version;
                return error;
            });
        });
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!hasResources)
        return failure(Error::Kind::Protocol, Words::tr("%1 has no resources.").arg(what));
    return version;
}

} // namespace drover
