#include "ui/operations/nodeeditdialog.h"

#include "core/base/joined.h"
#include "ui/operations/fittedlines.h"
#include "ui/operations/nodefollower.h"
#include "ui/text/plaintext.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/writes/counttext.h"
#include "ui/writes/deletedtext.h"
#include "ui/writes/guardwatch.h"
#include "ui/writes/messagebox.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace drover::ui {

namespace {

constexpr int kLeastLines = 5;
constexpr int kMostLines = 10;
constexpr int kLowLines = 2; ///< on a low screen
// More would only be scrolled past; Copy as kubectl has them all.
constexpr std::size_t kMostPreviewed = 50;
constexpr int kMostNamed = 6;
constexpr std::size_t kMostFailures = 6;

/// The one of that name, or null.
NodePtr named(const NodeBatch &nodes, std::string_view name)
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [name](const NodePtr &node) {
        return node->name == name;
    });
    return found == nodes.end() ? nullptr : *found;
}

/// Those of `nodes` that have a namesake among the others.
NodeBatch commonTo(const NodeBatch &nodes, const NodeBatch &others)
{
    std::set<std::string_view> names;
    for (const NodePtr &other : others)
        names.insert(other->name);
    NodeBatch common;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(common),
                 [&names](const NodePtr &node) { return names.contains(node->name); });
    return common;
}

/// But for the version they are made for.
bool areSame(const std::vector<NodeWrite> &some, const std::vector<NodeWrite> &others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const NodeWrite &one, const NodeWrite &other) {
                          return one.kind == other.kind && one.before == other.before &&
                                 one.after == other.after;
                      });
}

/// What failed beside the conflicts of the nodes that are edited again.
QStringList failureSentences(const std::vector<const WriteBatch::Line *> &failures,
                             const NodeBatch &again)
{
    QStringList sentences;
    for (const WriteBatch::Line *line : failures) {
        if (sentences.size() == qsizetype(kMostFailures)) {
            sentences << NodeEditDialog::tr("… and %1 more failed; the journal has each.")
                             .arg(failures.size() - kMostFailures);
            break;
        }
        const QString sentence =
            named(again, line->write.node)
                ? NodeEditDialog::tr("%1 failed: %2", "node, what went wrong")
                : NodeEditDialog::tr("%1 failed and is left out below: %2", "node, what went wrong");
        sentences << sentence.arg(toText(line->write.node), line->error->message);
    }
    return sentences;
}

} // namespace

NodeEditDialog::NodeEditDialog(ClusterOperations &operations, QLatin1StringView icon,
                               const QString &heading, NodeBatch nodes, const QColor &colour,
                               QWidget *parent)
    : OperationDialog(operations, icon, heading, nodes, colour, parent),
      m_nodes(std::move(nodes)), m_isSingle(m_nodes.size() == 1),
      m_follower(new NodeFollower(operations.cache(), operations.clock(), this)),
      m_news(new MessageBox(Tone::Neutral, this)), m_conflict(new MessageBox(Tone::Bad, this)),
      m_preview(new QPlainTextEdit(this))
{
    m_news->setObjectName(QLatin1StringView("news"));
    body().addWidget(m_conflict);
    body().addWidget(m_news);
    connect(m_follower, &NodeFollower::moved, this, &NodeEditDialog::follow);
    m_follower->follow(m_nodes);
    // What others do to other nodes makes other warnings.
    connect(new GuardWatch(operations, this), &GuardWatch::changed, this, &NodeEditDialog::update);
    resizeOnScreen(*this, {92 * kSpace, 76 * kSpace});
}

NodeEditDialog::~NodeEditDialog() = default;

QString NodeEditDialog::conflictText() const
{
    return m_conflict->text();
}

QString NodeEditDialog::newsText() const
{
    return m_news->text();
}

void NodeEditDialog::addPreview(QWidget *beside)
{
    auto *title = new QLabel(tr("&What is sent"), this);
    title->setBuddy(m_preview);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setObjectName(QLatin1StringView("preview"));
    m_preview->setAccessibleName(tr("What is sent"));
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    showWhole(*m_preview);
    auto *column = new QVBoxLayout;
    column->setSpacing(kSpace / 2);
    column->addWidget(title);
    column->addWidget(m_preview, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * kSpace);
    row->addLayout(column, 1);
    if (beside)
        row->addWidget(beside, 1);
    body().addLayout(row);
}

void NodeEditDialog::renewAround(QWidget &part)
{
    for (QWidget *around = &part; around != this; around = around->parentWidget())
        around->updateGeometry();
}

