#include "ui/theme/filedialog.h"

#include "ui/theme/spacing.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace drover::ui {

namespace {

// Texts of Qt that its Chinese catalogue lacks or has in an odd way. Ours is asked before it.
[[maybe_unused]] constexpr const char *kTextsOfQt[] = {
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
};
[[maybe_unused]] constexpr std::pair<const char *, const char *> kKindsOfQt[] = {
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Shortcut", "All other platforms"),
};

constexpr int kDateColumn = 3; ///< of QFileSystemModel, which is the last

/// Of any moment, as QFileSystemModel writes it; names of months differ in their width.
int dateWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (int month = 1; month <= 12; ++month) {
        const QDateTime moment({2028, month, 28}, {22, 58, 58});
        const QString text = QLocale::system().toString(moment, QLocale::ShortFormat);
        width = std::max(width, metrics.horizontalAdvance(text));
    }
    return width + 2 * kSpace;
}

} // namespace

QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &path)
{
    auto *dialog = new QFileDialog(parent, title, path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto *files = dialog->findChild<QTreeView *>(QLatin1StringView("treeView")); // none in the desktop's
    if (!files)
        return dialog;
    const int more = dateWidth(files->fontMetrics()) - files->columnWidth(kDateColumn);
    if (more > 0) { // from the names, which have more than that: else there is something to scroll for
        files->header()->resizeSection(kDateColumn, files->columnWidth(kDateColumn) + more);
        files->header()->resizeSection(0, files->columnWidth(0) - more);
    }
    return dialog;
}

} // namespace drover::ui
