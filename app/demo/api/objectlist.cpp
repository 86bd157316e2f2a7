#include "app/demo/api/objectlist.h"

#include "app/demo/api/listquery.h"
#include "app/demo/api/objectfeed.h"
#include "app/demo/api/objectkinds.h"
#include "app/demo/api/refusals.h"
#include "app/demo/encode/yamltext.h"
#include "app/demo/workloads/podtable.h"

namespace drover::demo {

namespace {

constexpr qsizetype kPiece = 256 * 1024;

struct ObjectListFacts {
    std::vector<DemoObjectPtr> objects;
    ObjectKind kind;
    quint64 version = 0;
    QByteArray continueToken;
    qint64 remaining = -1; // not told
    bool metadataOnly = false;
    bool table = false; ///< only of pods
    RowObject rowObject = RowObject::Metadata;
};

RowObject rowObjectOf(const DemoRequest &request)
{
    const QByteArray asked = request.parameter("includeObject");
    if (asked == "None")
        return RowObject::None;
    return asked == "Object" ? RowObject::Whole : RowObject::Metadata;
}

/// Writes a list, some objects at a time.
class ObjectListSource : public BodySource
{
public:
    explicit ObjectListSource(ObjectListFacts facts) : m_facts(std::move(facts)) {}

    Pull pull(QByteArray &out) override
    {
        if (!std::exchange(m_headSent, true))
            appendHead(out);
        const ObjectForm form{false, m_facts.metadataOnly};
        for (; m_next < m_facts.objects.size() && out.size() < kPiece; ++m_next) {
            if (m_next > 0)
                out += ',';
            if (m_facts.table)
                appendPodRow(out, static_cast<const DemoPod &>(*m_facts.objects[m_next]),
                             m_facts.rowObject);
            else
                appendObject(out, *m_facts.objects[m_next], m_facts.kind, form);
        }
        if (m_next < m_facts.objects.size())
            return Pull::More;
        out += "]}\n";
        return Pull::End;
    }

private:
    void appendHead(QByteArray &out) const
    {
        const ObjectKind &kind = m_facts.kind;
        const bool ofMeta = m_facts.metadataOnly || m_facts.table;
        out += R"({"kind":")" + kindText() + R"(","apiVersion":")" +
               (ofMeta ? QByteArray("meta.k8s.io/v1") : kind.apiVersion()) +
               R"(","metadata":{"resourceVersion":")" + QByteArray::number(m_facts.version) + '"';
        if (!m_facts.continueToken.isEmpty())
            out += R"(,"continue":")" + m_facts.continueToken + '"';
        if (m_facts.remaining >= 0)
            out += R"(,"remainingItemCount":)" + QByteArray::number(m_facts.remaining);
        out += '}';
        if (m_facts.table)
            appendPodColumns(out);
        out += m_facts.table ? R"(,"rows":[)" : R"(,"items":[)";
    }
    QByteArray kindText() const
    {
        if (m_facts.table)
            return "Table";
        return (m_facts.metadataOnly ? QByteArray("PartialObjectMetadata") : m_facts.kind.kind) +
               "List";
    }

    ObjectListFacts m_facts;
    std::size_t m_next = 0;
    bool m_headSent = false;
};

// Keeps what is chosen and belongs to this page.
void cutPage(ObjectListFacts &list, const ListQuery &query, const QByteArray &nameSpace)
{
    const ObjectChoice choice{nameSpace, query.selector};
    std::erase_if(list.objects, [&](const DemoObjectPtr &object) {
        return (query.from && object->key() <= query.from->lastName) || !choice.takes(*object);
    });
    const qsizetype count = qsizetype(list.objects.size());
    if (query.limit <= 0 || count <= query.limit)
        return;
    list.objects.resize(std::size_t(query.limit));
    list.continueToken = ContinueToken{qint64(list.version), list.objects.back()->key()}.encoded();
    if (query.selector.isEmpty())
        list.remaining = count - query.limit;
}

} // namespace

DemoAnswer answerObjectList(const RouteContext &context)
{
    ListQuery query;
    if (auto wrong = readQuery(context, query))
        return std::move(*wrong);
    if (query.version > context.state.version())
        return tooLarge(query.version, context.state.version(), context.options.tooLargeDelay);
    const ServedKind served = *servedKindOf(context);
    ObjectListFacts list;
    list.kind = served.kind;
    list.metadataOnly = query.format.shape == Shape::Metadata;
    list.table = query.format.shape == Shape::Table;
    list.rowObject = rowObjectOf(context.request);
    const quint64 exact = exactVersion(query);
    list.version = exact != 0 ? exact : context.state.version();
    auto then = served.store.allAt(list.version);
    if (!then)
        return query.from ? expiredToken(*query.from) : compacted();
    list.objects = std::move(*then);
    cutPage(list, query, context.path.nameSpace);
    DemoAnswer answer;
    answer.body = std::make_unique<ObjectListSource>(std::move(list));
    return answer;
}

DemoAnswer answerObjectGet(const RouteContext &context)
{
    const auto format = formatFor(context.request, RequestKind::Single, Offer::Json);
    if (!format)
        return notAcceptable();
    const ServedKind served = *servedKindOf(context);
    const DemoObjectPtr object = served.store.find(context.path.key());
    if (!object)
        return notFound(context.path);
    QByteArray json;
    appendObject(json, *object, served.kind, {true, format->shape == Shape::Metadata});
    const bool yaml = format->media == MediaType::Yaml;
    return fixedAnswer(200, yaml ? yamlFromJson(json) : json + '\n',
                       contentTypeOf(*format, RequestKind::Single));
}

} // namespace drover::demo
