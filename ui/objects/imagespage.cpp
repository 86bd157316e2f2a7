#include "ui/objects/imagespage.h"

#include "core/base/joined.h"
#include "core/pods/lookrequests.h"
#include "ui/details/roomydelegate.h"
#include "ui/details/viewcopy.h"
#include "ui/objects/askedmark.h"
#include "ui/objects/imagesmodel.h"
#include "ui/states/freshnessbanner.h"
#include "ui/states/rightwords.h"
#include "ui/states/statearea.h"
#include "ui/states/statepage.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/tableheader.h"

#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

// nodeStatusMaxImages of a kubelet that was not told otherwise.
constexpr int kKubeletLimit = 50;

} // namespace

ImagesPage::ImagesPage(ApiRequests &requests, Clock &clock, const QString &user, QWidget *parent)
    : NodePage(clock, parent),
      m_words{tr("Asking for the images…"), mayNotText(QStringLiteral("get nodes")),
              tr("The images could not be read."), user},
      m_asked(requests, clock, [this] { follow(); }),
      m_model(new ImagesModel(this)), m_filtered(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)), m_mark(new AskedMark(this)),
      m_banner(new FreshnessBanner(this)), m_stack(new QStackedWidget(this)),
      m_list(new QTreeView(this)), m_state(new StateArea(this)), m_count(new QLabel(this))
{
    buildList();
    build();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        showAll();
    });
    connect(m_mark, &AskedMark::refreshWanted, this, &ImagesPage::ask);
    connect(&m_state->page(), &StatePage::actionTriggered, this, &ImagesPage::ask);
    setFocusProxy(m_list);
    showAll();
}

void ImagesPage::build()
{
    m_filter->setPlaceholderText(tr("Filter images"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    makeSearchField(*m_filter);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    m_count->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    auto *above = new QHBoxLayout;
    above->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    above->setSpacing(kSpace);
    above->addWidget(m_filter, 1);
    above->addWidget(m_mark);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(above);
    rows->addWidget(m_banner);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_count);
}

void ImagesPage::buildList()
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(ImagesModel::NamesRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setSortRole(ImagesModel::SortRole);
    m_list->setHeader(new TableHeader(m_list));
    m_list->setModel(m_filtered);
    m_list->setAccessibleName(tr("Images"));
    m_list->setItemDelegate(new RoomyDelegate(1, m_list));
    m_list->setTextElideMode(Qt::ElideMiddle); // images of one registry begin alike
    m_list->setFrameStyle(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true); // the size stands far from the name
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setSectionsClickable(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(8 * kSpace);
    m_list->header()->setSectionResizeMode(ImagesModel::Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ImagesModel::Size, QHeaderView::Fixed);
    m_list->header()->resizeSection(
        ImagesModel::Size,
        m_list->fontMetrics().horizontalAdvance(QStringLiteral("1,024.0 MiB")) + 4 * kSpace);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(ImagesModel::Size, Qt::DescendingOrder);
    addCopyRows(*m_list, tr("&Copy"), ImagesModel::CopyRole, ImagesModel::ColumnCount)
        ->setShortcut(QKeySequence::Copy);
    addCopyRows(*m_list, tr("Copy &All Names"), ImagesModel::NamesRole, 1);
    addSorting(*m_list, tr("&Sort By"));
}

QString ImagesPage::title() const
{
    const QString plain = tr("&Images");
    if (m_titleCount == 0)
        return plain;
    return tr("%1 (%2)", "tab title, count").arg(plain, countText(m_titleCount));
}

void ImagesPage::nodeSwitched()
{
    m_asked.clear();
    m_model->setImages({});
    nodeChanged();
    showAll();
}

void ImagesPage::nodeChanged()
{
    const std::uint32_t count = node() ? node()->imageCount : 0;
    if (count == m_titleCount)
        return;
    m_titleCount = count;
    Q_EMIT titleChanged();
}

void ImagesPage::lookBegun()
{
    if (!m_asked.answer() || m_asked.isMissed())
        ask();
}

void ImagesPage::reachedAgain()
{
    if (m_asked.isMissed())
        ask();
}

void ImagesPage::lookEnded()
{
    m_asked.stop();
    showAll();
}

void ImagesPage::ask()
{
    if (node())
        m_asked.ask(requestNodeImages(std::string(node()->name)));
}

void ImagesPage::follow()
{
    if (m_asked.answer())
        m_model->setImages(*m_asked.answer());
    showAll();
}

void ImagesPage::showAll()
{
    StateView state;
    StateView banner;
    const bool isRead = m_asked.answer().has_value();
    if (isRead && m_filtered->rowCount() == 0)
        state = stateOf(StateView::Kind::NoSelection, QLatin1StringView("info"), Tone::Dimmed,
                        m_model->rowCount() == 0 ? tr("The kubelet reports no images.")
                                                 : tr("No image matches."));
    else if (!isRead && m_asked.isAsking() && m_asked.isSlow())
        state = askingState(m_words);
    else if (!isRead && !m_asked.isAsking() && m_asked.error())
        state = failureState(m_words, *m_asked.error());
    if (isRead && m_asked.error())
        banner = failureBanner(m_words, *m_asked.error());
    m_state->page().setView(state);
    m_banner->setView(banner);
    m_stack->setCurrentWidget(state.isNone() ? static_cast<QWidget *>(m_list) : m_state);
    m_mark->showAsked(m_asked, clock().wallNow());
    m_mark->setCanRefresh(node() != nullptr);
    showCount();
}

void ImagesPage::showCount()
{
    m_count->setText(countSentence());
    m_count->setVisible(m_model->rowCount() > 0);
}

QString ImagesPage::countSentence() const
{
    std::int64_t bytes = 0;
    const int shown = m_filtered->rowCount();
    for (int row = 0; row < shown; ++row)
        bytes += m_model->bytesOf(m_filtered->mapToSource(m_filtered->index(row, 0)).row());
    const int all = m_model->rowCount();
    const QString count = shown == all ? countText(all)
                                       : tr("%1 of %2").arg(countText(shown), countText(all));
    const QString sum = tr("%1 images, %2 in total.", "count, size").arg(count, bytesText(bytes));
    return sentences({sum, all == kKubeletLimit ? tr("A kubelet reports its 50 largest.") : QString()});
}

void ImagesPage::dimmedChanged()
{
    QPalette shown = palette();
    if (isDimmed())
        shown.setColor(QPalette::Text, statusColors(shown).dimmed);
    m_list->setPalette(shown);
}

} // namespace drover::ui
