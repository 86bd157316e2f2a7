#include "app/demo/nodes/seededbits.h"

namespace drover::demo {

quint64 mix(quint64 value)
{
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

QByteArray hexOf(quint64 seed, int bytes)
{
    constexpr char kDigits[] = "0123456789abcdef";
    QByteArray hex(bytes * 2, Qt::Uninitialized);
    quint64 bits = 0;
    for (int at = 0; at < bytes * 2; ++at, bits >>= 4) {
        if (at % 16 == 0)
            bits = mix(seed + quint64(at));
        hex[at] = kDigits[bits & 15];
    }
    return hex;
}

QByteArray uuidOf(quint64 seed)
{
    QByteArray uuid = hexOf(seed, 16);
    uuid[12] = '4';
    uuid[16] = "89ab"[seed & 3];
    for (const int at : {8, 13, 18, 23})
        uuid.insert(at, '-');
    return uuid;
}

} // namespace drover::demo
