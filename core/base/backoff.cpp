#include "core/base/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace drover {

std::chrono::milliseconds Backoff::delay(int attempt) const
{
    std::chrono::milliseconds base = std::min(first, limit);
    for (int i = 1; i < attempt && base < limit; ++i)
        base = std::min(base * 2, limit);
    const double share = random ? random() : QRandomGenerator::global()->generateDouble();
    const double stretched = static_cast<double>(base.count()) * (1.0 + jitter * share);
    return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(stretched));
}

} // namespace drover
