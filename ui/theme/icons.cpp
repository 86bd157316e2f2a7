#include "ui/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(drover);
}

namespace drover::ui {

namespace {

QString drawingPath(QLatin1StringView name)
{
    return QStringLiteral(":/drover/icons/%1.svg").arg(name);
}

/// Draws one of our SVGs, whose only colour is black, in a colour of the program's palette.
class SymbolicEngine final : public QIconEngine
{
public:
    /// `sizes`: for who asks which there are; it can be drawn in any.
    SymbolicEngine(QString path, Tone tone, QList<QSize> sizes = {})
        : m_path(std::move(path)), m_tone(tone), m_sizes(std::move(sizes)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = drawing(rect.size() * ratio, mode);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawing(size, mode);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return drawing(size, mode);
    }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return m_sizes; }
    QIconEngine *clone() const override { return new SymbolicEngine(*this); }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return toneColor(m_tone, palette);
    }

    QPixmap drawing(const QSize &size, QIcon::Mode mode) const
    {
        const QByteArray colorName = color(mode).name().toLatin1();
        const QString key = QStringLiteral("drover %1 %2 %3x%4")
                                .arg(m_path, QLatin1StringView(colorName))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = rendered(size, colorName);
            QPixmapCache::insert(key, result);
        }
        return result;
    }

    QPixmap rendered(const QSize &size, const QByteArray &colorName) const
    {
        QPixmap canvas(size);
        canvas.fill(Qt::transparent);
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly) || size.isEmpty())
            return canvas;
        QSvgRenderer renderer(file.readAll().replace("#000000", colorName));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&canvas);
        renderer.render(&painter);
        return canvas;
    }

    QString m_path;
    Tone m_tone;
    QList<QSize> m_sizes;
};

} // namespace

QIcon themedIcon(QLatin1StringView name, Tone tone)
{
    initResources();
    const QString path = drawingPath(name);
    if (!QFile::exists(path))
        return QIcon::fromTheme(name);
    return QIcon(new SymbolicEngine(path, tone));
}

QStringList iconNames()
{
    initResources();
    QStringList names = QDir(QStringLiteral(":/drover/icons")).entryList();
    names.replaceInStrings(QStringLiteral(".svg"), QString());
    return names;
}

QIcon programIcon()
{
    initResources();
    // It has no black to be replaced. Qt would load every plugin for pictures to read it. A window is
    // given all sizes there are; where none are named, one that is larger than any desktop shows.
    return QIcon(new SymbolicEngine(QStringLiteral(":/drover/org.drover.Drover.svg"), Tone::Text,
                                    {{16, 16}, {24, 24}, {32, 32}, {48, 48}, {64, 64}}));
}

} // namespace drover::ui
