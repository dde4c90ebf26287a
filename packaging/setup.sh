# SPDX-FileCopyrightText: 2026 AD-Net Studio developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Sourced by run and test: installs what is missing, and builds. The current folder is the project's root.

# install_packages LIST…
install_packages() {
  local missing=() package
  while read -r package; do
    dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
      missing+=("$package")
  done < <(grep -hv '^#' "$@")
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${missing[*]}"
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET…]. ADNET_SHARED_DATA: a folder of photographs and weights for the tests that read some.
build() {
  cmake --preset "$1" -Wno-dev ${ADNET_SHARED_DATA:+-DADNET_SHARED_DATA="$ADNET_SHARED_DATA"} >/dev/null
  cmake --build --preset "$1" ${2:+--target "${@:2}"}
}
