#include "ui/operations/journaldialog.h"

#include "core/base/savefile.h"
#include "core/operations/undo.h"
#include "ui/details/emptyhint.h"
#include "ui/details/pageplaces.h"
#include "ui/details/roomydelegate.h"
#include "ui/help/helpwindow.h"
#include "ui/operations/journalmodel.h"
#include "ui/text/plaintext.h"
#include "ui/text/quantitytext.h"
#include "ui/text/timetext.h"
#include "ui/theme/filedialog.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/spacing.h"
#include "ui/theme/splitter.h"
#include "ui/theme/spoken.h"
#include "ui/theme/tableheader.h"

#include <QClipboard>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTextDocumentFragment>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

Timestamp timestampOf(WallTime time)
{
    return Timestamp(
        std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count());
}

/// In one line.
QString momentText(WallTime time)
{
    return bothZones(timestampOf(time)).replace(u'\n', QStringLiteral(" · "));
}

constexpr int kWidestName = 24 * kSpace;
constexpr int kLeastOutcome = 16 * kSpace;
constexpr std::chrono::milliseconds kMeasureWithin{200};
constexpr QChar kJoiner(0x2060);

/// Shows options of kubectl whole: a word joiner behind a dash lets no line end there. It is in few
/// fonts, and the one that has it would raise its line, so it is as small as can be. What is copied has
/// none.
class EntryView final : public QPlainTextEdit
{
public:
    using QPlainTextEdit::QPlainTextEdit;

    void setEntry(const QString &text)
    {
        static const QRegularExpression kOption(QStringLiteral("(?<=\\s)--[a-z][a-z-]*"));
        QString whole = text;
        QRegularExpressionMatchIterator found = kOption.globalMatch(text);
        while (found.hasNext()) {
            const QString option = found.next().captured();
            whole.replace(option, QString(option).replace(u'-', u'-' + QString(kJoiner)));
        }
        if (toPlainText() == whole)
            return;
        setPlainText(whole);
        QTextCharFormat tiny;
        tiny.setFontPointSize(1);
        const QString joiner(kJoiner);
        for (QTextCursor at = document()->find(joiner); !at.isNull(); at = document()->find(joiner, at))
            at.mergeCharFormat(tiny);
    }

protected:
    QMimeData *createMimeDataFromSelection() const override
    {
        auto *copied = new QMimeData;
        copied->setText(textCursor().selection().toPlainText().remove(kJoiner));
        return copied;
    }
};

} // namespace

QString entryText(const JournalEntry &entry, bool wasCutOff)
{
    QStringList lines;
    const auto add = [&lines](const QString &title, const QString &value) {
        if (!value.isEmpty())
            lines << JournalDialog::tr("%1: %2", "field, value").arg(title, value);
    };
    add(JournalDialog::tr("What"), whatText(entry));
    add(JournalDialog::tr("Outcome"), outcomeText(entry, wasCutOff));
    add(JournalDialog::tr("When"), momentText(entry.at));
    add(JournalDialog::tr("Cluster"), entry.clusterName);
    add(JournalDialog::tr("Node"), entry.node);
    add(JournalDialog::tr("By"), entry.by);
    add(JournalDialog::tr("User in the kubeconfig"), entry.user);
    add(JournalDialog::tr("Command"), entry.kubectl);
    add(JournalDialog::tr("Before"), entry.before);
    add(JournalDialog::tr("After"), entry.after);
    return lines.join(u'\n');
}

