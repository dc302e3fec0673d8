# Sourced by linux.sh and macos.sh: an application image of target/howdah with a Java of its own.
# shellcheck shell=bash

distribution=target/howdah
work=target/installer
if [ ! -r "$distribution/lib/build-jdk" ]; then
  echo "installer: $distribution is missing: run mvn -DskipTests package first." >&2
  exit 1
fi
jdk=$(head -n 1 "$distribution/lib/build-jdk")
version=$("$distribution/bin/howdah" --version)
version=${version#Howdah }
version=${version%%-*}

# What jdeps finds in lib/, and what is only reached by name: directory services for the PostgreSQL
# driver and the log, elliptic curves for TLS, character sets of imported files, formats of locales.
modules=java.base,java.desktop,java.logging,java.management,java.naming
modules+=,java.security.jgss,java.sql,java.xml,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata
modules+=,jdk.management,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs
modules+=,javafx.base,javafx.graphics,javafx.controls

# make_image NAME ICON JPACKAGE_OPTION...
# JavaFX goes into the run-time image, the other jars on the class path. Result: $work/image/NAME.
make_image() {
  local name=$1 icon=$2 javafx
  shift 2
  rm -rf "$work"
  mkdir -p "$work/input"
  javafx=$(printf '%s:' "$distribution"/lib/javafx-*.jar)
  "$jdk/bin/jlink" --module-path "${javafx%:}" --add-modules "$modules" \
    --no-header-files --no-man-pages --generate-cds-archive \
    --output "$work/runtime"
  cp -p "$distribution"/lib/*.jar "$distribution/lib/java.options" "$work/input"
  rm "$work"/input/javafx-*.jar
  "$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$version" \
    --vendor Howdah --description "Workbench for PostgreSQL" \
    --copyright "Licensed under the Apache License 2.0" --icon "$icon" \
    --input "$work/input" --main-jar howdah.jar --main-class io.howdah.app.Launcher \
    --runtime-image "$work/runtime" --dest "$work/image" "$@"
}
