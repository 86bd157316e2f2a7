#include "ui/fleet/driftpane.h"

#include "core/base/joined.h"
#include "ui/details/roomydelegate.h"
#include "ui/states/sessionstate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"
#include "ui/theme/tableheader.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QTreeView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kCountEvery = 1s;
constexpr std::size_t kMostLabels = 200;
constexpr int kMostLines = 12; ///< of a value, what is wrong with it and where it is
constexpr QLatin1StringView kFacts[] = {
    QLatin1StringView("version"), QLatin1StringView("kernel"),       QLatin1StringView("runtime"),
    QLatin1StringView("os-image"), QLatin1StringView("architecture"), QLatin1StringView("pool"),
    QLatin1StringView("zone"),    QLatin1StringView("instance-type")};

} // namespace

DriftPane::DriftPane(const NodeFilter &filter, Clock &clock, QWidget *parent)
    : QWidget(parent), m_fleet(filter), m_clock(clock), m_model(new DriftModel(this)),
      m_fact(new QComboBox(this)), m_scope(new QComboBox(this)), m_table(new QTreeView(this)),
      m_note(new QLabel(this))
{
    build();
    connect(&filter, &NodeFilter::countsChanged, this, &DriftPane::countSoon);
    connect(&filter, &NodeFilter::dataChanged, this, &DriftPane::countSoon);
    connect(&m_versions, &ServerVersions::changed, this, &DriftPane::count);
    connect(m_fact, &QComboBox::currentIndexChanged, this, &DriftPane::count);
    connect(m_fact, &QComboBox::activated, this, [this] {
        m_awaited.clear();
        Q_EMIT compared();
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &DriftPane::count);
    connect(m_scope, &QComboBox::activated, this, &DriftPane::compared);
    connect(m_table, &QTreeView::clicked, this,
            [this](const QModelIndex &index) { activate(index.row()); });
    connect(m_table, &QTreeView::activated, this,
            [this](const QModelIndex &index) { activate(index.row()); });
}

DriftPane::~DriftPane() = default;

void DriftPane::build()
{
    setSpokenRole(*this, QAccessible::Grouping);
    setAccessibleName(tr("Drift"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildChoices());
    auto *header = new TableHeader(m_table);
    m_table->setHeader(header);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Values and how many nodes have them"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setRootIsDecorated(false);
    m_table->setFrameShape(QFrame::NoFrame);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(DriftModel::Value, QHeaderView::Stretch);
    header->setSectionResizeMode(DriftModel::Nodes, QHeaderView::Fixed);
    header->resizeSection(DriftModel::Nodes,
                          fontMetrics().horizontalAdvance(QStringLiteral("65,000")) + 4 * kSpace);
    auto *delegate = new RoomyDelegate(2, m_table);
    delegate->setMostLines(kMostLines);
    m_table->setItemDelegate(delegate);
    connect(header, &QHeaderView::sectionResized, m_table, &QTreeView::doItemsLayout);
    column->addWidget(m_table, 1);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    m_note->hide();
    column->addWidget(m_note);
    setFocusProxy(m_table);
}

QWidget *DriftPane::buildChoices()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(kSpace, kSpace / 2, kSpace / 2, kSpace / 2);
    row->setSpacing(kSpace / 2);
    m_fact->setAccessibleName(tr("What is compared"));
    m_fact->setToolTip(plainToolTip(tr("What of the nodes is compared")));
    for (const QLatin1StringView id : kFacts) {
        const TableColumns &columns = TableColumns::builtIn();
        m_fact->addItem(driftTitle(id, columns.titleOf(*columns.indexOf(id))), QString(id));
    }
    m_scope->setAccessibleName(tr("Whose nodes are compared"));
    m_scope->setToolTip(plainToolTip(tr("Whose nodes are compared")));
    m_scope->addItem(tr("All clusters"), 0);
    for (QComboBox *box : {m_fact, m_scope}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        row->addWidget(box, 1);
    }
    m_fact->setMinimumContentsLength(0);
    m_fact->setSizeAdjustPolicy(QComboBox::AdjustToContents); // ours, and short; names of clusters are not
    auto *close = new QToolButton(bar);
    close->setAutoRaise(true);
    close->setIcon(themedIcon(QLatin1StringView("close"), Tone::Dimmed));
    close->setToolTip(tr("Close the comparison"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &DriftPane::closeWanted);
    row->addWidget(close);
    return bar;
}

void DriftPane::addCluster(int cluster, ApiRequests *requests)
{
    m_requests[cluster] = requests;
    fillScopes();
    if (isVisible())
        askVersions();
}

void DriftPane::removeCluster(int cluster)
{
    m_requests.erase(cluster);
    m_versions.forget(cluster);
    fillScopes();
}

void DriftPane::fillScopes()
{
    const int chosen = scope();
    const QSignalBlocker quiet(m_scope);
    while (m_scope->count() > 1)
        m_scope->removeItem(1);
    for (const auto &[cluster, requests] : m_requests) {
        m_scope->addItem(m_fleet.rows().factsOf(cluster).name, cluster);
        if (cluster == chosen)
            m_scope->setCurrentIndex(m_scope->count() - 1);
    }
    countSoon();
}

/// The labels that nodes have; none comes twice.
QStringList DriftPane::labels() const
{
    std::set<std::string_view> keys;
    std::unordered_set<const char *> known; // nodes share the texts of keys
    for (const NodePtr &node : m_fleet.allNodes()) {
        for (const KeyValue &label : node->labels) {
            if (known.insert(label.key.data()).second)
                keys.insert(label.key);
        }
    }
    QStringList labels;
    for (const std::string_view key : keys) {
        if (keys.size() <= kMostLabels || key.find('/') == std::string_view::npos)
            labels.append(toText(key));
    }
    return labels;
}

/// Behind those that any node has: the table's own columns, and labels.
void DriftPane::fillFacts()
{
    std::vector<std::pair<QString, QString>> facts; // title and id
    const TableColumns &columns = m_fleet.columns();
    for (const OwnColumn &own : columns.own()) {
        const int column = *columns.indexOf(own.id());
        if (own.source != OwnColumn::Source::Label && NodeGrouping::canGroupBy(columns.at(column)))
            facts.emplace_back(columns.titleOf(column), own.id());
    }
    for (const QString &key : labels())
        facts.emplace_back(tr("Label %1").arg(key), QStringLiteral("label:") + key);
    if (facts == m_facts)
        return;
    m_facts = std::move(facts);
    const QString chosen = fact();
    const QSignalBlocker quiet(m_fact);
    while (m_fact->count() > int(std::size(kFacts)))
        m_fact->removeItem(int(std::size(kFacts)));
    m_fact->insertSeparator(m_fact->count());
    for (const auto &[title, id] : m_facts)
        m_fact->addItem(title, id);
    showFact(chosen);
}

void DriftPane::showFact(const QString &fact)
{
    const int place = m_fact->findData(fact);
    m_awaited = place < 0 ? fact : QString();
    if (place >= 0)
        m_fact->setCurrentIndex(place);
}

int DriftPane::scope() const
{
    return m_scope->currentData().toInt();
}

void DriftPane::compare(const QString &fact, int scope)
{
    fillFacts();
    showFact(fact);
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(scope)));
}

