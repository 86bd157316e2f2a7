#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/fakerequests.h"
#include "tests/ui/pods/podshapes.h"
#include "ui/logs/logpage.h"
#include "ui/states/statepage.h"

#include <QCheckBox>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <string>
#include <vector>

namespace drover::ui {

inline constexpr char kTwo[] = R"({"containers":[{"name":"web"},{"name":"side"}],
    "initContainers":[{"name":"setup"}]})";
inline constexpr char kTwoRun[] = R"({"phase":"Running","containerStatuses":[
    {"name":"web","ready":true,"state":{"running":{"startedAt":"2026-11-25T11:55:05Z"}}},
    {"name":"side","ready":true,"state":{"running":{"startedAt":"2026-11-25T11:55:05Z"}}}]})";

/// The page of a pod whose containers run, looked at.
struct PageRig {
    PageRig() : page(requests, clock, QStringLiteral("ana"))
    {
        clock.setWall(parseTimestamp("2026-11-25T12:00:00Z")->wallTime());
        page.resize(900, 300);
        page.setPod(podOf(podJson("shop", "web", kTwo, kTwoRun)));
        page.show();
        page.beginLook();
    }

    void send(const std::vector<std::string> &lines)
    {
        requests.sendLines(requests.watchCount() - 1, lines);
        clock.advance(std::chrono::milliseconds(30));
    }
    QByteArray lastTarget() const { return requests.watchTarget(requests.watchCount() - 1); }
    StatePage &state() const { return *page.findChild<StatePage *>(); }
    bool says(const QString &text) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return label->text().contains(text);
        });
    }
    QToolButton &pauseButton() const
    {
        const auto buttons = page.findChildren<QToolButton *>();
        return **std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *button) {
            return button->accessibleName().startsWith(QLatin1StringView("Pause"));
        });
    }
    bool isChecked(const QString &text) const
    {
        const auto boxes = page.findChildren<QCheckBox *>();
        return std::any_of(boxes.begin(), boxes.end(), [&text](const QCheckBox *box) {
            return box->text() == text && box->isChecked();
        });
    }
    void check(const QString &text) const
    {
        for (QCheckBox *box : page.findChildren<QCheckBox *>()) {
            if (box->text() == text)
                box->toggle();
        }
    }

    FakeClock clock;
    FakeRequests requests;
    LogPage page;
};

/// As many as it takes to drop the first that are kept; slowly enough for none to be left out.
inline void sendMany(PageRig &rig, std::size_t lines)
{
    const std::size_t piece = LogBuffer::Limits().lines / 100;
    for (std::size_t sent = 0; sent < lines; sent += piece)
        rig.send(std::vector<std::string>(std::min(piece, lines - sent), "x"));
}

} // namespace drover::ui
