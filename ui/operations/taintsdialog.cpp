#include "ui/operations/taintsdialog.h"

#include "core/base/joined.h"
#include "core/operations/labeledit.h"
#include "core/operations/tainteffects.h"
#include "ui/drains/drainwords.h"
#include "ui/operations/editpage.h"
#include "ui/operations/victimsbox.h"
#include "ui/text/plaintext.h"
#include "ui/writes/cordondialog.h"
#include "ui/writes/counttext.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

constexpr std::string_view kNoExecute = "NoExecute";
constexpr std::string_view kPreferNoSchedule = "PreferNoSchedule";

TaintValue taintOf(const QString &key, const QString &value, const QString &effect)
{
    return {key.toStdString(), value.toStdString(), effect.toStdString(), {}};
}

EditRules taintRules()
{
    EditRules rules;
    rules.hasEffect = true;
    rules.none = TaintsDialog::tr("There are no taints. Set one above.");
    rules.keyFault = [](const QString &key) {
        return keyFault(MetadataMap::Labels, key.toStdString());
    };
    rules.valueFault = [](const QString &value) {
        return valueFault(MetadataMap::Labels, value.toStdString());
    };
    rules.owner = [](const QString &key, const QString &effect) {
        return taintKeeper(taintOf(key, {}, effect));
    };
    return rules;
}

void count(std::vector<EditRow> *rows, const TaintValue &taint)
{
    const QString key = QString::fromStdString(taint.key);
    const QString effect = QString::fromStdString(taint.effect);
    const QString value = QString::fromStdString(taint.value);
    const auto known = std::find_if(rows->begin(), rows->end(), [&](const EditRow &row) {
        return row.key == key && row.effect == effect;
    });
    if (known == rows->end()) {
        rows->push_back({key, effect, value, 1, false, EditRow::Change::Keep, {}});
        return;
    }
    ++known->nodes;
    known->isMixed = known->isMixed || known->value != value;
}

QString whenText(std::int64_t afterSeconds)
{
    return afterSeconds == 0
               ? TaintsDialog::tr("at once")
               : TaintsDialog::tr("after %1").arg(spanText(std::chrono::seconds(afterSeconds)));
}

} // namespace

TaintsDialog::TaintsDialog(ClusterOperations &operations, NodeBatch nodes, const QColor &colour,
                           QWidget *parent)
    : NodeEditDialog(operations, QLatin1StringView("taint"),
                     (nodes.size() == 1 ? tr("Taints of %1") : tr("Taints of %1", "several nodes"))
                         .arg(targetText(nodes, operations.context().clusterName)),
                     nodes, colour, parent),
      m_page(new EditPage(taintRules(), static_cast<int>(nodes.size()), this)),
      m_victims(new VictimsBox(this))
{
    body().addWidget(m_page, 1);
    addPresets();
    addPreview(m_victims);
    showWhole(m_victims->list());
    showNodes();
    connect(m_page, &EditPage::changed, this, &TaintsDialog::edited);
    connect(this, &QDialog::finished, this, [this] { m_acting.reset(); });
    update();
    showRows(*m_page);
    m_page->setFocus();
}

TaintsDialog::~TaintsDialog() = default;

void TaintsDialog::addPresets()
{
    auto *button = new QPushButton(tr("&Presets"), m_page);
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const TaintPreset &preset : taintPresets()) {
        QAction *action = menu->addAction(taintText(preset.taint));
        action->setToolTip(QCoreApplication::translate("TaintPreset", preset.meaning));
        connect(action, &QAction::triggered, this, [this, preset] {
            m_page->setFields(QString::fromStdString(preset.taint.key),
                              QString::fromStdString(preset.taint.value),
                              QString::fromStdString(preset.taint.effect));
        });
    }
    button->setMenu(menu);
    m_page->addButton(button);
}

void TaintsDialog::showNodes()
{
    std::vector<EditRow> rows;
    for (const NodePtr &node : nodes()) {
        for (const TaintValue &taint : taintsOf(*node))
            count(&rows, taint);
    }
    m_page->setShown(std::move(rows), static_cast<int>(nodes().size()));
    m_acting.reset(); // it was for what stood there
    keepAsked();
    showVictims();
}

TaintEdit TaintsDialog::edit() const
{
    TaintEdit edit;
    for (const EditRow &row : m_page->model().changes()) {
        if (row.change == EditRow::Change::Set)
            edit.set.push_back(taintOf(row.key, row.newValue, row.effect));
        else
            edit.remove.push_back(taintOf(row.key, row.value, row.effect));
    }
    return edit;
}

std::vector<NodeWrite> TaintsDialog::writesFor(const Node &node) const
{
    std::optional<NodeWrite> write = taintWrite(node, edit());
    if (!write)
        return {};
    return {std::move(*write)};
}

QString TaintsDialog::touchedText(const Node &node) const
{
    QStringList texts;
    for (const TaintValue &taint : taintsOf(node))
        texts << taintText(taint);
    return texts.isEmpty() ? tr("no taints") : listed(texts);
}

QString TaintsDialog::fault() const
{
    const TaintEdit change = edit();
    for (const TaintValue &taint : change.set) {
        if (const QString fault = taintFault(taint); !fault.isEmpty())
            return fault;
    }
    return m_page->unsetText();
}

bool TaintsDialog::setsNoExecute() const
{
    const TaintEdit change = edit();
    return std::any_of(change.set.begin(), change.set.end(),
                       [](const TaintValue &taint) { return taint.effect == kNoExecute; });
}

