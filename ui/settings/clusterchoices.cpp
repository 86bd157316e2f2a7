#include "ui/settings/clusterchoices.h"

#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace drover::ui {

namespace {

// Names of cloud providers run to a hundred letters; the dialog must not.
constexpr int kLettersOfName = 30;

} // namespace

ClusterChoices::ClusterChoices(const Settings &settings, std::vector<SettingsCluster> clusters,
                               QWidget *parent)
    : QGroupBox(tr("Clusters"), parent), m_clusters(std::move(clusters)),
      m_cluster(new QComboBox(this)), m_compression(new QComboBox(this)),
      m_about(new QLabel(tr("They are quicker over slow links, and cost both ends time on fast "
                            "ones. A change holds from the next connection on."),
                         this))
{
    for (const SettingsCluster &cluster : m_clusters) {
        m_values.push_back(settings.clusterOf(cluster.id));
        m_cluster->addItem(cluster.name);
    }
    build();
    showCluster();
    setVisible(!m_clusters.empty());
}

void ClusterChoices::build()
{
    auto *form = new QFormLayout(this);
    m_cluster->setObjectName(QLatin1StringView("cluster"));
    m_cluster->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cluster->setMinimumContentsLength(kLettersOfName);
    form->addRow(tr("&Cluster:"), m_cluster);
    m_compression->setObjectName(QLatin1StringView("compression"));
    // As Settings::Compression.
    m_compression->addItems({tr("Unless it runs on this computer"), tr("Always"), tr("Never")});
    form->addRow(tr("Co&mpressed answers:"), m_compression);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    form->addRow(QString(), m_about);
    paintWords();
    connect(m_cluster, &QComboBox::currentIndexChanged, this, &ClusterChoices::showCluster);
    connect(m_compression, &QComboBox::currentIndexChanged, this, &ClusterChoices::take);
}

void ClusterChoices::showCluster()
{
    const int index = m_cluster->currentIndex();
    if (index < 0)
        return;
    const QSignalBlocker quiet(m_compression);
    m_compression->setCurrentIndex(int(m_values[std::size_t(index)].compression));
}

void ClusterChoices::take()
{
    const int index = m_cluster->currentIndex();
    if (index < 0)
        return;
    m_values[std::size_t(index)].compression =
        Settings::Compression(m_compression->currentIndex());
    Q_EMIT chosen();
}

void ClusterChoices::paintWords()
{
    QPalette words;
    words.setColor(QPalette::WindowText, statusColors(palette()).dimmed);
    m_about->setPalette(words);
}

void ClusterChoices::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintWords();
}

void ClusterChoices::put(Settings &settings) const
{
    for (std::size_t i = 0; i < m_clusters.size(); ++i)
        settings.setCluster(m_clusters[i].id, m_values[i]);
}

} // namespace drover::ui
