#pragma once

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace drover {

/// The few functions of OpenSSL that Qt has no counterpart for, found in the library that Qt loads
/// itself. Linked to the program that library would take 1.4 MB and some milliseconds of each
/// start, also of one that opens no cluster.
///
/// Thread: any; constant once they are found. Errors: null where the library is not there or lacks
/// one of them.
struct OpensslCalls {
    decltype(&::BIO_new_mem_buf) newBuffer = nullptr;
    decltype(&::BIO_free) freeBuffer = nullptr;
    decltype(&::PEM_read_bio_PrivateKey) readKey = nullptr;
    decltype(&::EVP_PKEY_free) freeKey = nullptr;
    decltype(&::PEM_read_bio_X509) readCertificate = nullptr;
    decltype(&::X509_free) freeCertificate = nullptr;
    decltype(&::X509_check_private_key) isKeyOf = nullptr;
    decltype(&::ERR_clear_error) clearErrors = nullptr;
};

const OpensslCalls *opensslCalls();
/// OPENSSL_thread_stop() where the library is loaded; it is not loaded for it.
void stopOpensslOfThisThread();

} // namespace drover
