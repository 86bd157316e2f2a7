#include "ui/clusters/contextpicker.h"

#include "ui/clusters/contextmodel.h"
#include "ui/details/roomydelegate.h"
#include "ui/theme/listkeys.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/tableheader.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringList>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace drover::ui {

namespace {

// The names that cloud providers make run to a hundred letters. They are what is chosen by, so that the
// others give way to them, as far as each keeps a place in which it can be told from others of its kind.
struct ColumnWidth {
    ContextModel::Column column;
    int widest;
    int least;
    int share; ///< in percent of all: what it keeps where that is more
};
constexpr int kLeastName = 20 * kSpace;
constexpr ColumnWidth kBeside[] = {{ContextModel::Server, 36 * kSpace, 12 * kSpace, 14},
                                   {ContextModel::User, 16 * kSpace, 10 * kSpace, 11},
                                   {ContextModel::File, 30 * kSpace, 10 * kSpace, 15}};

} // namespace

ContextPicker::ContextPicker(QWidget *parent)
    : QDialog(parent), m_model(new ContextModel(this)), m_search(new QLineEdit(this)),
      m_list(new QTreeView(this)), m_remark(new QLabel(this)), m_problems(new QLabel(this))
{
    setWindowTitle(tr("Open Cluster"));
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setQuery(typed);
        selectRow(0);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ContextPicker::showRemark);
    connect(m_list, &QTreeView::doubleClicked, this, &ContextPicker::openCurrent);
    resizeOnScreen(*this, {128 * kSpace, 58 * kSpace});
}

void ContextPicker::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(kSpace);
    m_search->setPlaceholderText(tr("Type to search contexts"));
    m_search->setAccessibleName(tr("Search contexts"));
    makeSearchField(*m_search);
    new ListKeys(m_search, m_list);
    column->addWidget(m_search);

    m_list->setHeader(new TableHeader(m_list));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Contexts"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(1, m_list));
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QTreeView::NoEditTriggers);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(true);
    column->addWidget(m_list, 1);

    for (QLabel *label : {m_remark, m_problems}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    column->addWidget(buildButtons());
}

QWidget *ContextPicker::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    QPushButton *file = buttons->addButton(tr("Open &File…"), QDialogButtonBox::ResetRole);
    m_doctor = buttons->addButton(tr("Connection &Doctor…"), QDialogButtonBox::ResetRole);
    m_doctor->setToolTip(tr("Examines the way to the chosen context, step by step."));
    for (QPushButton *button : {file, m_doctor})
        button->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, &ContextPicker::openCurrent);
    connect(file, &QPushButton::clicked, this, &ContextPicker::openFileRequested);
    connect(m_doctor, &QPushButton::clicked, this, &ContextPicker::examineCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &ContextPicker::reject);
    plainButtons(*buttons);
    return buttons;
}

void ContextPicker::setContexts(std::vector<KubeContext> contexts,
                                const std::vector<Error> &problems, std::vector<ClusterId> open)
{
    m_model->setContexts(std::move(contexts), std::move(open));
    fitColumns();
    QStringList sentences;
    for (const Error &problem : problems)
        sentences.append(problem.message);
    m_problems->setText(sentences.join(u'\n'));
    m_problems->setHidden(sentences.isEmpty());
    int row = 0; // the first that can be opened: Return opens it
    while (row < m_model->rowCount() && m_model->contextAt(row).broken)
        ++row;
    selectRow(row < m_model->rowCount() ? row : 0);
    m_search->setFocus();
}

void ContextPicker::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitColumns();
}

void ContextPicker::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitColumns();
}

void ContextPicker::fitColumns()
{
    const QAbstractItemView *cells = m_list; // whose hints are not hidden
    const auto fit = [this, cells](int column) {
        const int title = m_list->header()->sectionSizeHint(column);
        return std::max(cells->sizeHintForColumn(column), title) + kSpace;
    };
    // What the last one was stretched to would stay its width where another takes from it.
    m_list->header()->setStretchLastSection(false);
    const int all = m_list->viewport()->width();
    int room = all;
    for (const ColumnWidth &width : kBeside) {
        const int least = std::min(fit(width.column), std::max(width.least, all * width.share / 100));
        m_list->setColumnWidth(width.column, least);
        room -= least;
    }
    const int names = std::min(fit(ContextModel::Name), std::max(room, kLeastName));
    m_list->setColumnWidth(ContextModel::Name, names);
    room -= names;
    // First as wide as is usual, then whatever is left: the last column would have it and need it not.
    for (const bool isRest : {false, true}) {
        for (const ColumnWidth &width : kBeside) {
            const int now = m_list->columnWidth(width.column);
            const int wanted = isRest ? fit(width.column) : std::min(fit(width.column), width.widest);
            const int more = std::clamp(wanted - now, 0, std::max(room, 0));
            m_list->setColumnWidth(width.column, now + more);
            room -= more;
        }
    }
    m_list->header()->setStretchLastSection(true);
}

void ContextPicker::selectRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row, ContextModel::Name));
    showRemark();
}

void ContextPicker::showRemark()
{
    const QModelIndex current = m_list->currentIndex();
    const bool isFound = current.isValid();
    m_doctor->setEnabled(isFound);
    m_open->setEnabled(isFound && !m_model->contextAt(current.row()).broken);
    if (isFound)
        m_remark->setText(m_model->remark(current.row()));
    else
        m_remark->setText(m_search->text().isEmpty() ? tr("No contexts found. Open a file.")
                                                     : tr("No context matches."));
}

void ContextPicker::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || m_model->contextAt(current.row()).broken)
        return;
    const ClusterId id = m_model->contextAt(current.row()).id;
    accept();
    Q_EMIT chosen(id);
}

void ContextPicker::examineCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        Q_EMIT doctorWanted(m_model->contextAt(current.row()).id);
}

} // namespace drover::ui
