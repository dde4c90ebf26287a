# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# A disk that is full, wherever the program writes. Small ones are mounted, in a name space of our own.
if ! is_root || [ -z "${ADNET_FAULTS_MOUNTS:-}" ] || ! { mkdir disk && mount -t tmpfs -o size=4m tmpfs disk 2>/dev/null; }; then
  left_out "the disk is full (a file system cannot be mounted here)"
  return
fi
umount disk
mounted() { mkdir -p "$1" && mount -t tmpfs -o "size=$2" tmpfs "$1"; }  # FOLDER SIZE
# All but so many KiB.
fill() {  # FOLDER [KIB]
  dd if=/dev/zero of="$1/fill" bs=64k status=none 2>/dev/null || true
  truncate -s "-${2:-0}K" "$1/fill"
}

full_disk() {
  mounted disk 4m
  start disk --checkpoint-minutes 0.0001
  until_checkpoint
  fill disk
  local code=0
  wait "$pid" || code=$?
  says "$code" "No space left" && failed "$run" "No space left" || return 1
  rm disk/fill
  goes_on "$run"
}
count "the disk is full" full_disk

# A run that was stopped goes on, with a part of its folder on a full disk of its own.
full_part() {  # NAME
  local whole=$whole code=0
  mounted "part-$1" 64k
  if [ "$1" = evaluations.csv ]; then
    # So many that they need a second page.
    options+=(--eval-every 2)
    start often && wait "$pid" || return 1
    whole=$run
    stopped "out-$1"
  else
    stopped "out-$1"
  fi
  mv "$run/$1" "part-$1/"
  ln -s "$(realpath "part-$1/$1")" "$run/$1"
  fill "part-$1"
  "$adnet" resume "$run" >log 2>&1 || code=$?
  says "$code" "$1.*cannot be written (No space left" && failed "$run" "$1" || return 1
  rm "part-$1/fill"
  goes_on "$run"
}
for name in steps.csv evaluations.csv predictions; do count "the disk is full: $name" full_part "$name"; done

# A run whose whole folder is on a disk with so much room left that one file finds no place: weights are 107 KiB, a
# checkpoint is 311.
full_for() {  # FILE KIB
  local code=0
  mounted "disk-$1" 4m
  stopped "disk-$1"
  fill "disk-$1" "$2"
  resumes_not "$run" "$1.*cannot be written (No space left" || return 1
  # What could not begin leaves the run as it was.
  if [ "$1" = reserve ]; then grep -q '"status": "stopped"' "$run/run.json"; else failed "$run" "$1"; fi || return 1
  rm "disk-$1/fill"
  goes_on "$run"
}
count "the disk is full: checkpoint" full_for checkpoint- 250
count "the disk is full: weights" full_for safetensors 80
count "the disk is full: beginning to go on" full_for reserve 4

# Whoever stops it learns that it failed, and why.
stop_on_full_disk() {
  local code=0
  mounted stop 4m
  start stop --steps 100000
  until_evaluated
  # With something to be kept: between two evaluations.
  until freeze && [[ "$(tail -n 1 "$run/steps.csv" | cut -d, -f1)" == *[2-7] ]]; do thaw; goes_yet; done
  fill stop
  kill -TERM "$pid"
  thaw
  wait "$pid" || code=$?
  says "$code" "No space left" && failed "$run" "No space left" || return 1
  rm stop/fill
  goes_further "$run"
}
count "a stop while the disk is full" stop_on_full_disk

full_sweep() {
  local code=0
  mounted swept 4m
  fill swept
  cat >sweep.json <<END
{"base": {"data": "$work/data", "backbone": "small_cnn", "width": 0.25, "resize": 40, "image_size": 32, "batch": 4,
  "steps": 60, "eval_every": 10, "validation_fraction": 0.3, "device": "cpu", "threads": 1, "name": "run",
  "split_seed": "auto", "test_seed": "auto"},
 "points": [{}], "out": "swept"}
END
  "$adnet" sweep sweep.json >log 2>&1 || code=$?
  says "$code" "No space left" || return 1
  rm swept/fill
  "$adnet" sweep sweep.json >log 2>&1 || { cat log >&2; return 1; }
  same "$(folder swept)"
}
count "the disk is full: queue" full_sweep

# The weights that others have downloaded are found; what cannot be kept is said.
full_cache() {
  local code=0
  mounted cache 64k
  fill cache
  XDG_CACHE_HOME=$PWD/cache start cached
  XDG_CACHE_HOME=$PWD/cache wait "$pid" || return 1
  same "$run" || return 1
  XDG_CACHE_HOME=$PWD/cache timeout 60 "$adnet" weights fetch resnet18 >log 2>&1 || code=$?
  # Where there is no network, that is what is said.
  says "$code" "No space left\|cannot be reached\|cannot be downloaded\|resolve"
}
count "no space for the cache" full_cache
