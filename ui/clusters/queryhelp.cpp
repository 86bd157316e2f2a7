#include "ui/clusters/queryhelp.h"

#include "core/query/queryfields.h"
#include "ui/details/roomydelegate.h"
#include "ui/theme/contents.h"
#include "ui/theme/plainbuttons.h"
#include "ui/theme/screenfit.h"
#include "ui/theme/tableheader.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueryHelp)
};

constexpr int kHeight = 520;
constexpr int kMostMeaningLines = 3; ///< where the screen has no room for one
constexpr QLatin1StringView kName("queryHelp");

QTreeWidgetItem *addGroup(QTreeWidget &list, const QString &title)
{
    auto *group = new QTreeWidgetItem(&list, {title});
    group->setFirstColumnSpanned(true);
    QFont bold = list.font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled); // nothing to choose
    return group;
}

void add(QTreeWidgetItem &group, const QString &term, const QString &meaning)
{
    auto *row = new QTreeWidgetItem(&group, {term, meaning});
    row->setFont(0, QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void fill(QTreeWidget &list)
{
    QTreeWidgetItem &how = *addGroup(list, Words::tr("How it is written"));
    add(how, QStringLiteral("web eu-1*"), Words::tr("words: each must be in one of the visible cells"));
    add(how, QStringLiteral("\"two words\""), Words::tr("exactly this text, spaces included"));
    add(how, QStringLiteral("notready"), Words::tr("one of the states that status: takes, see below"));
    add(how, QStringLiteral("zone:eu"), Words::tr("the field contains this"));
    add(how, QStringLiteral("zone=eu-1a"), Words::tr("the field is exactly this; != is anything else"));
    add(how, QStringLiteral("zone in (a, b)"), Words::tr("one of them; notin: none of them"));
    add(how, QStringLiteral("name=web-*"), Words::tr("* stands for anything, ? for one character"));
    add(how, QStringLiteral("cpu>8"), Words::tr("also >=, < and <=: numbers, versions, ages, times"));
    add(how, QStringLiteral("a and (b or not c)"), Words::tr("joined terms; side by side means and"));
    add(how, QStringLiteral(".spec.podCIDR:10.244."),
        Words::tr("the value at a path, compared as number, quantity, time or text"));
    add(how, QStringLiteral("{.spec.providerID}"), Words::tr("the node has a value at this path"));
    add(how, QStringLiteral("\"Boot time\"<2h"), Words::tr("a column of your own, by its title"));
    QTreeWidgetItem &what = *addGroup(list, Words::tr("What can be asked for"));
    for (const QueryField &field : queryFields())
        add(what, QString::fromUtf8(field.example),
            QCoreApplication::translate("QueryField", field.help));
}

void build(QDialog *dialog)
{
    dialog->setWindowTitle(Words::tr("Filter Help"));
    auto *list = new QTreeWidget(dialog);
    list->setHeader(new TableHeader(list));
    auto *rows = new RoomyDelegate(1, list);
    rows->setMostLines(kMostMeaningLines);
    list->setItemDelegate(rows);
    list->setAllColumnsShowFocus(true);
    list->setHeaderLabels({Words::tr("Term"), Words::tr("Meaning")});
    list->setAccessibleName(dialog->windowTitle());
    fill(*list);
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(true);
    list->setCurrentItem(list->topLevelItem(0)->child(0));
    auto *keys = new QLabel(Words::tr("Ctrl+Space completes, Esc clears, Enter and ↓ go to the table."), dialog);
    keys->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    plainButtons(*buttons);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(list, 1);
    column->addWidget(keys);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    list->setFocus();
    QObject::connect(list->header(), &QHeaderView::sectionResized, list, [list] { list->doItemsLayout(); });
}

/// Where no meaning is cut.
int wholeWidth(QDialog &dialog)
{
    const auto *list = dialog.findChild<QTreeWidget *>();
    QHeaderView &header = *list->header();
    header.setStretchLastSection(false);
    header.resizeSections(QHeaderView::ResizeToContents);
    const int width = header.length();
    header.resizeSection(1, header.minimumSectionSize()); // no less than this where it is stretched
    header.setStretchLastSection(true);
    const QMargins margins = dialog.layout()->contentsMargins();
    return width + list->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2 * list->frameWidth() +
           margins.left() + margins.right();
}

} // namespace

void showQueryHelp(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(kName);
    build(dialog);
    resizeOnScreen(*dialog, {wholeWidth(*dialog), kHeight});
    dialog->show();
}

void renewQueryHelp(const QWidget &window)
{
    for (QDialog *dialog : window.findChildren<QDialog *>(kName, Qt::FindDirectChildrenOnly)) {
        removeContents(*dialog);
        build(dialog);
    }
}

} // namespace drover::ui
