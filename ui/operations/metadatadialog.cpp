#include "core/base/joined.h"
#include "core/operations/labeledit.h"
#include "ui/operations/editpage.h"
#include "ui/operations/taintsdialog.h"
#include "ui/text/plaintext.h"
#include "ui/theme/spacing.h"
#include "ui/writes/cordondialog.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace drover::ui {

namespace {

EditRules rulesOf(MetadataMap map)
{
    EditRules rules;
    rules.none = map == MetadataMap::Labels
                     ? MetadataDialog::tr("There are no labels. Set one above.")
                     : MetadataDialog::tr("There are no annotations. Set one above.");
    rules.keyFault = [map](const QString &key) { return keyFault(map, key.toStdString()); };
    rules.valueFault = [map](const QString &value) { return valueFault(map, value.toStdString()); };
    rules.owner = [](const QString &key, const QString &) { return keyOwner(key.toStdString()); };
    return rules;
}

std::span<const KeyValue> entriesOf(const Node &node, MetadataMap map)
{
    return map == MetadataMap::Labels ? node.labels : node.annotations;
}

std::vector<EditRow> rowsOf(const NodeBatch &nodes, MetadataMap map)
{
    std::map<std::string_view, EditRow> rows;
    for (const NodePtr &node : nodes) {
        for (const KeyValue &entry : entriesOf(*node, map)) {
            EditRow &row = rows[entry.key];
            const QString value = toText(entry.value);
            if (row.nodes++ == 0) {
                row.key = toText(entry.key);
                row.value = value;
            }
            row.isMixed = row.isMixed || row.value != value;
        }
    }
    std::vector<EditRow> list;
    for (auto &[key, row] : rows)
        list.push_back(std::move(row));
    return list;
}

MetadataEdit editOf(const EditPage &page)
{
    MetadataEdit edit;
    for (const EditRow &row : page.model().changes()) {
        const bool isSet = row.change == EditRow::Change::Set;
        edit[row.key.toStdString()] =
            isSet ? std::optional(row.newValue.toStdString()) : std::nullopt;
    }
    return edit;
}

QStringList touched(const Node &node, MetadataMap map, const EditPage &page)
{
    QStringList texts;
    for (const auto &[key, value] : editOf(page)) {
        for (const KeyValue &entry : entriesOf(node, map)) {
            if (entry.key == key)
                texts << toText(entry.key) + u'=' + folded(toText(entry.value));
        }
    }
    return texts;
}

} // namespace

MetadataDialog::MetadataDialog(ClusterOperations &operations, NodeBatch nodes, const QColor &colour,
                               QWidget *parent)
    : NodeEditDialog(operations, QLatin1StringView("label"),
                     (nodes.size() == 1 ? tr("Labels and annotations of %1")
                                        : tr("Labels and annotations of %1", "several nodes"))
                         .arg(targetText(nodes, operations.context().clusterName)),
                     nodes, colour, parent)
{
    const int targets = static_cast<int>(nodes.size());
    m_labels = new EditPage(rulesOf(MetadataMap::Labels), targets, this);
    m_annotations = new EditPage(rulesOf(MetadataMap::Annotations), targets, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setFocusPolicy(Qt::NoFocus); // its bar takes it
    m_tabs->addTab(m_labels, tr("La&bels"));
    m_tabs->addTab(m_annotations, tr("A&nnotations"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        renewAround(*m_tabs); // else it is made higher for a sum of what both pages need
        update();
    });
    for (EditPage *page : {m_labels, m_annotations}) {
        page->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
        connect(page, &EditPage::changed, this, [this] { update(); });
    }
    body().addWidget(m_tabs, 1);
    addPreview();
    showNodes();
    update();
    showRows(*m_tabs);
    m_labels->setFocus();
}

void MetadataDialog::showNodes()
{
    const int targets = static_cast<int>(nodes().size());
    m_labels->setShown(rowsOf(nodes(), MetadataMap::Labels), targets);
    m_annotations->setShown(rowsOf(nodes(), MetadataMap::Annotations), targets);
}

std::vector<NodeWrite> MetadataDialog::writesFor(const Node &node) const
{
    std::vector<NodeWrite> writes;
    for (const auto &[map, page] : {std::pair(MetadataMap::Labels, m_labels),
                                    std::pair(MetadataMap::Annotations, m_annotations)}) {
        if (std::optional<NodeWrite> write = metadataWrite(node, map, editOf(*page)))
            writes.push_back(std::move(*write));
    }
    return writes;
}

QString MetadataDialog::touchedText(const Node &node) const
{
    const QStringList texts = touched(node, MetadataMap::Labels, *m_labels) +
                              touched(node, MetadataMap::Annotations, *m_annotations);
    return texts.isEmpty() ? tr("none of these keys") : listed(texts);
}

bool MetadataDialog::isSame(const Node &shown, const Node &now) const
{
    return std::ranges::equal(shown.labels, now.labels) &&
           std::ranges::equal(shown.annotations, now.annotations);
}

QStringList MetadataDialog::notes() const
{
    return m_labels->model().notes() + m_annotations->model().notes();
}

QString MetadataDialog::fault() const
{
    for (const NodePtr &node : nodes()) {
        for (const auto &[map, page] : {std::pair(MetadataMap::Labels, m_labels),
                                        std::pair(MetadataMap::Annotations, m_annotations)}) {
            if (const QString fault = metadataFault(*node, map, editOf(*page)); !fault.isEmpty())
                return fault;
        }
    }
    return unsetText();
}

/// Fields of a page that is not seen are named by it.
QString MetadataDialog::unsetText() const
{
    const bool areLabels = m_labels->hasUnsetEntry();
    if (!areLabels && !m_annotations->hasUnsetEntry())
        return {};
    const EditPage *seen = m_tabs->currentWidget() == m_labels ? m_labels : m_annotations;
    if (seen->hasUnsetEntry())
        return seen->unsetText();
    return areLabels ? tr("On the Labels page, press Set or clear the fields.")
                     : tr("On the Annotations page, press Set or clear the fields.");
}

} // namespace drover::ui