QStringList TaintsDialog::drastic() const
{
    const TaintEdit change = edit();
    QStringList texts;
    for (const TaintValue &taint : change.set) {
        if (taint.effect != kPreferNoSchedule)
            texts << taintText(taint);
    }
    return texts;
}

void TaintsDialog::edited()
{
    if (m_acting && !(*m_acting == edit()))
        m_acting.reset(); // it was for another edit
    keepAsked();
    showVictims();
    update();
}

void TaintsDialog::showVictims()
{
    const std::vector<Victim> all = victims();
    const bool isAtOnce = std::all_of(all.begin(), all.end(), [](const Victim &victim) {
        return victim.afterSeconds == 0;
    });
    QStringList lines;
    for (const Victim &victim : all)
        lines << (isAtOnce ? victim.pod
                           : tr("%1: %2", "pod, when").arg(victim.pod, whenText(victim.afterSeconds)));
    m_victims->setPods(lines, isAtOnce);
}

/// The pods of the nodes that are edited, and of no others: one that comes back is asked anew.
void TaintsDialog::keepAsked()
{
    std::map<std::string, Pods> kept;
    NodeBatch missing;
    for (const NodePtr &node : nodes()) {
        if (auto known = m_pods.extract(std::string(node->name)))
            kept.insert(std::move(known));
        else
            missing.push_back(node);
    }
    m_pods = std::move(kept);
    if (setsNoExecute())
        askForPods(missing);
}

void TaintsDialog::askForPods(const NodeBatch &nodes)
{
    DrainOptions options;
    options.ignoreDaemonSets = true;
    const std::shared_ptr<PlanLists> lists = operations().planLists();
    for (const NodePtr &node : nodes) {
        const std::string name(node->name);
        std::unique_ptr<DrainQuery> query = operations().queryPlan(name, options, lists);
        connect(query.get(), &DrainQuery::finished, this,
                [this, name](const DrainFacts &facts) { takePods(name, facts.pods, {}); });
        connect(query.get(), &DrainQuery::failed, this,
                [this, name](const Error &error) { takePods(name, {}, error.message); });
        DrainQuery &started = *query;
        m_pods[name].query = std::move(query);
        started.start();
    }
}

void TaintsDialog::takePods(const std::string &node, std::vector<PodPtr> pods, const QString &fault)
{
    Pods &asked = m_pods.at(node);
    asked.query.release()->deleteLater(); // it is still within its own signal
    asked.pods = std::move(pods);
    asked.fault = fault;
    if (isAsking())
        return;
    showVictims();
    update();
    if (std::exchange(m_acting, std::nullopt) && blockedBecause().isEmpty())
        NodeEditDialog::act();
}

/// Pods come and go: those that end are those of now.
void TaintsDialog::act()
{
    if (!setsNoExecute()) {
        NodeEditDialog::act();
        return;
    }
    m_acting = edit();
    askForPods(nodes());
    update();
}

std::vector<TaintsDialog::Victim> TaintsDialog::victims() const
{
    std::vector<Victim> all;
    if (!setsNoExecute())
        return all;
    const TaintEdit change = edit();
    for (const NodePtr &node : nodes()) {
        const auto found = m_pods.find(std::string(node->name));
        if (found == m_pods.end())
            continue;
        for (const TaintVictim &victim : victimsOf(change, taintsOf(*node), found->second.pods)) {
            const QString pod = podName(*victim.pod);
            all.push_back({nodes().size() == 1
                               ? pod
                               : tr("%1, %2", "node, pod").arg(toText(node->name), pod),
                           victim.afterSeconds});
        }
    }
    return all;
}

bool TaintsDialog::isAsking() const
{
    return setsNoExecute() && std::any_of(nodes().begin(), nodes().end(), [this](const NodePtr &node) {
               const auto found = m_pods.find(std::string(node->name));
               return found == m_pods.end() || found->second.query;
           });
}

QStringList TaintsDialog::unknownVictims() const
{
    QStringList sentences;
    if (!setsNoExecute())
        return sentences;
    for (const NodePtr &node : nodes()) {
        const auto found = m_pods.find(std::string(node->name));
        if (found != m_pods.end() && !found->second.fault.isEmpty())
            sentences << tr("Which pods of %1 would go is unknown: %2")
                             .arg(toText(node->name), found->second.fault);
    }
    return sentences;
}

QStringList TaintsDialog::effects() const
{
    if (!setsNoExecute())
        return {};
    const QStringList unknown = unknownVictims();
    if (isAsking())
        return unknown + QStringList{tr("NoExecute: asking which pods would go…")};
    const auto count = static_cast<int>(victims().size());
    if (count == 0)
        return unknown.isEmpty() ? QStringList{tr("NoExecute: no pod that runs there would go.")}
                                 : unknown;
    return unknown + QStringList{tr("NoExecute ends %1, and no budget holds it back; each is named "
                                    "above.")
                                     .arg(podsText(count))};
}

QStringList TaintsDialog::dangers() const
{
    QStringList each = unknownVictims();
    for (const Victim &victim : victims())
        each << victim.pod + u'\n' + QString::number(victim.afterSeconds);
    return each;
}

QString TaintsDialog::waitsFor() const
{
    return isAsking() ? tr("Asking which pods would go…") : QString();
}

bool TaintsDialog::isSame(const Node &shown, const Node &now) const
{
    return haveSameTaints(shown, now);
}

QStringList TaintsDialog::notes() const
{
    return m_page->model().notes();
}

} // namespace drover::ui