QString DriftPane::fact() const
{
    return m_awaited.isEmpty() ? m_fact->currentData().toString() : m_awaited;
}

void DriftPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askVersions();
    count();
}

void DriftPane::hideEvent(QHideEvent *event)
{
    m_due.reset();
    QWidget::hideEvent(event);
}

void DriftPane::askVersions()
{
    for (const auto &[cluster, requests] : m_requests) {
        if (requests)
            m_versions.ask(cluster, *requests);
    }
}

void DriftPane::countSoon()
{
    if (isVisible() && !m_due)
        m_due = m_clock.callAfter(kCountEvery, [this] { count(); });
}

std::vector<int> DriftPane::chosenClusters() const
{
    const int chosen = scope();
    return chosen == 0 ? m_fleet.rows().clusters() : std::vector{chosen};
}

void DriftPane::count()
{
    m_due.reset();
    if (!isVisible())
        return;
    fillFacts();
    std::vector<DriftCluster> clusters;
    for (const int cluster : chosenClusters()) {
        clusters.push_back({m_fleet.rows().factsOf(cluster).name, &m_fleet.rows().nodesOf(cluster),
                            m_versions.versionOf(cluster)});
    }
    m_model->setDrift(driftBy(NodeGrouping(m_fact->currentData().toString(), m_fleet.columns()), clusters));
    m_table->doItemsLayout();
    showNote();
}

void DriftPane::renew()
{
    if (isVisible())
        showNote();
}

void DriftPane::showNote()
{
    QStringList notes;
    if (const QStringList &unchecked = m_model->drift().unchecked; !unchecked.isEmpty())
        notes.append(tr("The version of the API server is not known of: %1. Kubelets there are not "
                        "checked.")
                         .arg(listed(unchecked)));
    QStringList old;
    for (const int cluster : chosenClusters()) {
        const ClusterFacts &facts = m_fleet.rows().factsOf(cluster);
        if (isDimmed(facts.freshness, m_clock.wallNow()) || !facts.isSynced)
            old.append(tr("%1 (%2)", "cluster, how fresh it is")
                           .arg(facts.name, asOfText(facts.freshness, m_clock.wallNow())));
    }
    if (!old.isEmpty())
        notes.append(tr("Old or incomplete: %1.").arg(listed(old)));
    m_note->setVisible(!notes.isEmpty());
    m_note->setText(notes.join(u'\n'));
}

void DriftPane::activate(int row)
{
    const Drift &drift = m_model->drift();
    QString query = driftQuery(drift, drift.values[static_cast<std::size_t>(row)]);
    if (query.isEmpty())
        return;
    if (m_scope->currentIndex() > 0)
        query += QStringLiteral(" cluster=\"%1\"").arg(m_scope->currentText());
    Q_EMIT queryChosen(query);
}

} // namespace drover::ui
