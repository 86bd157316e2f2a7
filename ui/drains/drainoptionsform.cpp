#include "ui/drains/drainoptionsform.h"

#include "ui/drains/drainwords.h"
#include "ui/theme/spacing.h"
#include "ui/writes/counttext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr int kMostSeconds = 24 * 3600;
constexpr int kMostMinutes = 24 * 60;

/// A choice and a number that only its second entry needs, in one line.
QWidget *inLine(QComboBox *kind, QSpinBox *value, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(kSpace);
    row->addWidget(kind, 1);
    row->addWidget(value);
    QObject::connect(kind, &QComboBox::currentIndexChanged, value,
                     [value](int index) { value->setEnabled(index == 1); });
    value->setEnabled(kind->currentIndex() == 1);
    return line;
}

void addLine(QFormLayout &form, const QString &title, QComboBox *kind, QSpinBox *value)
{
    QWidget *line = inLine(kind, value, kind->parentWidget());
    form.addRow(title, line);
    static_cast<QLabel *>(form.labelForField(line))->setBuddy(kind);
}

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(kSpace / 2);
    return form;
}

} // namespace

DrainOptionsForm::DrainOptionsForm(const DrainOptions &options, QWidget *parent)
    : QWidget(parent), m_base(options)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kSpace);
    buildChecks(column);
    buildTimes(column);
    buildAdvanced(column);
    column->addStretch(1);
    fill(options);
    showConsequences({}, {});
    for (QCheckBox *check : {m_daemonSets, m_emptyDir, m_force, m_delete})
        connect(check, &QCheckBox::toggled, this, &DrainOptionsForm::changed);
    for (QComboBox *kind : {m_graceKind, m_limitKind})
        connect(kind, &QComboBox::currentIndexChanged, this, &DrainOptionsForm::changed);
    for (QSpinBox *number : {m_grace, m_limit, m_skipDeleted})
        connect(number, &QSpinBox::valueChanged, this, &DrainOptionsForm::changed);
    connect(m_selector, &QLineEdit::editingFinished, this, &DrainOptionsForm::changed);
}

QCheckBox *DrainOptionsForm::addCheck(QVBoxLayout *column, const QString &text, const char *name)
{
    auto *check = new QCheckBox(text, this);
    check->setObjectName(QLatin1StringView(name));
    column->addWidget(check);
    return check;
}

void DrainOptionsForm::buildChecks(QVBoxLayout *column)
{
    m_daemonSets = addCheck(column, {}, "ignoreDaemonSets");
    m_daemonSets->setToolTip(tr("They stay: their DaemonSet would put them back at once, cordoned "
                                "or not."));
    m_emptyDir = addCheck(column, {}, "deleteEmptyDirData");
    m_emptyDir->setToolTip(tr("What these pods keep on the node's disk is lost for good."));
    m_force = addCheck(column, {}, "force");
    m_force->setToolTip(tr("Nothing recreates these pods elsewhere."));
}

void DrainOptionsForm::buildTimes(QVBoxLayout *column)
{
    m_graceKind = new QComboBox(this);
    m_graceKind->addItems({tr("Each pod's own"), tr("For all pods:")});
    m_grace = new QSpinBox(this);
    m_grace->setRange(0, kMostSeconds);
    m_grace->setSuffix(tr(" s"));
    m_grace->setAccessibleName(tr("Grace period in seconds"));
    m_limitKind = new QComboBox(this);
    m_limitKind->setObjectName(QLatin1StringView("limitKind"));
    m_limitKind->addItems({tr("Never"), tr("After:")});
    m_limit = new QSpinBox(this);
    m_limit->setRange(1, kMostMinutes);
    m_limit->setSuffix(tr(" min"));
    m_limit->setAccessibleName(tr("Time limit in minutes"));
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QLatin1StringView("reason"));
    m_reason->setPlaceholderText(tr("Optional; written on the node"));
    QFormLayout *form = makeForm();
    addLine(*form, tr("&Grace period:"), m_graceKind, m_grace);
    m_graceKind->setAccessibleDescription(tr("Grace period"));
    addLine(*form, tr("Give &up:"), m_limitKind, m_limit);
    m_limitKind->setAccessibleDescription(tr("Time limit"));
    form->addRow(tr("&Reason:"), m_reason);
    column->addLayout(form);
}

