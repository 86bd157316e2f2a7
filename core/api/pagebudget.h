#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace drover {

/// What all pages of one List may weigh together: a server that never sends the last page ends as
/// an error, and not when memory does.
///
/// Thread: begin() and reading() on the asker's, what it returns on the worker's. Units: bytes of
/// JSON. Errors: Protocol, of the page that is too much.
class PageBudget
{
public:
    /// Of 150,000 pods, all in all.
    static constexpr std::size_t kLimit = 1u << 30;

    explicit PageBudget(std::size_t limit = kLimit) : m_limit(limit) {}

    /// The next page is the first of a List.
    void begin() { m_taken = std::make_shared<std::atomic<std::size_t>>(0); }

    /// `read`, for as long as the budget lasts.
    template <typename T>
    std::function<Result<T>(const std::string &)>
    reading(std::function<Result<T>(const std::string &)> read) const
    {
        return [read = std::move(read), taken = m_taken,
                limit = m_limit](const std::string &body) -> Result<T> {
            if (taken->fetch_add(body.size()) + body.size() > limit)
                return failure(Error::Kind::Protocol,
                               QCoreApplication::translate(
                                   "PageBudget", "The server sends a list without end: more than %1 MiB "
                                                 "came without the last page.")
                                   .arg(limit >> 20));
            return read(body);
        };
    }

private:
    std::size_t m_limit;
    std::shared_ptr<std::atomic<std::size_t>> m_taken =
        std::make_shared<std::atomic<std::size_t>>(0);
};

} // namespace drover
