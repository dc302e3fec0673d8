@echo off
rem Starts Howdah with the first Java 25 or newer of: runtime\ beside bin\, HOWDAH_JAVA_HOME,
rem JAVA_HOME, java on the PATH, the JDK of the build. HOWDAH_JAVA_OPTIONS adds JVM options.
setlocal EnableExtensions DisableDelayedExpansion

set "oldest=25"
for %%i in ("%~dp0..") do set "root=%%~fi"
set "lib=%root%\lib"
set "bundled=%root%\runtime\bin\java.exe"
rem An installed package: jpackage has its own place for the jars.
if exist "%root%\app\howdah.jar" set "lib=%root%\app"

rem The build leaves two lines: the folder of its JDK, and the exact build of that JVM.
set "build_jdk="
set "trained_on="
if exist "%lib%\build-jdk" <"%lib%\build-jdk" (
  set /p build_jdk=
  set /p trained_on=
)

set "java="
set "trained="
if exist "%bundled%" (
  set "java=%bundled%"
  set "trained=yes"
  goto start
)
if defined HOWDAH_JAVA_HOME call :consider "%HOWDAH_JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
for %%i in (java.exe) do call :consider "%%~$PATH:i"
if defined build_jdk call :consider "%build_jdk%\bin\java.exe"
if defined java goto start
>&2 echo howdah: Howdah needs Java %oldest% or newer: install a JDK %oldest% and set HOWDAH_JAVA_HOME to its folder.
exit /b 1

:start
rem What draws needs JavaFX on the module path; everything else starts quicker without.
set "cache=%lib%\window.aot"
if "%~1"=="" goto window
if "%~1 %~2"=="plan export" goto window
if "%~1 %~2"=="schema draw" goto window
set "cache=%lib%\command.aot"
set options=-XX:+UseSerialGC
goto run

:window
set "modules="
for %%i in ("%lib%\javafx-*.jar") do call set "modules=%%modules%%%%~fi;"
set options=--add-modules javafx.controls --enable-native-access=javafx.graphics
if defined modules set options=--module-path "%modules%" %options%

:run
rem Another JVM than the one that wrote the cache would only lose time over it.
if defined trained if exist "%cache%" set options="-XX:AOTCache=%cache%" %options%
"%java%" "@%lib%\java.options" %options% %HOWDAH_JAVA_OPTIONS% -cp "%lib%\howdah.jar" io.howdah.app.Launcher %*
exit /b %errorlevel%

rem Takes the java named when none is taken yet and it is new enough: its release file answers at
rem once, a JVM takes a moment.
:consider
if defined java exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1" exit /b 0
set "version="
set "vendor="
set "exact="
for %%i in ("%~dp1..") do set "release=%%~fi\release"
if exist "%release%" for /f "usebackq tokens=1,* delims==" %%k in ("%release%") do (
  if "%%k"=="IMPLEMENTOR" set "vendor=%%~l"
  if "%%k"=="JAVA_RUNTIME_VERSION" set "exact=%%~l"
  if "%%k"=="JAVA_VERSION" set "version=%%~l"
)
if not defined version for /f "tokens=3" %%v in ('^""%~1" -version 2^>^&1^"') do if not defined version set "version=%%~v"
set "build=%vendor%%exact%"
for /f "delims=.-+_" %%v in ("%version%") do if %%v geq %oldest% set "java=%~1"
if defined java if defined build if "%build%"=="%trained_on%" set "trained=yes"
exit /b 0
