// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdlib>
#include <cstdio>
#include <string_view>

//! What is fed with bytes that nobody wrote: by libFuzzer (run.sh) and, with the inputs it found, by every run of the tests.
namespace lianlu::fuzz {

//! \brief Ends the process where `holds` is false: what libFuzzer and test_corpora take for a finding.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

//! \brief The first byte of an input chooses what is done with the rest.
struct Input {
    explicit Input(std::string_view bytes) : choice(bytes.empty() ? 0 : static_cast<unsigned char>(bytes[0])), rest(bytes.substr(bytes.empty() ? 0 : 1)) {}
    unsigned char choice;
    std::string_view rest;
};

void wire(std::string_view bytes);      //!< messages, bodies, wake-ups, forms, packed bodies and ingest lines: all that comes over HTTP
void csv(std::string_view bytes);       //!< CSV readers, and a source's file as CSV, NDJSON or XLSX in any encoding
void mapping(std::string_view bytes);   //!< a mapping file over a table
void keyslots(std::string_view bytes);  //!< the keyslot file, also with a sum that fits
void chunk(std::string_view bytes);     //!< a bootstrap chunk, packed or to be packed
void links(std::string_view bytes);     //!< codes and links that people type, open or hand on
void mail(std::string_view bytes);      //!< message templates and the mail made of them
void card(std::string_view bytes);      //!< contacts of a phone, in four encodings

struct Target {
    const char* name;
    void (*run)(std::string_view);
};
inline constexpr std::array kTargets{Target{"wire", &wire},   Target{"csv", &csv},     Target{"mapping", &mapping}, Target{"keyslots", &keyslots},
                                     Target{"chunk", &chunk}, Target{"links", &links}, Target{"mail", &mail},
                                     Target{"card", &card}};

}  // namespace lianlu::fuzz
