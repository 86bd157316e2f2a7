#include "ui/objects/imagesmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace drover;
using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

NodeImage image(std::vector<std::string> names, std::int64_t bytes)
{
    return {std::move(names), bytes};
}

QString cell(const ImagesModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

} // namespace

/// The images on a node.
class TestImagesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImageIsCalledByItsTag()
    {
        ImagesModel model;
        model.setImages({image({"r.io/a@sha256:00", "r.io/a:1.2"}, 64 << 20)});
        QCOMPARE(cell(model, 0, ImagesModel::Name), u"r.io/a:1.2"_s);
        QCOMPARE(cell(model, 0, ImagesModel::Size), u"64.0 MiB"_s);
        QCOMPARE(cell(model, 0, ImagesModel::Size, ImagesModel::NamesRole),
                 u"r.io/a@sha256:00\nr.io/a:1.2"_s);
    }

    void whatHasNoTagIsCalledByItsDigest()
    {
        ImagesModel model;
        model.setImages({image({"r.io/a@sha256:00"}, 1)});
        QCOMPARE(cell(model, 0, ImagesModel::Name), u"r.io/a@sha256:00"_s);
        model.setImages({image({}, 1)});
        QCOMPARE(cell(model, 0, ImagesModel::Name), u"no name"_s);
    }

    void imagesThatStayKeepTheirRows()
    {
        ImagesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setImages({image({"b"}, 2), image({"a"}, 1), image({"d"}, 4), image({}, 9),
                         image({}, 9)});
        const QPersistentModelIndex kept = model.index(4, 0);
        QCOMPARE(kept.data().toString(), u"d"_s);

        model.setImages({image({"d"}, 4), image({"c"}, 3), image({"a"}, 7), image({}, 9)});

        QCOMPARE(model.rowCount(), 4);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), u"d"_s);
        QCOMPARE(cell(model, 1, ImagesModel::Size), u"7 B"_s);
        model.setImages({});
        QCOMPARE(model.rowCount(), 0);
    }

    void sizesSortAsNumbers()
    {
        ImagesModel model;
        model.setImages({image({"a"}, 900), image({"b"}, 1000)});
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(ImagesModel::SortRole);
        sorted.sort(ImagesModel::Size, Qt::DescendingOrder);
        QCOMPARE(sorted.index(0, ImagesModel::Name).data().toString(), u"b"_s);
        QCOMPARE(model.bytesOf(1), 1000);
    }
};

QTEST_MAIN(TestImagesModel)
#include "tst_imagesmodel.moc"
