#include "ui/drains/draindialog.h"

#include "core/base/joined.h"
#include "core/operations/kubectlcommand.h"
#include "ui/drains/drainoptionsform.h"
#include "ui/drains/drainplanner.h"
#include "ui/drains/formarea.h"
#include "ui/drains/planlist.h"
#include "ui/drains/planmodel.h"
#include "ui/help/helpwindow.h"
#include "ui/text/nodenames.h"
#include "ui/text/plaintext.h"
#include "ui/text/timetext.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/writes/cordondialog.h"
#include "ui/writes/counttext.h"
#include "ui/writes/deletedtext.h"
#include "ui/writes/guardwatch.h"
#include "ui/writes/messagebox.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr QSize kLeast{148 * kSpace, 82 * kSpace};
constexpr QSize kMost{180 * kSpace, 100 * kSpace};

/// Names and answers are long: three quarters of the screen are the plan's, the table is seen still.
QSize sizeOn(const QWidget &window)
{
    const QSize screen = window.screen()->availableSize() * 3 / 4;
    return screen.boundedTo(kMost).expandedTo(kLeast);
}

} // namespace

DrainOptions DrainDialog::startOptions()
{
    DrainOptions options;
    options.ignoreDaemonSets = true;
    return options;
}

DrainDialog::DrainDialog(ClusterOperations &operations, NodeBatch nodes, const QColor &colour,
                         const DrainOptions &options, const QString &resumes, QWidget *parent)
    : OperationDialog(operations, QLatin1StringView("drain"),
                      tr("Drain %1").arg(targetText(nodes, operations.context().clusterName)),
                      nodes, colour, parent),
      m_nodes(std::move(nodes)), m_left(m_nodes), m_resumes(resumes),
      m_planner(new DrainPlanner(operations, m_nodes, options, this)), m_model(new PlanModel(this)),
      m_form(new DrainOptionsForm(options, this)), m_list(new PlanList(*m_model, this)),
      m_differences(new MessageBox(Tone::Warning, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * kSpace);
    auto *area = new FormArea(m_form, this);
    row->addWidget(area);
    row->addWidget(buildPlan(), 1);
    body().addLayout(row, 1);
    body().addWidget(m_differences);
    connect(m_planner, &DrainPlanner::changed, this, &DrainDialog::showPlan);
    connect(m_planner, &DrainPlanner::checked, this, &DrainDialog::takeChecked);
    connect(m_form, &DrainOptionsForm::changed, this, [this] {
        m_shown.clear();
        m_differences->setSentences({});
        m_isPlanNew = true;
        m_planner->setOptions(m_form->options());
    });
    connect(m_form, &DrainOptionsForm::changed, area, &FormArea::showChosen);
    connect(m_form, &DrainOptionsForm::unfolded, area, &FormArea::showUnfolded);
    // The last node of a pool is so by what becomes of the others.
    connect(new GuardWatch(operations, this), &GuardWatch::changed, this, &DrainDialog::showWarnings);
    resizeOnScreen(*this, sizeOn(*this));
    addHelpKey(this, QStringLiteral("window/Plan"));
    m_planner->check();
    m_list->setFocus();
}

DrainDialog::~DrainDialog() = default;

QWidget *DrainDialog::buildPlan()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(kSpace);
    m_list->setObjectName(QLatin1StringView("plan"));
    m_state = new QLabel(right);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignCenter);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(kSpace);
    m_sum = new QLabel(right);
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setWordWrap(true);
    m_sum->setObjectName(QLatin1StringView("sum"));
    m_askServer = new QPushButton(tr("Ask the Ser&ver"), right);
    m_askServer->setObjectName(QLatin1StringView("askServer"));
    m_recheck = new QPushButton(tr("Re-c&heck"), right);
    m_recheck->setObjectName(QLatin1StringView("recheck"));
    for (QPushButton *button : {m_askServer, m_recheck})
        button->setAutoDefault(false);
    connect(m_askServer, &QPushButton::clicked, m_planner, &DrainPlanner::askServer);
    connect(m_recheck, &QPushButton::clicked, this, &DrainDialog::checkAgain);
    foot->addWidget(m_sum, 1);
    foot->addWidget(m_askServer);
    foot->addWidget(m_recheck);
    column->addWidget(m_state, 1);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    return right;
}

void DrainDialog::checkAgain()
{
    m_shown.clear();
    m_differences->setSentences({});
    m_planner->check();
}

void DrainDialog::dropDeleted()
{
    NodeBatch left = m_planner->nodesLeft();
    if (left.size() == m_left.size())
        return;
    m_left = std::move(left);
    showNames(m_left);
    refuseCopy(noneLeftText());
    if (!m_left.empty())
        return;
    QPushButton *close = buttons().button(QDialogButtonBox::Cancel);
    close->setText(tr("Close"));
    if (focusWidget() == m_list)
        close->setFocus(); // the list goes away
}

QString DrainDialog::noneLeftText() const
{
    if (!m_left.empty())
        return {};
    return allDeletedText(m_nodes.size() == 1);
}

