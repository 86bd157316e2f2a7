#pragma once

#include "core/nodes/apirequests.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace drover {

/// Nodes as the server has them, whole, as one text; without managedFields, as kubectl prints them:
/// one node by itself, several as a List.
///
/// A few are asked for one by one, many by pages of all nodes. Destroying it cancels.
/// Thread: the GUI thread; answers are read on the worker. Errors: by failed(); a node that is gone
/// is none: finished() names it.
class NodeExport : public QObject
{
    Q_OBJECT

public:
    enum class Format : std::uint8_t { Json, Yaml };

    /// `requests` must outlive it.
    NodeExport(ApiRequests &requests, Format format, QObject *parent = nullptr);
    ~NodeExport() override;

    /// Once; `names` in the order they are to stand in.
    void start(std::vector<std::string> names);
    int doneCount() const { return static_cast<int>(m_texts.size()) + static_cast<int>(m_missing.size()); }

Q_SIGNALS:
    void progressed();
    void finished(const QString &text, const QStringList &missing);
    void failed(const drover::Error &error);

private:
    struct Page {
        std::map<std::string, QString, std::less<>> texts;
        std::string continueToken;
    };

    void askNext();
    void askPage(const std::string &token);
    void takePage(Result<Page> page);
    void finish();
    QString whole() const;

    ApiRequests &m_requests;
    Format m_format;
    std::vector<std::string> m_names;
    std::size_t m_next = 0; ///< of those that are asked one by one
    std::map<std::string, QString, std::less<>> m_texts;
    QStringList m_missing;
    ApiRequests::CallPtr m_call;
};

} // namespace drover
