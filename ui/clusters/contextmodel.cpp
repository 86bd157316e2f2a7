#include "ui/clusters/contextmodel.h"

#include "ui/clusters/fuzzymatch.h"
#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"

#include <QDir>

#include <algorithm>

namespace drover::ui {

namespace {

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

QString cell(const KubeContext &context, int column)
{
    switch (column) {
    case ContextModel::Name:
        return context.id.context;
    case ContextModel::Server:
        return context.server;
    case ContextModel::User:
        return context.user;
    default:
        return shortPath(context.file);
    }
}

} // namespace

ContextModel::ContextModel(QObject *parent) : QAbstractTableModel(parent) {}

void ContextModel::setContexts(std::vector<KubeContext> contexts, std::vector<ClusterId> open)
{
    beginResetModel();
    m_contexts = std::move(contexts);
    m_open = std::move(open);
    match();
    endResetModel();
}

void ContextModel::setQuery(const QString &typed)
{
    beginResetModel();
    m_query = typed.simplified();
    match();
    endResetModel();
}

void ContextModel::match()
{
    struct Hit {
        int score;
        std::size_t place;
    };
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < m_contexts.size(); ++i) {
        const KubeContext &context = m_contexts[i];
        // A hit in the name counts more than one in server, user or file.
        const auto name = fuzzyScore(m_query, context.id.context);
        const QString rest = context.server + u' ' + context.user + u' ' + context.file;
        const auto other = fuzzyScore(m_query, rest);
        if (name || other)
            hits.push_back({std::max(name.value_or(0) * 2, other.value_or(0)), i});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit &l, const Hit &r) { return l.score > r.score; });
    m_rows.clear();
    for (const Hit &hit : hits)
        m_rows.push_back(hit.place);
}

const KubeContext &ContextModel::contextAt(int row) const
{
    return m_contexts[m_rows[static_cast<std::size_t>(row)]];
}

bool ContextModel::isOpen(int row) const
{
    return std::find(m_open.begin(), m_open.end(), contextAt(row).id) != m_open.end();
}

QString ContextModel::remark(int row) const
{
    const KubeContext &context = contextAt(row);
    if (context.broken)
        return tr("Cannot be opened: %1").arg(context.broken->message);
    if (!context.notSupported.isEmpty())
        return context.notSupported.join(u'\n');
    return isOpen(row) ? tr("Open already: its tab comes to the front.") : QString();
}

int ContextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ContextModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContextModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KubeContext &context = contextAt(index.row());
    if (role == Qt::DisplayRole && index.column() == Name && isOpen(index.row()))
        return tr("%1 (open)").arg(context.id.context);
    if (role == Qt::DisplayRole)
        return cell(context, index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(remark(index.row()));
    if (role == RoomyDelegate::ToneRole && context.broken)
        return int(Tone::Dimmed);
    if (role != Qt::DecorationRole || index.column() != Name)
        return {};
    if (context.broken)
        return themedIcon(QLatin1StringView("error"), Tone::Bad);
    if (!context.notSupported.isEmpty())
        return themedIcon(QLatin1StringView("warning"), Tone::Warning);
    return isOpen(index.row()) ? themedIcon(QLatin1StringView("window")) // whether it is live, its tab says
                               : themedIcon(QLatin1StringView("unplugged"), Tone::Dimmed);
}

QVariant ContextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Context"), tr("Server"), tr("User"), tr("File")};
    return section >= 0 && section < ColumnCount ? titles[section] : QVariant();
}

} // namespace drover::ui
