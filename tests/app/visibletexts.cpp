#include "tests/app/visibletexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolBar>

#include <algorithm>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

constexpr int kMostRows = 100; // what follows says nothing new

/// Without mnemonics, in the way of Latin letters or behind them in brackets.
QString plain(QString text)
{
    text.remove(QRegularExpression(u"\\(&\\w\\)"_s));
    return text.remove(u'&').simplified();
}

class Collector
{
public:
    QSet<QString> texts;

    void add(const QString &text)
    {
        for (const QString &line : text.split(u'\n')) {
            const QString known = plain(line).replace(QRegularExpression(u"\\d+"_s), u"#"_s);
            if (!known.isEmpty())
                texts.insert(known);
        }
    }
    void addWidget(const QWidget &widget)
    {
        add(widget.toolTip());
        add(widget.accessibleName());
        add(widget.accessibleDescription());
        if (widget.isWindow())
            add(widget.windowTitle());
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            add(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            add(button->text());
        else if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
            add(box->title());
        else if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
            add(field->placeholderText());
        else if (const auto *page = qobject_cast<const QTextBrowser *>(&widget))
            add(page->toPlainText());
        else if (const auto *choice = qobject_cast<const QComboBox *>(&widget))
            addChoices(*choice);
        else if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
            addTabs(*bar);
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
            addCells(*view);
        addActions(widget.actions());
    }

private:
    void addActions(const QList<QAction *> &actions)
    {
        for (const QAction *action : actions) {
            add(action->text());
            add(action->toolTip());
            add(action->statusTip());
            if (const QMenu *menu = action->menu())
                addActions(menu->actions());
        }
    }
    void addChoices(const QComboBox &choice)
    {
        for (int i = 0; i < choice.count(); ++i)
            add(choice.itemText(i));
    }
    void addTabs(const QTabBar &bar)
    {
        for (int i = 0; i < bar.count(); ++i) {
            add(bar.tabText(i));
            add(bar.tabToolTip(i));
        }
    }
    void addCells(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model || qobject_cast<const QHeaderView *>(&view))
            return;
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            add(model->headerData(column, Qt::Horizontal).toString());
            add(model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        }
        addRows(*model, view.rootIndex());
    }
    void addRows(const QAbstractItemModel &model, const QModelIndex &parent)
    {
        const int rows = std::min(model.rowCount(parent), kMostRows);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex cell = model.index(row, column, parent);
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                    add(cell.data(role).toString());
            }
            addRows(model, model.index(row, 0, parent));
        }
    }
};

} // namespace

QSet<QString> visibleTexts()
{
    Collector collector;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        collector.addWidget(*window);
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->isVisible())
                collector.addWidget(*widget);
        }
    }
    return collector.texts;
}

struct SourceTexts::Known {
    std::mutex mutex;
    QSet<QString> sources;
};

SourceTexts::SourceTexts() : m_known(std::make_unique<Known>()) {}

SourceTexts::~SourceTexts() = default;

QString SourceTexts::translate(const char *context, const char *source, const char *, int) const
{
    if (QByteArrayView(context).startsWith("Q") || context == QByteArrayView("DrainPlan"))
        return {}; // Qt's own; and what a drain planned is on record
    const std::lock_guard lock(m_known->mutex);
    m_known->sources.insert(QString::fromUtf8(source));
    return {};
}

bool SourceTexts::mayBe(const QString &text) const
{
    static const QRegularExpression places(u"%(L?\\d|L?n)"_s);
    static const QRegularExpression words(u"[A-Za-z]{3}"_s);
    const std::lock_guard lock(m_known->mutex);
    for (const QString &source : m_known->sources) {
        for (const QString &line : source.split(u'\n')) {
            QStringList parts = plain(line).split(places);
            if (!parts.join(u' ').contains(words))
                continue; // a pattern that anything fits
            for (QString &part : parts)
                part = QRegularExpression::escape(part.replace(QRegularExpression(u"\\d+"_s), u"#"_s));
            const QRegularExpression pattern(QRegularExpression::anchoredPattern(parts.join(u".*"_s)));
            if (pattern.match(text).hasMatch())
                return true;
        }
    }
    return false;
}

} // namespace drover
