#include "ui/writes/operationdialog.h"

#include "core/operations/kubectlcommand.h"
#include "ui/text/plaintext.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/writes/consentbox.h"
#include "ui/writes/dialogheading.h"
#include "ui/writes/journalbox.h"
#include "ui/writes/messagebox.h"
#include "ui/writes/namesbox.h"
#include "ui/writes/rereadbox.h"
#include "ui/writes/resultspage.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr int kFrame = kSpace / 2;

bool isReturn(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isToBeFilledIn(const QWidget *place)
{
    return qobject_cast<const QLineEdit *>(place) || qobject_cast<const QAbstractSpinBox *>(place) ||
           qobject_cast<const QComboBox *>(place) || qobject_cast<const QCheckBox *>(place);
}

} // namespace

OperationDialog::OperationDialog(ClusterOperations &operations, QLatin1StringView icon,
                                 const QString &heading, const NodeBatch &nodes,
                                 const QColor &colour, QWidget *parent)
    : QDialog(parent), m_operations(operations), m_colour(colour),
      m_names(new NamesBox(this)), m_stack(new QStackedWidget(this)), m_journal(new JournalBox(operations, this)),
      m_reread(new RereadBox(operations, nodes, this)), m_warnings(new MessageBox(Tone::Warning, this)),
      m_results(new ResultsPage(this)), m_consent(new ConsentBox(this)), m_why(new QLabel(this)),
      m_buttons(new QDialogButtonBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(heading);
    auto *column = new QVBoxLayout(this);
    const int margin = isOnLowScreen(*this) ? kSpace : 2 * kSpace;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addLayout(
        dialogHeading(icon, operations.isDryRun() ? tr("%1 (dry run)").arg(heading) : heading, operations, colour, this));
    auto *form = new QWidget(this);
    m_body = new QVBoxLayout(form);
    m_body->setContentsMargins({});
    m_body->setSpacing(margin);
    m_stack->addWidget(form);
    m_stack->addWidget(m_results);
    column->addWidget(m_names);
    showNames(nodes);
    // Not within the layout that told them how wide they are.
    connect(m_names, &NamesBox::heightChanged, this, &OperationDialog::makeRoom, Qt::QueuedConnection);
    column->addWidget(m_stack, 1);
    for (QWidget *box : std::initializer_list<QWidget *>{m_journal, m_reread, m_warnings, m_consent})
        column->addWidget(box);
    buildFoot(column);
    connect(&operations, &ClusterOperations::guardChanged, this, &OperationDialog::updateAct);
    connect(m_consent, &ConsentBox::changed, this, &OperationDialog::updateAct);
    const auto showWhy = [this] { updateAct(), makeRoom(); };
    connect(m_journal, &JournalBox::changed, this, showWhy);
    connect(m_reread, &RereadBox::changed, this, showWhy);
    connect(m_reread, &RereadBox::nodesRead, this, &OperationDialog::nodesRead);
    connect(m_reread, &RereadBox::passed, this, &OperationDialog::actUnblocked);
}

void OperationDialog::buildFoot(QVBoxLayout *column)
{
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_why->setObjectName(QLatin1StringView("blockedBecause"));
    column->addWidget(m_why);
    m_why->hide();
    m_copy = m_buttons->addButton(tr("Copy as &kubectl"), QDialogButtonBox::ResetRole);
    m_copy->setObjectName(QLatin1StringView("copyKubectl"));
    m_act = m_buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_act->setObjectName(QLatin1StringView("act"));
    m_cancel = m_buttons->addButton(QDialogButtonBox::Cancel);
    for (QPushButton *button : {m_copy, m_act, m_cancel}) {
        button->setAutoDefault(false);
        button->setIcon({});
    }
    m_cancel->setAutoDefault(true);
    m_cancel->setDefault(true);
    m_cancel->setFocus(); // where there is nothing to fill in
    connect(m_buttons, &QDialogButtonBox::rejected, this, &OperationDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &OperationDialog::pressAct);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(kubectlLines().join(u'\n')); });
    column->addWidget(m_buttons);
}

void OperationDialog::offerSkip(const QString &text)
{
    m_skip = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    m_skip->setObjectName(QLatin1StringView("skip"));
    m_skip->setAutoDefault(false);
    m_skip->setIcon({});
    connect(m_skip, &QPushButton::clicked, this, [this] { QDialog::done(kSkipped); });
}

void OperationDialog::pressAct()
{
    m_journal->look();
    m_reread->isStale() && blockedBecause().isEmpty() ? m_reread->check() : actUnblocked();
}

void OperationDialog::actUnblocked()
{
    if (blockedBecause().isEmpty())
        act();
}

void OperationDialog::setWarnings(const QStringList &sentences)
{
    m_warnings->setSentences(sentences);
}

QString OperationDialog::warningText() const
{
    return m_warnings->text();
}

QString OperationDialog::reason() const
{
    const QLineEdit *field = reasonField();
    return field ? field->text().trimmed() : QString();
}

void OperationDialog::offerReason(const QString &reason)
{
    QLineEdit *field = reasonField();
    if (!field || reason.isEmpty())
        return;
    field->setText(reason);
    field->selectAll(); // another one is typed over it
}

void OperationDialog::setActText(const QString &text)
{
    m_act->setText(m_operations.isDryRun() ? tr("%1 (dry run)", "button").arg(text) : text);
    updateAct();
}

void OperationDialog::refuseCopy(const QString &why)
{
    m_copy->setEnabled(why.isEmpty());
    m_copy->setToolTip(plainToolTip(why));
}

void OperationDialog::setProblem(const QString &why)
{
    m_problem = why;
    updateAct();
}

