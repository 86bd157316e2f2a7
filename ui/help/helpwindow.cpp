#include "ui/help/helpwindow.h"

#include "ui/help/helpsubject.h"
#include "ui/help/helptopics.h"
#include "ui/help/topicsearch.h"
#include "ui/text/plaintext.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/spacing.h"
#include "ui/theme/splitter.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

constexpr int kTopicRole = Qt::UserRole;
constexpr QSize kSize(100 * kSpace, 60 * kSpace);
constexpr int kListWidth = 36 * kSpace;

/// Writes one topic; a text, never read as HTML.
class TopicWriter
{
public:
    TopicWriter(QTextDocument *document, const QPalette &palette)
        : m_cursor(document), m_palette(palette)
    {
    }

    void heading(const QString &text, qreal size)
    {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * size);
        paragraph(text, format);
    }
    void paragraph(const QString &text, const QTextCharFormat &format = {})
    {
        QTextBlockFormat block;
        block.setBottomMargin(kSpace);
        block.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        if (!m_isFirst)
            m_cursor.insertBlock(block, format);
        m_cursor.setBlockFormat(block);
        m_isFirst = false;
        m_cursor.insertText(text, format);
    }
    void link(const QString &label, const QString &address)
    {
        QTextCharFormat quiet;
        quiet.setForeground(statusColors(m_palette).dimmed);
        paragraph(label + u' ', quiet);
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(address);
        format.setForeground(m_palette.color(QPalette::Link));
        format.setFontUnderline(true);
        m_cursor.insertText(address, format);
    }

private:
    QTextCursor m_cursor;
    QPalette m_palette;
    bool m_isFirst = true;
};

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_none(new QLabel(this)),
      m_list(new QTreeWidget(this)), m_page(new QTextBrowser(this)), m_parts(new Splitter(this))
{
    build();
    name();
    fill(helpTopics());
    divide();
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *current) {
        const HelpTopic *topic =
            current ? helpTopic(current->data(0, kTopicRole).toString()) : nullptr;
        if (topic)
            explain(*topic);
        else
            outline(current);
    });
    showTopic({});
}

void HelpWindow::build()
{
    auto *column = new QVBoxLayout(this);
    auto *parts = m_parts;
    auto *left = new QWidget(parts);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins({});
    leftColumn->setSpacing(kSpace);
    makeSearchField(*m_search);
    m_search->installEventFilter(this);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    m_list->setIndentation(2 * kSpace);
    leftColumn->addWidget(m_search);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setWordWrap(true);
    m_none->hide();
    leftColumn->addWidget(m_none);
    leftColumn->addWidget(m_list, 1);
    m_page->setOpenExternalLinks(true);
    m_page->document()->setDocumentMargin(2 * kSpace);
    parts->addWidget(left);
    parts->addWidget(m_page);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    column->addWidget(parts);
    offerDivides(*this);
    resizeOnScreen(*this, kSize);
}

/// The longest topic is read without moving anything.
void HelpWindow::divide()
{
    const QAbstractItemView &topics = *m_list;
    const int frame = 2 * topics.frameWidth() + topics.verticalScrollBar()->sizeHint().width();
    const int wanted = topics.sizeHintForColumn(0) + frame;
    const int list = std::clamp(wanted, kListWidth, kSize.width() / 2);
    m_parts->setSizes({list, kSize.width() - list});
}

void HelpWindow::name()
{
    setWindowTitle(tr("What Does This Mean?"));
    m_search->setPlaceholderText(tr("Type to search"));
    m_search->setAccessibleName(tr("Search the help"));
    m_none->setText(tr("Nothing matches."));
    m_list->setAccessibleName(tr("Topics"));
    m_page->setAccessibleName(tr("Explanation"));
}

void HelpWindow::renewWords()
{
    const QString topic = currentTopic();
    name();
    search(m_search->text());
    if (QTreeWidgetItem *item = itemOf(topic))
        m_list->setCurrentItem(item);
}

