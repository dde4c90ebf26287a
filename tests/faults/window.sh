# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# The window with a run training in it, on a screen of its own.
long || return 0
studio=$(dirname "$adnet")/adnet-studio
for program in Xvfb xdotool "$studio"; do
  if ! command -v "$program" >/dev/null; then
    left_out "the window (no $(basename "$program") here)"
    return
  fi
done

cat >config.json <<END
{"backbone": "small_cnn", "width": 0.25, "resize": 40, "image_size": 32, "batch": 4, "steps": 100000,
 "eval_every": 10, "validation_fraction": 0.3, "device": "cpu", "threads": 1, "name": "run"}
END
screen() {
  rm -f display
  Xvfb -displayfd 3 -screen 0 1280x800x24 3>display >/dev/null 2>&1 &
  server=$!
  trap 'kill "$server" 2>/dev/null || true' EXIT
  until [ -s display ]; do sleep 0.05; done
  export DISPLAY=:$(cat display)
}
# Where no window manager gives it the keys. It may not be there for them yet.
press() {  # KEY…
  local window
  window=$(xdotool search --onlyvisible --pid "$pid" 2>/dev/null | head -n 1) || return 0
  xdotool windowfocus "$window" key --window "$window" "$@" 2>/dev/null || true
}
# Begins a training as a person does, by the keys.
train_in_window() {  # OUT
  local place=$PWD/home-$1
  mkdir -p "$place"
  chmod 700 "$place"
  sed "s|^{|{\"out\": \"$PWD/$1\", |" config.json >"$1.json"
  HOME=$place XDG_CONFIG_HOME=$place XDG_RUNTIME_DIR=$place "$studio" --config "$1.json" --page train \
    "$work/data" >log 2>&1 &
  pid=$!
  until xdotool search --onlyvisible --pid "$pid" >/dev/null 2>&1; do goes_yet; done
  until run=$(folder "$1") && [ -s "$run/steps.csv" ]; do
    press ctrl+Return
    for _ in $(seq 100); do goes_yet; if compgen -G "$1/*-run" >/dev/null; then break; fi; done
  done
  until_evaluated
}
window_ends() {  # OUT, then what ends it
  local out=$1
  shift
  screen
  train_in_window "$out"
  "$@"
  for _ in $(seq 600); do kill -0 "$pid" 2>/dev/null || break; sleep 0.05; done
  kill "$server" 2>/dev/null || true
  if kill -0 "$pid" 2>/dev/null; then
    echo "  the window is still there" >&2
    end KILL
    return 1
  fi
  ! grep -q '"status": "finished"' "$run/run.json" && one_sentence log || { cat log >&2; return 1; }
  goes_further "$run"
}
signalled() { kill "-$1" "$pid"; }
# It asks; the other button is the one that closes.
closed() {
  press ctrl+q
  sleep 1
  press shift+Tab Return
}
session_ends() { kill -9 "$server"; }
full_settings() {
  local place=$PWD/home-full kept
  screen
  mkdir -p "$place/adnet-studio" && mount -t tmpfs -o size=64k tmpfs "$place/adnet-studio" || return 1
  train_in_window full
  end || true
  kept=$(md5sum <"$place/adnet-studio/adnet-studio.ini")
  [ -s "$place/adnet-studio/adnet-studio.ini" ] || return 1
  dd if=/dev/zero of="$place/adnet-studio/fill" bs=64k status=none 2>/dev/null || true
  rm -r full
  train_in_window full
  end || true
  kill "$server"
  [ "$(md5sum <"$place/adnet-studio/adnet-studio.ini")" = "$kept" ] && goes_further "$run"
}

count "the window: closed while training" window_ends closed closed
count "the window: its session ends" window_ends session session_ends
for signal in TERM HUP INT; do count "the window: SIG$signal" window_ends "window-$signal" signalled "$signal"; done
if is_root && [ -n "${ADNET_FAULTS_MOUNTS:-}" ]; then
  count "the disk is full: settings" full_settings
else
  left_out "the disk is full: settings (a file system cannot be mounted here)"
fi
