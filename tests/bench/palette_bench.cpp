#include "ui/palette/commandpalette.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>

namespace drover {

namespace {

/// As large clusters name their nodes.
std::vector<ui::PaletteEntry> nodes(int count)
{
    std::vector<ui::PaletteEntry> all;
    all.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        ui::PaletteEntry entry;
        entry.kind = ui::PaletteEntry::Kind::Node;
        entry.text = QStringLiteral("ip-10-%1-%2-%3.eu-west-1.compute.internal")
                         .arg(i / 65'536).arg(i / 256 % 256).arg(i % 256);
        entry.detail = QStringLiteral("production-eu-west");
        entry.icon = QLatin1StringView("status-ready");
        all.push_back(std::move(entry));
    }
    return all;
}

void measure(int count)
{
    QWidget window;
    window.resize(1280, 800);
    window.show();
    ui::CommandPalette palette(&window);
    QElapsedTimer timer;
    timer.start();
    palette.setEntries(nodes(count));
    palette.open();
    palette.grab();
    const double opened = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    auto *field = palette.findChild<QLineEdit *>();
    double longest = 0.0;
    for (const char *typed : {"i", "ip", "ip-", "ip-1", "ip-10", "ip-10-", "ip-10-0-7", "eu 77", "e",
                              "", "production", "zzz"}) {
        timer.restart();
        field->setText(QString::fromLatin1(typed));
        palette.grab();
        longest = std::max(longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("palette   %d nodes: opened in %.1f ms, longest keystroke with its paint %.1f ms\n",
                count, opened, longest);
}

} // namespace

} // namespace drover

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    drover::measure(5'000);
    drover::measure(65'000);
    return 0;
}
