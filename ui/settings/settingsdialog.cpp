#include "ui/settings/settingsdialog.h"

#include "ui/settings/clusterchoices.h"
#include "ui/theme/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace drover::ui {

SettingsDialog::SettingsDialog(const Settings &settings, bool areDetailsBelow,
                               std::vector<SettingsCluster> clusters, QWidget *parent)
    : QDialog(parent), m_settings(settings),
      m_clusters(new ClusterChoices(settings, std::move(clusters), this))
{
    setWindowTitle(tr("Settings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kSpace, 2 * kSpace, 2 * kSpace, 2 * kSpace);
    column->setSpacing(2 * kSpace);
    column->addWidget(buildWindowBox(areDetailsBelow));
    column->addWidget(buildStartBox());
    column->addWidget(m_clusters);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_clusters, &ClusterChoices::chosen, this, &SettingsDialog::take);
    column->addWidget(buttons);
    resize(std::max(60 * kSpace, sizeHint().width()), sizeHint().height());
    m_look->setFocus();
}

QWidget *SettingsDialog::buildWindowBox(bool areDetailsBelow)
{
    auto *box = new QGroupBox(tr("Window"), this);
    auto *form = new QFormLayout(box);
    m_look = new QComboBox(box);
    m_look->setObjectName(QLatin1StringView("look"));
    m_look->addItems({tr("As the desktop"), tr("Light"), tr("Dark")}); // as Settings::Look
    m_look->setCurrentIndex(int(m_settings.look));
    form->addRow(tr("&Appearance:"), m_look);
    auto *place = new QComboBox(box);
    place->setObjectName(QLatin1StringView("details"));
    place->addItems({tr("Below the table"), tr("Beside the table")});
    place->setCurrentIndex(areDetailsBelow ? 0 : 1);
    form->addRow(tr("&Details:"), place);
    m_columns = new QComboBox(box);
    m_columns->setObjectName(QLatin1StringView("columns"));
    m_columns->addItems({tr("The same in all tabs"), tr("Each cluster has its own")});
    m_columns->setCurrentIndex(m_settings.hasLayoutPerCluster ? 1 : 0);
    form->addRow(tr("C&olumns:"), m_columns);
    connect(m_look, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    connect(m_columns, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    connect(place, &QComboBox::currentIndexChanged, this,
            [this](int index) { Q_EMIT detailsPlaced(index == 0); });
    return box;
}

QWidget *SettingsDialog::buildStartBox()
{
    auto *box = new QGroupBox(tr("Start"), this);
    auto *column = new QVBoxLayout(box);
    m_restore = new QCheckBox(tr("Open the &tabs of last time"), box);
    m_restore->setObjectName(QLatin1StringView("restore"));
    m_restore->setChecked(m_settings.restoresTabs);
    m_restore->setToolTip(tr("Else the current context of the kubeconfig is opened. What is named "
                             "on the command line is opened instead of both."));
    column->addWidget(m_restore);
    connect(m_restore, &QCheckBox::toggled, this, &SettingsDialog::take);
    return box;
}

void SettingsDialog::take()
{
    Settings now = m_settings;
    now.look = Settings::Look(m_look->currentIndex());
    now.hasLayoutPerCluster = m_columns->currentIndex() == 1;
    now.restoresTabs = m_restore->isChecked();
    m_clusters->put(now);
    if (now == m_settings)
        return;
    m_settings = std::move(now);
    Q_EMIT changed(m_settings);
}

} // namespace drover::ui
