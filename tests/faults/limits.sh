# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# Limits of the machine: it fails with what to lower, or trains to the same bytes; it never hangs.

trains_or_says() {  # WORDS
  local code=0
  timeout -s KILL 60 "${as[@]}" "$adnet" train "${options[@]}" --out "$out" "${@:2}" >log 2>&1 || code=$?
  if [ "$code" -eq 0 ]; then same "$(folder "$out")"; else says "$code" "$1"; fi
}
little_address_space() {  # KIB
  out=v$1
  ulimit -v "$1"
  trains_or_says "ulimit -v"
}
sizes=(900000)
if long; then sizes=(400000 700000 900000 1100000 1200000 1250000 1300000 1400000 1500000 2000000); fi
for size in "${sizes[@]}"; do count "ulimit -v" little_address_space "$size"; done

# Root is above that limit.
few_threads() {  # NUMBER
  out=u$1
  mkdir -m 777 "$out"
  as=(env HOME=/tmp)
  if is_root; then as=(setpriv --reuid=54321 --regid=54321 --clear-groups env HOME=/tmp); fi
  ulimit -u "$1"
  trains_or_says "ulimit -u" --threads 4
}
numbers=(5)
if long; then numbers=(2 3 4 5 6 7 8 10 12); fi
if ! is_root; then
  left_out "threads that cannot be made (whoever is not root has other programs that count)"
elif ! setpriv --reuid=54321 --regid=54321 --clear-groups "$adnet" --version >/dev/null 2>&1; then
  left_out "threads that cannot be made (another user cannot start the program here)"
else
  for number in "${numbers[@]}"; do count "ulimit -u" few_threads "$number"; done
fi

long || return 0
# The kernel ends what goes beyond it, as kill -9 does. (Where it has no group of its own left, it goes on.)
group=
for place in /sys/fs/cgroup/memory /sys/fs/cgroup; do
  [ -z "$group" ] && mkdir "$place/adnet-faults-$$" 2>/dev/null || continue
  for limit in memory.limit_in_bytes memory.max; do
    if [ -w "$place/adnet-faults-$$/$limit" ]; then group=$place/adnet-faults-$$; file=$limit; fi
  done
  [ -n "$group" ] || rmdir "$place/adnet-faults-$$"
done
in_group=(bash -c 'echo $$ >"$0/cgroup.procs" && exec "$@"' "$group")
# Another program of the group takes all there is, and is not the one that is ended.
little_memory() {
  local other
  echo $((400 << 20)) >"$group/$file"
  as=("${in_group[@]}")
  start grouped --steps 100000
  until_evaluated
  "${in_group[@]}" bash -c 'echo -1000 >/proc/$$/oom_score_adj && exec tail /dev/zero' >/dev/null 2>&1 &
  other=$!
  local code=0
  wait "$pid" || code=$?
  kill -9 "$other" 2>/dev/null
  wait "$other" 2>/dev/null || true
  [ "$code" -eq 137 ] && grep -q '"status": "running"' "$run/run.json" || return 1
  goes_further "$run"
}
if [ -n "$group" ]; then
  count "a group's memory is used up" little_memory
  rmdir "$group" || true
else
  left_out "a group's memory is used up (a cgroup cannot be made here)"
fi
