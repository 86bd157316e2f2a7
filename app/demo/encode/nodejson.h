#pragma once

#include "app/demo/nodes/demonode.h"

#include <QByteArray>

namespace drover::demo {

/// How an object stands in what is sent.
struct NodeForm {
    bool withKind = false;      ///< items of a list have neither kind nor apiVersion
    bool metadataOnly = false;  ///< PartialObjectMetadata, which always has both
    QByteArray extraAnnotation; ///< a fault: raw bytes of one more annotation value
};

/// Appends a node as compact JSON, 12 to 14 KB.
///
/// Errors: none. Source: recordings of a kube-apiserver 1.36; same keys in the same order.
void appendNode(QByteArray &out, const DemoNode &node, quint64 seed, const NodeForm &form);

/// One line of a watch: {"type":…,"object":…} and a newline.
void appendEvent(QByteArray &out, const char *type, const DemoNode &node, quint64 seed,
                 const NodeForm &form);

/// A BOOKMARK line. With `initialEnd` it tells that all nodes there were have been sent.
void appendBookmark(QByteArray &out, quint64 version, bool initialEnd, const NodeForm &form);

} // namespace drover::demo
