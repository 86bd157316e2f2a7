#pragma once

#include "ui/details/nodepage.h"

namespace drover {
class ApiRequests;
}

namespace drover::ui {

class YamlView;

/// The node as the server has it. Asked when it is looked at, and again on request; where the node
/// changed since, it says so.
///
/// Thread: the GUI thread. Errors: said in its own place.
class YamlPage final : public NodePage
{
    Q_OBJECT

public:
    /// `requests` and `clock` must outlive the page; `user` is for the words.
    YamlPage(ApiRequests &requests, Clock &clock, QString user, QWidget *parent = nullptr);

    QString title() const override;

protected:
    void nodeSwitched() override;
    void nodeChanged() override;
    void lookBegun() override;
    void lookEnded() override;
    void dimmedChanged() override;
    void reachedAgain() override;

private:
    QString m_user;
    YamlView *m_view;
};

} // namespace drover::ui
