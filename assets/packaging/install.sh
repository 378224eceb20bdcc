#!/bin/sh
# Installs clawgate @VERSION@ for this account: no sudo, nothing outside of PREFIX.
#
#   sh install.sh                        into ~/.local
#   PREFIX=/opt/clawgate sh install.sh   into another folder
#
# It downloads one archive, holds it to the checksum below, and says what it wrote and how that is removed again.
set -eu

address='@ADDRESS@'

# The checksum of this platform's archive.
checksum() { # platform
  case $1 in
@CHECKSUMS@
  esac
}

fail() {
  printf 'clawgate was not installed: %s\n' "$*" >&2
  exit 1
}

platform() {
  system=$(uname -s)
  machine=$(uname -m)
  case $system in
    Linux) system=linux ;;
    Darwin) system=darwin ;;
    MINGW* | MSYS* | CYGWIN*) fail "on Windows it runs in WSL: wsl --install, and then this script in there" ;;
  esac
  case $machine in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=arm64 ;;
  esac
  echo "$system-$machine"
}

download() { # address, file
  if command -v curl >/dev/null; then
    curl -fsSL -o "$2" "$1"
  elif command -v wget >/dev/null; then
    wget -q -O "$2" "$1"
  else
    fail "it takes curl or wget to download it: install one of them"
  fi || fail "$1 cannot be downloaded: see whether this machine reaches it, through a proxy if it needs one"
}

sum() { # file
  if command -v sha256sum >/dev/null; then
    set -- "$(sha256sum "$1")"
  elif command -v shasum >/dev/null; then
    set -- "$(shasum -a 256 "$1")"
  else
    fail "it takes sha256sum or shasum to check the download: install one of them"
  fi
  echo "${1%% *}"
}

# A program that runs may not be written into, but its name may be given to another.
put() { # mode, file, place
  mkdir -p "${3%/*}"
  cp "$2" "$3.new"
  chmod "$1" "$3.new"
  mv -f "$3.new" "$3"
  printf '  %s\n' "$3"
}

# A function, so that a script that arrives only in part does nothing.
main() {
  [ -n "${PREFIX:-${HOME:-}}" ] || fail "there is no HOME: say where with PREFIX=FOLDER"
  prefix=${PREFIX:-$HOME/.local}
  platform=$(platform)
  expected=$(checksum "$platform")
  [ -n "$expected" ] || fail "there is no archive for $platform, only for @PLATFORMS@. With Rust it is built from source: cargo install --locked --git @REPOSITORY@"

  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  trap 'exit 1' HUP INT TERM
  name=clawgate-@VERSION@-$platform
  download "$address/$name.tar.gz" "$folder/archive"
  found=$(sum "$folder/archive")
  [ "$found" = "$expected" ] || fail "$address/$name.tar.gz is not what was released: its SHA-256 is $found, and has to be $expected. Try again, and from another network if it stays so"
  tar -xzf "$folder/archive" -C "$folder"
  from=$folder/$name

  echo "clawgate @VERSION@ is installed:"
  put 755 "$from/clawgate" "$prefix/bin/clawgate"
  put 644 "$from/clawgate.1" "$prefix/share/man/man1/clawgate.1"
  put 644 "$from/completions/clawgate.bash" "$prefix/share/bash-completion/completions/clawgate"
  put 644 "$from/completions/clawgate.zsh" "$prefix/share/zsh/site-functions/_clawgate"
  put 644 "$from/completions/clawgate.fish" "$prefix/share/fish/vendor_completions.d/clawgate.fish"
  echo "To remove it, remove these files. What it wrote into OpenClaw's files stays until clawgate undo takes it back."

  case :$PATH: in
    *":$prefix/bin:"*)
      first=$(command -v clawgate)
      [ "$first" = "$prefix/bin/clawgate" ] || echo "But another clawgate comes first on your PATH: $first"
      echo "To try it: clawgate demo"
      ;;
    *)
      echo "$prefix/bin is not on your PATH. For this shell: export PATH=\"$prefix/bin:\$PATH\""
      echo "To try it: $prefix/bin/clawgate demo"
      ;;
  esac
}

main "$@"
