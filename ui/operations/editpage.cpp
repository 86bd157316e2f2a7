#include "ui/operations/editpage.h"

#include "ui/details/emptyhint.h"
#include "ui/details/roomydelegate.h"
#include "ui/theme/spacing.h"
#include "ui/theme/tableheader.h"
#include "ui/writes/messagebox.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QTreeView>

#include <algorithm>

namespace drover::ui {

namespace {

constexpr const char *kEffects[] = {"NoSchedule", "PreferNoSchedule", "NoExecute"};

QLabel *makeFault(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->hide();
    return label;
}

void showFault(QLabel *label, const QString &fault)
{
    QPalette words;
    words.setColor(QPalette::WindowText, statusColors(words).bad);
    label->setPalette(words);
    label->setText(fault);
    label->setHidden(fault.isEmpty());
}

/// Whether the current row is seen, at least in part, where the list is so big.
bool showsCurrent(const QTreeView &list, const QSize &size)
{
    return list.visualRect(list.currentIndex()).intersects(QRect({}, size));
}

constexpr int kLeastRows = 6;
constexpr int kMostRows = 12;

/// Keeps the current row in sight as what stands around the list takes some of its room. It likes to
/// be as high as its rows, none of which is cut in two.
class EntryList : public QTreeView
{
public:
    using QTreeView::QTreeView;

    QSize sizeHint() const override
    {
        const int rows = std::clamp(model()->rowCount(), kLeastRows, kMostRows);
        const int row = std::max(sizeHintForRow(0), fontMetrics().height());
        return {QTreeView::sizeHint().width(),
                header()->sizeHint().height() + rows * row + 2 * frameWidth()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        const bool wasInSight = showsCurrent(*this, event->oldSize());
        QTreeView::resizeEvent(event);
        if (wasInSight)
            scrollTo(currentIndex());
    }
};

constexpr int kChangeWidth = 14 * kSpace;

QString fieldValue(const EditRow &row)
{
    return row.change == EditRow::Change::Set ? row.newValue : row.value;
}

} // namespace

EditPage::EditPage(EditRules rules, int targets, QWidget *parent)
    : QWidget(parent), m_rules(std::move(rules)), m_model(new EditModel(targets, this)),
      m_key(new QLineEdit(this)), m_value(new QLineEdit(this)), m_effect(new QComboBox(this)),
      m_keyFault(makeFault(this)), m_valueFault(makeFault(this)),
      m_set(new QPushButton(tr("&Set"), this)), m_remove(new QPushButton(tr("&Remove"), this)),
      m_list(new EntryList(this)), m_owner(new MessageBox(Tone::Warning, this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kSpace);
    grid->setVerticalSpacing(kSpace / 2);
    buildFields(grid);
    buildList();
    (new EmptyHint(*m_list, m_rules.none))->setObjectName(QLatin1StringView("none"));
    m_list->setColumnHidden(EditModel::NodesColumn, targets == 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kSpace);
    column->addLayout(grid);
    column->addWidget(m_owner);
    column->addWidget(m_list, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(kSpace);
    m_buttons->addWidget(m_remove);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    setFocusProxy(m_key);
    for (QPushButton *button : {m_set, m_remove})
        button->setAutoDefault(false);
    connect(m_model, &EditModel::edited, this, [this] {
        showRow();
        makeRoom();
        Q_EMIT changed();
    });
    check();
}

void EditPage::buildFields(QGridLayout *grid)
{
    const auto label = [this, grid](const QString &text, QWidget *field, int column) {
        auto *title = new QLabel(text, this);
        title->setTextFormat(Qt::PlainText);
        title->setBuddy(field);
        grid->addWidget(title, 0, column);
        grid->addWidget(field, 1, column);
    };
    m_key->setObjectName(QLatin1StringView("key"));
    m_value->setObjectName(QLatin1StringView("value"));
    m_effect->setObjectName(QLatin1StringView("effect"));
    m_set->setObjectName(QLatin1StringView("set"));
    label(tr("K&ey"), m_key, 0);
    label(tr("&Value"), m_value, 1);
    if (m_rules.hasEffect) {
        for (const char *effect : kEffects)
            m_effect->addItem(QLatin1StringView(effect));
        label(tr("E&ffect"), m_effect, 2);
    }
    m_effect->setVisible(m_rules.hasEffect);
    grid->addWidget(m_set, 1, 3);
    grid->addWidget(m_keyFault, 2, 0);
    grid->addWidget(m_valueFault, 2, 1, 1, 3);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    for (QLineEdit *field : {m_key, m_value}) {
        connect(field, &QLineEdit::textChanged, this, &EditPage::check);
        field->installEventFilter(this);
    }
    connect(m_effect, &QComboBox::currentIndexChanged, this, &EditPage::check);
    connect(m_set, &QPushButton::clicked, this, &EditPage::setEntry);
}

void EditPage::buildList()
{
    m_list->setMinimumHeight(3 * (fontMetrics().height() + kSpace / 2)); // of what a low screen leaves
    m_list->setHeader(new TableHeader(m_list));
    m_list->setModel(m_model);
    m_list->setObjectName(QLatin1StringView("entries"));
    m_list->setAccessibleName(tr("Entries"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemDelegate(new RoomyDelegate(1, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(EditModel::KeyColumn, QHeaderView::Stretch);
    m_list->setColumnHidden(EditModel::EffectColumn, !m_rules.hasEffect);
    m_list->setColumnWidth(EditModel::ValueColumn, (m_rules.hasEffect ? 20 : 26) * kSpace);
    int effects = 0; // there are but these, and half of one says nothing
    for (const char *effect : kEffects)
        effects = std::max(effects, fontMetrics().horizontalAdvance(QLatin1StringView(effect)));
    m_list->setColumnWidth(EditModel::EffectColumn, effects + 3 * kSpace);
    m_list->setColumnWidth(EditModel::NodesColumn, 9 * kSpace);
    m_list->setColumnWidth(EditModel::ChangeColumn, kChangeWidth);
    makeRoom();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_isFollowing)
            showCurrent();
        showRow();
    });
    connect(m_remove, &QPushButton::clicked, this, &EditPage::toggleCurrent);
}

QString EditPage::effect() const
{
    return m_rules.hasEffect ? m_effect->currentText() : QString();
}

void EditPage::setFields(const QString &key, const QString &value, const QString &effect)
{
    m_key->setText(key);
    m_value->setText(value);
    if (m_rules.hasEffect)
        m_effect->setCurrentText(effect);
}

void EditPage::setShown(std::vector<EditRow> rows, int targets)
{
    const QModelIndex current = m_list->currentIndex();
    const EditRow chosen = current.isValid() ? m_model->rows()[std::size_t(current.row())] : EditRow();
    const QString key = m_key->text().trimmed();
    const bool isTyped = key.isEmpty() || hasUnsetEntry();
    const bool wasInSight = showsCurrent(*m_list, m_list->viewport()->size());
    m_isFollowing = true;
    m_model->setShown(std::move(rows), targets);
    // Remove is for what was chosen, not for what came in its place.
    if (m_model->rowOf(chosen.key, chosen.effect) < 0)
        m_list->setCurrentIndex({});
    m_isFollowing = false;
    if (wasInSight) // it may stand elsewhere now
        m_list->scrollTo(m_list->currentIndex());
    const int row = m_model->rowOf(key, effect());
    if (!isTyped && row < 0)
        setFields({}, {}, effect());
    else if (!isTyped)
        m_value->setText(fieldValue(m_model->rows()[std::size_t(row)]));
    showRow();
    m_list->updateGeometry();
}

int EditPage::heightForWidth(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width) : -1;
}

void EditPage::showCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    const EditRow &entry = m_model->rows()[std::size_t(row)];
    setFields(entry.key, fieldValue(entry), entry.effect);
}

void EditPage::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
}

void EditPage::check()
{
    const QString key = m_key->text().trimmed();
    const QString keyFault = key.isEmpty() ? QString() : m_rules.keyFault(key);
    const QString valueFault = m_rules.valueFault(m_value->text());
    showFault(m_keyFault, keyFault);
    showFault(m_valueFault, valueFault);
    m_set->setEnabled(!key.isEmpty() && keyFault.isEmpty() && valueFault.isEmpty());
    const QString owner = key.isEmpty() ? QString() : m_rules.owner(key, effect());
    m_owner->setSentences(owner.isEmpty() ? QStringList() : QStringList{owner});
    Q_EMIT changed();
}

bool EditPage::hasUnsetEntry() const
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty())
        return false;
    const int row = m_model->rowOf(key, effect());
    if (row < 0)
        return true;
    return m_value->text() != fieldValue(m_model->rows()[std::size_t(row)]);
}

