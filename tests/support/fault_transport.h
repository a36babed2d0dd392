// Copyright (C) 2026 the Lianlu project. SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "sync/client/transport.h"

namespace lianlu::test {

//! \brief What goes wrong with one request. Made by the functions below, played by FaultTransport in their order.
struct Fault {
    std::string path;  //!< only requests whose path starts so; others pass and leave the fault waiting
    std::function<Result<sync::HttpAnswer>(sync::Transport&, const sync::HttpRequest&)> play;
    //! \brief The same for a stream; without it `play`'s answer is all of the stream.
    std::function<Result<sync::HttpAnswer>(sync::Transport&, const sync::HttpRequest&, const sync::Transport::OnPiece&)> playStream{};
};

namespace faults {
[[nodiscard]] Fault pass(std::string path);
[[nodiscard]] Fault refused(std::string path);      //!< no connection
[[nodiscard]] Fault answerLost(std::string path);   //!< the server did it, nobody hears of it
[[nodiscard]] Fault twice(std::string path);        //!< delivered twice, the second answer comes back
[[nodiscard]] Fault bodyCut(std::string path);      //!< half of the answer's body
[[nodiscard]] Fault answers(std::string path, int status, std::string contentType, std::string body,
                            std::vector<std::pair<std::string, std::string>> headers = {});
//! \brief The server itself says no: with Lianlu-Proto and a problem.
[[nodiscard]] Fault problem(std::string path, int status, std::string code, int retryAfter = 0);
//! \brief The true answer, changed on its way.
[[nodiscard]] Fault changed(std::string path, std::function<void(sync::HttpAnswer&)> change);
//! \brief A stream that is open and says nothing: a proxy holds it back, or the other side has gone without a word. It ends as the transport
//! would end it, timedOut, once `over` says so.
[[nodiscard]] Fault silentStream(std::string path, std::function<bool()> over);
//! \brief The true stream, cut after its first piece.
[[nodiscard]] Fault streamCut(std::string path);
}  // namespace faults

//! \brief A road that breaks where a test says, in front of another one. Thread: any.
class FaultTransport final : public sync::Transport {
public:
    //! \brief Without `inner` nobody is at the other end of what no fault answers.
    explicit FaultTransport(std::shared_ptr<sync::Transport> inner);

    void next(Fault fault);
    //! \brief Every request from now on, until heal().
    void always(Fault fault);
    void heal();
    [[nodiscard]] std::size_t waiting() const;
    //! \brief Paths asked for, in order.
    [[nodiscard]] std::vector<std::string> asked() const;
    [[nodiscard]] std::size_t count(std::string_view pathStart) const;

    [[nodiscard]] Result<sync::HttpAnswer> send(const sync::HttpRequest& request) override;
    [[nodiscard]] Result<sync::HttpAnswer> stream(const sync::HttpRequest& request, const OnPiece& onPiece) override;
    void interrupt() override {
        if (m_inner) m_inner->interrupt();
    }

private:
    [[nodiscard]] std::optional<Fault> faultFor(const std::string& path);

    std::shared_ptr<sync::Transport> m_inner;
    mutable std::mutex m_mutex;
    std::deque<Fault> m_next;
    std::vector<Fault> m_always;
    std::vector<std::string> m_asked;
};

}  // namespace lianlu::test
