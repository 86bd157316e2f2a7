#include "core/credentials/execcredential.h"
#include "core/credentials/idtokensource.h"
#include "tests/fuzz/fuzzinput.h"

namespace drover {

void fuzz(FuzzInput input)
{
    const QByteArray output = input.restBytes();
    for (const char *version : {"v1", "v1beta1"}) {
        const auto read = parseExecCredential(
            output, QStringLiteral("client.authentication.k8s.io/") + QLatin1StringView(version));
        must(read || !read.error().isEmpty(), "an error says what is wrong");
        must(read || output.size() < 40 || !read.error().contains(QString::fromUtf8(output)),
             "an error holds nothing of the output");
    }
    expiryOfJwt(output);
}

} // namespace drover
