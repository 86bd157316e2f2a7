#include "ui/settings/clusterchoices.h"

#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace drover::ui {

namespace {

// Names of cloud providers run to a hundred letters; the dialog must not.
constexpr int kLettersOfName = 30;

/// As high as its lines: to a form the height that QLabel guesses without a width is the least.
class Note final : public QLabel
{
public:
    using QLabel::QLabel;
    QSize sizeHint() const override { return minimumSizeHint(); }
};

} // namespace

ClusterChoices::ClusterChoices(const Settings &settings, std::vector<SettingsCluster> clusters,
                               QWidget *parent)
    : QGroupBox(tr("Clusters"), parent), m_clusters(std::move(clusters)),
      m_cluster(new QComboBox(this)), m_compression(new QComboBox(this)),
      m_about(new Note(tr("They are quicker over slow links, and cost both ends time on fast "
                          "ones. Applies from the next connection."),
                       this)),
      m_form(new QFormLayout(this)), m_notify(new QCheckBox(tr("Desktop &notifications"), this)),
      m_aboutNotify(
          new Note(tr("When a node has been not ready or under pressure for a minute, a drain has "
                      "ended or has been blocked for five minutes, or the connection has been "
                      "lost for a minute."),
                   this)),
      m_problem(new QWidget(this)), m_problemIcon(new QLabel(m_problem)),
      m_problemWords(new QLabel(m_problem))
{
    for (const SettingsCluster &cluster : m_clusters)
        m_cluster->addItem(cluster.name);
    build();
    setSettings(settings);
    setVisible(!m_clusters.empty());
}

void ClusterChoices::build()
{
    m_cluster->setObjectName(QLatin1StringView("cluster"));
    m_cluster->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cluster->setMinimumContentsLength(kLettersOfName);
    m_form->addRow(tr("&Cluster:"), m_cluster);
    m_compression->setObjectName(QLatin1StringView("compression"));
    // As Settings::Compression.
    m_compression->addItems({tr("Yes, unless the cluster is on this computer"), tr("Always"), tr("Never")});
    m_form->addRow(tr("Co&mpressed answers:"), m_compression);
    for (QLabel *about : {m_about, m_aboutNotify, m_problemWords}) {
        about->setWordWrap(true);
        about->setTextFormat(Qt::PlainText);
        about->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside its icon, below what it is about
    }
    m_form->addRow(QString(), m_about);
    buildNotify();
    paintWords();
    connect(m_cluster, &QComboBox::currentIndexChanged, this, &ClusterChoices::showCluster);
    connect(m_compression, &QComboBox::currentIndexChanged, this, &ClusterChoices::take);
}

void ClusterChoices::buildNotify()
{
    m_notify->setObjectName(QLatin1StringView("notify"));
    m_form->addRow(QString(), m_notify);
    auto *row = new QHBoxLayout(m_problem);
    row->setContentsMargins({});
    row->setSpacing(kSpace);
    row->addWidget(m_problemIcon, 0, Qt::AlignTop);
    row->addWidget(m_problemWords, 1);
    m_problem->setObjectName(QLatin1StringView("notifyProblem"));
    m_form->addRow(QString(), m_problem); // in sight of who turns it on, in a low dialog too
    m_form->addRow(QString(), m_aboutNotify);
    connect(m_notify, &QCheckBox::toggled, this, [this] {
        showProblem();
        take();
    });
    showProblem();
}

void ClusterChoices::setSettings(const Settings &settings)
{
    m_values.clear();
    for (const SettingsCluster &cluster : m_clusters)
        m_values.push_back(settings.clusterOf(cluster.id));
    showCluster();
}

void ClusterChoices::setNotifierProblem(const QString &problem)
{
    m_problemWords->setText(problem);
    showProblem();
}

void ClusterChoices::showProblem()
{
    m_form->setRowVisible(m_problem, m_notify->isChecked() && !m_problemWords->text().isEmpty());
}

void ClusterChoices::showCluster()
{
    const int index = m_cluster->currentIndex();
    if (index < 0)
        return;
    const QSignalBlocker quiet(m_compression);
    const QSignalBlocker still(m_notify);
    m_compression->setCurrentIndex(int(m_values[std::size_t(index)].compression));
    m_notify->setChecked(m_values[std::size_t(index)].notifies);
    showProblem();
}

void ClusterChoices::take()
{
    const int index = m_cluster->currentIndex();
    if (index < 0)
        return;
    m_values[std::size_t(index)] = {Settings::Compression(m_compression->currentIndex()),
                                    m_notify->isChecked()};
    Q_EMIT chosen();
}

void ClusterChoices::paintWords()
{
    QPalette words;
    words.setColor(QPalette::WindowText, statusColors(palette()).dimmed);
    m_about->setPalette(words);
    m_aboutNotify->setPalette(words);
    const int size = 2 * kSpace;
    m_problemIcon->setPixmap(themedIcon(QLatin1StringView("warning"), Tone::Warning)
                                 .pixmap({size, size}, devicePixelRatioF()));
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
