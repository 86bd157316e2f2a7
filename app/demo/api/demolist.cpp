#include "app/demo/api/demolist.h"

#include "app/demo/api/continuetoken.h"
#include "app/demo/api/listquery.h"
#include "app/demo/api/listsource.h"
#include "app/demo/api/refusals.h"
#include "app/demo/encode/protobuf.h"
#include "app/demo/encode/yamltext.h"

namespace drover::demo {

namespace {

// Keeps what is selected and belongs to this page.
void cutPage(ListFacts &list, const ListQuery &query)
{
    std::erase_if(list.nodes, [&](const DemoNode &node) {
        return (query.from && node.name <= query.from->lastName) ||
               !query.selector.matches(node, list.seed);
    });
    const qsizetype count = qsizetype(list.nodes.size());
    if (query.limit <= 0 || count <= query.limit)
        return;
    list.nodes.resize(std::size_t(query.limit));
    list.continueToken = ContinueToken{qint64(list.version), list.nodes.back().name}.encoded();
    if (query.selector.isEmpty())
        list.remaining = count - query.limit;
}

QByteArray wholeOf(BodySource &source)
{
    QByteArray whole;
    bool more = true;
    while (more) {
        QByteArray piece;
        more = source.pull(piece) == BodySource::Pull::More;
        whole += piece;
    }
    return whole;
}

// Only JSON is written as it is sent: the length of a protobuf message stands before it.
DemoAnswer bodyFor(ListFacts list)
{
    DemoAnswer answer;
    const Format format = list.format;
    answer.contentType = contentTypeOf(format, RequestKind::List);
    answer.body = std::make_unique<ListSource>(std::move(list));
    if (format.media == MediaType::Json)
        return answer;
    const QByteArray json = wholeOf(*answer.body);
    answer.body = std::make_unique<FixedBody>(
        format.media == MediaType::Yaml ? yamlFromJson(json) : protobufFromJson(json));
    return answer;
}

QByteArray singleBody(const DemoNode &node, const RouteContext &context, const Format &format)
{
    NodeForm form;
    form.withKind = true;
    form.metadataOnly = format.shape == Shape::Metadata;
    QByteArray json;
    appendNode(json, node, context.state.seed(), form);
    switch (format.media) {
    case MediaType::Yaml:
        return yamlFromJson(json);
    case MediaType::Protobuf:
        return protobufFromJson(json);
    case MediaType::Json:
        break;
    }
    return json + '\n';
}

} // namespace

DemoAnswer answerList(const RouteContext &context)
{
    ListQuery query;
    if (auto wrong = readQuery(context, query))
        return std::move(*wrong);
    if (query.version > context.state.version())
        return tooLarge(query.version, context.state.version(), context.options.tooLargeDelay);
    ListFacts list;
    list.seed = context.state.seed();
    list.format = query.format;
    list.spoil = context.faults.spoilOf(RequestKind::List);
    list.version = context.state.version();
    if (const quint64 exact = exactVersion(query); exact != 0) {
        auto then = context.state.nodesAt(exact);
        if (!then)
            return query.from ? expiredToken(*query.from) : compacted();
        list.nodes = std::move(*then);
        list.version = exact;
    } else {
        list.nodes = context.state.nodes();
    }
    cutPage(list, query);
    return bodyFor(std::move(list));
}

DemoAnswer answerGet(const RouteContext &context)
{
    const auto format = formatFor(context.request, RequestKind::Single);
    if (!format)
        return notAcceptable();
    const DemoNode *node = context.state.find(context.path.name);
    if (!node)
        return notFound(context.path);
    const quint64 version = context.request.parameter("resourceVersion").toULongLong();
    if (version > context.state.version())
        return tooLarge(version, context.state.version(), context.options.tooLargeDelay);
    return fixedAnswer(200, singleBody(*node, context, *format),
                       contentTypeOf(*format, RequestKind::Single));
}

} // namespace drover::demo
