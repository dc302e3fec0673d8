#!/usr/bin/env bash
# Draws the icon files anew from howdah.svg and howdah-small.svg. Needs rsvg-convert and a JDK 25;
# the build does not run this, the results are committed.
set -euo pipefail
cd "$(dirname "$0")"

for size in 16 24 32; do
  rsvg-convert -w $size -h $size howdah-small.svg -o howdah-$size.png
done
for size in 48 64 128 256 512; do
  rsvg-convert -w $size -h $size howdah.svg -o howdah-$size.png
done

large=$(mktemp --suffix=.png)
trap 'rm -f "$large"' EXIT
rsvg-convert -w 1024 -h 1024 howdah.svg -o "$large"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" IconFiles.java "$large"