JournalDialog::JournalDialog(Journal &journal, Clock &clock, UndoRefusal undoRefusal,
                             QWidget *parent)
    : QDialog(parent), m_journal(journal), m_clock(clock), m_undoRefusal(std::move(undoRefusal)),
      m_model(new JournalModel(journal, clock, this)),
      m_filtered(new QSortFilterProxyModel(this)), m_search(new QLineEdit(this)),
      m_list(new QTreeView(this)), m_details(new EntryView(this)), m_sum(new QLabel(this))
{
    setWindowTitle(tr("Journal"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kSpace, 2 * kSpace, 2 * kSpace, 2 * kSpace);
    column->setSpacing(kSpace);
    m_search->setPlaceholderText(tr("Search node, cluster, action, person"));
    m_search->setAccessibleName(tr("Search the journal"));
    makeSearchField(*m_search);
    column->addWidget(m_search);
    buildList();
    auto *split = new Splitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_details);
    split->setSizes({40 * kSpace, 20 * kSpace});
    column->addWidget(split, 1);
    offerDivides(*this);
    column->addWidget(buildFoot());
    addHelpKey(this, QStringLiteral("window/Journal"));
    connect(m_search, &QLineEdit::textChanged, this, &JournalDialog::search);
    connect(&journal, &Journal::changed, this, &JournalDialog::showEntry);
    connect(&journal, &Journal::loaded, this, &JournalDialog::showEntry);
    connect(&journal, &Journal::loaded, this, &JournalDialog::measureColumns);
    connect(m_model, &JournalModel::modelReset, this, &JournalDialog::measureColumns);
    connect(m_model, &JournalModel::rowsInserted, this, &JournalDialog::measureSoon);
    resizeOnScreen(*this, {144 * kSpace, 76 * kSpace});
    journal.load();
    if (m_filtered->rowCount() > 0)
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    showEntry();
}

void JournalDialog::buildList()
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(JournalModel::SearchRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setHeader(new TableHeader(m_list));
    m_list->setModel(m_filtered);
    m_list->setAccessibleName(tr("Writes, newest first"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemDelegate(new RoomyDelegate(1, m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(JournalModel::WhatColumn, QHeaderView::Stretch);
    m_list->header()->setSectionsMovable(false);
    connect(m_list->header(), &QHeaderView::sectionResized, this, [this](int column) {
        m_isSizedByHand = m_isSizedByHand || (!m_isFitting && column != JournalModel::WhatColumn);
    });
    m_list->viewport()->installEventFilter(this);
    m_none = new EmptyHint(*m_list);
    m_none->setObjectName(QLatin1StringView("none"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &JournalDialog::showEntry);
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setAccessibleName(tr("The whole entry"));
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

/// Looks at up to a thousand rows: a drain writes a line for each of its pods.
void JournalDialog::measureColumns()
{
    const QAbstractItemView &view = *m_list;
    m_wanted.clear();
    for (int column = 0; column < JournalModel::ColumnCount; ++column)
        m_wanted.push_back(
            std::max(view.sizeHintForColumn(column), m_list->header()->sectionSizeHint(column)));
    fitColumns();
}

void JournalDialog::measureSoon()
{
    if (m_soon)
        return;
    m_soon = m_clock.callAfter(kMeasureWithin, [this] {
        m_soon.reset();
        measureColumns();
    });
}

/// What was done has what the others leave; how it ended has more where that needs less, and half of it
/// where neither has enough: one long command takes nothing from all that went wrong.
void JournalDialog::fitColumns()
{
    if (m_isSizedByHand)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    int rest = m_list->viewport()->width();
    for (int column = 0; column < JournalModel::WhatColumn; ++column) {
        m_list->setColumnWidth(column, std::min(m_wanted[std::size_t(column)], kWidestName));
        rest -= m_list->columnWidth(column);
    }
    const int spare = rest - m_wanted[JournalModel::WhatColumn];
    m_list->setColumnWidth(JournalModel::OutcomeColumn,
                           std::clamp(m_wanted[JournalModel::OutcomeColumn], kLeastOutcome,
                                      std::max({spare, rest / 2, kLeastOutcome})));
}

bool JournalDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *sized = event->type() == QEvent::Resize ? static_cast<QResizeEvent *>(event) : nullptr;
    if (sized && sized->size().width() != sized->oldSize().width())
        m_wanted.empty() ? measureColumns() : fitColumns();
    return QDialog::eventFilter(watched, event);
}

QWidget *JournalDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->setSpacing(kSpace);
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setWordWrap(true);
    m_sum->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_sum, 1);
    const auto add = [this, row](const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_undo = add(tr("&Undo…"));
    m_undo->setObjectName(QLatin1StringView("undo"));
    m_copy = add(tr("&Copy as Text"));
    QPushButton *save = add(tr("&Export…"));
    QPushButton *close = add(tr("C&lose"));
    close->setDefault(true);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const JournalEntry *entry = current())
            Q_EMIT undoWanted(*entry);
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(journalText(shownEntries(true))); });
    connect(save, &QPushButton::clicked, this, &JournalDialog::askWhere);
    connect(close, &QPushButton::clicked, this, &JournalDialog::reject);
    return foot;
}

void JournalDialog::search(const QString &text)
{
    m_search->setText(text);
    m_filtered->setFilterFixedString(text);
    m_list->setCurrentIndex(m_filtered->index(0, 0));
    showEntry();
}

void JournalDialog::goBackTo(const JournalDialog &before)
{
    const int row = before.m_list->currentIndex().row();
    setGeometry(before.geometry());
    m_search->setText(before.m_search->text());
    m_list->setCurrentIndex(m_filtered->index(row, 0));
    putPlaces(*this, placesIn(before));
}

const JournalEntry *JournalDialog::current() const
{
    const QModelIndex index = m_filtered->mapToSource(m_list->currentIndex());
    return index.isValid() ? &m_model->entryAt(index.row()) : nullptr;
}

std::vector<JournalEntry> JournalDialog::shownEntries(bool onlySelected) const
{
    std::vector<JournalEntry> entries;
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex index = m_filtered->index(row, 0);
        if (!onlySelected || m_list->selectionModel()->isRowSelected(row, {}))
            entries.push_back(m_model->entryAt(m_filtered->mapToSource(index).row()));
    }
    return entries;
}

