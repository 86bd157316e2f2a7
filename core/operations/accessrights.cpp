#include "core/operations/accessrights.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace drover {

namespace {

constexpr auto kKept = 5min;
constexpr auto kFailedKept = 10s;

std::string_view viewOf(QLatin1StringView text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

ApiRequest<AccessReview> requestOf(const Right &right, const std::string &nameSpace)
{
    ApiRequest<AccessReview> request;
    request.method = "POST";
    request.target = accessReviewsPath();
    request.body = accessReviewBody(viewOf(right.verb), viewOf(right.group),
                                    viewOf(right.resource), viewOf(right.subresource), nameSpace);
    request.read = decodeAccessReview;
    return request;
}

} // namespace

QString Right::text() const
{
    QString object = resource;
    if (!group.isEmpty())
        object += u'.' + QString(group);
    if (!subresource.isEmpty())
        object += u'/' + QString(subresource);
    return QCoreApplication::translate("Right", "%1 %2", "verb of the API, resource").arg(verb, object);
}

AccessRights::AccessRights(ApiRequests &requests, Clock &clock, QObject *parent)
    : QObject(parent), m_requests(requests), m_clock(clock)
{}

AccessRights::~AccessRights() = default;

Answer AccessRights::may(const Right &right, const std::string &nameSpace)
{
    const Key key(right, nameSpace);
    Known &known = m_known[key];
    if (!known.call && (!known.askAgain || m_clock.now() >= *known.askAgain))
        ask(key, known);
    return known.call && known.answer == Answer::Unknown ? Answer::Asking : known.answer;
}

Answer AccessRights::known(const Right &right) const
{
    const auto found = m_known.find(Key(right, {}));
    return found == m_known.end() ? Answer::Unknown : found->second.answer;
}

QString AccessRights::missing(std::span<const Right> rights)
{
    QString first;
    // All are asked at once, not one after the other.
    for (const Right &right : rights) {
        if (may(right) == Answer::Denied && first.isEmpty())
            first = right.text();
    }
    return first;
}

void AccessRights::forget()
{
    m_known.clear();
    Q_EMIT changed();
}

void AccessRights::ask(const Key &key, Known &known)
{
    known.call = m_requests.ask<AccessReview>(
        requestOf(key.first, key.second),
        [this, key](const Result<AccessReview> &review) { answered(key, review); });
}

void AccessRights::answered(const Key &key, const Result<AccessReview> &review)
{
    Known &known = m_known[key];
    known.call.reset();
    known.askAgain = m_clock.now() + (review ? TimePoint::duration(kKept) : kFailedKept);
    known.answer = Answer::Unknown;
    if (review)
        known.answer = review->isAllowed ? Answer::Allowed : Answer::Denied;
    Q_EMIT changed();
}

} // namespace drover
