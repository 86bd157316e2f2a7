#include "ui/pods/podlist.h"

#include "ui/insight/dimlabel.h"
#include "ui/insight/lookbar.h"
#include "ui/objects/findbar.h"
#include "ui/pods/podfilter.h"
#include "ui/pods/podtablemodel.h"
#include "ui/pods/podview.h"
#include "ui/states/statearea.h"
#include "ui/states/statepage.h"
#include "ui/text/quantitytext.h"
#include "ui/theme/icons.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/spacing.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr int kLeastField = 20 * kSpace;
constexpr int kRowsAboveSums = 3; ///< fewer, and there are no sums
constexpr int kRowsBelowBar = 2;

/// As wide as its words want it, where there is the room.
class FilterField final : public QLineEdit
{
public:
    explicit FilterField(QWidget *parent) : QLineEdit(parent)
    {
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        setMinimumWidth(kLeastField);
    }

    QSize sizeHint() const override
    {
        const int wide = std::max(26 * kSpace, 30 * fontMetrics().horizontalAdvance(u'x'));
        return {wide, QLineEdit::sizeHint().height()};
    }
};

StateView filterHidesAll(qsizetype count)
{
    StateView view;
    view.kind = StateView::Kind::FilterHidesAll;
    view.icon = QLatin1StringView("filter");
    view.tone = Tone::Dimmed;
    view.sentence = PodList::tr("0 of %1 pods match.").arg(countText(count));
    view.next = {StateView::Action::ClearFilter, PodList::tr("Clear Filter")};
    return view;
}

} // namespace

PodList::PodList(PodTableModel &pods, QWidget *parent)
    : QWidget(parent), m_pods(pods), m_filter(new PodFilter(pods, this)), m_bar(new LookBar(this)),
      m_field(new FilterField(this)), m_again(new QToolButton(this)),
      m_stack(new QStackedWidget(this)), m_view(new PodView(*m_filter, this)),
      m_stateArea(new StateArea(this)), m_foot(new QWidget(this)), m_sums(new QLabel(this)),
      m_note(new DimLabel({}, this))
{
    build();
    connectParts();
    setFocusProxy(m_view);
    showRows();
}

PodList::~PodList() = default;

void PodList::build()
{
    m_field->setPlaceholderText(tr("Filter pods (Ctrl+F, /)"));
    m_field->setAccessibleName(tr("Filter pods"));
    makeSearchField(*m_field);
    m_field->installEventFilter(this);
    m_again->setIcon(themedIcon(QLatin1StringView("refresh")));
    m_again->setToolTip(tr("Read again"));
    m_again->setAccessibleName(tr("Read again"));
    m_again->setAutoRaise(true);
    m_bar->addControl(m_field);
    m_bar->addControl(m_again);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_stateArea);
    m_sums->setTextFormat(Qt::PlainText);
    m_sums->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sums->setWordWrap(true);
    m_note->setWordWrap(true);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(kSpace, kSpace / 2, kSpace, kSpace / 2);
    foot->setSpacing(kSpace / 2);
    foot->addWidget(m_sums);
    foot->addWidget(m_note);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_foot);
}

void PodList::connectParts()
{
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showRows();
    });
    connect(m_again, &QToolButton::clicked, this, &PodList::readAgainWanted);
    connect(&m_stateArea->page(), &StatePage::actionTriggered, this,
            [this](StateView::Action action) {
                if (action == StateView::Action::ClearFilter)
                    m_field->clear();
                else
                    Q_EMIT readAgainWanted();
            });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &PodList::showRows);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &PodList::showRows);
}

void PodList::setMark(const LookMark &mark)
{
    m_bar->setMark(mark);
    m_isFaulty = !mark.why.isEmpty();
    share();
}

void PodList::setState(const StateView &state)
{
    m_state = state;
    showRows();
}

void PodList::setSums(const QString &text)
{
    m_sums->setText(text);
    share();
}

/// Sums make way for rows, as the page of resources has them too; then does what stands above them,
/// where it says nothing that the rows do not and nobody is in it.
void PodList::share()
{
    const int row = fontMetrics().height() + kSpace;
    const int header = m_view->header()->sizeHint().height() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int room = height() - header - m_bar->sizeHint().height();
    const bool isBarUsed = !m_field->text().isEmpty() || m_bar->isAncestorOf(window()->focusWidget());
    const bool isTable = m_stack->currentWidget() == m_view;
    m_bar->setVisible(isBarUsed || !isTable || m_isFaulty || room >= kRowsBelowBar * row);
    const int sums = m_sums->heightForWidth(width() - 2 * kSpace) + kSpace;
    m_sums->setVisible(!m_sums->text().isEmpty() && room - sums >= kRowsAboveSums * row);
    m_foot->setVisible(!m_sums->isHidden() || !m_note->isHidden());
}

void PodList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

void PodList::setNote(const QString &text)
{
    m_note->setVisible(!text.isEmpty());
    m_note->setText(text);
    share();
}

void PodList::showRows()
{
    const int all = m_pods.rowCount();
    const int shown = m_filter->rowCount();
    const bool hidesAll = all > 0 && shown == 0;
    const StateView state = hidesAll ? filterHidesAll(all) : m_state;
    m_bar->setCount(shown < all ? tr("%1 of %2").arg(countText(shown), countText(all))
                                : QString());
    if (!state.isNone())
        m_stateArea->page().setView(state);
    m_stack->setCurrentWidget(state.isNone() ? static_cast<QWidget *>(m_view) : m_stateArea);
    share();
    if (shown == 0)
        return;
    m_view->fitColumns();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_filter->index(0, 0));
}

void PodList::leaveFilter()
{
    if (m_field->text().isEmpty())
        m_view->setFocus();
    else
        m_field->clear();
}

bool PodList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isFindKey(*static_cast<QKeyEvent *>(event)))
        event->accept(); // the window's filter is for nodes
    return QWidget::event(event);
}

void PodList::keyPressEvent(QKeyEvent *event)
{
    if (!isFindKey(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_bar->show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool PodList::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &PodList::share, Qt::QueuedConnection); // it has left then
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        leaveFilter();
    else if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        m_view->setFocus();
    else
        return QWidget::eventFilter(object, event);
    return true;
}

} // namespace drover::ui