void NodeEditDialog::showRows(QWidget &entries)
{
    renewAround(entries);
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    if (wanted > height())
        resizeOnScreen(*this, {width(), wanted});
}

void NodeEditDialog::showWhole(QPlainTextEdit &text)
{
    const int least = isOnLowScreen(*this) ? kLowLines : kLeastLines;
    const int most = isOnLowScreen(*this) ? kLowLines : kMostLines;
    fitToLines(text, least, most);
}

std::vector<NodeWrite> NodeEditDialog::writes() const
{
    std::vector<NodeWrite> all;
    for (const NodePtr &node : m_nodes) {
        for (NodeWrite &write : writesFor(*node))
            all.push_back(std::move(write));
    }
    return all;
}

void NodeEditDialog::update()
{
    if (m_isTaking || isShowingResults())
        return;
    const QString why = m_isNoneLeft ? tr("There is no node left to change.") : fault();
    // What is set stands also beside a fault of what is being typed.
    const std::vector<NodeWrite> all = m_isNoneLeft ? std::vector<NodeWrite>() : writes();
    std::set<std::string> changed;
    for (const NodeWrite &write : all)
        changed.insert(write.node);
    showPreview(all);
    refuseCopy(all.empty() ? tr("There is no change yet that a command could make.") : why);
    const QString target = nodesText(static_cast<int>(changed.size()));
    setActText(changed.empty() ? tr("Appl&y") : tr("Appl&y to %1").arg(target));
    if (!why.isEmpty())
        setProblem(why);
    else
        setProblem(all.empty() ? tr("Nothing is changed yet.") : waitsFor());
    const QStringList edits = drastic();
    const QStringList guard = edits.isEmpty() ? QStringList() : operations().warningsFor(m_nodes);
    QStringList questions = dangers();
    for (const QString &warning : guard) {
        for (const QString &edit : edits) // who agreed to one has not agreed to another
            questions << warning + u'\n' + edit;
    }
    setWarnings(effects() + guard);
    askByGuard(m_nodes, questions);
    showNews();
    makeRoom();
}

void NodeEditDialog::showPreview(const std::vector<NodeWrite> &writes)
{
    QStringList lines;
    m_previewed.clear();
    for (const NodeWrite &write : writes) {
        if (lines.size() == qsizetype(kMostPreviewed))
            break;
        m_previewed.insert(write.node);
        lines << QStringLiteral("PATCH %1 %2")
                     .arg(toText(write.node), QString::fromUtf8(write.body));
    }
    if (writes.size() > kMostPreviewed)
        lines << tr("… and %1 more").arg(writes.size() - kMostPreviewed);
    const QString text = lines.isEmpty() ? tr("Nothing yet.") : lines.join(u'\n');
    const QString shown = m_preview->toPlainText();
    if (shown == text)
        return;
    const int scrolled = m_preview->verticalScrollBar()->value();
    // Of the same length it is but another version, which needs no other height.
    const QSignalBlocker quiet(shown.size() == text.size() ? m_preview : nullptr);
    m_preview->setPlainText(text);
    m_preview->verticalScrollBar()->setValue(scrolled);
}

/// What the cache has now is taken over; whether that makes what is sent other than what was shown.
bool NodeEditDialog::follow()
{
    if (isStale() || isShowingResults())
        return false;
    std::map<std::string, NodePtr> changes = m_follower->takeChanges();
    NodeBatch left;
    News news = News::None;
    for (const NodePtr &shown : m_isNoneLeft ? NodeBatch() : m_nodes) {
        const auto change = changes.extract(std::string(shown->name));
        news = std::max(news, change ? newsOf(shown, change.mapped()) : News::None);
        if (const NodePtr now = change ? change.mapped() : shown)
            left.push_back(now);
    }
    for (const auto &[name, now] : changes) { // what was gone may be there again
        if (!now || m_gone.removeAll(toText(name)) == 0)
            continue;
        left.push_back(now);
        news = std::max(news, newsBetween(nullptr, now));
    }
    takeOver(std::move(left), news);
    return news == News::Writes;
}

/// Null: it was not there, or is not any more.
NodeEditDialog::News NodeEditDialog::newsBetween(const NodePtr &shown, const NodePtr &now) const
{
    if (shown && now && isSame(*shown, *now))
        return News::Version;
    const auto sent = [this](const NodePtr &node) {
        return node ? writesFor(*node) : std::vector<NodeWrite>();
    };
    return areSame(sent(shown), sent(now)) ? News::Content : News::Writes;
}

