#include "core/operations/nodeexport.h"

#include "core/api/noderequest.h"
#include "core/api/paths.h"
#include "core/operations/nodeyaml.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeExport)
};

using Format = NodeExport::Format;

// More than that are read with all others: a page of 500 takes as long as some twenty GETs.
constexpr std::size_t kMostSingle = 20;
constexpr int kPage = 500;

QString indented(const QString &text, const QString &first, const QString &others)
{
    QString lines = text;
    while (lines.endsWith(u'\n'))
        lines.chop(1);
    return first + lines.replace(u'\n', u'\n' + others);
}

/// The object as it stands in the whole text; alone or in a List.
QString textOf(QJsonObject object, Format format, bool isAlone)
{
    // Items of a List do not say what they are; kubectl does.
    object.insert("apiVersion"_L1, "v1"_L1);
    object.insert("kind"_L1, "Node"_L1);
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    metadata.remove("managedFields"_L1);
    object.insert("metadata"_L1, metadata);
    if (format == Format::Yaml) {
        const QString yaml = yamlText(object);
        return isAlone ? yaml : indented(yaml, u"- "_s, u"  "_s);
    }
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson());
    const QString gap(8, u' ');
    return isAlone ? json : indented(json, gap, gap);
}

QString nameOf(const QJsonObject &object)
{
    return object.value("metadata"_L1).toObject().value("name"_L1).toString();
}

Result<QJsonObject> objectOf(const std::string &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (!document.isObject())
        return failure(Error::Kind::Protocol, Words::tr("The server's answer is not a JSON object."));
    return document.object();
}

} // namespace

NodeExport::NodeExport(ApiRequests &requests, Format format, QObject *parent)
    : QObject(parent), m_requests(requests), m_format(format)
{
}

NodeExport::~NodeExport() = default;

void NodeExport::start(std::vector<std::string> names)
{
    m_names = std::move(names);
    if (m_names.size() > kMostSingle)
        askPage({});
    else
        askNext();
}

void NodeExport::askNext()
{
    if (m_next == m_names.size())
        return finish();
    ApiRequest<QString> request;
    request.target = nodePath(m_names[m_next]);
    request.read = [format = m_format, isAlone = m_names.size() == 1](const std::string &body) {
        return objectOf(body).map(
            [&](const QJsonObject &object) { return textOf(object, format, isAlone); });
    };
    m_call = m_requests.ask<QString>(std::move(request), [this](Result<QString> text) {
        const std::string &name = m_names[m_next++];
        if (text)
            m_texts.insert_or_assign(name, std::move(*text));
        else if (text.error().kind == Error::Kind::NotFound)
            m_missing << QString::fromStdString(name);
        else
            return Q_EMIT failed(text.error());
        Q_EMIT progressed();
        askNext();
    });
}

void NodeExport::askPage(const std::string &token)
{
    ApiRequest<Page> request;
    request.target = nodesPage(kPage, token);
    const auto wanted = std::make_shared<const std::set<std::string>>(m_names.begin(), m_names.end());
    request.read = [format = m_format, wanted](const std::string &body) -> Result<Page> {
        const Result<QJsonObject> list = objectOf(body);
        if (!list)
            return tl::unexpected(list.error());
        Page page;
        page.continueToken =
            list->value("metadata"_L1).toObject().value("continue"_L1).toString().toStdString();
        for (const QJsonValue &item : list->value("items"_L1).toArray()) {
            const QJsonObject object = item.toObject();
            if (std::string name = nameOf(object).toStdString(); wanted->contains(name))
                page.texts.emplace(std::move(name), textOf(object, format, false));
        }
        return page;
    };
    m_call = m_requests.ask<Page>(std::move(request),
                                  [this](Result<Page> page) { takePage(std::move(page)); });
}

void NodeExport::takePage(Result<Page> page)
{
    if (!page)
        return Q_EMIT failed(page.error());
    m_texts.merge(page->texts);
    Q_EMIT progressed();
    if (!page->continueToken.empty())
        return askPage(page->continueToken);
    for (const std::string &name : m_names) {
        if (!m_texts.contains(name))
            m_missing << QString::fromStdString(name);
    }
    finish();
}

void NodeExport::finish()
{
    Q_EMIT finished(whole(), m_missing);
}

QString NodeExport::whole() const
{
    QStringList items;
    for (const std::string &name : m_names) {
        if (const auto text = m_texts.find(name); text != m_texts.end())
            items << text->second;
    }
    if (m_names.size() == 1)
        return items.value(0);
    if (m_format == Format::Yaml) {
        const QString list = items.isEmpty() ? u" []"_s : u'\n' + items.join(u'\n');
        return u"apiVersion: v1\nitems:%1\nkind: List\nmetadata:\n  resourceVersion: \"\"\n"_s.arg(list);
    }
    const QString list = items.isEmpty() ? u"[]"_s : u"[\n%1\n    ]"_s.arg(items.join(u",\n"_s));
    return u"{\n    \"apiVersion\": \"v1\",\n    \"items\": %1,\n    \"kind\": \"List\",\n"
           "    \"metadata\": {\n        \"resourceVersion\": \"\"\n    }\n}\n"_s.arg(list);
}

} // namespace drover
