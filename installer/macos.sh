#!/usr/bin/env bash
# Makes target/installer/Howdah-VERSION.dmg from target/howdah, for the processor it runs on.
# Needs the JDK of the build and Xcode's command line tools. HOWDAH_SIGNING_KEY, where set, names
# the "Developer ID Application" certificate to sign with; without it macOS asks before the first
# start. The command line is Howdah.app/Contents/MacOS/Howdah.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=installer/image.sh
. installer/image.sh

# macOS refuses bundle versions that begin with 0.
case $version in
  0.*) version=1.${version#0.} ;;
esac

options=()
while IFS= read -r option; do
  case $option in
    -*) options+=(--java-options "$option") ;;
  esac
done <"$distribution/lib/java.options"

signing=()
if [ -n "${HOWDAH_SIGNING_KEY:-}" ]; then
  signing=(--mac-sign --mac-signing-key-user-name "$HOWDAH_SIGNING_KEY")
fi

make_image Howdah assets/icons/howdah.icns \
  --java-options --enable-native-access=javafx.graphics "${options[@]}" \
  --mac-package-identifier io.howdah --mac-package-name Howdah \
  --mac-app-category developer-tools ${signing[@]+"${signing[@]}"}

"$jdk/bin/jpackage" --type dmg --name Howdah --app-version "$version" \
  --app-image "$work/image/Howdah.app" --license-file LICENSE --dest "$work" \
  ${signing[@]+"${signing[@]}"}
rm -rf "$work/input" "$work/runtime" "$work/image"
ls -l "$work"/*.dmg
