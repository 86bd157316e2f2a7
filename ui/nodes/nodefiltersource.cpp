// What NodeFilter does when its source changes: rows that come, go, and come to match or to move.

#include "ui/nodes/nodefilter.h"

#include <algorithm>

namespace drover::ui {

namespace {

// A re-sort repaints every visible cell, so the rows of a column that changes all the time move
// four times a second at most.
constexpr std::chrono::milliseconds kResortEvery{250};

} // namespace

void NodeFilter::follow()
{
    connect(&m_source, &NodeRows::inserted, this, &NodeFilter::takeInserted);
    connect(&m_source, &NodeRows::leaving, this, &NodeFilter::leaveRemoved);
    connect(&m_source, &NodeRows::removed, this, &NodeFilter::forgetRemoved);
    connect(&m_source, &NodeRows::changed, this, &NodeFilter::takeChanged);
    connect(&m_source, &NodeRows::applied, this, &NodeFilter::tellRead);
    connect(&m_source, &NodeRows::factsChanged, this, &NodeFilter::takeFacts);
    connect(&m_source, &NodeRows::renamed, this, &NodeFilter::takeName);
    connect(&m_source, &NodeRows::figureChanged, this, &NodeFilter::takeFigure);
    connect(&m_source, &NodeRows::figureChangedOf, this, &NodeFilter::takeFigureOf);
    connect(&m_source, &NodeRows::figuresGiven, this, [this](int cluster) {
        m_match.setFigures(cluster, m_source.figuresOf(cluster));
    });
}

void NodeFilter::refilter()
{
    const int before = m_match.unknownCount();
    show(acceptedRows(0, static_cast<int>(allNodes().size()) - 1));
    if (before != m_match.unknownCount())
        Q_EMIT countsChanged();
}

void NodeFilter::followQuery()
{
    connect(&m_query, &LiveQuery::taken, this, [this] {
        m_match.setQuery(m_query.inForce());
        refilter();
    });
    connect(&m_query, &LiveQuery::needsChanged, this, &NodeFilter::needsChanged);
    connect(&m_query, &LiveQuery::ticked, this, &NodeFilter::refilter);
    connect(&m_source, &NodeRows::applied, &m_query, &LiveQuery::nodesRead);
}

QueryNeeds NodeFilter::needs() const
{
    QueryNeeds needs = m_query.needs();
    needs.add(needsElsewhere());
    return needs;
}

QueryNeeds NodeFilter::needsElsewhere() const
{
    QueryNeeds all;
    for (const auto &[place, needs] : m_needsElsewhere)
        all.add(needs);
    return all;
}

void NodeFilter::setNeedsOf(const QObject *elsewhere, QueryNeeds needs)
{
    QueryNeeds &known = m_needsElsewhere[elsewhere];
    if (known == needs)
        return;
    known = std::move(needs);
    Q_EMIT needsChanged();
}

bool NodeFilter::areRead(const std::set<std::string> &paths) const
{
    return std::ranges::all_of(m_source.nodes(), [&](const NodePtr &node) { return wasReadWith(*node, paths); });
}

std::vector<int> NodeFilter::acceptedRows(int first, int last)
{
    std::vector<int> accepted = m_match.accepted(first, last, m_source.nodes(), now());
    m_order.sort(accepted);
    return accepted;
}

std::vector<int> NodeFilter::merged(std::vector<int> fresh)
{
    // Rows that wait for the re-sort stand where they were: those merged among them wait as well.
    for (const int sourceRow : fresh)
        m_moved[static_cast<std::size_t>(sourceRow)] |= char(m_resortDue);
    std::vector<int> next;
    next.reserve(m_accepted.size() + fresh.size());
    std::merge(m_accepted.begin(), m_accepted.end(), fresh.begin(), fresh.end(), std::back_inserter(next),
               [this](int l, int r) { return m_order.less(l, r); });
    return next;
}

void NodeFilter::takeInserted(int first, int last)
{
    const int count = last - first + 1;
    for (std::vector<int> *rows : {&m_rows, &m_accepted}) {
        for (int &sourceRow : *rows)
            sourceRow += sourceRow >= first ? count : 0;
    }
    m_places.insert(m_places.begin() + first, static_cast<std::size_t>(count), -1);
    for (std::vector<char> *flags : {&m_moved, &m_isAccepted})
        flags->insert(flags->begin() + first, static_cast<std::size_t>(count), char(false));
    m_groups.insert(first, last, m_source.nodes());
    m_heads.resize(static_cast<std::size_t>(m_groups.size()), -1);
    m_order.insert(first, last, m_source.nodes());
    const int cluster = m_source.clusterAt(first);
    if (m_columns.hasClusters())
        m_match.setCluster(cluster, m_source.factsOf(cluster).name);
    m_match.insert(first, last, m_source.nodes(), cluster);
    show(merged(acceptedRows(first, last)));
    tellHeads();
    Q_EMIT countsChanged();
}

void NodeFilter::leaveRemoved(int first, int last)
{
    std::vector<int> next;
    next.reserve(m_accepted.size());
    std::copy_if(m_accepted.begin(), m_accepted.end(), std::back_inserter(next),
                 [=](int sourceRow) { return sourceRow < first || sourceRow > last; });
    show(std::move(next));
}

void NodeFilter::forgetRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (std::vector<int> *rows : {&m_rows, &m_accepted}) {
        for (int &sourceRow : *rows)
            sourceRow -= sourceRow > last ? count : 0;
    }
    m_places.erase(m_places.begin() + first, m_places.begin() + last + 1);
    for (std::vector<char> *flags : {&m_moved, &m_isAccepted})
        flags->erase(flags->begin() + first, flags->begin() + last + 1);
    m_groups.remove(first, last);
    m_order.remove(first, last);
    m_match.remove(first, last);
    tellHeads();
    Q_EMIT countsChanged();
}

