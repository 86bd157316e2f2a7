#pragma once

namespace drover {

/// A request under way. Exactly one of ended or failed is called, unless it is cancelled first.
///
/// Thread: the one that began it. Errors: by `failed`.
class ApiCall
{
public:
    virtual ~ApiCall() = default;
    /// Nothing is called any more. May be called from a handler; deleting the call there may not.
    virtual void cancel() = 0;
};

} // namespace drover
