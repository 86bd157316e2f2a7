#include "ui/settings/settingsdialog.h"

#include "core/base/joined.h"
#include "ui/settings/clusterchoices.h"
#include "ui/help/helpwindow.h"
#include "ui/text/language.h"
#include "ui/theme/contents.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

/// As they are written there. No line ends inside of one: it would at each hyphen.
QStringList optionsOf(const HeldSettings &held)
{
    constexpr char16_t kWordJoiner = 0x2060;
    QStringList options;
    if (held.look)
        options.push_back(QStringLiteral("--theme"));
    if (held.hasHighContrast)
        options.push_back(QStringLiteral("--high-contrast"));
    if (held.language)
        options.push_back(QStringLiteral("--lang"));
    for (QString &option : options)
        option.replace(u'-', QString(u'-') + kWordJoiner);
    return options;
}

/// Where the screen is low.
QWidget *scrolled(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(page->minimumSizeHint().width() +
                          area->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    return area;
}

} // namespace

SettingsDialog::SettingsDialog(const Settings &settings, bool areDetailsBelow,
                               std::vector<SettingsCluster> clusters, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_areDetailsBelow(areDetailsBelow),
      m_offered(std::move(clusters))
{
    build();
    addHelpKey(this, QStringLiteral("window/Settings"));
    m_look->setFocus();
}

void SettingsDialog::build()
{
    m_clusters = new ClusterChoices(m_settings, m_offered, this);
    m_clusters->setNotifierProblem(m_notifierProblem);
    setWindowTitle(tr("Settings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kSpace, 2 * kSpace, 2 * kSpace, 2 * kSpace);
    column->setSpacing(2 * kSpace);
    m_page = new QWidget(this);
    auto *rows = new QVBoxLayout(m_page);
    rows->setContentsMargins({});
    rows->setSpacing(2 * kSpace);
    rows->addWidget(buildWindowBox());
    rows->addWidget(buildStartBox());
    rows->addWidget(m_clusters);
    rows->addStretch(1);
    alignFields();
    column->addWidget(scrolled(m_page, this), 1);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    plainButtons(*m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_clusters, &ClusterChoices::chosen, this, [this] {
        take();
        fit();
    });
    column->addWidget(m_buttons);
    fit();
}

/// Fields stand below each other in all groups.
void SettingsDialog::alignFields()
{
    std::vector<QWidget *> titles;
    int widest = 0;
    for (const QFormLayout *form : m_page->findChildren<QFormLayout *>()) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole);
            QWidget *title = item ? item->widget() : nullptr;
            if (!title)
                continue;
            titles.push_back(title);
            widest = std::max(widest, title->sizeHint().width());
        }
    }
    for (QWidget *title : titles)
        title->setMinimumWidth(widest);
}

/// It is as high as its rows, of which one may have come; the user may have made it higher.
void SettingsDialog::fit()
{
    // Else the rows do not know yet how high each is.
    for (const QGroupBox *box : m_page->findChildren<QGroupBox *>(Qt::FindDirectChildrenOnly))
        box->layout()->activate();
    m_page->layout()->activate();
    const QLayout &rows = *m_page->layout();
    const int width = std::max(56 * kSpace, m_page->sizeHint().width());
    const int tall = rows.hasHeightForWidth() ? rows.totalHeightForWidth(width)
                                              : rows.totalSizeHint().height();
    const QSize wanted(width + 4 * kSpace, tall + m_buttons->sizeHint().height() + 6 * kSpace);
    resizeOnScreen(*this, isVisible() ? wanted.expandedTo(size()) : wanted);
}

void SettingsDialog::renewWords()
{
    const QString focus = focusWidget() ? focusWidget()->objectName() : QString();
    removeContents(*this);
    build();
    showContents(*this);
    if (auto *field = focus.isEmpty() ? nullptr : findChild<QWidget *>(focus))
        field->setFocus();
}

QWidget *SettingsDialog::buildWindowBox()
{
    auto *box = new QGroupBox(tr("Window"), this);
    auto *form = new QFormLayout(box);
    m_look = new QComboBox(box);
    m_look->setObjectName(QLatin1StringView("look"));
    m_look->addItems({tr("Same as desktop"), tr("Light"), tr("Dark")}); // as Settings::Look
    form->addRow(tr("&Appearance:"), m_look);
    m_contrast = new QCheckBox(tr("&High contrast"), box);
    m_contrast->setObjectName(QLatin1StringView("contrast"));
    form->addRow(QString(), m_contrast);
    auto *place = new QComboBox(box);
    place->setObjectName(QLatin1StringView("details"));
    place->addItems({tr("Below the table"), tr("Beside the table")});
    place->setCurrentIndex(m_areDetailsBelow ? 0 : 1);
    form->addRow(tr("&Details:"), place);
    m_columns = new QComboBox(box);
    m_columns->setObjectName(QLatin1StringView("columns"));
    m_columns->addItems({tr("The same in all tabs"), tr("Each cluster has its own")});
    m_columns->setCurrentIndex(m_settings.hasLayoutPerCluster ? 1 : 0);
    form->addRow(tr("C&olumns:"), m_columns);
    addLanguages(form);
    m_heldNote = new QLabel(box);
    m_heldNote->setObjectName(QLatin1StringView("held"));
    m_heldNote->setTextFormat(Qt::PlainText);
    m_heldNote->setWordWrap(true);
    form->addRow(m_heldNote);
    showHeld();
    takeChoices(*m_look, [this] { letGo({{}, m_held.hasHighContrast, m_held.language}); });
    connect(m_contrast, &QCheckBox::toggled, this,
            [this] { letGo({m_held.look, false, m_held.language}); });
    connect(m_columns, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    connect(place, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_areDetailsBelow = index == 0;
        Q_EMIT detailsPlaced(m_areDetailsBelow);
    });
    return box;
}

