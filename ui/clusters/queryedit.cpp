#include "ui/clusters/queryedit.h"

#include "ui/details/roomydelegate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/spacing.h"
#include "ui/theme/statuspalette.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QTextCharFormat>

#include <algorithm>

namespace drover::ui {

namespace {

using namespace std::chrono_literals;

// Longer than between two keys, shorter than a wait.
constexpr auto kRest = 400ms;
// What a key found is painted first: Qt collects paints for 5 ms. Shorter than between two keys.
constexpr auto kAfterPaint = 30ms;
constexpr int kVisibleCompletions = 12;
constexpr QLatin1StringView kOperatorEnds(":=<>");

/// On X11 Qt deletes and moves by these, too: Ctrl+D where nothing can be cordoned would take a letter.
bool isActionsKey(const QKeyEvent &event)
{
    constexpr int kLetters[] = {Qt::Key_D, Qt::Key_E, Qt::Key_H, Qt::Key_K};
    return event.modifiers() == Qt::ControlModifier && std::ranges::count(kLetters, event.key()) > 0;
}

} // namespace

QueryEdit::QueryEdit(Clock &clock, QWidget *parent)
    : QLineEdit(parent), m_clock(clock), m_rows(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_rows, this)), m_note(new QLabel(this)), m_message(new QLabel)
{
    // Not setCompleter(): that would replace the whole text by what was chosen.
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kVisibleCompletions);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    m_completer->popup()->setItemDelegate(new RoomyDelegate(1, m_completer->popup()));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &QueryEdit::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, &QueryEdit::completeTyped);
    connect(qApp, &QApplication::focusChanged, this, &QueryEdit::focusMoved);
    m_note->setObjectName(QLatin1StringView("queryNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setCursor(Qt::ArrowCursor);
    m_note->hide();
    m_message->setObjectName(QLatin1StringView("queryError"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAutoFillBackground(true);
    m_message->setFrameStyle(QFrame::StyledPanel);
    m_message->setMargin(kSpace / 2);
    m_message->hide();
}

QueryEdit::~QueryEdit()
{
    delete m_message;
}

void QueryEdit::setError(std::optional<QueryError> error)
{
    m_error = std::move(error);
    m_rest.reset();
    hideError();
    if (m_error)
        m_rest = m_clock.callAfter(kRest, [this] { showError(); });
}

void QueryEdit::setNote(const QString &note, const QString &sentence)
{
    if (m_note->text() == note && m_note->accessibleName() == sentence)
        return;
    m_note->setText(note);
    m_note->setToolTip(plainToolTip(sentence));
    m_note->setAccessibleName(sentence);
    setAccessibleDescription(sentence);
    m_note->setVisible(!note.isEmpty());
    placeNote();
}

QString QueryEdit::note() const
{
    return m_note->text();
}

void QueryEdit::placeNote()
{
    const int button = height(); // square, and there while there is text
    const QSize size = m_note->isHidden() ? QSize(0, 0) : m_note->sizeHint();
    setTextMargins(0, 0, size.width(), 0);
    m_note->setGeometry(width() - size.width() - button - kSpace / 2, 0, size.width(), height());
}

bool QueryEdit::isCompleting() const
{
    return m_completer->popup()->isVisible();
}

bool QueryEdit::isChoosing() const
{
    return isCompleting() && m_completer->popup()->currentIndex().isValid();
}

void QueryEdit::completeTyped()
{
    m_completer->popup()->setCurrentIndex({}); // it was chosen for what stood there before
    // Where nothing of a term stands yet, or it is whole, a list would only hide the table.
    const QString before = text().left(cursorPosition());
    if (before.isEmpty() || before.back().isSpace() || before.back() == u'(' || before.back() == u')')
        closeCompletions();
    else
        m_offering = m_clock.callAfter(kAfterPaint, [this] { offerCompletions(); });
}

void QueryEdit::closeCompletions()
{
    m_offering.reset();
    m_completer->popup()->hide();
}

void QueryEdit::offerCompletions()
{
    m_offering.reset();
    m_offered.clear();
    if (m_completions)
        m_offered = m_completions(text(), cursorPosition());
    m_rows->clear();
    for (const QueryCompletion &one : m_offered) {
        auto *item = new QStandardItem(
            one.help.isEmpty() ? one.text.trimmed() : tr("%1   %2", "term, its help").arg(one.text, one.help));
        item->setEditable(false);
        m_rows->appendRow(item);
    }
    if (m_offered.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QAbstractItemView *popup = m_completer->popup();
    QRect place = cursorRect();
    place.setBottom(height());
    place.setWidth(popup->sizeHintForColumn(0) + 4 * kSpace);
    qApp->installEventFilter(this);
    m_completer->complete(place);
    popup->setCurrentIndex({});
}

void QueryEdit::insertCompletion(const QModelIndex &index)
{
    if (index.row() < 0 || index.row() >= m_offered.size())
        return;
    if (m_offering) // the list is that of a letter before
        return offerCompletions();
    const QueryCompletion chosen = m_offered.at(index.row());
    setSelection(int(chosen.at), int(chosen.length));
    insert(chosen.text);
    // Behind a name its values are wanted; a value is what was looked for.
    if (kOperatorEnds.contains(chosen.text.back()))
        completeTyped();
    else
        closeCompletions();
}

bool QueryEdit::event(QEvent *event)
{
    // Here F1 is about the query, whatever it means elsewhere in the window.
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (isOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents)) {
        event->accept();
        return true;
    }
    // Before Qt lets it go to the next widget: the list takes it.
    const bool isTab =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab;
    if (isTab && isChoosing()) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    if (isActionsKey(*event))
        return event->ignore(); // where the action is off, the window says why
    switch (event->key()) {
    case Qt::Key_Escape:
        m_offering.reset();
        if (isCompleting())
            m_completer->popup()->hide();
        else if (!text().isEmpty())
            clear();
        else
            Q_EMIT leaveRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isChoosing())
            return event->ignore(); // the list takes it
        closeCompletions();
        m_rest.reset();
        if (m_error)
            showError(); // it is mended here
        else
            Q_EMIT leaveRequested();
        return;
    case Qt::Key_Down:
        m_offering.reset();
        Q_EMIT leaveRequested();
        return;
    case Qt::Key_F1:
        Q_EMIT helpRequested();
        return;
    case Qt::Key_Space:
        return event->modifiers() == Qt::ControlModifier ? offerCompletions()
                                                         : QLineEdit::keyPressEvent(event);
    default:
        QLineEdit::keyPressEvent(event);
    }
}

/// A window or a menu that comes while the list is open would stand under it, and without the keys.
bool QueryEdit::eventFilter(QObject *watched, QEvent *event)
{
    const QWidget *popup = m_completer->popup();
    if (watched == popup && event->type() == QEvent::Hide)
        qApp->removeEventFilter(this);
    else if (event->type() == QEvent::Show && watched->isWidgetType() && watched != popup && isCompleting()) {
        const auto *other = static_cast<QWidget *>(watched);
        if (other->isWindow() && other->windowType() != Qt::ToolTip)
            closeCompletions();
    }
    return QLineEdit::eventFilter(watched, event);
}

/// While the list is open Qt's completer keeps from the field that the focus left it, and the list
/// would take the keys of who is elsewhere.
void QueryEdit::focusMoved(QWidget *from, QWidget *to)
{
    if (from != this || !to || !isCompleting())
        return;
    closeCompletions();
    QFocusEvent left(QEvent::FocusOut, Qt::OtherFocusReason);
    QCoreApplication::sendEvent(this, &left);
}

void QueryEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (m_error && !m_rest && event->reason() != Qt::PopupFocusReason)
        showError(); // it may have gone with the tab
}

/// The message lies on the window, where another tab comes.
void QueryEdit::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    if (event->spontaneous())
        return;
    m_rest.reset();
    m_message->hide();
}

void QueryEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        m_offering.reset();
    if (event->reason() != Qt::PopupFocusReason && m_error) {
        m_rest.reset();
        showError(); // who leaves a wrong query is told at once
    }
}

void QueryEdit::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    if (m_message->isVisible())
        showError();
}

void QueryEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeNote();
}

void QueryEdit::showError()
{
    if (!m_error || !isVisible())
        return;
    if (isCompleting()) {
        m_rest = m_clock.callAfter(kRest, [this] { showError(); });
        return;
    }
    underline(true);
    QWidget *over = window();
    m_message->setParent(over);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, bannerColor(Tone::Bad, colours));
    colours.setColor(QPalette::WindowText, statusColors(palette()).bannerText);
    m_message->setPalette(colours);
    m_message->setText(m_error->sentence);
    m_message->setAccessibleName(m_error->sentence);
    const int widest = std::min(50 * kSpace, over->width() - 2 * kSpace);
    const QRect needed = m_message->fontMetrics().boundingRect(
        QRect(0, 0, widest - 2 * kSpace, 1000), Qt::TextWordWrap, m_error->sentence);
    m_message->resize(std::min(needed.width() + 3 * kSpace, widest),
                      needed.height() + 2 * kSpace);
    const QPoint below = mapTo(over, QPoint(xOf(m_error->at), height() + kSpace / 4));
    const int rightmost = over->width() - m_message->width() - kSpace;
    m_message->move(std::max(kSpace, std::min(below.x(), rightmost)), below.y());
    m_message->show();
    m_message->raise();
}

void QueryEdit::hideError()
{
    m_message->hide();
    underline(false);
}

/// A line edit has no formats of its own, but shows those an input method asks for.
void QueryEdit::underline(bool isWrong)
{
    QList<QInputMethodEvent::Attribute> formats;
    if (isWrong && m_error->length > 0) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(toneColor(Tone::Bad, palette()));
        formats.append({QInputMethodEvent::TextFormat, int(m_error->at) - cursorPosition(),
                        int(m_error->length), wrong});
    }
    QInputMethodEvent event(QString(), formats);
    QCoreApplication::sendEvent(this, &event);
}

int QueryEdit::xOf(qsizetype position) const
{
    // From the caret, whose place is known however far the text is scrolled.
    const QString all = text();
    const auto caret = qsizetype(cursorPosition());
    const int between = fontMetrics().horizontalAdvance(
        all.mid(std::min(position, caret), std::abs(position - caret)));
    const int x = cursorRect().center().x() + (position < caret ? -between : between);
    return std::clamp(x, 0, width());
}

} // namespace drover::ui
