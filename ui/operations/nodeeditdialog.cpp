#include "ui/operations/nodeeditdialog.h"

#include "ui/text/plaintext.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/writes/counttext.h"
#include "ui/writes/messagebox.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace drover::ui {

namespace {

constexpr int kLeastLines = 5;
constexpr int kMostLines = 10;
constexpr int kLowLines = 2; ///< on a low screen
// More would only be scrolled past; Copy as kubectl has them all.
constexpr std::size_t kMostPreviewed = 50;

/// Room for whole lines.
void setLines(QPlainTextEdit &text, int lines)
{
    const int around = static_cast<int>(std::ceil(text.document()->documentMargin())) + 2 * text.frameWidth();
    text.setMinimumHeight(lines * text.fontMetrics().lineSpacing() + around);
}

} // namespace

NodeEditDialog::NodeEditDialog(ClusterOperations &operations, QLatin1StringView icon,
                               const QString &heading, NodeBatch nodes, const QColor &colour,
                               QWidget *parent)
    : OperationDialog(operations, icon, heading, nodes, colour, parent),
      m_nodes(std::move(nodes)), m_conflict(new MessageBox(Tone::Bad, this)),
      m_preview(new QPlainTextEdit(this))
{
    body().addWidget(m_conflict);
    resizeOnScreen(*this, {92 * kSpace, 76 * kSpace});
}

QString NodeEditDialog::conflictText() const
{
    return m_conflict->text();
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

void NodeEditDialog::showWhole(QPlainTextEdit &text)
{
    const int least = isOnLowScreen(*this) ? kLowLines : kLeastLines;
    const int most = isOnLowScreen(*this) ? kLowLines : kMostLines;
    text.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    setLines(text, least);
    connect(&text, &QPlainTextEdit::textChanged, &text, [&text, least] { setLines(text, least); });
    // How many lines its width makes of the text only its scroll bar tells.
    connect(text.verticalScrollBar(), &QScrollBar::rangeChanged, &text, [&text, most](int, int hidden) {
        const int seen = text.viewport()->height() / text.fontMetrics().lineSpacing();
        if (hidden > 0)
            setLines(text, std::min(seen + hidden, most));
    });
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
    const QString why = fault();
    const std::vector<NodeWrite> all = why.isEmpty() ? writes() : std::vector<NodeWrite>();
    std::set<std::string> changed;
    QStringList lines;
    for (const NodeWrite &write : all) {
        changed.insert(write.node);
        if (lines.size() < qsizetype(kMostPreviewed))
            lines << QStringLiteral("PATCH %1 %2")
                         .arg(toText(write.node), QString::fromUtf8(write.body));
    }
    if (all.size() > kMostPreviewed)
        lines << tr("… and %1 more").arg(all.size() - kMostPreviewed);
    const QString text = lines.isEmpty() ? tr("Nothing yet.") : lines.join(u'\n');
    if (m_preview->toPlainText() != text)
        m_preview->setPlainText(text);
    const QString target = nodesText(static_cast<int>(changed.size()));
    setActText(changed.empty() ? tr("Appl&y") : tr("Appl&y to %1").arg(target));
    if (!why.isEmpty())
        setProblem(why);
    else
        setProblem(all.empty() ? tr("Nothing is changed yet.") : waitsFor());
    const QStringList guard = isDrastic() ? operations().warningsFor(m_nodes) : QStringList();
    setWarnings(effects() + guard);
    askByGuard(m_nodes, dangers() + guard);
}

void NodeEditDialog::act()
{
    m_conflict->setSentences({});
    send(writes());
}

QStringList NodeEditDialog::kubectlLines() const
{
    return kubectlLinesOf(operations(), writes());
}

void NodeEditDialog::batchFinished(const WriteBatch &batch)
{
    NodeBatch fresh;
    QStringList sentences;
    for (const WriteBatch::Line &line : batch.lines()) {
        if (!line.isConflict() || !line.node)
            continue;
        const auto shown = std::find_if(m_nodes.begin(), m_nodes.end(), [&](const NodePtr &node) {
            return node->name == line.node->name;
        });
        const bool isTwice = std::any_of(fresh.begin(), fresh.end(), [&](const NodePtr &node) {
            return node->name == line.node->name;
        });
        if (shown == m_nodes.end() || isTwice)
            continue;
        sentences << tr("Somebody changed %1 meanwhile; nothing was written there.\n"
                        "Shown before: %2\nNow: %3")
                         .arg(toText(line.node->name), touchedText(**shown),
                              touchedText(*line.node));
        fresh.push_back(line.node);
    }
    if (fresh.empty()) {
        OperationDialog::batchFinished(batch);
        return;
    }
    sentences << tr("Your change stands below, on top of what is there now. Apply it if it is "
                    "still right.");
    m_nodes = std::move(fresh);
    backToForm();
    m_conflict->setSentences(sentences);
    showNodes();
    update();
}

} // namespace drover::ui