void SettingsDialog::addLanguages(QFormLayout *form)
{
    m_language = new QComboBox(form->parentWidget());
    m_language->setObjectName(QLatin1StringView("language"));
    m_language->addItem(tr("Same as desktop"), QString());
    for (const Language::Choice &choice : Language::choices())
        m_language->addItem(QString::fromUtf8(choice.name), QLatin1StringView(choice.tag));
    form->addRow(tr("&Language:"), m_language);
    takeChoices(*m_language, [this] { letGo({m_held.look, m_held.hasHighContrast, {}}); });
}

/// Who picks what is in force already has chosen it, too. To take the same twice changes nothing.
void SettingsDialog::takeChoices(QComboBox &box, const std::function<void()> &choice)
{
    connect(&box, &QComboBox::currentIndexChanged, this, choice);
    connect(&box, &QComboBox::activated, this, choice);
}

QWidget *SettingsDialog::buildStartBox()
{
    auto *box = new QGroupBox(tr("Start"), this);
    auto *column = new QVBoxLayout(box);
    m_restore = new QCheckBox(tr("Reopen the &tabs of the last session"), box);
    m_restore->setObjectName(QLatin1StringView("restore"));
    m_restore->setChecked(m_settings.restoresTabs);
    m_restore->setToolTip(tr("Else the current context of the kubeconfig is opened. What is named "
                             "on the command line is opened instead of both; the other tabs of the "
                             "last session then come back at the next start that names none."));
    column->addWidget(m_restore);
    connect(m_restore, &QCheckBox::toggled, this, &SettingsDialog::take);
    return box;
}

void SettingsDialog::setNotifierProblem(const QString &problem)
{
    m_notifierProblem = problem;
    m_clusters->setNotifierProblem(problem);
    fit();
}

void SettingsDialog::setSettings(const Settings &settings)
{
    if (std::exchange(m_settings, settings) != settings)
        m_clusters->setSettings(settings);
}

void SettingsDialog::setHeld(const HeldSettings &held)
{
    if (std::exchange(m_held, held) == held)
        return;
    showHeld();
    fit();
}

void SettingsDialog::setSaved(bool areSaved)
{
    if (std::exchange(m_areSaved, areSaved) == areSaved)
        return;
    showHeld();
    fit();
}

/// The values in force, and why they are.
void SettingsDialog::showHeld()
{
    const QSignalBlocker look(m_look);
    const QSignalBlocker contrast(m_contrast);
    const QSignalBlocker language(m_language);
    m_look->setCurrentIndex(int(m_held.look.value_or(m_settings.look)));
    m_contrast->setChecked(m_held.hasHighContrast || m_settings.hasHighContrast);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_held.language.value_or(m_settings.language))));
    const QStringList options = optionsOf(m_held);
    const QString note =
        m_areSaved
            ? tr("Set on the command line for this start: %1. What is chosen here takes effect at once, and is saved.")
            : tr("Set on the command line for this start: %1. What is chosen here takes effect at once, until Drover is closed.");
    m_heldNote->setText(note.arg(listed(options)));
    m_heldNote->setVisible(!options.isEmpty());
}

/// Whatever is chosen ends what the command line holds, what is set already too.
void SettingsDialog::letGo(const HeldSettings &still)
{
    const bool wasHeld = std::exchange(m_held, still) != still;
    take();
    if (!wasHeld)
        return;
    showHeld();
    fit();
    Q_EMIT heldChanged(m_held);
}

void SettingsDialog::take()
{
    Settings now = m_settings;
    if (!m_held.look)
        now.look = Settings::Look(m_look->currentIndex());
    if (!m_held.hasHighContrast)
        now.hasHighContrast = m_contrast->isChecked();
    if (!m_held.language)
        now.language = m_language->currentData().toString();
    now.hasLayoutPerCluster = m_columns->currentIndex() == 1;
    now.restoresTabs = m_restore->isChecked();
    m_clusters->put(now);
    if (now == m_settings)
        return;
    m_settings = std::move(now);
    Q_EMIT changed(m_settings);
}

} // namespace drover::ui
