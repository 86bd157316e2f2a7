#pragma once

#include "core/api/pagebudget.h"
#include "core/nodes/apirequests.h"
#include "core/pods/objectwatch.h"

#include <functional>
#include <iterator>
#include <string>
#include <utility>

namespace drover {

/// Gathers the pages of one List, asked once.
///
/// Thread: the GUI thread; destroying it ends it. Errors: of the page that could not be had; what
/// came before it is dropped.
template <typename Object> class PagedList
{
public:
    using Done = std::function<void(Result<ObjectPage<Object>>)>;

    /// `done` is called once, never from within ask(). `requests` must outlive it.
    PagedList(ApiRequests &requests, ObjectSource<Object> source, Done done)
        : m_requests(requests), m_source(std::move(source)), m_done(std::move(done))
    {
    }

    void ask(const std::string &token = {})
    {
        ApiRequest<ObjectPage<Object>> request;
        request.target = m_source.listTarget(token);
        request.read = m_budget.reading(m_source.readPage);
        m_call = m_requests.ask<ObjectPage<Object>>(
            std::move(request), [this](Result<ObjectPage<Object>> page) { take(std::move(page)); });
    }

private:
    void take(Result<ObjectPage<Object>> page)
    {
        if (!page) {
            m_done(std::move(page));
            return;
        }
        std::move(page->objects.begin(), page->objects.end(), std::back_inserter(m_all.objects));
        m_all.resourceVersion = page->resourceVersion;
        if (page->continueToken.empty())
            m_done(std::move(m_all));
        else
            ask(page->continueToken);
    }

    ApiRequests &m_requests;
    ObjectSource<Object> m_source;
    Done m_done;
    ObjectPage<Object> m_all;
    PageBudget m_budget;
    ApiRequests::CallPtr m_call;
};

} // namespace drover
