#include "core/plan/drainrights.h"

#include "core/base/joined.h"
#include "core/operations/accessrights.h"

#include <QCoreApplication>

namespace drover {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrainRights)
};

std::string_view viewOf(QLatin1StringView text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

const Right &neededFor(const DrainOptions &options)
{
    return options.disableEviction ? kDeletePods : kEvictPods;
}

Error missingRight(const DrainOptions &options, const QStringList &namespaces)
{
    Error error;
    error.kind = Error::Kind::Forbidden;
    error.message = Words::tr("This user may not %1 in %2. Nothing was done.")
                        .arg(neededFor(options).text(), listed(namespaces));
    return error;
}

} // namespace

DrainRights::DrainRights(ApiRequests &requests, Clock &clock, std::string node,
                         DrainOptions options, Answer answer)
    : m_requests(requests), m_clock(clock), m_node(std::move(node)), m_options(std::move(options)),
      m_answer(std::move(answer))
{
}

void DrainRights::ask()
{
    askFor({}, [this](bool isDenied) {
        if (isDenied)
            readPods();
        else
            m_answer(std::nullopt);
    });
}

void DrainRights::askFor(const std::string &nameSpace, std::function<void(bool)> answered)
{
    const Right &right = neededFor(m_options);
    ApiRequest<AccessReview> request;
    request.method = "POST";
    request.target = accessReviewsPath();
    request.body = accessReviewBody(viewOf(right.verb), viewOf(right.group), viewOf(right.resource),
                                    viewOf(right.subresource), nameSpace);
    request.read = decodeAccessReview;
    m_calls[nameSpace] = m_requests.ask<AccessReview>(
        std::move(request),
        [answered = std::move(answered)](const Result<AccessReview> &review) {
            answered(review && !review->isAllowed);
        });
}

void DrainRights::readPods()
{
    m_query = std::make_unique<DrainQuery>(m_requests, m_clock, m_node, m_options);
    QObject::connect(m_query.get(), &DrainQuery::finished, m_query.get(),
                     [this](const DrainFacts &facts) { takeFacts(facts); });
    QObject::connect(m_query.get(), &DrainQuery::failed, m_query.get(),
                     [this](const Error &error) { m_answer(error); });
    m_query->start();
}

void DrainRights::takeFacts(const DrainFacts &facts)
{
    const DrainPlan plan = drainPlanFor(facts, m_options, m_clock.wallNow());
    const std::set<std::string> namespaces = plan.losingNamespaces();
    // What a filter refuses is refused by the drain itself, in its own words.
    if (namespaces.empty() || plan.isRefusedByFilter()) {
        m_answer(std::nullopt);
        return;
    }
    m_open = namespaces.size();
    for (const std::string &nameSpace : namespaces) {
        askFor(nameSpace, [this, nameSpace](bool isDenied) {
            if (isDenied)
                m_denied << QString::fromStdString(nameSpace);
            --m_open;
            endWhenAllAnswered();
        });
    }
}

void DrainRights::endWhenAllAnswered()
{
    if (m_open > 0)
        return;
    m_denied.sort();
    m_answer(m_denied.isEmpty() ? std::nullopt
                                : std::optional(missingRight(m_options, m_denied)));
}

} // namespace drover
