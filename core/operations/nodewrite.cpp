#include "core/operations/nodewrite.h"

#include "core/operations/kubectlcommand.h"
#include "core/operations/nodepatch.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NodeWrite)
};

} // namespace

NodeWrite deleteWrite(const Node &node)
{
    NodeWrite write;
    write.kind = WriteKind::Delete;
    write.node = node.name;
    write.nodeUid = node.uid;
    write.method = "DELETE";
    write.contentType = "application/json";
    write.body = jsonText({{u"apiVersion"_s, u"v1"_s},
                           {u"kind"_s, u"DeleteOptions"_s},
                           {u"preconditions"_s, QJsonObject{{u"uid"_s, textOf(node.uid)}}}})
                     .toUtf8();
    write.summary = Words::tr("delete the node");
    write.kubectlWords = u"delete node "_s + shellQuoted(textOf(node.name));
    return write;
}

QLatin1StringView writeKindName(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Cordon:
        return "cordon"_L1;
    case WriteKind::Uncordon:
        return "uncordon"_L1;
    case WriteKind::Taints:
        return "taint"_L1;
    case WriteKind::Labels:
        return "label"_L1;
    case WriteKind::Annotations:
        return "annotate"_L1;
    case WriteKind::Delete:
        return "delete"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace drover
