#pragma once

#include "core/nodes/apirequests.h"

#include <QObject>

#include <string>
#include <vector>

namespace drover {

/// Which version the API servers of several clusters run, asked one request each when somebody
/// wants to compare.
///
/// Thread: the GUI thread. Errors: an answer that fails leaves what was known before.
class ServerVersions : public QObject
{
    Q_OBJECT

public:
    explicit ServerVersions(QObject *parent = nullptr);
    ~ServerVersions() override;

    /// Asks anew; one question at a time for each cluster, a number of the caller's. `requests` must
    /// live until forget().
    void ask(int cluster, ApiRequests &requests);
    void forget(int cluster);
    /// "v1.36.2"; empty: not known.
    std::string versionOf(int cluster) const;

Q_SIGNALS:
    void changed();

private:
    struct Server {
        int cluster = 0;
        std::string version;
        ApiRequests::CallPtr call; ///< while it is asked
    };

    Server *serverOf(int cluster);
    void take(int cluster, const Result<std::string> &version);

    std::vector<Server> m_servers;
};

} // namespace drover
