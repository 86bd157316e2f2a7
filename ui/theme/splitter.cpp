#include "ui/theme/splitter.h"

#include "ui/theme/spacing.h"
#include "ui/theme/spoken.h"
#include "ui/theme/statuspalette.h"

#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QShortcut>
#include <QStatusTipEvent>

#include <algorithm>
#include <optional>
#include <tuple>

namespace drover::ui {

namespace {

constexpr int kStep = 2 * kSpace;
constexpr int kLeap = 16 * kSpace;
constexpr auto kDivideKey = Qt::Key_F8; // that of the main window's action, as the table has it

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Splitter)
};

class Divide final : public QSplitterHandle
{
public:
    Divide(Qt::Orientation orientation, QSplitter *splitter) : QSplitterHandle(orientation, splitter)
    {
        setSpokenRole(*this, QAccessible::Separator); // a handle of Qt's is of an unknown role
        nameIt();
    }

    /// `from` has the focus back when all is done.
    void begin(QWidget *from)
    {
        m_from = from;
        m_before = place();
        setFocus(Qt::ShortcutFocusReason);
    }
    QWidget *from() const { return m_from; }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const int key = event->key();
        const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (const std::optional<int> wanted = placeBy(key); wanted || key == Qt::Key_Escape)
            moveSplitter(wanted.value_or(m_before));
        else if (!isReturn)
            return QSplitterHandle::keyPressEvent(event);
        if ((isReturn || key == Qt::Key_Escape) && m_from)
            m_from->setFocus(Qt::ShortcutFocusReason);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QSplitterHandle::focusInEvent(event);
        say(hint());
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QSplitterHandle::focusOutEvent(event);
        say({});
    }
    void changeEvent(QEvent *event) override
    {
        QSplitterHandle::changeEvent(event);
        if (event->type() == QEvent::LanguageChange)
            nameIt();
    }
    void paintEvent(QPaintEvent *event) override
    {
        if (hasFocus())
            QPainter(this).fillRect(rect(), statusColors(palette()).focus);
        else
            QSplitterHandle::paintEvent(event);
    }

private:
    void nameIt()
    {
        setAccessibleName(Words::tr("Divide between two panes"));
        setAccessibleDescription(hint());
    }
    static QString hint()
    {
        return Words::tr("The arrow keys move the divide, Enter leaves it there, Esc puts it back.");
    }
    bool isUpright() const { return orientation() == Qt::Horizontal; }
    int place() const { return isUpright() ? x() : y(); }
    /// Where the key leads; the splitter knows how far one can.
    std::optional<int> placeBy(int key) const
    {
        switch (key) {
        case Qt::Key_PageUp:
            return place() - kLeap;
        case Qt::Key_PageDown:
            return place() + kLeap;
        case Qt::Key_Home:
            return 0;
        case Qt::Key_End:
            return isUpright() ? splitter()->width() : splitter()->height();
        default:
            break;
        }
        if (key == (isUpright() ? Qt::Key_Left : Qt::Key_Up))
            return place() - kStep;
        if (key == (isUpright() ? Qt::Key_Right : Qt::Key_Down))
            return place() + kStep;
        return {};
    }
    /// In the window's status line.
    void say(const QString &words)
    {
        update();
        QStatusTipEvent tip(words);
        QCoreApplication::sendEvent(this, &tip);
    }

    QPointer<QWidget> m_from;
    int m_before = 0;
};

QList<Divide *> dividesOf(const QWidget &window)
{
    QList<Divide *> divides;
    for (auto *handle : window.findChildren<QSplitterHandle *>()) {
        auto *divide = dynamic_cast<Divide *>(handle);
        if (divide && divide->isVisible() && divide->window() == &window)
            divides << divide;
    }
    std::ranges::sort(divides, {}, [&window](const Divide *divide) {
        const QPoint at = divide->mapTo(&window, QPoint());
        return std::tuple(at.y(), at.x());
    });
    return divides;
}

} // namespace

QSplitterHandle *Splitter::createHandle()
{
    return new Divide(orientation(), this);
}

bool focusNextDivide(QWidget &window)
{
    const QList<Divide *> divides = dividesOf(window);
    if (divides.isEmpty())
        return false;
    QWidget *focus = window.focusWidget();
    const qsizetype at = divides.indexOf(dynamic_cast<Divide *>(focus));
    QWidget *from = at < 0 ? focus : divides[at]->from();
    if (at + 1 < divides.size())
        divides[at + 1]->begin(from);
    else if (from)
        from->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void offerDivides(QDialog &dialog)
{
    auto *key = new QShortcut(kDivideKey, &dialog);
    QObject::connect(key, &QShortcut::activated, &dialog, [&dialog] { focusNextDivide(dialog); });
}

} // namespace drover::ui
