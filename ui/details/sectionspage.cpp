#include "ui/details/sectionspage.h"

#include "ui/details/factgrid.h"
#include "ui/theme/icons.h"
#include "ui/theme/spacing.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kMostColumns = 3;
constexpr int kFocusEdge = 1;
constexpr int kMargin = kSpace - kFocusEdge; ///< from the edge as far as the cells of the tables
constexpr int kGap = 3 * kSpace; ///< between sections, beside and below each other

QVBoxLayout *newColumn(const QList<OverviewSection *> &sections)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(kGap);
    for (OverviewSection *section : sections)
        column->addWidget(section);
    column->addStretch();
    return column;
}

void takeAll(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            takeAll(item->layout());
        delete item;
    }
}

} // namespace

SectionsPage::SectionsPage(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget(this)), m_layout(new QHBoxLayout(m_content))
{
    setFrameStyle(QFrame::NoFrame);
    setViewportMargins(kFocusEdge, kFocusEdge, kFocusEdge, kFocusEdge);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    m_layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_layout->setSpacing(kGap);
    setWidget(m_content);
    m_content->installEventFilter(this);
    paintTone();
    setBackgroundRole(QPalette::Base); // of the edge that shows the focus
    setAutoFillBackground(true);
}

int SectionsPage::columnsThatFit() const
{
    // A column has room for the longest name that is usual and for a UUID on one line.
    const QString anyUuid = QStringLiteral("90020af0-d58e-8079-2fed-8ea43d15c780");
    const QFontMetrics metrics = fontMetrics();
    const int name = std::max(metrics.horizontalAdvance(tr("Container runtime")),
                              metrics.horizontalAdvance(QStringLiteral("System UUID")));
    const int column = name + 2 * kSpace + metrics.horizontalAdvance(anyUuid);
    const int room = viewport()->width() - 2 * kMargin;
    return std::clamp((room + kGap) / (column + kGap), 1, kMostColumns);
}

void SectionsPage::arrange()
{
    const int count = columnsThatFit();
    if (count == m_columns.size())
        return;
    m_columns = columnsOf(count);
    takeAll(m_layout);
    for (const QList<OverviewSection *> &column : m_columns)
        m_layout->addLayout(newColumn(column), 1);
    alignNames();
}

void SectionsPage::alignNames()
{
    for (const QList<OverviewSection *> &column : m_columns) {
        int widest = 0;
        for (const OverviewSection *section : column)
            widest = std::max(widest, section->widestName());
        for (OverviewSection *section : column)
            section->setNameWidth(widest);
    }
}

/// By hand: QScrollArea's own resizing forgets the scroll bar's width where height depends on it.
void SectionsPage::fitContent()
{
    const int least = m_content->minimumSizeHint().width();
    const int width = std::max(viewport()->width(), least);
    setHorizontalScrollBarPolicy(least > viewport()->width() ? Qt::ScrollBarAlwaysOn
                                                             : Qt::ScrollBarAlwaysOff);
    m_content->resize(width, std::max(m_content->heightForWidth(width), viewport()->height()));
}

void SectionsPage::setDimmed(bool dimmed)
{
    m_dimmed = dimmed;
    paintTone();
}

void SectionsPage::paintTone()
{
    const QPalette base = palette();
    QPalette mine = base;
    const QColor dimmed = statusColors(base).dimmed;
    mine.setColor(QPalette::PlaceholderText, dimmed);
    if (m_dimmed) {
        mine.setColor(QPalette::Text, dimmed);
        mine.setColor(QPalette::WindowText, dimmed);
    }
    m_content->setPalette(mine);
}

QList<QWidget *> SectionsPage::stops() const
{
    QList<QWidget *> all;
    for (const QList<OverviewSection *> &column : columnsOf(1)) {
        for (const OverviewSection *section : column)
            all += section->stops();
    }
    return all;
}

void SectionsPage::moveFocus(int step)
{
    const QList<QWidget *> all = stops();
    if (all.isEmpty())
        return;
    const qsizetype current = all.indexOf(focusWidget());
    const qsizetype last = all.size() - 1;
    const qsizetype next = current < 0 ? (step > 0 ? 0 : last)
                                       : std::clamp<qsizetype>(current + step, 0, last);
    all.at(next)->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(all.at(next), 2 * kSpace, 2 * kSpace);
}

void SectionsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        moveFocus(1);
    else if (event->key() == Qt::Key_Up)
        moveFocus(-1);
    else if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(allText());
    else
        QScrollArea::keyPressEvent(event);
}

void SectionsPage::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(themedIcon(QLatin1StringView("copy")), tr("&Copy All Facts"), this,
                   [this] { QApplication::clipboard()->setText(allText()); });
    menu.exec(event->globalPos());
}

void SectionsPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
    fitContent();
}

bool SectionsPage::event(QEvent *event)
{
    const bool isDone = QScrollArea::event(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Paint && hasFocus()) {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    return isDone;
}

bool SectionsPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_content && event->type() == QEvent::LayoutRequest)
        fitContent();
    return QScrollArea::eventFilter(object, event);
}

void SectionsPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintTone();
}

} // namespace drover::ui
