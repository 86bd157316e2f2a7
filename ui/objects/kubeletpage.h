#pragma once

#include "core/objects/nodelease.h"
#include "ui/details/nodepage.h"
#include "ui/objects/asked.h"

class QBoxLayout;
class QScrollArea;

namespace drover::ui {

class AskedMark;
class FactGrid;
class FreshnessBanner;
class YamlView;

/// The node's signs of life and its kubelet: the lease, asked every ten seconds while it is looked
/// at; health and configuration through the API server's proxy, where that is allowed.
///
/// Thread: the GUI thread. Errors: said in the place of what could not be read.
class KubeletPage final : public NodePage
{
    Q_OBJECT

public:
    /// `requests` and `clock` must outlive the page; `user` is for the words.
    KubeletPage(ApiRequests &requests, Clock &clock, QString user, QWidget *parent = nullptr);

    QString title() const override;

protected:
    void nodeSwitched() override;
    void lookBegun() override;
    void lookEnded() override;
    void dimmedChanged() override;
    void reachedAgain() override;
    void secondPassed() override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildFacts();
    QWidget *buildConfig();
    void ask();
    void askLease();
    void askHealth();
    void showAll();
    void arrange();
    void paintTone();

    QString m_user;
    Asked<NodeLease> m_lease;
    Asked<std::string> m_health;
    TimePoint m_leaseAskedAt{};
    QBoxLayout *m_parts;
    FreshnessBanner *m_warning;
    AskedMark *m_mark = nullptr;
    FactGrid *m_leaseGrid = nullptr;
    FactGrid *m_healthGrid = nullptr;
    QWidget *m_facts = nullptr;
    QScrollArea *m_scroll = nullptr;
    YamlView *m_config;
};

} // namespace drover::ui
