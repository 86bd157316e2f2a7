#include "core/kubeconfig/kubeconfigreader.h"

#include "core/kubeconfig/watchedpaths.h"

#include <algorithm>

namespace drover {

namespace {

QStringList filesOf(const KubeconfigSet &set)
{
    QStringList files;
    for (const Kubeconfig &source : set.sources())
        files += source.files();
    return files;
}

bool isAnyChange(const KubeconfigChanges &changes)
{
    return std::any_of(
        changes.clusters.begin(), changes.clusters.end(),
        [](const ClusterUpdate &update) { return update.change != ClusterChange::Nothing; });
}

KubeconfigAnswer answerTo(const KubeconfigQuestion &question)
{
    KubeconfigAnswer answer;
    answer.turn = question.turn;
    answer.paths = watchedPaths(filesOf(question.set));
    const bool isCurrent = question.set.isCurrent();
    if (isCurrent && !question.isAnyNew)
        return answer;
    KubeconfigChanges changes;
    changes.set = isCurrent ? question.set : question.set.reloaded();
    for (const ClusterConfig &open : question.open)
        changes.clusters.push_back(updateOf(open, changes.set));
    if (!isCurrent || isAnyChange(changes))
        answer.changes = std::move(changes);
    return answer;
}

} // namespace

void KubeconfigReader::takeQuestions()
{
    const std::vector<KubeconfigQuestion> questions = m_looks->toReader.take();
    if (!questions.empty() && m_looks->toGui.post(answerTo(questions.back())))
        Q_EMIT wake();
}

} // namespace drover
