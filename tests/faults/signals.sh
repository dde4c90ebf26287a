# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# Programs that are ended at any moment, and that meet.

# With checkpoints all the time.
interrupted() {  # OUT SIGNAL
  start "$1" --checkpoint-minutes 0.0001
  sleep "$(awk -v r=$RANDOM -v s="$seconds" 'BEGIN { print s * r / 32768 }')"
  end "$2" || true
  goes_on "$run"
}
for i in $(seq "$kills"); do count "kill -9" interrupted "kill$i" KILL; done
for signal in TERM INT HUP; do
  for i in $(seq $((kills / 10 + 1))); do count "SIG$signal" interrupted "$signal$i" "$signal"; done
done

damaged_checkpoint() {
  start damaged --steps 100000
  until_checkpoint
  until [ "$(ls "$run"/checkpoint-*.safetensors | wc -l)" -eq 2 ]; do goes_yet; done
  end KILL || true
  printf 'x' | dd of="$(ls -v "$run"/checkpoint-*.safetensors | tail -n 1)" bs=1 seek=9000 conv=notrunc status=none
  goes_further "$run"
}
count "a byte of a checkpoint changes" damaged_checkpoint

two_programs() {
  start two --steps 100000
  until_checkpoint
  mv log first
  resumes_not "$run" "is trained by" || return 1
  end || true
  grep -q '"status": "stopped"' "$run/run.json"
}
count "two programs on one run" two_programs

# A sweep's claim, left by a process that is no more, on a file system that may know no locks: what counts is who holds
# the lock, not that its file is there, nor how old it says to be.
dead_owner() {
  cat >sweep.json <<END
{"base": {"data": "$work/data", "backbone": "small_cnn", "width": 0.25, "resize": 40, "image_size": 32, "batch": 4,
  "steps": 60, "eval_every": 10, "validation_fraction": 0.3, "device": "cpu", "threads": 1, "name": "run",
  "split_seed": "auto", "test_seed": "auto"},
 "points": [{}], "out": "swept"}
END
  "$adnet" sweep sweep.json >log 2>&1 &
  pid=$!
  until run=$(folder swept) && compgen -G "$run/checkpoint-*.safetensors" >/dev/null; do goes_yet; done
  end KILL || true
  compgen -G "swept/.training-*" >/dev/null || return 1
  touch -d tomorrow swept/.training-* "$run"/*
  "$adnet" sweep sweep.json >log 2>&1 || { cat log >&2; return 1; }
  [ "$(compgen -G "swept/*-run" | wc -l)" -eq 1 ] && ! compgen -G "swept/.training-*" >/dev/null && same "$run"
}
count "the owner of a lock is dead" dead_owner