void HelpWindow::fill(const std::vector<const HelpTopic *> &topics)
{
    const int rowHeight = fontMetrics().lineSpacing() + kSpace;
    QTreeWidgetItem *group = nullptr;
    for (const HelpTopic *topic : topics) {
        const QString title = groupTitle(topic->group);
        if (!group || group->text(0) != title) {
            group = new QTreeWidgetItem(m_list, {title});
            group->setFlags(Qt::ItemIsEnabled);
            group->setSizeHint(0, {0, rowHeight});
            QFont bold = m_list->font();
            bold.setBold(true);
            group->setFont(0, bold);
        }
        const QString label = topicTitle(*topic);
        auto *item = new QTreeWidgetItem(group, {label});
        item->setToolTip(0, plainToolTip(label)); // the list may be made narrower
        item->setData(0, kTopicRole, topicId(*topic));
        item->setSizeHint(0, {m_list->fontMetrics().horizontalAdvance(label) + 2 * kSpace, rowHeight});
    }
    m_list->expandAll();
}

/// What was typed brings the best to the front; what is cleared leaves the topic that was read there.
void HelpWindow::search(const QString &typed)
{
    const QString sought = typed.simplified();
    const QString read = currentTopic();
    const std::vector<const HelpTopic *> found = findTopics(sought);
    m_list->clear();
    fill(found);
    m_none->setVisible(found.empty());
    QTreeWidgetItem *kept = sought.isEmpty() ? itemOf(read) : nullptr;
    if (!found.empty())
        m_list->setCurrentItem(kept ? kept : itemOf(topicId(*found.front())));
}

QTreeWidgetItem *HelpWindow::itemOf(const QString &id) const
{
    for (int top = 0; top < m_list->topLevelItemCount(); ++top) {
        QTreeWidgetItem *group = m_list->topLevelItem(top);
        for (int i = 0; i < group->childCount(); ++i) {
            if (group->child(i)->data(0, kTopicRole).toString() == id)
                return group->child(i);
        }
    }
    return nullptr;
}

void HelpWindow::showTopic(const QString &id)
{
    m_search->clear();
    QTreeWidgetItem *item = itemOf(id);
    m_list->setCurrentItem(item ? item : m_list->topLevelItem(0)->child(0));
    m_list->scrollToItem(m_list->currentItem()->parent()); // its heading, too, where both fit
    m_list->scrollToItem(m_list->currentItem());
}

QString HelpWindow::currentTopic() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, kTopicRole).toString() : QString();
}

QString HelpWindow::text() const
{
    return m_page->toPlainText();
}

void HelpWindow::explain(const HelpTopic &topic)
{
    m_page->clear();
    TopicWriter writer(m_page->document(), palette());
    writer.heading(topicTitle(topic), 1.4);
    writer.paragraph(topicWords(topic.meaning));
    if (*topic.advice) {
        writer.heading(tr("What to do"), 1.0);
        writer.paragraph(topicWords(topic.advice));
    }
    if (*topic.source)
        writer.link(tr("Source:"), QString::fromLatin1(topic.source));
    m_page->moveCursor(QTextCursor::Start);
}

/// Of a group: what it has to tell.
void HelpWindow::outline(const QTreeWidgetItem *group)
{
    m_page->clear();
    if (!group)
        return;
    TopicWriter writer(m_page->document(), palette());
    writer.heading(group->text(0), 1.4);
    for (int i = 0; i < group->childCount(); ++i)
        writer.paragraph(group->child(i)->text(0));
    m_page->moveCursor(QTextCursor::Start);
}

bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return QDialog::eventFilter(watched, event);
}

void HelpWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renewWords();
    const HelpTopic *topic = helpTopic(currentTopic());
    const bool isDrawnAnew =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isDrawnAnew && topic)
        explain(*topic);
    else if (isDrawnAnew)
        outline(m_list->currentItem());
}

void showHelp(const QString &topic, QWidget *window)
{
    auto *help = window->findChild<HelpWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!help) {
        help = new HelpWindow(window);
        help->setAttribute(Qt::WA_DeleteOnClose);
    }
    help->show(); // before the topic is scrolled to
    help->showTopic(topic);
    help->raise();
    help->activateWindow();
}

void addHelpKey(QWidget *window, const QString &topic)
{
    setHelpSubject(window, topic);
    auto *key = new QShortcut(QKeySequence::HelpContents, window);
    QObject::connect(key, &QShortcut::activated, window, [window] {
        showHelp(helpSubjectAt(QApplication::focusWidget()), window);
    });
}

} // namespace drover::ui
