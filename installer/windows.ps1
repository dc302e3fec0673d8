# Makes target\installer\Howdah-VERSION.msi from target\howdah.
# Needs the JDK of the build and the WiX Toolset (3.14, or 4 and later with its UI and Util
# extensions). Howdah.exe opens the window; bin\howdah.bat of the installed folder is the command.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Invoke-Tool([string] $Tool, [string[]] $Arguments) {
    & $Tool @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Tool failed with exit code $LASTEXITCODE" }
}

$distribution = 'target\howdah'
$work = 'target\installer'
if (-not (Test-Path "$distribution\lib\build-jdk")) {
    throw "windows.ps1: $distribution is missing: run mvn -DskipTests package first."
}
$jdk = Get-Content "$distribution\lib\build-jdk" -TotalCount 1
$version = ((& "$distribution\bin\howdah.bat" --version) -replace '^Howdah ', '') -replace '-.*$', ''

# What jdeps finds in lib\, and what is only reached by name: directory services for the PostgreSQL
# driver and the log, elliptic curves and the certificates of Windows for TLS, character sets of
# imported files, formats of locales.
$modules = @(
    'java.base', 'java.desktop', 'java.logging', 'java.management', 'java.naming',
    'java.security.jgss', 'java.sql', 'java.xml', 'jdk.charsets', 'jdk.crypto.ec',
    'jdk.crypto.mscapi', 'jdk.jfr', 'jdk.localedata', 'jdk.management', 'jdk.net',
    'jdk.security.auth', 'jdk.unsupported', 'jdk.zipfs',
    'javafx.base', 'javafx.graphics', 'javafx.controls') -join ','

if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force "$work\input" | Out-Null

# JavaFX goes into the run-time image, the other jars on the class path.
$javafx = (Get-ChildItem "$distribution\lib\javafx-*.jar").FullName -join ';'
Invoke-Tool "$jdk\bin\jlink.exe" @(
    '--module-path', $javafx, '--add-modules', $modules,
    '--no-header-files', '--no-man-pages', '--generate-cds-archive', '--output', "$work\runtime")
Get-ChildItem "$distribution\lib\*" -Include '*.jar', 'java.options' |
    Where-Object Name -notlike 'javafx-*.jar' |
    Copy-Item -Destination "$work\input"

$options = @('--java-options', '--enable-native-access=javafx.graphics')
Get-Content "$distribution\lib\java.options" |
    Where-Object { $_.StartsWith('-') } |
    ForEach-Object { $options += @('--java-options', $_) }

$described = @(
    '--name', 'Howdah', '--app-version', $version, '--vendor', 'Howdah',
    '--description', 'Workbench for PostgreSQL')
Invoke-Tool "$jdk\bin\jpackage.exe" (@('--type', 'app-image') + $described + @(
    '--copyright', 'Licensed under the Apache License 2.0',
    '--icon', 'assets\icons\howdah.ico',
    '--input', "$work\input", '--main-jar', 'howdah.jar',
    '--main-class', 'io.howdah.app.Launcher', '--runtime-image', "$work\runtime",
    '--app-content', "$distribution\bin", '--dest', "$work\image") + $options)

# The upgrade code stays for ever: a newer package replaces an older one by it.
Invoke-Tool "$jdk\bin\jpackage.exe" (@('--type', 'msi') + $described + @(
    '--app-image', "$work\image\Howdah", '--license-file', 'LICENSE',
    '--win-menu', '--win-menu-group', 'Howdah', '--win-shortcut-prompt', '--win-dir-chooser',
    '--win-upgrade-uuid', '5b0c2f0e-6f0c-4a43-9b55-0f7e6f2f5a1d', '--dest', $work))
Remove-Item -Recurse -Force "$work\input", "$work\runtime", "$work\image"
Get-ChildItem "$work\*.msi"
