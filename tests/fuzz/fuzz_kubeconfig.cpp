#include "core/kubeconfig/contextcheck.h"
#include "core/kubeconfig/serveraddress.h"
#include "core/kubeconfig/yamlvalue.h"
#include "core/transport/proxyrules.h"
#include "tests/fuzz/fuzzinput.h"

namespace drover {

namespace {

void check(const ContextParts &parts)
{
    const std::optional<Error> fault = contextFault(parts);
    must(!fault || !fault->message.isEmpty(), "an error says what is wrong");
    if (!fault)
        unsupportedIn(parts);
    if (!parts.cluster)
        return;
    const auto server = parseServerAddress(parts.cluster->server);
    const auto proxy = parseProxyAddress(parts.cluster->proxyUrl);
    if (server && proxy)
        must(proxyFor(*server, *proxy, {}) || !proxy->isEmpty(), "no proxy is none to refuse");
}

} // namespace

void fuzz(FuzzInput input)
{
    const QByteArray bytes = input.restBytes();
    if (const auto yaml = parseYaml(bytes))
        toJson(**yaml);
    const Result<KubeconfigEntries> entries = parseKubeconfig(bytes, QStringLiteral("/f/config"));
    if (!entries) {
        must(entries.error().kind == Error::Kind::Config, "a bad file is a fault of configuration");
        must(entries.error().message.startsWith(u"/f/config"), "an error names the file");
        return;
    }
    for (const ContextEntry &context : entries->contexts)
        check({&context, entries->cluster(context.cluster), entries->user(context.user)});
    KubeconfigEntries merged;
    merged.merge(*entries);
    must(merged.contexts.size() == entries->contexts.size(), "a file merged with none is the file");
}

} // namespace drover
