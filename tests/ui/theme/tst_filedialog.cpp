#include "ui/theme/filedialog.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace drover::ui {

class TestFileDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whenAFileWasChangedIsReadToItsEnd()
    {
        const QTemporaryDir folder;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path()); // Qt keeps widths there
        QVERIFY(QDir(folder.path()).mkdir(u"files"_s));
        QFile file(folder.filePath(u"files/config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QWidget window;
        QFileDialog *dialog = fileDialog(&window, u"Open"_s, folder.filePath(u"files"_s));
        dialog->setViewMode(QFileDialog::Detail);
        dialog->open();
        const auto *files = dialog->findChild<QTreeView *>(u"treeView"_s);
        QTRY_COMPARE(files->model()->rowCount(files->rootIndex()), 1);

        const QString changed = files->model()->index(0, 3, files->rootIndex()).data().toString();
        QVERIFY(!changed.isEmpty());
        QCOMPARE_LT(files->fontMetrics().horizontalAdvance(changed), files->columnWidth(3));
        const int columns = files->columnViewportPosition(3) + files->columnWidth(3);
        QCOMPARE_LE(columns, files->viewport()->width()); // and nothing is to be scrolled for it
    }
};

} // namespace drover::ui

QTEST_MAIN(drover::ui::TestFileDialog)
#include "tst_filedialog.moc"
