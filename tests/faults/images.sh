# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What happens to the files that a run is made of.

first_image() { head -n 1 "$run/split/train.txt" | cut -d' ' -f1; }
# Under way it trains on what it has read; whoever goes on learns of it, and may put it back.
changed_under_way() {  # NAME, then what changes the file $1
  local name=$1 image
  shift
  cp -r "$work/data" "$name"
  start "run-$name" --data "$PWD/$name"
  until_checkpoint
  freeze
  image=$name/$(first_image)
  cp "$image" kept
  "$@" "$image"
  thaw
  until_evaluated
  end || true
  resumes_not "$run" "accept-changed-data" || return 1
  cp kept "$image"
  goes_on "$run"
}
count "images are deleted under way" changed_under_way deleted rm
count "images are truncated under way" changed_under_way truncated truncate -s 300
count "images are truncated to nothing" changed_under_way emptied truncate -s 0
other_image() { cp "$(ls "$(dirname "$1")"/* | grep -v "$1" | tail -n 1)" "$1"; }
count "images are replaced under way" changed_under_way replaced other_image

weights_changed() {
  local code=0
  cp "$whole/last.safetensors" weights.safetensors
  start weighed --weights weights.safetensors
  until_evaluated
  end || true
  grep -q '"weights_report": ".*loaded' "$run/run.json" || return 1
  # It has them: what becomes of the file is nothing to it.
  rm weights.safetensors
  "$adnet" resume "$run" >log 2>&1 || { cat log >&2; return 1; }
  printf 'torn' >weights.safetensors
  "$adnet" train "${options[@]}" --out torn --weights weights.safetensors >log 2>&1 || code=$?
  says "$code" "weights.safetensors" && ! compgen -G "torn/*" >/dev/null
}
count "a weights file is changed or gone" weights_changed

# Nothing of what was good is lost to the steps that were not: it is looked at, and goes on with what it had before.
good_then_diverged() {
  local code=0
  stopped good
  cp "$run/run.json" kept.json
  sed -i -r 's/"(lr|weight_decay)": [^,]*/"\1": 100/; s/"checkpoint_minutes": [^,]*/"checkpoint_minutes": 0/' "$run/run.json"
  "$adnet" resume "$run" >log 2>&1 || code=$?
  says "$code" "--lr" && failed "$run" "--lr" || return 1
  "$adnet" evaluate "$run" >log 2>&1 || { cat log >&2; return 1; }
  cp kept.json "$run/run.json"
  goes_on "$run"
}
count "a good run diverges" good_then_diverged

# Weights that are numbers, and whose answers are none.
endless_answers() {
  local code=0
  stopped endless
  python3 - "$run/best.safetensors" "$run/last.safetensors" <<'END'
import json, struct, sys
for path in sys.argv[1:]:
    data = bytearray(open(path, "rb").read())
    size = struct.unpack_from("<Q", data)[0]
    header = json.loads(data[8 : 8 + size])
    for name, tensor in header.items():
        if name == "__metadata__" or tensor["dtype"] != "F32" or len(tensor["shape"]) < 2: continue
        begin, end = (8 + size + offset for offset in tensor["data_offsets"])
        data[begin:end] = struct.pack("<f", 3e38) * ((end - begin) // 4)
    open(path, "wb").write(data)
END
  "$adnet" evaluate "$run" >log 2>&1 || code=$?
  says "$code" "answer to this image is no number" || return 1
  goes_on "$run"
}
count "an answer is no number" endless_answers

diverged() {
  start wild --lr 100 --weight-decay 100
  local code=0
  wait "$pid" || code=$?
  says "$code" "--lr" && failed "$run" "--lr"
}
count "the loss is no number" diverged