void DrainDialog::showPlan()
{
    dropDeleted();
    const std::vector<DrainPlan> plans = m_planner->plans();
    std::vector<DrainFacts> facts;
    for (const DrainPlanner::NodePlan &node : m_planner->nodes()) {
        if (node.facts && !node.isDeleted)
            facts.push_back(*node.facts);
    }
    const PlanNotes &notes = m_planner->notes();
    m_form->showConsequences(plans.empty() ? std::vector<DrainFacts>() : facts, notes);
    m_form->setAdvancedOffered(notes.isDeletionOffered);
    const int scroll = m_list->verticalScrollBar()->value();
    m_model->setPlans(plans, notes);
    m_list->showPlans();
    m_list->verticalScrollBar()->setValue(scroll);
    const QString why = problem();
    setProblem(why);
    const QString target = nodesText(static_cast<int>(m_left.empty() ? m_nodes.size() : m_left.size()));
    setActText(plans.empty() ? tr("&Drain %1").arg(target)
                             : tr("&Drain %1: %2").arg(target, podsText(m_model->goingCount())));
    showSum();
    showServer();
    showWarnings();
}

void DrainDialog::showServer()
{
    m_list->setServerShown(m_planner->notes().triedCount > 0);
    QString why;
    if (operations().isReadOnly())
        why = tr("This cluster is read-only here.");
    else if (m_planner->isChecking() || !m_planner->isPlanned())
        why = tr("Reading the server's state…");
    const bool canAsk = why.isEmpty() && m_model->goingCount() > 0 && !m_planner->isAskingServer();
    if (!canAsk && focusWidget() == m_askServer)
        m_list->setFocus(); // else the first option takes it, and a press of the key turns it over
    m_askServer->setEnabled(canAsk);
    m_askServer->setToolTip(
        why.isEmpty() ? tr("Tries each eviction as a dry run: the server checks it, the budgets "
                           "too, each pod for itself. Nothing is written.")
                      : plainToolTip(why));
}

QString DrainDialog::serverSum() const
{
    const PlanNotes &notes = m_planner->notes();
    if (m_planner->isAskingServer())
        return tr("server: %1 of %2 asked").arg(notes.trials.size()).arg(notes.triedCount);
    const auto confirmed =
        std::count_if(notes.trials.begin(), notes.trials.end(), [](const auto &answer) {
            return answer.second.kind == TrialAnswer::Kind::Confirmed;
        });
    return tr("server: %1 of %2 confirmed").arg(confirmed).arg(notes.triedCount);
}

void DrainDialog::showSum()
{
    const bool isKnown = m_planner->isPlanned() && !m_left.empty();
    m_state->setVisible(!isKnown || m_model->rowCount() == 0);
    // While the pods are being read it keeps the focus.
    m_list->setVisible(isKnown ? m_model->rowCount() > 0 : !m_planner->error() && !m_left.empty());
    if (m_left.empty())
        m_state->setText(tr("Nothing is left to drain."));
    else if (const Error *error = m_planner->error())
        m_state->setText(tr("Cannot plan: %1").arg(error->message));
    else if (!isKnown)
        m_state->setText(tr("Reading the pods and budgets…"));
    else
        m_state->setText(tr("No pods run there: draining only cordons."));
    m_recheck->setEnabled(!m_planner->isChecking() && !m_left.empty());
    if (!isKnown) {
        m_sum->setText({});
        return;
    }
    QStringList parts;
    const auto addCount = [&parts](int count, const QString &text) {
        if (count > 0)
            parts << text.arg(count);
    };
    const auto add = [&](PlanModel::Group group, const QString &text) {
        addCount(m_model->count(group), text);
    };
    add(PlanModel::Group::Refused, tr("%1 refused"));
    add(PlanModel::Group::BlockedForGood, tr("%1 blocked for good"));
    const int deleted = m_model->deletedCount(); // by node, as its server and the options say
    addCount(m_model->count(PlanModel::Group::Going) - deleted, tr("%1 to evict"));
    addCount(deleted, tr("%1 to delete"));
    add(PlanModel::Group::Terminating, tr("%1 terminating already"));
    add(PlanModel::Group::Blocked, tr("%1 blocked"));
    add(PlanModel::Group::Finished, tr("%1 finished"));
    const int staying = m_model->count(PlanModel::Group::Stay);
    addCount(staying, staying == 1 ? tr("%1 stays") : tr("%1 stay"));
    const auto &planned = m_planner->nodes();
    const WallTime read = std::ranges::find(planned, false, &DrainPlanner::NodePlan::isDeleted)->facts->read;
    parts << tr("read %1, placement is an estimate")
                 .arg(exactMoment(read, operations().clock().wallNow()));
    if (m_planner->notes().triedCount > 0)
        parts << serverSum();
    m_sum->setText(parts.join(QStringLiteral(" · ")));
}

