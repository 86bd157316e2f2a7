#include "tests/app/programtour.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace drover {

namespace {

using Id = QLatin1StringView;

constexpr int kPatience = 30'000; // what takes a second takes many on a busy machine

void settle()
{
    QVERIFY(QTest::qWaitFor([turns = 0]() mutable { return ++turns > 3; }));
}

} // namespace

ProgramTour::ProgramTour(Options options, Look look)
    : m_look(std::move(look)), m_program(std::make_unique<Application>(std::move(options)))
{
    m_program->start();
    awaits(u"window"_s, [this] { return window().isVisible(); });
    QApplication::setActiveWindow(&window());
}

ProgramTour::~ProgramTour() = default;

ui::MainWindow &ProgramTour::window() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<ui::MainWindow *>(widget))
            return *found;
    }
    qFatal("the program has no window");
}

bool ProgramTour::awaits(const QString &screen, const std::function<bool()> &isThere)
{
    if (QTest::qWaitFor(isThere, kPatience))
        return true;
    m_missed << screen;
    return false;
}

void ProgramTour::see(const QString &screen)
{
    settle();
    m_look(screen, window());
}

/// Shows what was opened beside the window, and closes it.
void ProgramTour::seeOthers(const QString &screen)
{
    settle();
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget == &window() || !widget->isVisible())
            continue;
        m_look(screen, *widget);
        widget->close();
    }
    settle();
}

void ProgramTour::act(QLatin1StringView id)
{
    window().actions().action(id)->trigger();
}

void ProgramTour::walkStart()
{
    see(u"start page"_s);
    for (const Id id : {Id("open-cluster"), Id("palette"), Id("keys"), Id("settings"), Id("journal")}) {
        act(id);
        seeOthers(id);
    }
}

} // namespace drover
