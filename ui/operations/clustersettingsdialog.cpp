#include "ui/operations/clustersettingsdialog.h"

#include "ui/theme/plainbuttons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"
#include "ui/writes/guardmark.h"
#include "ui/writes/messagebox.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr GuardLevel kLevels[] = {GuardLevel::Careful, GuardLevel::Production,
                                  GuardLevel::ReadOnly};

struct MarkColour {
    const char *name;
    const char *colour; ///< empty: none
};
// Each is seen on light and on dark, and none is the table's highlight.
constexpr MarkColour kColours[] = {
    {QT_TRANSLATE_NOOP("drover::ui::ClusterSettingsDialog", "By protection level"), ""},
    {QT_TRANSLATE_NOOP("drover::ui::ClusterSettingsDialog", "Red"), "#d0312d"},
    {QT_TRANSLATE_NOOP("drover::ui::ClusterSettingsDialog", "Orange"), "#d9790b"},
    {QT_TRANSLATE_NOOP("drover::ui::ClusterSettingsDialog", "Green"), "#2f9e52"},
    {QT_TRANSLATE_NOOP("drover::ui::ClusterSettingsDialog", "Blue"), "#3574d4"},
    {QT_TRANSLATE_NOOP("drover::ui::ClusterSettingsDialog", "Violet"), "#8a56c9"},
};

QIcon swatch(const QString &colour)
{
    QPixmap picture(2 * kSpace, 2 * kSpace);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    painter.drawEllipse(picture.rect().adjusted(1, 1, -1, -1));
    return picture;
}

} // namespace

ClusterSettingsDialog::ClusterSettingsDialog(const QString &cluster, const ClusterGuard &guard,
                                             bool isForcedReadOnly, QWidget *parent)
    : QDialog(parent), m_levels(new QButtonGroup(this)), m_colours(new QButtonGroup(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings of %1").arg(cluster));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kSpace, 2 * kSpace, 2 * kSpace, 2 * kSpace);
    column->setSpacing(2 * kSpace);
    auto *forced = new MessageBox(Tone::Neutral, this);
    if (isForcedReadOnly)
        forced->setSentences({tr("Drover was started with --read-only: until it ends, nothing is "
                                 "written, whatever is chosen here.")});
    column->addWidget(forced);
    column->addWidget(buildLevels(guard.level));
    column->addWidget(buildColours(guard.colour));
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton *reset = buttons->addButton(tr("&Use Default"), QDialogButtonBox::ResetRole);
    reset->setToolTip(tr("By the cluster's name: Production where it has \"prod\" in it, else Careful"));
    reset->setEnabled(guard.isChosen);
    plainButtons(*buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(level(), colour());
        accept();
    });
    connect(reset, &QPushButton::clicked, this, [this] {
        Q_EMIT forgotten();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_levels->checkedButton()->setFocus(); // else Space would choose the first one, which protects least
    resizeOnScreen(*this, {56 * kSpace, sizeHint().height()});
}

QWidget *ClusterSettingsDialog::buildLevels(GuardLevel level)
{
    auto *box = new QGroupBox(tr("Writing to this cluster"), this);
    auto *rows = new QVBoxLayout(box);
    rows->setSpacing(kSpace / 2);
    for (const GuardLevel one : kLevels) {
        auto *choice = new QRadioButton(guardText(one), box);
        choice->setChecked(one == level);
        choice->setAccessibleDescription(guardMeaning(one));
        m_levels->addButton(choice, static_cast<int>(one));
        auto *meaning = new QLabel(guardMeaning(one), box);
        meaning->setTextFormat(Qt::PlainText);
        meaning->setWordWrap(true);
        meaning->setIndent(3 * kSpace);
        QPalette words;
        words.setColor(QPalette::WindowText, statusColors(words).dimmed);
        meaning->setPalette(words);
        rows->addWidget(choice);
        rows->addWidget(meaning);
    }
    return box;
}

QWidget *ClusterSettingsDialog::buildColours(const QString &colour)
{
    auto *box = new QGroupBox(tr("Color of tab and dialogs"), this);
    auto *row = new QHBoxLayout(box);
    row->setSpacing(kSpace);
    for (int i = 0; i < int(std::size(kColours)); ++i) {
        const QString value = QLatin1StringView(kColours[i].colour);
        auto *choice = new QRadioButton(tr(kColours[i].name), box);
        if (!value.isEmpty())
            choice->setIcon(swatch(value));
        choice->setChecked(value == colour);
        m_colours->addButton(choice, i);
        row->addWidget(choice);
    }
    row->addStretch(1);
    if (m_colours->checkedId() < 0)
        m_colours->button(0)->setChecked(true);
    return box;
}

GuardLevel ClusterSettingsDialog::level() const
{
    return static_cast<GuardLevel>(m_levels->checkedId());
}

QString ClusterSettingsDialog::colour() const
{
    return QLatin1StringView(kColours[m_colours->checkedId()].colour);
}

} // namespace drover::ui
