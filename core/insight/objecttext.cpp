#include "core/insight/objecttext.h"

#include "core/api/insightpaths.h"
#include "core/api/noderequest.h"
#include "core/api/podpaths.h"
#include "core/operations/nodeyaml.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ObjectText)
};

using ReadText = Result<ObjectText> (*)(const std::string &body);

ApiRequest<ObjectText> textOf(QByteArray target, ReadText read = objectTextOf)
{
    ApiRequest<ObjectText> request;
    request.target = std::move(target);
    request.read = read;
    return request;
}

Result<QJsonObject> objectOf(const std::string &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (!document.isObject())
        return failure(Error::Kind::Protocol, Words::tr("The server's answer is not a JSON object."));
    return document.object();
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

/// What the lines of managedFields look like in one notation; each is a line of its own.
struct FoldMarks {
    QLatin1StringView metadata; ///< behind it
    QLatin1StringView first;
    std::function<bool(QStringView line)> goesOn; ///< the line belongs to the fold still
};

FoldedText folded(QString whole, const FoldMarks &marks)
{
    const qsizetype metadata = whole.indexOf(marks.metadata);
    const qsizetype before = metadata < 0 ? -1 : whole.indexOf(marks.first, metadata);
    if (before < 0)
        return {std::move(whole), {}, 0};
    const qsizetype at = before + 1; // the mark begins with the end of the line before
    qsizetype end = before + marks.first.size();
    while (end < whole.size()) {
        const qsizetype lineEnd = whole.indexOf(u'\n', end);
        const qsizetype next = lineEnd < 0 ? whole.size() : lineEnd + 1;
        if (!marks.goesOn(QStringView(whole).sliced(end, next - end)))
            break;
        end = next;
    }
    FoldedText result{{}, whole.sliced(at, end - at), at};
    result.text = whole.remove(at, end - at);
    return result;
}

FoldedText foldedYaml(QString whole)
{
    return folded(std::move(whole), {"metadata:\n"_L1, "\n  managedFields:\n"_L1,
                                     [](QStringView line) {
                                         return line.startsWith(u"  -") || line.startsWith(u"   ");
                                     }});
}

FoldedText foldedJson(QString whole)
{
    bool isLast = false;
    return folded(std::move(whole), {"\n    \"metadata\": {\n"_L1,
                                     "\n        \"managedFields\": [\n"_L1,
                                     [&isLast](QStringView line) {
                                         const bool goesOn = !isLast;
                                         isLast = line.startsWith(u"        ]");
                                         return goesOn;
                                     }});
}

} // namespace

QString FoldedText::whole() const
{
    QString all = text;
    return all.insert(at, fold);
}

Result<ObjectText> objectTextOf(const std::string &body)
{
    const Result<QJsonObject> object = objectOf(body);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonObject metadata = object->value("metadata"_L1).toObject();
    const qsizetype managed = metadata.value("managedFields"_L1).toArray().size();
    ObjectText text;
    text.managedCount = static_cast<int>(managed);
    text.resourceVersion = metadata.value("resourceVersion"_L1).toString();
    const QString yaml = yamlText(*object);
    const QString json = jsonText(*object);
    text.yaml = managed > 0 ? foldedYaml(yaml) : FoldedText{yaml, {}, 0};
    text.json = managed > 0 ? foldedJson(json) : FoldedText{json, {}, 0};
    return text;
}

Result<ObjectText> kubeletConfigOf(const std::string &body)
{
    const Result<QJsonObject> object = objectOf(body);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonObject config = object->value("kubeletconfig"_L1).toObject();
    if (config.isEmpty())
        return failure(Error::Kind::Protocol,
                       Words::tr("The kubelet's answer holds no kubeletconfig."));
    ObjectText text;
    text.yaml.text = yamlText(config);
    text.json.text = jsonText(config);
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

ApiRequest<ObjectText> requestKubeletConfig(const std::string &node)
{
    return textOf(kubeletPath(node, "configz"), kubeletConfigOf);
}

} // namespace drover
