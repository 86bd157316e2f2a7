#pragma once

#include "core/operations/nodeexport.h"

#include <memory>

namespace drover {

/// Nodes of one cluster or of several as the servers have them, whole, as one text; see NodeExport.
///
/// Of several, JSON is an object with a List for each, by the cluster's name; YAML has a document for
/// each under a comment with its name. One is read after the other; destroying it cancels.
/// Thread: the GUI thread; answers are read on the workers. Errors: by failed(), with the cluster's
/// name where there are several; a node that is gone is none: finished() names it.
class ClustersExport : public QObject
{
    Q_OBJECT

public:
    /// What is wanted of one cluster. `requests` must outlive the export.
    struct Part {
        QString cluster;
        ApiRequests *requests = nullptr;
        std::vector<std::string> names; ///< in the order they are to stand in
    };

    ClustersExport(std::vector<Part> parts, NodeExport::Format format, QObject *parent = nullptr);
    ~ClustersExport() override;

    void start(); ///< once
    int doneCount() const;

Q_SIGNALS:
    void progressed();
    void finished(const QString &text, const QStringList &missing);
    void failed(const drover::Error &error);

private:
    void readNext();
    void take(const QString &text, const QStringList &missing);
    void fail(const Error &error);
    QString whole() const;

    std::vector<Part> m_parts;
    NodeExport::Format m_format;
    QStringList m_texts; ///< of the parts that are read
    QStringList m_missing;
    int m_done = 0;
    std::unique_ptr<NodeExport> m_reading;
};

} // namespace drover
