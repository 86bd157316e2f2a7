#pragma once

#include <QLabel>
#include <QWidget>

namespace drover::ui {

/// A page in a pane that is as narrow as it gets, or as wide as told: in a window of its own a page
/// would not become so narrow.
class NarrowPane
{
public:
    explicit NarrowPane(QWidget &page, int width = 320) : m_page(page)
    {
        m_page.setParent(&m_pane);
        m_page.setMinimumSize(0, 0);
        m_page.resize(width, 400);
        m_pane.resize(width, 400);
        m_page.show();
        m_pane.show();
    }
    ~NarrowPane() { m_page.setParent(nullptr); }
    NarrowPane(const NarrowPane &) = delete;
    NarrowPane &operator=(const NarrowPane &) = delete;

private:
    QWidget m_pane;
    QWidget &m_page;
};

/// All of a label's words, or of a button's, are there.
inline bool isWhole(const QWidget &part)
{
    const QSize least = part.minimumSizeHint();
    const int height = part.hasHeightForWidth() ? part.heightForWidth(part.width()) : least.height();
    return part.width() >= least.width() && part.height() >= height;
}

/// What of a row is cut, stands out of it or lies over another; empty where all is well.
inline QString faultIn(const QWidget &row)
{
    QList<const QWidget *> parts;
    for (const QWidget *part : row.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        const auto *label = qobject_cast<const QLabel *>(part);
        const bool isBlank = label && label->text().isEmpty() && label->pixmap().isNull();
        if (part->isVisible() && !isBlank)
            parts << part;
    }
    for (const QWidget *part : parts) {
        if (!isWhole(*part) || !row.rect().contains(part->geometry()))
            return QStringLiteral("%1 is cut").arg(QLatin1StringView(part->metaObject()->className()));
        for (const QWidget *other : parts) {
            if (other != part && other->geometry().intersects(part->geometry()))
                return QStringLiteral("two lie over one another");
        }
    }
    return {};
}

} // namespace drover::ui
