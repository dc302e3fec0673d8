#!/usr/bin/env bash
# Builds the package, unpacks it into a temporary folder and starts it there without a screen.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "verify-linux.sh: $1" >&2
  exit 1
}

# Packing tightly takes two minutes and proves nothing more.
DPKG_DEB_COMPRESSOR_TYPE=none installer/linux.sh

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dpkg-deb -x target/installer/howdah_*.deb "$folder"
installed=$folder/opt/howdah

# Nothing of this machine helps: no Java in sight, and a home of its own.
start() {
  env -i PATH=/usr/bin:/bin HOME="$folder/home" HOWDAH_DATA="$folder/data" \
    HOWDAH_JAVA_OPTIONS="${options-}" "$installed/bin/howdah" "$@" \
    >"$folder/out" 2>"$folder/err" || fail "$* failed: $(cat "$folder/err")"
  [ ! -s "$folder/err" ] || fail "$* wrote to standard error: $(cat "$folder/err")"
}

start --version
grep -q '^Howdah [0-9]' "$folder/out" || fail "--version printed: $(cat "$folder/out")"
cat "$folder/out"

options="-Dglass.platform=Headless -Dprism.order=sw -Dhowdah.exitAfterFirstPaint=true"
start
grep -q '^first paint' "$folder/out" || fail "the window printed: $(cat "$folder/out")"
cat "$folder/out"

# With this mode the JVM ends at once when the start cache does not fit.
options="$options -XX:AOTMode=on"
start
start --version

entry=$installed/lib/howdah.desktop
for key in Exec Icon; do
  path=$(sed -n "s/^$key=//p" "$entry")
  [ -e "$folder$path" ] || fail "$key of the desktop entry names $path, which the package lacks"
done
echo "The package starts."
