#pragma once

#include "ui/states/sessionstate.h"

#include <QObject>

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
    /// The kubeconfig under the tab changed; a view of kind None takes that back.
    void setContextNews(const StateView &view);
    /// There is no connection, and none is tried: the page says why.
    void setRefusal(const StateView &view) { m_refusal = view; }
    bool isRefused() const { return !m_refusal.isNone(); }
    /// What the doctor found on the way, for the page of a cluster out of reach.
    void setDiagnosis(DoctorReport report) { m_diagnosis = std::move(report); }
    /// A new try begins, wanted by the user: what was found may be cured.
    void forgetDiagnosis();

Q_SIGNALS:
    void actionTriggered(drover::ui::StateView::Action action, const drover::ui::StateView &view);
    /// Connecting failed for the first time since the last retry that the user wanted.
    void diagnosisWanted();

private:
    QWidget *m_banners;
    FreshnessBanner *m_freshness;
    FreshnessBanner *m_context;
    StatePage *m_page;
    StateView m_refusal;
    DoctorReport m_diagnosis;
    bool m_isDiagnosisAsked = false;
};

} // namespace drover::ui
