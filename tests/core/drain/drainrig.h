#pragma once

#include "core/drain/drainoperation.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/support/podbuilder.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace drover {

/// A drain of node n1 against a server in the hand: reads are answered by themselves, evictions
/// as the test says.
///
/// Thread: the test's. Errors: none.
class DrainRig
{
public:
    explicit DrainRig(std::vector<PodBuilder> pods = {}, DrainOptions options = {});

    void start(Journal *journal = nullptr);
    /// Answers what is open by itself, and lets a frame pass; evictions and deletions stay open.
    void settle();
    void pass(std::chrono::milliseconds span);

    void setBudgets(std::vector<BudgetBuilder> budgets) { m_budgets = std::move(budgets); }
    void setPods(std::vector<PodBuilder> pods) { m_pods = std::move(pods); }
    /// Each request whose line begins so is answered with this, from now on.
    void refuse(const QByteArray &lineStart, const Error &error);
    /// Such a request is answered by this.
    void answer(const QByteArray &lineStart,
                std::function<std::string(const FakeRequests::PlainRequest &)> answer)
    {
        m_answers[lineStart] = std::move(answer);
    }
    void answerAgain(const QByteArray &lineStart) { m_refused.erase(lineStart); }

    bool isAsked(const QByteArray &lineStart) const;
    int asked(const QByteArray &lineStart) const; ///< how often, answered or not
    QJsonObject bodyOf(const QByteArray &lineStart) const; ///< of the last such request
    void acceptEviction(const char *pod);
    void refuseEviction(const char *pod, const Error &error);
    void podLeaves(const PodBuilder &pod);
    void podChanges(const PodBuilder &pod);

    std::string node() const; ///< as the server has it
    QString outcome() const { return outcomeName(drain->progress().outcome); }
    const PodProgress &pod(const char *name) const;
    QString state(const char *name) const { return podStateName(pod(name).state); }

    FakeClock clock;
    FakeRequests requests;
    DrainOrder order;
    std::unique_ptr<DrainOperation> drain;
    bool isCordoned = false; ///< the node, as the server has it
    int finished = 0;

private:
    std::optional<Result<std::string>> respond(const FakeRequests::PlainRequest &request);

    QJsonObject m_annotations; ///< of the node
    std::vector<PodBuilder> m_pods;
    std::vector<BudgetBuilder> m_budgets;
    std::map<QByteArray, Error> m_refused;
    std::map<QByteArray, std::function<std::string(const FakeRequests::PlainRequest &)>> m_answers;
};

} // namespace drover