void JournalDialog::showEntry()
{
    const JournalEntry *entry = current();
    const QString text = entry ? entryText(*entry, m_journal.wasCutOff(*entry)) : QString();
    static_cast<EntryView *>(m_details)->setEntry(text);
    const QString why =
        entry ? undoRefusal(*entry) : tr("There is nothing to take back in it.");
    m_undo->setEnabled(why.isEmpty());
    m_undo->setToolTip(plainToolTip(why));
    m_copy->setEnabled(entry);
    showSum();
}

QString JournalDialog::undoRefusal(const JournalEntry &entry) const
{
    if (!canUndo(entry))
        return tr("There is nothing to take back in it.");
    if (isUndone(entry, m_journal.entries()))
        return tr("It was undone already.");
    return m_undoRefusal(entry);
}

void JournalDialog::showSum()
{
    const QString shown = countText(m_filtered->rowCount());
    QString text = m_model->rowCount() == 1
                       ? tr("%1 of 1 entry", "shown").arg(shown)
                       : tr("%1 of %2 entries", "shown, all").arg(shown, countText(m_model->rowCount()));
    if (!m_journal.isLoaded())
        text += tr(" · reading older ones…");
    if (const int lines = m_journal.unreadableLines())
        text += tr(" · lines that cannot be read: %1").arg(lines);
    m_sum->setText(text);
    m_none->setText(m_model->rowCount() == 0
                        ? tr("Nothing has been written yet. What is done to nodes stands here.")
                        : tr("No write matches."));
    m_sum->setToolTip(plainToolTip(m_journal.folder()));
}

void JournalDialog::say(const QString &sentence)
{
    m_sum->setText(sentence);
    announce(*m_sum);
}

void JournalDialog::askWhere()
{
    auto *dialog =
        fileDialog(this, tr("Export Journal"), QDir::home().filePath(QStringLiteral("drover-journal.txt")));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &JournalDialog::exportTo);
    dialog->open();
}

void JournalDialog::exportTo(const QString &path)
{
    const QString why = saveWhole(path, journalText(shownEntries(false)).toUtf8());
    m_sum->setText(why.isEmpty() ? tr("Written to %1.").arg(path) : tr("%1 was not written: %2").arg(path, why));
}

} // namespace drover::ui
