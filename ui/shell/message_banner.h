// SPDX-FileCopyrightText: 2026 AD-Net Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A message inside the window, above what it is about: what happened, what to do, and the details
// for who wants them. Nothing modal. A question, that is, a message with a safe answer, takes the
// focus to that, and gives it back; Escape, and the cross, are the safe answer.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QString>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace adnet::ui {

class MessageBanner : public QFrame {
  Q_OBJECT

 public:
  enum class Tone { Notice, Warning, Error };
  struct Action {
    QString text;
    std::function<void()> run;  // the banner is dismissed first
    bool safe = false;          // the answer to a question that changes nothing
  };
  struct Message {
    Tone tone = Tone::Notice;
    QString title;
    QString advice;
    QString detail;  // folded away; may be empty
    std::vector<Action> actions;
  };

  explicit MessageBanner(QWidget* parent = nullptr);  // hidden until a message is shown

  void showMessage(const Message& message);  // replaces the one before
  void dismiss();

 Q_SIGNALS:
  void shown(bool visible);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void askForFocus();
  void decline();
  void giveFocusBack();
  void setTone(Tone tone);
  void setActions(const std::vector<Action>& actions);

  QLabel* icon_;
  QLabel* title_;
  QLabel* advice_;
  QLabel* detail_;
  QPushButton* more_;
  QHBoxLayout* actions_;
  QPointer<QPushButton> safe_;  // of a question
  QPointer<QWidget> before_;    // had the focus before it
};

// Shows the messages of the widgets in it that have no banner of their own: a window, or what
// covers it.
class MessageTeller {
 public:
  virtual ~MessageTeller() = default;
  virtual void tell(const MessageBanner::Message& message) = 0;
};
// By the nearest one around the widget; by nobody where there is none.
void tellAround(QWidget& widget, const MessageBanner::Message& message);

}  // namespace adnet::ui
