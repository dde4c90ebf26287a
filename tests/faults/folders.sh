# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What happens to a run's folder.

moved_run() {
  start moved --checkpoint-minutes 0.0001
  until_checkpoint
  mv "$run" moved-run
  wait "$pid" || true
  goes_on moved-run
}
count "the run's folder is moved under way" moved_run

# Nothing can be written into it any more; what is there stays.
read_only_run() {
  local code=0
  as=("${rootless[@]}")
  start locked
  until_evaluated
  freeze
  chmod -R a-w "$run"
  thaw
  wait "$pid" || code=$?
  says "$code" "cannot be written (Permission denied)" || return 1
  # It cannot say that it failed; nobody holds it, so it is known to be interrupted.
  "${rootless[@]}" "$adnet" evaluate "$run" >log 2>&1 || { cat log >&2; return 1; }
  resumes_not "$run" "Permission denied" || return 1
  chmod -R u+w "$run"
  goes_on "$run"
}
removed_run() {
  local code=0
  start removed --steps 100000
  until_evaluated
  rm -rf "$run"
  wait "$pid" || code=$?
  says "$code" "cannot be written (No such file" && ! [ -e "$run" ]
}
count "the run's folder is removed under way" removed_run

# A program that trains where its lock is not seen from here is known by its name and by how fresh its file is.
no_locks() {  # how flock fails: "return 0" or "errno = ENOLCK; return -1"
  printf '#include <errno.h>\nint flock(int file, int how) { (void)file; (void)how; %s; }\n' "$1" >flock.c
  cc -shared -fPIC -o flock.so flock.c
}
waits_for_its_end() {  # then goes on
  until_evaluated
  resumes_not "$run" "is trained by adnet on" --steps 100020 || return 1
  end KILL || true
}
another_machine() {
  no_locks "return 0"
  as=(unshare --uts sh -c 'hostname elsewhere && exec "$@"' sh env LD_PRELOAD="$PWD/flock.so")
  start afar --steps 100000
  as=()
  waits_for_its_end && grep -q "adnet on elsewhere" log || return 1
  touch -d '3 minutes ago' "$run/steps.csv"
  goes_further "$run"
}
no_such_lock() {
  no_locks "errno = ENOLCK; return -1"
  as=(env LD_PRELOAD="$PWD/flock.so")
  start lockless --steps 100000
  waits_for_its_end && goes_further "$run"
}
if ! command -v cc >/dev/null; then
  left_out "locks that are not honoured (no compiler here)"
else
  count "a file system without locks" no_such_lock
  if unshare --uts true 2>/dev/null; then
    count "locks that do not reach another machine" another_machine
  else
    left_out "locks that do not reach another machine (no name space of its own)"
  fi
fi

# What run.json could not name is refused before it begins; a run that was moved to such a place goes on there.
other_bytes() {
  local place=$'caf\xe9' code=0
  "$adnet" train "${options[@]}" --out "$place" >log 2>&1 || code=$?
  [ "$code" -eq 2 ] && grep -q "not UTF-8" log && ! [ -e "$place" ] || return 1
  stopped other
  mkdir "$place"
  mv "$run" "$place/"
  run=$place/$(basename "$run")
  goes_on "$run" && "$adnet" evaluate "$run" --json >log 2>&1 && "$adnet" compare "$place" >log 2>&1
}
count "a path that is not UTF-8" other_bytes

# The others are compared, and it is named.
one_unreadable() {
  local broken
  cp -r "$(dirname "$whole")" runs
  broken=runs/20200101-000000-run
  cp -r "$whole" "$broken"
  chmod 0 "$broken"
  "${rootless[@]}" "$adnet" compare runs >log 2>&1 || { cat log >&2; chmod 755 "$broken"; return 1; }
  chmod 755 "$broken"
  grep -q "$(basename "$broken")" log && grep -qi "finetune\|adnet" log
}
if is_root && ! command -v setpriv >/dev/null; then
  left_out "folders that may only be read (root without setpriv)"
else
  count "the run's folder becomes read-only" read_only_run
  count "a folder of runs of which one cannot be read" one_unreadable
fi

# As version 0.1.0 wrote it before it knew checkpoints: keys, columns and files that came later are missing.
older_version() {
  local old=older
  cp -r "$whole" "$old"
  rm "$old"/checkpoint-*
  sed -i '/"checkpoint_minutes"/d; /"test_seed"/d; /"test_fingerprint"/d; /"compute_threads"/d' "$old/run.json"
  for file in "$old"/predictions/*; do sed -i -r 's/(,[^,]*){4}$//' "$file"; done
  "$adnet" evaluate "$old" >log 2>&1 || { cat log >&2; return 1; }
  "$adnet" compare "$old" >log 2>&1 || { cat log >&2; return 1; }
  resumes_not "$old" "no checkpoint" --steps 80 && grep -q '"status": "finished"' "$old/run.json"
}
count "a run of an older version" older_version
