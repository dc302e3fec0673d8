#!/usr/bin/env bash
# Makes target/installer/howdah_VERSION_ARCHITECTURE.deb from target/howdah.
# Needs dpkg-deb and fakeroot, and the JDK of the build.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in dpkg-deb fakeroot; do
  command -v "$tool" >/dev/null || {
    echo "linux.sh: $tool is missing (Debian and Ubuntu: apt install dpkg fakeroot)." >&2
    exit 1
  }
done
# shellcheck source=installer/image.sh
. installer/image.sh

make_image howdah assets/icons/howdah-512.png
image=$work/image/howdah

# The launcher of target/howdah instead of jpackage's: it starts commands without what windows need.
cp -p "$distribution/bin/howdah" "$image/bin/howdah"
cp assets/howdah.desktop "$image/lib/howdah.desktop"
rm "$image/lib/libapplauncher.so" "$image/lib/app/howdah.cfg"

# The package gets the time of the build, and the cache below remembers the times of the jars.
SOURCE_DATE_EPOCH=$(stat -c %Y "$distribution/lib/howdah.jar")
export SOURCE_DATE_EPOCH
find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

# The start caches know the JVM and the jars of this image only: start it twice, unseen.
launcher=$PWD/$image/bin/howdah
input=$PWD/src/launcher/first-plan.json
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
rehearse() {
  local cache=$1 options=$2
  shift 2
  (
    cd "$image/lib/app"
    HOWDAH_DATA=$data HOWDAH_JAVA_OPTIONS="-XX:AOTCacheOutput=$cache $options" \
      "$launcher" "$@" <"$input" >"$data/output" 2>&1
  ) || {
    cat "$data/output" >&2
    exit 1
  }
}
"$jdk/bin/java" src/launcher/WidePlan.java "$image/lib/app/first-plan.txt"
rehearse window.aot "-Dglass.platform=Headless -Dprism.order=sw -Dhowdah.exitAfterFirstPaint=true -Dhowdah.firstPlan=first-plan.txt"
rm "$image/lib/app/first-plan.txt"
rehearse command.aot "" plan show --json -

# jpackage packs /opt/howdah alone; its own menu entry fails where no desktop is installed.
mkdir "$work/resources"
cat >"$work/resources/postinst" <<'SCRIPT'
#!/bin/sh
set -e
if [ "$1" = configure ]; then
  mkdir -p /usr/share/applications
  ln -sf /opt/howdah/bin/howdah /usr/bin/howdah
  ln -sf /opt/howdah/lib/howdah.desktop /usr/share/applications/howdah.desktop
fi
SCRIPT
cat >"$work/resources/prerm" <<'SCRIPT'
#!/bin/sh
set -e
if [ "$1" = remove ]; then
  rm -f /usr/bin/howdah /usr/share/applications/howdah.desktop
fi
SCRIPT

"$jdk/bin/jpackage" --type deb --name howdah --app-version "$version" --app-image "$image" \
  --description "Workbench for PostgreSQL" --vendor Howdah --license-file LICENSE \
  --linux-package-name howdah --linux-deb-maintainer howdah@localhost --linux-app-category database \
  --linux-package-deps "libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1" \
  --resource-dir "$work/resources" --dest "$work"
rm -rf "$work/input" "$work/runtime" "$work/image" "$work/resources"
ls -l "$work"/*.deb
