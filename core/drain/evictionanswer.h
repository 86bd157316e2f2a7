#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>

namespace drover {

/// What the server's answer to the removal of a pod means.
///
/// Thread: any; pure, as all below. Errors: none; each answer means something.
bool isNamespaceEnding(const Error &error);
/// Nothing says that the server will answer so the next time.
bool isPassing(const Error &error);
/// Of the server's own state; a few of them in a row are for good.
bool isCountedFault(const Error &error);
/// Of a pod with two budgets, for ever. We may not know of them: without the right to list budgets,
/// or where the second is new. Source: k8s pkg/registry/core/pod/storage/eviction.go.
bool isTwoBudgets(const Error &error);
/// Unset: it was accepted. Where the answer was lost, or the server failed half-way, the pod may have
/// been removed all the same.
bool mayBeDone(const std::optional<Error> &error);
/// Of a pod whose drain's time is up, with what last stood against it.
Error timeoutError(std::chrono::seconds timeout, const std::optional<Error> &last);

} // namespace drover
