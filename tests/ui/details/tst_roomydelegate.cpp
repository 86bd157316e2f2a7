#include "ui/details/roomydelegate.h"
#include "ui/theme/spacing.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QPaintEngine>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace drover::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPadding = kSpace / 2;

/// Keeps what is drawn as text: the words and where they stand.
class TextDevice final : public QPaintDevice, public QPaintEngine
{
public:
    TextDevice() : QPaintEngine(AllFeatures) {}

    QStringList texts;

    QPaintEngine *paintEngine() const override { return const_cast<TextDevice *>(this); }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { texts << item.text(); }
    Type type() const override { return User; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        const bool isDpi = metric == PdmDpiX || metric == PdmDpiY || metric == PdmPhysicalDpiX ||
                           metric == PdmPhysicalDpiY;
        return isDpi ? 96 : metric == PdmDevicePixelRatio ? 1 : 1000;
    }
};

/// A list of one column with one cell.
struct List {
    QStandardItemModel model{1, 1};
    QTreeView view;
    RoomyDelegate *delegate;

    List(const QString &text, int lines, int most) : delegate(new RoomyDelegate(lines, &view))
    {
        delegate->setMostLines(most);
        model.setData(model.index(0, 0), text);
        view.setModel(&model);
        view.setRootIsDecorated(false);
        view.header()->setStretchLastSection(false);
        view.setItemDelegate(delegate);
        view.resize(400, 200);
        view.show();
    }
    int advance(const QString &text) const { return view.fontMetrics().horizontalAdvance(text); }
    /// A little more than the words need: layouts round up.
    void setTextWidth(int width) { view.setColumnWidth(0, width + 2 * kSpace + kSpace / 2); }
    int lines() const
    {
        QStyleOptionViewItem option;
        option.initFrom(&view);
        option.widget = &view;
        option.font = view.font();
        const int height = delegate->sizeHint(option, model.index(0, 0)).height();
        return (height - 2 * kPadding) / view.fontMetrics().lineSpacing();
    }
    QStringList drawn(int lines) const
    {
        TextDevice device;
        QPainter painter(&device);
        QStyleOptionViewItem option;
        option.initFrom(&view);
        option.widget = &view;
        option.font = view.font();
        option.rect = QRect(0, 0, view.columnWidth(0),
                            lines * view.fontMetrics().lineSpacing() + 2 * kPadding);
        delegate->paint(&painter, option, model.index(0, 0));
        painter.end();
        return device.texts;
    }
};

} // namespace

/// How much of a cell's text is seen.
class TestRoomyDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textThatFitsTakesTheUsualLines()
    {
        List list(u"short\nsecond"_s, 2, 4);
        list.setTextWidth(300);

        QCOMPARE(list.lines(), 2);
        QCOMPARE(list.drawn(2), (QStringList{u"short"_s, u"second"_s}));
    }

    void aRowGrowsUntilAllOfItsTextIsSeen()
    {
        List list(u"one two three four\nfive six seven eight"_s, 2, 4);
        list.setTextWidth(list.advance(u"one two three"_s));

        QCOMPARE(list.lines(), 4);
        QCOMPARE(list.drawn(4), (QStringList{u"one two three"_s, u"four"_s, u"five six seven"_s,
                                             u"eight"_s}));
    }

    void whatHasNoRoomInTheLastLineIsCut()
    {
        List list(u"one two three four five six seven eight"_s, 2, 3);
        list.setTextWidth(list.advance(u"one two"_s));

        QCOMPARE(list.lines(), 3);
        const QStringList drawn = list.drawn(3);
        QCOMPARE(drawn.first(), u"one two"_s);
        QVERIFY(drawn.last().endsWith(u'…'));
    }

    void aNameWithoutSpacesIsBrokenToo()
    {
        List list(u"analytics/analytics-16cpu-f7aa95d6dd-4vnb7"_s, 2, 4);
        list.setTextWidth(list.advance(u"analytics/analytics-16cpu-f7a"_s));

        QCOMPARE(list.drawn(list.lines()).join(QString()),
                 u"analytics/analytics-16cpu-f7aa95d6dd-4vnb7"_s);
    }

    void aNameMayGrowWithoutWhatStandsBelowIt()
    {
        List list(u"one two three four\nfive six seven eight"_s, 2, 2);
        list.delegate->setMostLines(4, RoomyDelegate::Growth::WithFirstParagraph);
        list.setTextWidth(list.advance(u"one two three"_s));

        QCOMPARE(list.lines(), 3);
        const QStringList drawn = list.drawn(3);
        QCOMPARE(drawn.mid(0, 2), (QStringList{u"one two three"_s, u"four"_s}));
        QVERIFY(drawn.last().endsWith(u'…'));
    }

    void aListOfFixedHeightKeepsItsLines()
    {
        List list(u"one two three four\nfive six seven eight"_s, 2, 2);
        list.setTextWidth(list.advance(u"one two"_s));

        QCOMPARE(list.lines(), 2);
        QVERIFY(list.drawn(2).last().endsWith(u'…'));
    }

    void fiveHundredRowsAreMeasuredQuickly()
    {
        List list(u"x"_s, 2, 4);
        list.setTextWidth(200);
        list.model.setRowCount(500);
        for (int row = 0; row < 500; ++row)
            list.model.setData(list.model.index(row, 0),
                               u"More than one disruption budget covers it, number %1: the server "
                               "refuses that.\nNo option here helps: change one of the budgets."_s.arg(
                                   row));
        QElapsedTimer took;

        took.start();
        list.view.doItemsLayout();
        for (int row = 0; row < 500; ++row)
            list.view.visualRect(list.model.index(row, 0));

        QVERIFY2(took.elapsed() < 10'000, qPrintable(QString::number(took.elapsed())));
    }
};

QTEST_MAIN(TestRoomyDelegate)
#include "tst_roomydelegate.moc"
