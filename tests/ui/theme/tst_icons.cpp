#include "ui/theme/appearance.h"
#include "ui/theme/clearlines.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QStyleOption>
#include <QTest>

using namespace drover::ui;

namespace {

const QList<QLatin1StringView> kNamesInUse{
    QLatin1StringView("status-ready"),    QLatin1StringView("status-notready"),
    QLatin1StringView("status-unknown"),  QLatin1StringView("status-cordoned"),
    QLatin1StringView("status-pressure"), QLatin1StringView("lifecycle"),
    QLatin1StringView("live"),            QLatin1StringView("reconnecting"),
    QLatin1StringView("stale"),           QLatin1StringView("connecting"),
    QLatin1StringView("polling"),         QLatin1StringView("stopped"),
    QLatin1StringView("add"),             QLatin1StringView("close"),
    QLatin1StringView("search"),          QLatin1StringView("refresh"),
    QLatin1StringView("copy"),            QLatin1StringView("details"),
    QLatin1StringView("open-file"),       QLatin1StringView("demo"),
    QLatin1StringView("warning"),         QLatin1StringView("error"),
    QLatin1StringView("info"),            QLatin1StringView("empty"),
    QLatin1StringView("filter"),          QLatin1StringView("lock"),
    QLatin1StringView("key"),             QLatin1StringView("unplugged"),
    QLatin1StringView("certificate"),     QLatin1StringView("pending"),
    QLatin1StringView("cordon"),
    QLatin1StringView("uncordon"),
    QLatin1StringView("drain"),
    QLatin1StringView("edit"),
    QLatin1StringView("taint"),
    QLatin1StringView("label"),
    QLatin1StringView("delete"),
    QLatin1StringView("undo"),
    QLatin1StringView("journal"),
    QLatin1StringView("remove"),
    QLatin1StringView("shield"),
    QLatin1StringView("up"),
    QLatin1StringView("down"),
    QLatin1StringView("save"),
    QLatin1StringView("pin"),
    QLatin1StringView("overflow"),
    QLatin1StringView("yaml")};

/// The colour of the pixel that is drawn most solidly.
QColor inkOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(QSize(32, 32), mode).toImage();
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    return ink;
}

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setPalette(lightPalette()); }

    void everyNameInUseHasADrawing()
    {
        for (const QLatin1StringView name : kNamesInUse) {
            QVERIFY2(iconNames().contains(name), name.data());
            QVERIFY2(inkOf(themedIcon(name)).alpha() > 200, name.data());
        }
    }

    void noTwoDrawingsAreTheSame()
    {
        QList<QImage> drawn;
        for (const QString &name : iconNames()) {
            const QIcon icon = themedIcon(QLatin1StringView(name.toLatin1()));
            const QImage image = icon.pixmap(QSize(16, 16)).toImage();
            QVERIFY2(!drawn.contains(image), qPrintable(name));
            drawn.append(image);
        }
    }

    void aDrawingFollowsThePalette()
    {
        const QIcon icon = themedIcon(QLatin1StringView("stopped"));
        QCOMPARE(inkOf(icon).rgb(), lightPalette().color(QPalette::WindowText).rgb());

        QApplication::setPalette(darkPalette());

        QCOMPARE(inkOf(icon).rgb(), darkPalette().color(QPalette::WindowText).rgb());
    }

    /// An empty square is a box to tick.
    void whatHasEndedIsFilled()
    {
        const QImage image = themedIcon(QLatin1StringView("stopped")).pixmap(QSize(32, 32)).toImage();

        QCOMPARE(image.pixelColor(16, 16).alpha(), 255);
        QCOMPARE(image.pixelColor(2, 16).alpha(), 0);
    }

    void aToneAndASelectionHaveTheirColours()
    {
        const QIcon icon = themedIcon(QLatin1StringView("error"), Tone::Bad);

        QCOMPARE(inkOf(icon).rgb(), statusColors(lightPalette()).bad.rgb());
        QCOMPARE(inkOf(icon, QIcon::Selected).rgb(),
                 lightPalette().color(QPalette::HighlightedText).rgb());
    }

    void aDrawingIsAsSharpAsTheScreen()
    {
        const QPixmap pixmap = themedIcon(QLatin1StringView("add")).pixmap(QSize(16, 16), 2.0);

        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void anUnknownNameHasNoIcon()
    {
        QVERIFY(themedIcon(QLatin1StringView("no-such-drawing")).isNull());
    }

    void theProgramHasAnIconOfItsOwn()
    {
        QVERIFY(inkOf(programIcon()).alpha() == 255);
        QCOMPARE(programIcon().availableSizes().last(), QSize(64, 64));
        QCOMPARE(programIcon().pixmap(256).size(), QSize(256, 256)); // drawn, not enlarged
    }

    void allDrawingsOnOneSheet()
    {
        const QString folder = qEnvironmentVariable("DROVER_SHOTS");
        if (folder.isEmpty())
            QSKIP("only to look at: set DROVER_SHOTS to a folder");
        const QStringList names = iconNames();
        QImage sheet(640, 40 * static_cast<int>(names.size() + 3) / 4 + 20, QImage::Format_RGB32);
        sheet.fill(lightPalette().color(QPalette::Base));
        QPainter painter(&sheet);
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QPoint at(8 + int(i % 4) * 160, 8 + int(i / 4) * 40);
            const QIcon icon = themedIcon(QLatin1StringView(names[i].toLatin1()));
            icon.paint(&painter, QRect(at, QSize(16, 16)));
            icon.paint(&painter, QRect(at + QPoint(22, -4), QSize(32, 32)));
            painter.drawText(at + QPoint(58, 14), names[i]);
        }
        QVERIFY(sheet.save(folder + QStringLiteral("/icons.png")));
        QVERIFY(programIcon().pixmap(QSize(256, 256)).save(folder + QStringLiteral("/program.png")));
    }

    void theIconOfAChosenLineOfAMenuIsOfTheColourOfItsText()
    {
        const QPalette palette = QGuiApplication::palette();
        QStyleOptionMenuItem line;
        line.rect = {0, 0, 200, 24};
        line.palette = palette;
        line.state = QStyle::State_Enabled | QStyle::State_Selected;
        line.icon = themedIcon(QLatin1StringView("search"));
        line.maxIconWidth = 24;
        QImage image(200, 24, QImage::Format_RGB32);
        image.fill(palette.color(QPalette::Highlight));
        QPainter painter(&image);
        ClearLines().drawControl(QStyle::CE_MenuItem, &line, &painter, nullptr);
        painter.end();
        QVERIFY(hasColor(image, palette.color(QPalette::HighlightedText)));
        QVERIFY(!hasColor(image, palette.color(QPalette::WindowText)));
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
