#include "tests/core/operations/writerrig.h"

#include "core/operations/cordon.h"

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

CordonNote aNote()
{
    return {u"ana@laptop"_s, WallTime(std::chrono::seconds(1'795'636'800)), u"disk swap"_s};
}

} // namespace

WriterRig::WriterRig()
    : journal(folder.filePath(u"journal"_s), clock), writer(requests, clock, &journal, context())
{
    QObject::connect(&writer, &NodeWriter::written, &writer,
                     [this](const NodeWrite &write, const std::optional<Error> &error,
                            const NodePtr &node) { written.push_back({write, error, node}); });
    QObject::connect(&writer, &NodeWriter::finished, &writer, [this] { ++finishedCount; });
}

WriteContext WriterRig::context()
{
    return {{QString(), u"prod"_s}, u"prod-eu"_s, u"ana-admin"_s, u"ana@laptop"_s};
}

NodeWrite WriterRig::cordon(const char *node)
{
    return *cordonWrite(*aNode(node).build(), aNote());
}

QStringList WriterRig::results() const
{
    QStringList results;
    for (const Written &one : written)
        results << QString::fromStdString(one.write.node) + u' ' +
                       (one.error ? QString(kindName(one.error->kind)) : u"done"_s);
    return results;
}

NodeBuilder cordonedNode(const char *node)
{
    return aNode(node).cordoned().annotation(u"drover.desktop/cordon"_s,
                                             QString::fromStdString(noteText(aNote())));
}

std::string bodyOf(const NodeBuilder &node)
{
    return node.json().toStdString();
}

} // namespace drover
