#include "core/base/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace drover {

std::chrono::milliseconds Backoff::delay(int attempt) const
{
    using Reals = std::chrono::duration<double, std::milli>;
    const Reals longest = Reals(limit) / (1.0 + jitter); // stretched, it is the limit
    Reals base = std::min(Reals(first), longest);
    for (int i = 1; i < attempt && base < longest; ++i)
        base = std::min(base * 2, longest);
    const double share = random ? random() : QRandomGenerator::global()->generateDouble();
    return std::chrono::duration_cast<std::chrono::milliseconds>(base * (1.0 + jitter * share));
}

} // namespace drover
