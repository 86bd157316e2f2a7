#include "ui/clusters/clusterstates.h"

#include "ui/states/freshnessbanner.h"
#include "ui/states/statepage.h"

#include <QVBoxLayout>

#include <utility>

namespace drover::ui {

ClusterStates::ClusterStates(QWidget *tab)
    : QObject(tab), m_banners(new QWidget(tab)), m_freshness(new FreshnessBanner(m_banners)),
      m_context(new FreshnessBanner(m_banners)), m_page(new StatePage(tab))
{
    m_page->setObjectName(QLatin1StringView("clusterState"));
    m_context->setObjectName(QLatin1StringView("contextBanner"));
    auto *column = new QVBoxLayout(m_banners);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_context);
    column->addWidget(m_freshness);
    for (const FreshnessBanner *banner : {m_context, m_freshness})
        connect(banner, &FreshnessBanner::actionTriggered, this,
                [this, banner](StateView::Action action) {
                    Q_EMIT actionTriggered(action, banner->view());
                });
    connect(m_page, &StatePage::actionTriggered, this, [this](StateView::Action action) {
        Q_EMIT actionTriggered(action, m_page->view());
    });
}

bool ClusterStates::show(SessionFacts facts, WallTime now)
{
    if (std::holds_alternative<Live>(facts.freshness))
        forgetDiagnosis();
    facts.diagnosis = m_diagnosis;
    const SessionStates states =
        isRefused() ? SessionStates{m_refusal(), {}} : sessionStates(facts, now);
    m_freshness->setView(states.banner);
    // What is not shown stays as it was: a button that hides would send its focus to the tab bar.
    if (!states.page.isNone())
        m_page->setView(states.page);
    if (states.page.kind == StateView::Kind::CannotConnect &&
        !std::exchange(m_isDiagnosisAsked, true))
        Q_EMIT diagnosisWanted();
    return !states.page.isNone();
}

void ClusterStates::setContextNews(Says news)
{
    m_news = std::move(news);
    m_context->setView(m_news ? m_news() : StateView());
}

/// The doctor's report is in the words of then.
void ClusterStates::renewWords()
{
    forgetDiagnosis();
    setContextNews(m_news);
}

void ClusterStates::forgetDiagnosis()
{
    m_diagnosis = {};
    m_isDiagnosisAsked = false;
}

} // namespace drover::ui
