#include "app/demo/api/spoils.h"

namespace drover::demo {

std::optional<DemoAnswer> spoiledAnswer(Spoil spoil, RequestKind kind)
{
    if (kind != RequestKind::List && kind != RequestKind::Watch)
        return std::nullopt;
    if (spoil == Spoil::Garbage)
        return fixedAnswer(200, "}{ this is not JSON \x01\x02 ]\n");
    if (spoil != Spoil::Html)
        return std::nullopt;
    return fixedAnswer(200,
                       "<!DOCTYPE html>\n<html><head><title>Sign in</title></head>"
                       "<body><form>Sign in to go on</form></body></html>\n",
                       "text/html; charset=utf-8");
}

QByteArray spoiledAnnotation(Spoil spoil)
{
    constexpr qsizetype kHuge = 17 * 1024 * 1024;
    if (spoil == Spoil::HugeItem)
        return QByteArray(kHuge, 'x');
    return spoil == Spoil::NotUtf8 ? QByteArray("caf\xe9 \xff\xfe\x80") : QByteArray();
}

} // namespace drover::demo