NodeEditDialog::News NodeEditDialog::newsOf(const NodePtr &shown, const NodePtr &now)
{
    const News news = newsBetween(shown, now);
    if (news == News::Version)
        return m_previewed.contains(std::string(shown->name)) ? News::Version : News::None;
    const QString name = toText(shown->name);
    m_changed.removeAll(name);
    (now ? m_changed : m_gone) << name;
    return news;
}

/// In a tab that is not live. What became different is said where that is.
void NodeEditDialog::nodesRead(const NodeBatch &nodes)
{
    News news = News::Version;
    for (const NodePtr &now : nodes)
        news = std::max(news, newsBetween(named(m_nodes, now->name), now));
    if (m_isNoneLeft || nodes.size() != m_nodes.size())
        news = News::Writes;
    m_follower->followRead(nodes);
    takeOver(nodes, news);
}

void NodeEditDialog::takeOver(NodeBatch nodes, News news)
{
    m_isNoneLeft = nodes.empty();
    if (news == News::Writes)
        askAnew();
    if (news >= News::Content && !m_isNoneLeft)
        showAll(nodes);
    if (!m_isNoneLeft)
        m_nodes = std::move(nodes);
    setShown(m_nodes);
    if (news != News::None)
        update();
}

/// Those that stay are shown as they were, then as they are, and only then the rest with them: what
/// an edit met is what became of the same nodes.
void NodeEditDialog::showAll(const NodeBatch &nodes)
{
    const NodeBatch staying = commonTo(m_nodes, nodes);
    m_isTaking = true;
    if (staying.size() != m_nodes.size())
        showOnly(staying);
    showOnly(commonTo(nodes, m_nodes));
    if (staying.size() != nodes.size())
        showOnly(nodes);
    m_isTaking = false;
}

void NodeEditDialog::showOnly(const NodeBatch &nodes)
{
    m_nodes = nodes;
    showNodes();
}

void NodeEditDialog::showNews()
{
    QStringList sentences;
    if (!m_changed.isEmpty())
        sentences << (m_isSingle
                          ? tr("The node changed while this was open: the list is up to date.")
                          : tr("%1 changed while this was open: the list is up to date.")
                                .arg(listed(m_changed, kMostNamed)));
    if (m_isNoneLeft)
        sentences = {allDeletedText(m_isSingle)};
    else if (!m_gone.isEmpty())
        sentences << leftOutText(m_gone);
    const QStringList met = m_isNoneLeft ? QStringList() : notes();
    m_news->setTone(m_isNoneLeft                            ? Tone::Bad
                    : met.isEmpty() && m_gone.isEmpty() ? Tone::Neutral
                                                        : Tone::Warning);
    m_news->setSentences(sentences + met);
}

void NodeEditDialog::act()
{
    if (follow()) // it is to be seen before it is written
        return;
    update();
    if (!blockedBecause().isEmpty())
        return;
    m_conflict->setSentences({});
    send(writes());
}

QStringList NodeEditDialog::kubectlLines() const
{
    return kubectlLinesOf(operations(), writes());
}

/// The fresh node of a write that met somebody else's; null where it failed otherwise, or where the
/// name is another node's by now.
NodePtr NodeEditDialog::metBy(const WriteBatch::Line &line) const
{
    const NodePtr shown = line.isConflict() && line.node ? named(m_nodes, line.node->name) : nullptr;
    return shown && shown->uid == line.node->uid ? line.node : nullptr;
}

void NodeEditDialog::batchFinished(const WriteBatch &batch)
{
    NodeBatch fresh;
    QStringList sentences;
    std::vector<const WriteBatch::Line *> failures;
    for (const WriteBatch::Line &line : batch.lines()) {
        const NodePtr now = metBy(line);
        if (!now && line.error)
            failures.push_back(&line);
        if (!now || named(fresh, now->name))
            continue;
        sentences << tr("Somebody changed %1 meanwhile; nothing was written there.\n"
                        "Shown before: %2\nNow: %3")
                         .arg(toText(now->name), touchedText(*named(m_nodes, now->name)),
                              touchedText(*now));
        fresh.push_back(now);
    }
    if (fresh.empty()) {
        OperationDialog::batchFinished(batch);
        return;
    }
    sentences << failureSentences(failures, fresh);
    sentences << tr("Your change stands below, on top of what is there now. Apply it if it is "
                    "still right.");
    m_changed.clear(); // until now; each of the two versions is named
    m_gone.clear();
    m_follower->followRead(fresh);
    backToForm();
    m_conflict->setSentences(sentences);
    takeOver(std::move(fresh), News::Writes);
}

} // namespace drover::ui
