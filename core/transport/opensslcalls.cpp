#include "core/transport/opensslcalls.h"

#include <QByteArray>

#include <dlfcn.h>

#include <optional>

namespace drover {

namespace {

QByteArray libraryName()
{
    return "libcrypto.so." + QByteArray::number(OPENSSL_SHLIB_VERSION);
}

/// Looks names up until one is missing.
class Finder
{
public:
    explicit Finder(void *library) : m_library(library) {}

    template <typename Function> void find(const char *name, Function &function)
    {
        function = reinterpret_cast<Function>(m_library ? dlsym(m_library, name) : nullptr);
        m_hasAll = m_hasAll && function;
    }
    bool hasAll() const { return m_hasAll; }

private:
    void *m_library;
    bool m_hasAll = true;
};

std::optional<OpensslCalls> foundCalls()
{
    OpensslCalls calls;
    Finder finder(dlopen(libraryName().constData(), RTLD_NOW)); // never closed: it stays as Qt's does
    finder.find("BIO_new_mem_buf", calls.newBuffer);
    finder.find("BIO_free", calls.freeBuffer);
    finder.find("PEM_read_bio_PrivateKey", calls.readKey);
    finder.find("EVP_PKEY_free", calls.freeKey);
    finder.find("PEM_read_bio_X509", calls.readCertificate);
    finder.find("X509_free", calls.freeCertificate);
    finder.find("X509_check_private_key", calls.isKeyOf);
    finder.find("ERR_clear_error", calls.clearErrors);
    return finder.hasAll() ? std::optional(calls) : std::nullopt;
}

} // namespace

const OpensslCalls *opensslCalls()
{
    static const std::optional<OpensslCalls> calls = foundCalls();
    return calls ? &*calls : nullptr;
}

void stopOpensslOfThisThread()
{
    void *library = dlopen(libraryName().constData(), RTLD_NOW | RTLD_NOLOAD);
    if (!library)
        return;
    decltype(&::OPENSSL_thread_stop) stop = nullptr;
    Finder(library).find("OPENSSL_thread_stop", stop);
    if (stop)
        stop();
    dlclose(library);
}

} // namespace drover
