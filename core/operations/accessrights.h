#pragma once

#include "core/api/accessreview.h"
#include "core/base/clock.h"
#include "core/nodes/apirequests.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

namespace drover {

/// One thing a user may or may not do.
///
/// Thread: a plain value, any. Errors: none. Source: authorization.k8s.io/v1 ResourceAttributes.
struct Right {
    QLatin1StringView verb;
    QLatin1StringView group;
    QLatin1StringView resource;
    QLatin1StringView subresource;

    bool operator==(const Right &) const = default;
    bool operator<(const Right &other) const
    {
        return std::tie(verb, group, resource, subresource) <
               std::tie(other.verb, other.group, other.resource, other.subresource);
    }
    /// "create pods/eviction": what a user may or may not.
    QString text() const;
};

inline constexpr Right kPatchNodes{QLatin1StringView("patch"), {}, QLatin1StringView("nodes"), {}};
inline constexpr Right kDeleteNodes{QLatin1StringView("delete"), {}, QLatin1StringView("nodes"), {}};
inline constexpr Right kListPods{QLatin1StringView("list"), {}, QLatin1StringView("pods"), {}};
inline constexpr Right kDeletePods{QLatin1StringView("delete"), {}, QLatin1StringView("pods"), {}};
inline constexpr Right kEvictPods{QLatin1StringView("create"), {}, QLatin1StringView("pods"),
                                  QLatin1StringView("eviction")};

enum class Answer : std::uint8_t { Unknown, Asking, Allowed, Denied };

/// What the user of a session may do, asked by SelfSubjectAccessReview when first wanted and kept
/// five minutes; while it is asked anew the old answer stands. A right on pods that is denied for
/// all namespaces may still be there in some: ask for each.
///
/// Thread: the GUI thread. Units: steady time. Errors: a review that failed leaves Unknown, which
/// forbids nothing: the server decides at the act; it is asked again after ten seconds.
class AccessRights : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AccessRights(ApiRequests &requests, Clock &clock, QObject *parent = nullptr);
    ~AccessRights() override;

    /// What is known now; asks what is not, and answers by changed(). Without a namespace: in all.
    Answer may(const Right &right, const std::string &nameSpace = {});
    /// The same without asking.
    Answer known(const Right &right) const;
    /// The first of them that is denied, for a tooltip; empty where none is.
    QString missing(std::span<const Right> rights);
    /// The server refused an act: what was kept is doubtful.
    void forget();

Q_SIGNALS:
    void changed();

private:
    using Key = std::pair<Right, std::string>; ///< and the namespace
    struct Known {
        Answer answer = Answer::Unknown;
        std::optional<TimePoint> askAgain; ///< unset: never asked
        ApiRequests::CallPtr call;         ///< while it is asked
    };
    void ask(const Key &key, Known &known);
    void answered(const Key &key, const Result<AccessReview> &review);

    ApiRequests &m_requests;
    Clock &m_clock;
    std::map<Key, Known> m_known;
};

} // namespace drover
