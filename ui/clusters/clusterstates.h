#pragma once

#include "ui/states/sessionstate.h"

#include <QObject>

#include <functional>

namespace drover::ui {

class FreshnessBanner;
class StatePage;

/// What a tab says about its connection: banners above the rows, or a page in their place.
///
/// Thread: GUI. Units: UTC. Errors: are what it shows.
class ClusterStates : public QObject
{
    Q_OBJECT

public:
    /// `tab` owns it and what it shows; the tab places banners() and page().
    explicit ClusterStates(QWidget *tab);

    QWidget *banners() const { return m_banners; }
    StatePage *page() const { return m_page; }

    /// What is known now; true where the page has to stand in the rows' place. Ask again on each
    /// change, and once a second while seconds are counted.
    bool show(SessionFacts facts, WallTime now);
    /// Says it in the language of now.
    using Says = std::function<StateView()>;
    /// The kubeconfig under the tab changed; null takes that back.
    void setContextNews(Says news);
    /// There is no connection, and none is tried: the page says why.
    void setRefusal(Says refusal) { m_refusal = std::move(refusal); }
    bool isRefused() const { return bool(m_refusal); }
    /// What the doctor found on the way, for the page of a cluster out of reach.
    void setDiagnosis(DoctorReport report) { m_diagnosis = std::move(report); }
    /// A new try begins, wanted by the user: what was found may be cured.
    void forgetDiagnosis();
    /// The language is another one; what show() shows is said by the next show().
    void renewWords();

Q_SIGNALS:
    void actionTriggered(drover::ui::StateView::Action action, const drover::ui::StateView &view);
    /// Connecting failed for the first time since the last retry that the user wanted.
    void diagnosisWanted();

private:
    QWidget *m_banners;
    FreshnessBanner *m_freshness;
    FreshnessBanner *m_context;
    StatePage *m_page;
    Says m_refusal;
    Says m_news;
    DoctorReport m_diagnosis;
    bool m_isDiagnosisAsked = false;
};

} // namespace drover::ui
