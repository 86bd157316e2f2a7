#include "ui/text/quantitytext.h"

#include "core/base/quantity.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace drover::ui {

namespace {

bool isBytes(std::string_view resource)
{
    return resource == "memory" || resource == "storage" || resource == "ephemeral-storage" ||
           resource.starts_with("hugepages-");
}

QuantityParts bytesParts(std::int64_t bytes)
{
    static constexpr std::array<const char *, 7> kUnits{"B",   "KiB", "MiB", "GiB",
                                                        "TiB", "PiB", "EiB"};
    double value = double(bytes);
    std::size_t unit = 0;
    // 1023.95 would round to "1024.0".
    while (std::abs(value) >= 1023.95 && unit + 1 < kUnits.size()) {
        value /= 1024;
        ++unit;
    }
    return {QLocale().toString(value, 'f', unit == 0 ? 0 : 1), QLatin1StringView(kUnits[unit])};
}

QuantityParts coresParts(std::int64_t milli)
{
    const bool whole = milli % 1000 == 0;
    const QString unit = milli == 1000 ? QCoreApplication::translate("QuantityText", "core")
                                       : QCoreApplication::translate("QuantityText", "cores");
    // Thousandths are only shown where hundredths would hide them.
    const int decimals = whole ? 0 : milli % 10 == 0 ? 2 : 3;
    return {QLocale().toString(double(milli) / 1000, 'f', decimals), unit};
}

QString joined(const QuantityParts &parts)
{
    return parts.unit.isEmpty() ? parts.number : parts.number + QLatin1Char(' ') + parts.unit;
}

} // namespace

QuantityParts quantityParts(std::string_view resource, std::string_view quantity)
{
    if (resource == "cpu") {
        const auto milli = quantityMilli(quantity);
        return milli ? coresParts(*milli) : QuantityParts{toText(quantity), {}};
    }
    const auto value = quantityValue(quantity);
    if (!value)
        return {toText(quantity), {}};
    return isBytes(resource) ? bytesParts(*value) : QuantityParts{countText(*value), {}};
}

QString quantityText(std::string_view resource, std::string_view quantity)
{
    return joined(quantityParts(resource, quantity));
}

QString bytesText(std::int64_t bytes)
{
    return joined(bytesParts(bytes));
}

QString coresText(std::int64_t milli)
{
    return joined(coresParts(milli));
}

QString countText(std::int64_t count)
{
    return QLocale().toString(qlonglong(count));
}

} // namespace drover::ui
