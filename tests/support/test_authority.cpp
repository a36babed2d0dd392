// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <stdexcept>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "tests/support/loopback_server.h"

namespace lianlu::test {

namespace {

template <auto Free>
struct With {
    template <class T>
    void operator()(T* held) const {
        Free(held);
    }
};
using Key = std::unique_ptr<EVP_PKEY, With<EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, With<X509_free>>;
using Memory = std::unique_ptr<BIO, With<BIO_free_all>>;

std::string textOf(const Memory& memory) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pem(X509* certificate) {
    Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return textOf(memory);
}

std::string pem(EVP_PKEY* key) {
    Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(memory);
}

void extend(X509* certificate, X509* issuer, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    if (!extension) throw std::runtime_error("certificate extension");
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Cert make(const std::string& name, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey, bool authority, bool expired) {
    static long serial = 1;
    Cert certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    constexpr long kDay = 86'400;
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -30 * kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), expired ? -kDay : 30 * kDay);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    X509* signer = issuer ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    extend(certificate.get(), signer, NID_basic_constraints, authority ? "critical,CA:TRUE" : "CA:FALSE");
    if (!authority) extend(certificate.get(), signer, NID_subject_alt_name, (name == "127.0.0.1" ? "IP:" : "DNS:") + name);
    X509_sign(certificate.get(), issuerKey ? issuerKey : key, EVP_sha256());
    return certificate;
}

}  // namespace

struct TestAuthority::Impl {
    Key key{EVP_EC_gen("P-256")};
    Cert certificate = make("Lianlu test authority", key.get(), nullptr, nullptr, true, false);
};

TestAuthority::TestAuthority() : m_impl(std::make_unique<Impl>()) {}
TestAuthority::~TestAuthority() = default;

std::string TestAuthority::certificate() const { return pem(m_impl->certificate.get()); }

Certificate TestAuthority::issue(const CertificateWish& wish) const {
    Key key(EVP_EC_gen("P-256"));
    const auto made = make(wish.host, key.get(), wish.selfSigned ? nullptr : m_impl->certificate.get(),
                           wish.selfSigned ? nullptr : m_impl->key.get(), false, wish.expired);
    return {pem(made.get()), pem(key.get())};
}

}  // namespace lianlu::test
