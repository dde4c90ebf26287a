# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What the groups of faults share; sourced by run, in $work.
export OMP_NUM_THREADS=1  # many short trainings
options=(--data "$work/data" --backbone small_cnn --width 0.25 --resize 40 --image-size 32 --batch 4 --steps 60
  --eval-every 10 --validation-fraction 0.3 --device cpu --threads 1 --name run)
as=()  # what the program is started by
rootless=()
if [ "$(id -u)" -eq 0 ]; then
  # Permissions hold for it, too.
  rootless=(setpriv --bounding-set=-all --inh-caps=-all)
fi

long() { [ "$kills" -ge 10 ]; }
is_root() { [ "$(id -u)" -eq 0 ]; }
left_out() { echo "$1" >>"$work/left-out"; }

# In a shell of its own, so that nothing that breaks there ends the rest.
count() {  # FAULT, then what must hold
  local fault=$1 held=1
  shift
  [[ "$fault" =~ ${FAULTS:-.} ]] || return 0
  ("$@") || held=0
  [ "$held" -eq 1 ] || echo "LOST: $fault" >&2
  printf '%s\t%d\n' "$fault" "$held" >>"$work/results"
}

# In the background, its process as `pid`, its folder as `run` once it has a line of steps.
start() {  # OUT [options]
  local out=$1
  shift
  "${as[@]}" "$adnet" train "${options[@]}" --out "$out" "$@" >log 2>&1 &
  pid=$!
  until run=$(folder "$out") && [ -s "$run/steps.csv" ]; do goes_yet; done
}
folder() { compgen -G "$1/*-run" | head -n 1; }  # OUT
goes_yet() { sleep 0.02; kill -0 "$pid" 2>/dev/null || { cat log >&2; exit 1; }; }
until_checkpoint() { until compgen -G "$run/checkpoint-*.safetensors" >/dev/null; do goes_yet; done; }
# At its second evaluation or later.
until_evaluated() { until [ "$(wc -l <"$run/evaluations.csv")" -ge 5 ]; do goes_yet; done; }
# Nothing happens between what is done to it.
freeze() { kill -STOP "$pid"; }
thaw() { kill -CONT "$pid"; }
end() { kill "-${1:-TERM}" "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null; }

# A run that was stopped on its way, as `run`.
stopped() {  # OUT [options]
  start "$@"
  until_evaluated
  end || true
}

# Everything but times.
same() {  # RUN
  local file
  for file in last.safetensors best.safetensors evaluations.csv classes.txt; do
    cmp -s "$whole/$file" "$1/$file" || { echo "  other: $file in $1" >&2; return 1; }
  done
  diff -rq "$whole/predictions" "$1/predictions" >&2 || return 1
  cmp -s <(cut -d, -f1-7 "$whole/steps.csv") <(cut -d, -f1-7 "$1/steps.csv") || return 1
  grep -q '"status": "finished"' "$1/run.json"
}

# A run that ended before its first checkpoint has nothing to go on from, and says so.
goes_on() {  # RUN
  if ! compgen -G "$1/checkpoint-*.safetensors" >/dev/null; then
    ! "$adnet" resume "$1" >log 2>&1 && grep -q "no checkpoint" log
    return
  fi
  "$adnet" resume "$1" >log 2>&1 || { cat log >&2; return 1; }
  same "$1"
}

# One that has no end of its own to be compared with: it goes on to more steps, and lacks none.
goes_further() {  # RUN
  local steps=$(($(wc -l <"$1/steps.csv") + 20))
  "${as[@]}" "$adnet" resume "$1" --steps "$steps" >log 2>&1 || { cat log >&2; return 1; }
  grep -q '"status": "finished"' "$1/run.json" && [ "$(tail -n +2 "$1/steps.csv" | cut -d, -f1)" = "$(seq "$steps")" ]
}

# Ended by an error that one clear sentence tells.
says() {  # CODE WORDS
  [ "$1" -eq 1 ] && grep -q -- "$2" log && one_sentence log && return
  echo "  ended by $1, not saying '$2':" >&2
  tail -n 3 log >&2
  return 1
}
one_sentence() { ! grep -Eq 'frame #|terminate called|what\(\):|c10::|std::' "$1"; }  # FILE

# As run.json has it.
failed() {  # RUN WORDS
  grep -q '"status": "failed"' "$1/run.json" && grep -q "\"error\": \".*$2" "$1/run.json" &&
    ! grep -q '"steps": 0,$' <(sed -n '/"run":/,$p' "$1/run.json") && one_sentence "$1/run.json" && return
  sed -n '/"run":/,$p' "$1/run.json" >&2
  return 1
}
resumes_not() {  # RUN WORDS [options]
  local code=0
  "${as[@]}" "$adnet" resume "$1" "${@:3}" >log 2>&1 || code=$?
  says "$code" "$2"
}
