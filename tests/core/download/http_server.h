// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A web server on the loopback interface that serves one file, as well or badly as a test wants.
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

#include <atomic>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace adnet::testing {

struct Behaviour {
  int status = 200;
  bool ranges = true;
  qsizetype cutAfter = -1;   // bytes of the body, then the connection ends; -1: never
  bool hang = false;         // then, instead of ending, the rest comes after release()
  QByteArray location = {};  // of a redirect
  bool tellLength = true;
};

class HttpServer {
 public:
  explicit HttpServer(QByteArray contents) : contents_(std::move(contents)) {
    std::promise<quint16> port;
    auto listening = port.get_future();
    thread_ = std::jthread([this, &port](const std::stop_token& stop) { serve(stop, port); });
    port_ = listening.get();
  }

  std::string url(const std::string& path = "/weights.pth") const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  void behave(Behaviour behaviour) {
    const std::scoped_lock lock(mutex_);
    behaviour_ = behaviour;
  }
  void release() { released_ = true; }
  std::vector<QByteArray> requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
  }

 private:
  static constexpr int kTick = 20;  // milliseconds

  void serve(const std::stop_token& stop, std::promise<quint16>& port) {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    port.set_value(server.serverPort());
    while (!stop.stop_requested()) {
      if (!server.waitForNewConnection(kTick)) continue;
      const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
      answer(*socket, stop);
    }
  }

  void answer(QTcpSocket& socket, const std::stop_token& stop) {
    QByteArray request;
    while (!request.contains("\r\n\r\n") && !stop.stop_requested() &&
           socket.state() == QAbstractSocket::ConnectedState) {
      socket.waitForReadyRead(kTick);
      request += socket.readAll();
    }
    Behaviour how;
    {
      const std::scoped_lock lock(mutex_);
      requests_.push_back(request);
      how = behaviour_;
    }
    const qsizetype from = how.ranges ? rangeStart(request) : 0;
    if (from >= contents_.size()) how.status = 416;
    if (how.status == 200 && from > 0) how.status = 206;
    const QByteArray body = how.status < 300 ? contents_.mid(from) : QByteArray("an error page");
    QByteArray head = "HTTP/1.1 " + QByteArray::number(how.status) + " X\r\nConnection: close\r\n";
    if (how.tellLength) head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!how.location.isEmpty()) head += "Location: " + how.location + "\r\n";
    if (how.status == 206) {
      head += "Content-Range: bytes " + QByteArray::number(from) + "-" +
              QByteArray::number(contents_.size() - 1) + "/" +
              QByteArray::number(contents_.size()) + "\r\n";
    }
    socket.write(head + "\r\n" + body.left(how.cutAfter < 0 ? body.size() : how.cutAfter));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000)) {
    }
    while (how.hang && !released_ && !stop.stop_requested() &&
           socket.state() == QAbstractSocket::ConnectedState) {
      socket.waitForReadyRead(kTick);
    }
    if (how.hang && released_) socket.write(body.mid(how.cutAfter));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000)) {
    }
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState) socket.waitForDisconnected(1000);
  }

  static qsizetype rangeStart(const QByteArray& request) {
    const QByteArray name = "Range: bytes=";
    const qsizetype at = request.indexOf(name);
    if (at < 0) return 0;
    const qsizetype begin = at + name.size();
    return request.mid(begin, request.indexOf('-', begin) - begin).toLongLong();
  }

  const QByteArray contents_;
  mutable std::mutex mutex_;
  Behaviour behaviour_;
  std::vector<QByteArray> requests_;
  std::atomic<bool> released_ = false;
  quint16 port_ = 0;
  std::jthread thread_;
};

}  // namespace adnet::testing