void NodeFilter::takeChanged(int first, int last, int firstColumn, int lastColumn)
{
    const NodeCounts before = m_match.counts();
    const int unknownBefore = m_match.unknownCount();
    std::vector<int> entering;
    std::vector<int> leaving;
    m_isRegrouped = false;
    const int own = m_columns.fixedCount();
    const auto tell = [this](int row, int from, int to) {
        Q_EMIT dataChanged(index(row, from), index(row, to));
    };
    for (int sourceRow = first; sourceRow <= last; ++sourceRow) {
        // Folded away is shown as well: it counts in the head of its group.
        const bool wasAccepted = m_isAccepted[static_cast<std::size_t>(sourceRow)] != 0;
        const bool isAccepted = takeChangedRow(sourceRow);
        if (const int row = m_places[static_cast<std::size_t>(sourceRow)]; row >= 0 && isAccepted) {
            tell(row, firstColumn, lastColumn);
            if (m_columns.size() > own)
                tell(row, own, m_columns.size() - 1);
        }
        if (isAccepted && !wasAccepted)
            entering.push_back(sourceRow);
        else if (wasAccepted && !isAccepted)
            leaving.push_back(sourceRow);
    }
    if (!leaving.empty()) // only they are other than they were: the others are not asked
        std::erase_if(m_accepted,
                      [&](int sourceRow) { return std::ranges::binary_search(leaving, sourceRow); });
    std::ranges::sort(entering, [this](int l, int r) { return m_order.less(l, r); });
    if (!entering.empty() || !leaving.empty())
        show(merged(std::move(entering)));
    else if (m_isRegrouped)
        layOut();
    if (m_isRegrouped)
        tellHeads();
    if (before != m_match.counts() || unknownBefore != m_match.unknownCount())
        Q_EMIT countsChanged();
}

bool NodeFilter::takeChangedRow(int sourceRow)
{
    const Node &node = *m_source.at(sourceRow);
    m_match.update(sourceRow, node);
    if (m_groups.update(sourceRow, node)) {
        m_isRegrouped = true;
        m_heads.resize(static_cast<std::size_t>(m_groups.size()), -1);
        m_moved[static_cast<std::size_t>(sourceRow)] = true;
        scheduleResort();
    }
    if (m_order.update(sourceRow, node)) {
        m_moved[static_cast<std::size_t>(sourceRow)] = true;
        scheduleResort();
    }
    return m_match.accepts(sourceRow, m_source.nodes(), now());
}

void NodeFilter::scheduleResort()
{
    if (m_resortDue)
        return;
    m_resortDue = true;
    m_resortTimer = m_clock.callAfter(kResortEvery, [this] { resort(); });
}

void NodeFilter::resort()
{
    m_resortDue = false;
    std::vector<int> staying;
    std::vector<int> moved;
    for (const int sourceRow : m_accepted)
        (m_moved[static_cast<std::size_t>(sourceRow)] ? moved : staying).push_back(sourceRow);
    std::fill(m_moved.begin(), m_moved.end(), char(false));
    const auto less = [this](int l, int r) { return m_order.less(l, r); };
    m_order.sort(moved);
    std::vector<int> next;
    next.reserve(m_accepted.size());
    std::merge(staying.begin(), staying.end(), moved.begin(), moved.end(),
               std::back_inserter(next), less);
    show(std::move(next));
}

} // namespace drover::ui