void DrainOptionsForm::buildAdvanced(QVBoxLayout *column)
{
    m_unfold = new QToolButton(this);
    m_unfold->setText(tr("&Advanced"));
    m_unfold->setCheckable(true);
    m_unfold->setAutoRaise(true);
    m_unfold->setArrowType(Qt::RightArrow);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addWidget(m_unfold);
    m_advanced = new QWidget(this);
    auto *inner = new QVBoxLayout(m_advanced);
    inner->setContentsMargins({});
    inner->setSpacing(kSpace);
    m_selector = new QLineEdit(m_advanced);
    m_selector->setObjectName(QLatin1StringView("podSelector"));
    m_selector->setPlaceholderText(tr("All pods; or app=web,tier!=db"));
    m_skipDeleted = new QSpinBox(m_advanced);
    m_skipDeleted->setRange(0, kMostSeconds);
    m_skipDeleted->setSpecialValueText(tr("Always wait"));
    m_skipDeleted->setPrefix(tr("Not if deleted over "));
    m_skipDeleted->setSuffix(tr(" s ago"));
    QFormLayout *form = makeForm();
    form->addRow(tr("Only pods with the &labels:"), m_selector);
    form->addRow(tr("Pods alread&y terminating:"), m_skipDeleted);
    inner->addLayout(form);
    m_delete = new QCheckBox(tr("Delete &instead of evicting\n(ignores budgets)"), m_advanced);
    m_delete->setObjectName(QLatin1StringView("disableEviction"));
    inner->addWidget(m_delete);
    column->addWidget(m_advanced);
    m_advanced->hide();
    connect(m_unfold, &QToolButton::toggled, this, [this](bool isOn) {
        m_unfold->setArrowType(isOn ? Qt::DownArrow : Qt::RightArrow);
        m_advanced->setVisible(isOn);
        if (isOn)
            Q_EMIT unfolded(m_advanced);
    });
}

void DrainOptionsForm::fill(const DrainOptions &options)
{
    m_daemonSets->setChecked(options.ignoreDaemonSets);
    m_emptyDir->setChecked(options.deleteEmptyDirData);
    m_force->setChecked(options.force);
    m_graceKind->setCurrentIndex(options.gracePeriod ? 1 : 0);
    m_grace->setValue(options.gracePeriod ? static_cast<int>(options.gracePeriod->count()) : 30);
    m_limitKind->setCurrentIndex(options.timeout.count() > 0 ? 1 : 0);
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(options.timeout).count();
    m_limit->setValue(minutes > 0 ? static_cast<int>(minutes) : 10);
    m_selector->setText(options.podSelector);
    m_skipDeleted->setValue(static_cast<int>(options.skipWaitForDelete.count()));
    m_delete->setChecked(options.disableEviction);
    const DrainOptions plain;
    m_unfold->setChecked(options.disableEviction || !options.podSelector.isEmpty() ||
                         options.skipWaitForDelete != plain.skipWaitForDelete);
}

DrainOptions DrainOptionsForm::options() const
{
    DrainOptions options = m_base;
    options.ignoreDaemonSets = m_daemonSets->isChecked();
    options.deleteEmptyDirData = m_emptyDir->isChecked();
    options.force = m_force->isChecked();
    options.gracePeriod.reset();
    if (m_graceKind->currentIndex() == 1)
        options.gracePeriod = std::chrono::seconds(m_grace->value());
    options.timeout = m_limitKind->currentIndex() == 1 ? std::chrono::minutes(m_limit->value())
                                                       : std::chrono::minutes(0);
    options.podSelector = m_selector->text().trimmed();
    options.skipWaitForDelete = std::chrono::seconds(m_skipDeleted->value());
    options.disableEviction = m_delete->isChecked() && !m_delete->isHidden();
    return options;
}

void DrainOptionsForm::showConsequences(const std::vector<DrainFacts> &facts,
                                        const PlanNotes &notes)
{
    DrainOptions everything = options();
    everything.ignoreDaemonSets = everything.deleteEmptyDirData = everything.force = true;
    int daemonSets = 0;
    int unmanaged = 0;
    std::vector<PlannedPod> losing;
    for (const DrainFacts &node : facts) {
        for (const PlannedPod &pod : drainPlanFor(node, everything, node.read).pods) {
            daemonSets += pod.rule == DrainRule::DaemonSet ? 1 : 0;
            unmanaged += pod.goes() && pod.fate != Fate::Finished && !pod.pod->controller ? 1 : 0;
            if (pod.losesEmptyDir())
                losing.push_back(pod);
        }
    }
    const bool isKnown = !facts.empty();
    const auto counted = [isKnown](const QString &text, const QString &counts) {
        return isKnown ? tr("%1\n(%2)", "option, consequence").arg(text, counts) : text;
    };
    const QString none = tr("none here");
    const QString staying = daemonSets == 1 ? tr("%1: it stays") : tr("%1: they stay");
    m_daemonSets->setText(counted(tr("Ignore Daemon&Set pods"),
                                  daemonSets ? staying.arg(podsText(daemonSets)) : none));
    m_emptyDir->setText(counted(
        tr("Delete &emptyDir data"),
        losing.empty()
            ? none
            : tr("%1, %2").arg(podsText(static_cast<int>(losing.size())),
                               emptyDirText(losing, notes))));
    m_force->setText(
        counted(tr("&Pods without controller"),
                unmanaged ? tr("%1: will not come back").arg(podsText(unmanaged)) : none));
}

void DrainOptionsForm::setAdvancedOffered(bool isOffered)
{
    m_delete->setVisible(isOffered);
}

} // namespace drover::ui
