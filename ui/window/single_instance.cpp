// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>

#include <sys/socket.h>
#include <unistd.h>

namespace adnet::ui {

namespace {

constexpr int kPatience = 2000;  // milliseconds, with the system
constexpr auto kStream = QDataStream::Qt_6_4;
constexpr char kTaken = 'y';
constexpr qint64 kLongest = qint64{64} * 1024;  // bytes of a request

// The program at the other end, where it is of the same person.
std::optional<qint64> ownProcess(const QLocalSocket& socket) {
  ucred peer{};
  socklen_t size = sizeof(peer);
  const bool own = getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED,
                              &peer, &size) == 0 &&
                   peer.uid == ::getuid();
  return own ? std::optional<qint64>(peer.pid) : std::nullopt;
}

QByteArray messageOf(const StartRequest& request) {
  QByteArray message;
  QDataStream stream(&message, QIODevice::WriteOnly);
  stream.setVersion(kStream);
  stream << request.folder << request.config << request.page;
  return message;
}

}  // namespace

QString SingleInstance::nameFor(const QString& settingsFile) {
  const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
  const QString folder = QFileInfo(runtime).isDir() ? runtime : QDir::tempPath();
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const QString& part :
       {settingsFile, qEnvironmentVariable("DISPLAY"), qEnvironmentVariable("WAYLAND_DISPLAY")}) {
    hash.addData(part.toUtf8() + '\0');
  }
  return QStringLiteral("%1/adnet-studio-%2-%3")
      .arg(folder)
      .arg(::getuid())
      .arg(QLatin1String(hash.result().toHex().left(12)));
}

SingleInstance::SingleInstance(const QString& name, std::chrono::milliseconds patience)
    : name_(name), patience_(patience) {
  server_.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&server_, &QLocalServer::newConnection, this, [this] {
    while (QLocalSocket* socket = server_.nextPendingConnection()) {
      connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
      connect(socket, &QLocalSocket::readyRead, this, [this, socket] { answer(*socket); });
      if (socket->bytesAvailable() > 0) answer(*socket);
    }
  });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const StartRequest& request) {
  // Of two programs that start at once, one is the first.
  QLockFile lock(name_ + QStringLiteral(".lock"));
  lock.tryLock(kPatience);
  if (ask(request)) return true;
  // A name on which nobody listens was left by a crash. One on which somebody listens, but does not
  // answer, stays his.
  QLocalSocket probe;
  probe.connectToServer(name_);
  if (probe.state() == QLocalSocket::ConnectedState) return false;
  QLocalServer::removeServer(name_);
  server_.listen(name_);
  return false;
}

// Waits as long as the other one lives: its end closes the socket.
bool SingleInstance::ask(const StartRequest& request) {
  QLocalSocket socket;
  socket.connectToServer(name_);
  if (!socket.waitForConnected(kPatience)) return false;
  const auto process = ownProcess(socket);
  if (!process) return false;
  socket.write(messageOf(request));
  char answer = 0;
  if (socket.waitForReadyRead(static_cast<int>(patience_.count())))
    return socket.read(&answer, 1) == 1 && answer == kTaken;
  if (socket.state() == QLocalSocket::ConnectedState) silent_ = process;
  return false;
}

void SingleInstance::answer(QLocalSocket& socket) {
  if (!ownProcess(socket) || socket.bytesAvailable() > kLongest) return socket.abort();
  QDataStream stream(&socket);
  stream.setVersion(kStream);
  stream.startTransaction();
  StartRequest request;
  stream >> request.folder >> request.config >> request.page;
  if (!stream.commitTransaction()) return;  // the rest is still to come
  socket.write(&kTaken, 1);
  socket.flush();
  Q_EMIT asked(request);
}

}  // namespace adnet::ui