/// The guard asks at once; what else the cluster brings while the plan is being read asks too.
void DrainDialog::showWarnings()
{
    const QStringList guard = operations().warningsFor(m_left);
    const QStringList ofPlan = planWarnings();
    for (const QString &sentence : ofPlan) {
        if (m_read.contains(sentence) || m_late.contains(sentence))
            continue;
        (m_isPlanNew ? m_read : m_late) << sentence;
    }
    m_isPlanNew = m_isPlanNew && (m_planner->isChecking() || !m_planner->isPlanned());
    QStringList questions = guard;
    for (const QString &sentence : ofPlan) {
        if (m_late.contains(sentence))
            questions << sentence;
    }
    QStringList sentences = guard + ofPlan + optionWarnings();
    if (m_left.size() < m_nodes.size() && !m_left.empty())
        sentences.prepend(leftOutText(m_planner->deletedNames()));
    sentences.removeDuplicates();
    setWarnings(sentences);
    askByGuard(m_nodes, questions);
}

QStringList DrainDialog::planWarnings() const
{
    QStringList sentences;
    if (!m_planner->isPlanned())
        return sentences;
    for (const DrainPlanner::NodePlan &node : m_planner->nodes()) {
        if (node.isDeleted)
            continue;
        const DrainPlan &plan = node.plan; // of hundreds of pods
        sentences << plan.notices;
        if (plan.budgetsError)
            sentences << tr("Budgets of %1 are unknown: %2")
                             .arg(toText(plan.node), plan.budgetsError->message);
        if (plan.evictionVersion.empty() && !plan.options.disableEviction)
            sentences << tr(
                "This server does not serve evictions: pods are deleted, budgets do not count.");
    }
    return sentences;
}

QStringList DrainDialog::optionWarnings() const
{
    QStringList sentences;
    const int hopeless = m_model->count(PlanModel::Group::BlockedForGood);
    if (hopeless > 0 && m_form->options().timeout.count() == 0)
        sentences << tr("Blocked for good: %1. As \"Give up\" is \"Never\", the drain waits until "
                        "somebody stops it.")
                         .arg(podsText(hopeless));
    if (m_form->options().disableEviction)
        sentences << tr("Pods are deleted, not evicted: no budget holds them back.");
    return sentences;
}

QString DrainDialog::problem() const
{
    if (m_left.empty())
        return noneLeftText();
    const Right needed[] = {kPatchNodes, kListPods};
    if (const QString right = operations().rights().missing(needed); !right.isEmpty())
        return tr("You may not %1.", "create pods/eviction").arg(right);
    if (m_planner->error())
        return tr("It cannot be planned.");
    if (m_planner->isChecking())
        return tr("Reading the server's state…");
    for (const NodePtr &node : m_left) {
        if (operations().runningDrainOf(node->name))
            return tr("%1 is being drained.").arg(toText(node->name));
    }
    const PlanNotes &notes = m_planner->notes();
    if (!notes.forbidden.empty()) {
        QStringList namespaces;
        for (const std::string &nameSpace : notes.forbidden)
            namespaces << toText(nameSpace);
        return tr("You may not %1 in %2.", "create pods/eviction, namespaces")
            .arg(notes.removalRight, listed(namespaces));
    }
    const int refused = m_model->count(PlanModel::Group::Refused);
    if (refused > 0)
        return tr("%1 refused: see the top of the plan.").arg(podsText(refused));
    return {};
}

void DrainDialog::act()
{
    m_differences->setSentences({});
    m_shown = m_planner->plans();
    m_planner->check();
}

void DrainDialog::takeChecked()
{
    showPlan();
    const std::vector<DrainPlan> shown = std::move(m_shown);
    const std::vector<DrainPlan> now = m_planner->plans();
    m_shown.clear();
    if (shown.empty() || now.size() != shown.size())
        return;
    QStringList sentences;
    for (std::size_t i = 0; i < now.size(); ++i)
        sentences << differenceOf(shown[i], now[i]).sentences;
    if (sentences.isEmpty() && blockedBecause().isEmpty()) {
        begin();
        return;
    }
    if (!sentences.isEmpty())
        sentences.prepend(
            tr("This has changed since it was shown. Press Drain again if it is right:"));
    m_differences->setSentences(sentences);
}

void DrainDialog::begin()
{
    Q_EMIT acting();
    for (const DrainPlan &plan : m_planner->plans()) {
        DrainOrder order;
        order.node = plan.node;
        order.options = m_planner->options();
        order.note = operations().noteFor(reason());
        order.confirmed = plan;
        order.resumes = m_resumes;
        operations().drain(std::move(order));
    }
    Q_EMIT drainsBegun();
    accept();
}

QLineEdit *DrainDialog::reasonField() const
{
    return m_form->reasonField();
}

QStringList DrainDialog::kubectlLines() const
{
    DrainOptions options = m_form->options();
    if (operations().isDryRun())
        options.dryRun = DryRun::Server;
    return {kubectlCommand(operations().context().cluster, kubectlDrainWords(options, namesOf(m_left)))};
}

} // namespace drover::ui
