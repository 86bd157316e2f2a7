#include "ui/doctor/doctordialog.h"

#include "ui/doctor/doctorsteplist.h"
#include "ui/theme/contents.h"
#include "ui/theme/icons.h"
#include "ui/theme/largetext.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"

#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr int kIconSize = 3 * kSpace;

} // namespace

DoctorDialog::DoctorDialog(ClusterId id, QString displayName, Clock &clock, QWidget *parent)
    : QDialog(parent), m_id(std::move(id)), m_displayName(std::move(displayName)), m_clock(clock)
{
    build();
    resizeOnScreen(*this, {112 * kSpace, 68 * kSpace});
    examine();
}

DoctorDialog::~DoctorDialog() = default;

void DoctorDialog::build()
{
    setWindowTitle(tr("Connection Doctor: %1").arg(m_displayName));
    m_icon = new QLabel(this);
    m_verdict = new QLabel(this);
    m_steps = new DoctorStepList(this);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    new LargeText(*m_verdict, 1.2);
    auto *head = new QHBoxLayout;
    head->setSpacing(kSpace);
    head->addWidget(m_icon);
    head->addWidget(m_verdict, 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(kSpace);
    column->addLayout(head);
    column->addWidget(m_steps, 1);
    column->addWidget(buildButtons());
}

QWidget *DoctorDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy Report"), QDialogButtonBox::ActionRole);
    m_again = buttons->addButton(tr("&Run Again"), QDialogButtonBox::ActionRole);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(reportText()); });
    connect(m_again, &QPushButton::clicked, this, &DoctorDialog::examine);
    connect(buttons, &QDialogButtonBox::rejected, this, &DoctorDialog::reject);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setDefault(true);
    close->setFocus();
    plainButtons(*buttons);
    return buttons;
}

void DoctorDialog::renewWords()
{
    m_doctor.reset();
    removeContents(*this);
    build();
    showContents(*this);
    examine();
}

void DoctorDialog::examine()
{
    m_steps->clear();
    m_doctor = std::make_unique<Doctor>(m_id, m_clock);
    connect(m_doctor.get(), &Doctor::stepBegun, m_steps, &DoctorStepList::begin);
    connect(m_doctor.get(), &Doctor::stepDone, this, [this](const DoctorStep &step) {
        m_steps->finish(step);
        showVerdict();
    });
    connect(m_doctor.get(), &Doctor::finished, this, &DoctorDialog::showVerdict);
    showVerdict();
    m_doctor->start();
}

DoctorDialog::Verdict DoctorDialog::verdictOf(const DoctorReport &report, bool isFinished,
                                              const QString &name)
{
    using Icon = QLatin1StringView;
    if (const DoctorStep *failure = report.firstFailure())
        return {tr("The first problem: %1.").arg(titleOf(failure->check)), Icon("status-notready"), Tone::Bad};
    if (!isFinished)
        return {tr("Examining the way to %1.").arg(name), Icon("connecting"), Tone::Neutral};
    if (const int warnings = report.warningCount(); warnings > 0)
        return {tr("%1 can be reached; %Ln warnings.", nullptr, warnings).arg(name), Icon("warning"), Tone::Warning};
    return {tr("All is well on the way to %1.").arg(name), Icon("status-ready"), Tone::Good};
}

void DoctorDialog::showVerdict()
{
    const Verdict verdict = verdictOf(m_doctor->report(), m_doctor->isFinished(), m_displayName);
    m_verdict->setText(verdict.text);
    m_icon->setPixmap(
        themedIcon(verdict.icon, verdict.tone).pixmap({kIconSize, kIconSize}, devicePixelRatioF()));
    m_copy->setEnabled(!m_doctor->report().steps.empty());
}

QString DoctorDialog::reportText() const
{
    QString text = tr("Connection doctor of Drover %1, context \"%2\".")
                       .arg(QStringLiteral(DROVER_VERSION), m_id.context) +
                   u'\n' + textOf(m_doctor->report());
    if (!m_doctor->isFinished())
        text += tr("The examination was still under way.") + u'\n';
    return text;
}

} // namespace drover::ui
