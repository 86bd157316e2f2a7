#pragma once

#include <QString>

#include <cstdint>
#include <string_view>

namespace drover::ui {

/// A quantity as a person reads it, its unit apart so that numbers can stand in a column.
struct QuantityParts {
    QString number; ///< "7.92", "64.0", "110"; the server's own text where it is no quantity
    QString unit;   ///< "cores", "GiB"; empty for plain counts

    bool operator==(const QuantityParts &) const = default;
};

/// Thread: GUI. Units: `cpu` is in cores; `memory`, `ephemeral-storage`, `hugepages-*` and
/// `storage` in bytes, shown in binary units; all else are counts. Errors: none; see `number`.
QuantityParts quantityParts(std::string_view resource, std::string_view quantity);
/// Number and unit: "7.92 cores", "64.0 GiB", "110".
QString quantityText(std::string_view resource, std::string_view quantity);

/// "64.0 GiB", "512 B"
QString bytesText(std::int64_t bytes);
/// "7.92 cores", "1 core"
QString coresText(std::int64_t milli);
/// "1,500", by the user's locale.
QString countText(std::int64_t count);

} // namespace drover::ui
