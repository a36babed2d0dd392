// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace lianlu::test {

//! \brief A line between a client and a server of this machine, on a thread of its own, that is as bad as a test wants it. What is held back
//! is not lost: it goes on when the line heals, if both ends are still there. Thread: any.
class FaultProxy {
public:
    //! \brief To the server of this address, http://127.0.0.1:port.
    explicit FaultProxy(const std::string& server);
    ~FaultProxy();
    FaultProxy(const FaultProxy&) = delete;
    FaultProxy& operator=(const FaultProxy&) = delete;

    [[nodiscard]] std::string url() const;

    //! \brief Bytes a second, both ways together, as over one radio; 0: as they come.
    void setRate(int bytesPerSecond);
    void holdRequests(bool hold);
    void holdAnswers(bool hold);
    //! \brief Answers go on for so many bytes, then they are held.
    void holdAnswersAfter(std::int64_t bytes);
    //! \brief Connections that are open stay dead for ever: one end has gone without a word. New ones are well.
    void freezeOpenOnes();
    //! \brief As it was made.
    void heal();

    [[nodiscard]] std::int64_t toServer() const;  //!< bytes that went through
    [[nodiscard]] std::int64_t toClient() const;
    [[nodiscard]] int connections() const;        //!< taken so far

private:
    struct Line;
    std::unique_ptr<Line> m_line;
};

}  // namespace lianlu::test
