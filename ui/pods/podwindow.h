#pragma once

#include "core/objects/poddetails.h"
#include "core/pods/objectfeed.h"
#include "ui/theme/taborder.h"

#include <QWidget>

#include <memory>

namespace drover::ui {

class PodPane;

/// One pod in a window of its own, followed by itself for as long as the window is open and seen.
/// It closes with its parent, and deletes itself.
///
/// Thread: the GUI thread. Errors: shown in their place.
class PodWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it. `user`: whose rights they are; may be empty.
    PodWindow(ApiRequests &requests, Clock &clock, const QString &user, const PodDetailsPtr &pod,
              QWidget *parent);
    ~PodWindow() override;

    PodPane &page() { return *m_page; }
    /// The language is another one. It closes with that owner from now on.
    void renewWords(QWidget &owner);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool isForward) override { return passFocus(*this, isForward); }

private:
    void setPage(PodPane *page);
    void takePod();
    void tick();

    Clock &m_clock;
    std::string m_uid;
    ApiRequests &m_requests;
    QString m_user;
    ObjectFeed<PodDetails> m_feed;
    PodPane *m_page = nullptr;
    std::unique_ptr<Clock::Timer> m_tick;
};

/// The windows of pods that were opened from there stay open when it goes, and speak the language of
/// now. `owner` keeps them.
void keepPodWindows(const QWidget &from, QWidget &owner);
/// Those that it kept before speak the language of now.
void renewPodWindows(QWidget &owner);

} // namespace drover::ui
