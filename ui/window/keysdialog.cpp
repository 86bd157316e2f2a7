#include "ui/window/keysdialog.h"

#include "ui/actions/actionset.h"
#include "ui/theme/spacing.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace drover::ui {

namespace {

struct ViewKey {
    const char *keys;
    const char *text;
};

// What the widgets do by themselves, so no action stands for it.
constexpr ViewKey kViewKeys[] = {
    {"Alt+1 … Alt+9", QT_TRANSLATE_NOOP("drover::ui::KeysDialog", "Tab 1 to 9")},
    {"Return", QT_TRANSLATE_NOOP("drover::ui::KeysDialog", "Into the details")},
    {"A … Z, 0 … 9", QT_TRANSLATE_NOOP("drover::ui::KeysDialog", "Jump to the node of that name")},
    {"Space", QT_TRANSLATE_NOOP("drover::ui::KeysDialog", "Add the node to the selection, or take it out")},
    {"Ctrl+A", QT_TRANSLATE_NOOP("drover::ui::KeysDialog", "Select all nodes shown")},
    {"Ctrl+Shift+A", QT_TRANSLATE_NOOP("drover::ui::KeysDialog", "Select none")},
    {"Shift+F10", QT_TRANSLATE_NOOP("drover::ui::KeysDialog", "Menu of the selected nodes")},
    {"Esc", QT_TRANSLATE_NOOP("drover::ui::KeysDialog", "Clear the filter, then leave it")},
};

} // namespace

KeysDialog::KeysDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *column = new QVBoxLayout(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * kSpace);
    const auto add = [grid](const QString &keys, const QString &text) {
        auto *keysLabel = new QLabel(keys);
        keysLabel->setTextFormat(Qt::PlainText);
        QFont bold = keysLabel->font();
        bold.setBold(true);
        keysLabel->setFont(bold);
        const int row = grid->rowCount();
        grid->addWidget(keysLabel, row, 0);
        auto *meaning = new QLabel(text);
        meaning->setTextFormat(Qt::PlainText);
        grid->addWidget(meaning, row, 1);
    };
    for (const ActionSpec &spec : actionTable()) {
        if (!actionKeysText(spec).isEmpty())
            add(actionKeysText(spec), spec.menu == ActionMenu::NodeCopy
                                          ? tr("Copy: %1").arg(plainActionText(spec))
                                          : plainActionText(spec));
    }
    for (const ViewKey &key : kViewKeys)
        add(QString::fromUtf8(key.keys), tr(key.text));
    column->addLayout(grid);
    column->addSpacing(kSpace);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace drover::ui
