# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# Where the program finds itself.

trains() { "${as[@]}" "$adnet" train "${options[@]}" --out "$1" >log 2>&1 && same "$(folder "$1")"; }  # OUT
no_home() {
  as=(env -u HOME -u XDG_CACHE_HOME -u XDG_CONFIG_HOME)
  trains no-home && "${as[@]}" "$adnet" weights >log 2>&1
}
count "HOME is not set" no_home
read_only_home() {
  local code=0
  mkdir -m 555 home
  as=("${rootless[@]}" env -u XDG_CACHE_HOME -u XDG_CONFIG_HOME HOME="$PWD/home")
  trains home-run && "${as[@]}" "$adnet" weights >log 2>&1 || return 1
  timeout 60 "${as[@]}" "$adnet" weights fetch resnet18 >log 2>&1 || code=$?
  says "$code" "home/.cache.*cannot be made (Permission denied"
}
count "HOME may only be read" read_only_home

comma=
known=$(locale -a 2>/dev/null || true)
for name in de_DE.utf8 de_DE.UTF-8 de_DE fr_FR.utf8; do
  if [ -z "$comma" ] && grep -qx "$name" <<<"$known"; then comma=$name; fi
done
if [ -z "$comma" ] && localedef -i de_DE -f UTF-8 "$PWD/de_DE.UTF-8" >/dev/null 2>&1; then
  export LOCPATH=$PWD
  comma=de_DE.UTF-8
fi
decimal_comma() {
  as=(env LC_ALL="$comma")
  [ "$("${as[@]}" locale decimal_point)" = , ] || return 1
  start comma
  until_evaluated
  end || true
  goes_on "$run" && "${as[@]}" "$adnet" compare comma >log 2>&1
}
if [ -n "$comma" ]; then
  count "a decimal comma" decimal_comma
else
  left_out "a decimal comma (no such locale here)"
fi

# A clock that a day is taken from meanwhile: what counts is the order of steps, no file's age.
clock_back() {
  start clock
  until_evaluated
  end || true
  touch -d 'now + 1 day' "$run"/* "$run"
  sed -i -r "s/\"started\": \"[^\"]*\"/\"started\": \"$(date -u -d 'now + 1 day' +%Y-%m-%dT%H:%M:%SZ)\"/" "$run/run.json"
  goes_on "$run" && "$adnet" compare clock >log 2>&1
}
count "the clock is set back a day" clock_back
clock_under_way() {
  echo "+0" >shift
  as=(env LD_PRELOAD="$faketime" FAKETIME_TIMESTAMP_FILE="$PWD/shift" FAKETIME_NO_CACHE=1 DONT_FAKE_MONOTONIC=1)
  start back --checkpoint-minutes 0.0001
  until_checkpoint
  echo "-1d" >shift
  wait "$pid" || { cat log >&2; return 1; }
  same "$run" && ! grep -q '"seconds": -' "$run/run.json"
}
faketime=$(compgen -G "/usr/lib/*/faketime/libfaketime.so.1" | head -n 1 || true)
if [ -n "$faketime" ]; then
  count "the clock is set back under way" clock_under_way
else
  left_out "the clock is set back under way (no libfaketime here)"
fi