void OperationDialog::setStale(const QString &words)
{
    const bool wasStale = isStale();
    m_reread->setStale(m_isSending ? QString() : words);
    makeRoom();
    if (wasStale && !isStale())
        becameLive();
}

void OperationDialog::showNames(const NodeBatch &nodes)
{
    m_names->setNodes(nodes);
}

void OperationDialog::setShown(const NodeBatch &nodes)
{
    showNames(nodes);
    m_reread->setShown(nodes);
}

void OperationDialog::fitHeight(int width)
{
    const QMargins around = layout()->contentsMargins();
    m_names->fitInto(width - around.left() - around.right());
    layout()->activate();
    resizeOnScreen(*this, {width, layout()->totalHeightForWidth(width)});
}

void OperationDialog::makeRoom()
{
    layout()->activate();
    const int needed = layout()->totalMinimumHeightForWidth(width());
    if (needed > height())
        resizeOnScreen(*this, {width(), needed});
}

bool OperationDialog::isStale() const
{
    return m_reread->isStale();
}

void OperationDialog::requireName(const QString &name)
{
    m_consent->requireName(name);
    if (focusWidget() == m_cancel)
        m_consent->focusMissing();
}

void OperationDialog::askByGuard(const NodeBatch &nodes, const QStringList &questions)
{
    const QString name =
        nodes.size() == 1 ? toText(nodes.front()->name) : m_operations.context().clusterName;
    m_consent->ask(questions, m_operations.guard() == GuardLevel::Production ? name : QString());
}

void OperationDialog::askAnew()
{
    m_consent->askAnew();
}

QString OperationDialog::blockedBecause() const
{
    if (m_isSending)
        return tr("Under way.");
    if (m_operations.isReadOnly())
        return tr("%1 is read-only here.").arg(m_operations.context().clusterName);
    if (!m_journal->problem().isEmpty())
        return m_journal->problem();
    if (const QString why = m_reread->blockedBecause(); !why.isEmpty())
        return why;
    if (!m_problem.isEmpty())
        return m_problem;
    return m_consent->missing();
}

void OperationDialog::updateAct()
{
    const QString why = blockedBecause();
    m_act->setEnabled(why.isEmpty());
    m_act->setToolTip(plainToolTip(why));
    m_why->setText(why);
    m_why->setHidden(why.isEmpty() || m_isSending || why == m_journal->problem()); // it has a box of its own
}

void OperationDialog::send(std::vector<NodeWrite> writes)
{
    Q_EMIT acting();
    delete m_batch;
    m_batch = new WriteBatch(m_operations, std::move(writes), this);
    connect(m_batch, &WriteBatch::changed, this, &OperationDialog::showResults);
    connect(m_batch, &WriteBatch::finished, this, [this] { batchFinished(*m_batch); });
    m_isSending = true;
    updateAct();
    setWarnings({});
    m_reread->setStale({});
    m_consent->hide();
    m_names->hide(); // each has its result
    m_act->hide();
    m_copy->hide();
    if (m_skip)
        m_skip->hide();
    m_cancel->setText(tr("&Close"));
    showResults();
    m_stack->setCurrentWidget(m_results);
    m_cancel->setFocus();
    m_batch->start();
}

void OperationDialog::backToForm()
{
    m_isSending = false;
    m_stack->setCurrentIndex(0);
    m_act->show();
    m_copy->show();
    if (m_skip)
        m_skip->show();
    m_cancel->setText(tr("Cancel"));
    updateAct();
}

void OperationDialog::showResults()
{
    m_results->show(*m_batch);
}

bool OperationDialog::isShowingResults() const
{
    return m_stack->currentWidget() == m_results;
}

void OperationDialog::batchFinished(const WriteBatch &batch)
{
    if (batch.failedCount() > 0 || batch.lines().size() > 1)
        return;
    const NodeWrite &write = batch.lines().front().write;
    Q_EMIT done((m_operations.isDryRun() ? tr("Dry run on %1: %2. Nothing was changed.", "node, write")
                                         : tr("Done on %1: %2.", "node, write"))
                    .arg(toText(write.node), write.summary));
    accept();
}

/// Where something is filled in Return takes nothing back: it goes to what is still missing, then to
/// the button that writes, so that one more is needed to press that.
void OperationDialog::keyPressEvent(QKeyEvent *event)
{
    if (!isReturn(*event) || (!isToBeFilledIn(focusWidget()) && !m_consent->isBegun()))
        return QDialog::keyPressEvent(event);
    if (m_act->isVisible() && m_act->isEnabled())
        m_act->setFocus(Qt::TabFocusReason);
    else
        m_consent->focusMissing();
}

/// What came since it was opened may make it higher before it is placed, when Qt takes a corner of the
/// screen for its place and would ask for that with the new size.
void OperationDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (isVisible() && !m_isPlaced && !event->spontaneous())
        adjustPosition(parentWidget());
}

void OperationDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_isPlaced = true; // from then on it may be moved
    QDialog::changeEvent(event);
}

void OperationDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (!m_colour.isValid())
        return;
    QPainter painter(this);
    painter.setPen(QPen(m_colour, kFrame));
    painter.drawRect(QRectF(rect()).adjusted(kFrame / 2., kFrame / 2., -kFrame / 2., -kFrame / 2.));
}

QStringList kubectlLinesOf(const ClusterOperations &operations,
                           const std::vector<NodeWrite> &writes)
{
    QStringList lines;
    for (const NodeWrite &write : writes)
        lines << kubectlCommand(operations.context().cluster, write.kubectlWords) +
                     (operations.isDryRun() ? QStringLiteral(" --dry-run=server") : QString());
    return lines;
}

} // namespace drover::ui