QString EditPage::unsetText() const
{
    if (!hasUnsetEntry())
        return {};
    return m_set->isEnabled() ? tr("Press Set, or clear the fields.")
                              : tr("Correct the fields, or clear them.");
}

void EditPage::setEntry()
{
    if (!m_set->isEnabled())
        return;
    const QString key = m_key->text().trimmed();
    m_model->set(key, effect(), m_value->text());
    const int row = m_model->rowOf(key, effect());
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_model->index(row, 0));
    Q_EMIT changed();
}

void EditPage::showRow()
{
    const int row = m_list->currentIndex().row();
    m_remove->setEnabled(row >= 0);
    const bool isKept =
        row < 0 || m_model->rows()[std::size_t(row)].change == EditRow::Change::Keep;
    m_remove->setText(isKept ? tr("&Remove") : tr("Take Ba&ck"));
}

/// For the values, while there is no change to be told of.
void EditPage::makeRoom()
{
    bool isChange = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        isChange = isChange || !m_model->index(row, EditModel::ChangeColumn).data().toString().isEmpty();
    if (isChange != m_list->isColumnHidden(EditModel::ChangeColumn))
        return;
    m_list->setColumnHidden(EditModel::ChangeColumn, !isChange);
    const int values = m_list->columnWidth(EditModel::ValueColumn);
    m_list->setColumnWidth(EditModel::ValueColumn, values + (isChange ? -kChangeWidth : kChangeWidth));
}

void EditPage::toggleCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row >= 0)
        m_model->toggleRemove(row);
}

bool EditPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int key = press->key();
        const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isReturn && (watched == m_key || watched == m_value)) {
            if (!press->isAutoRepeat()) // one held on a button that was switched off comes here
                setEntry();
            return true;
        }
        if (watched == m_list && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
            toggleCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace drover::ui
