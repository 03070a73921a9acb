@echo off
rem Starts Turnwise from a checkout on Windows: looks for a JDK and Maven, builds when sources are newer than the build, runs.
setlocal
rem ONNX Runtime would report to its makers how it is used; what is recorded here is nobody's business.
set "ORT_DISABLE_TELEMETRY=1"
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "STATE=%HERE%\target\launcher"
set "SCRIPT=powershell -NoProfile -ExecutionPolicy Bypass -File "%HERE%\packaging\windows\launch.ps1""

set "JAVA=java"
if exist "%JAVA_HOME%\bin\javac.exe" (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
  where javac >nul 2>nul || (
    echo turnwise: a JDK 17 or newer is needed. Run once: winget install EclipseAdoptium.Temurin.17.JDK 1>&2
    exit /b 1
  )
)
where mvn >nul 2>nul || (
  echo turnwise: Maven is needed. Unpack it and put its bin folder on the PATH. 1>&2
  exit /b 1
)

if "%~1"=="test" (
  cd /d "%HERE%"
  call mvn -B verify
  exit /b
)

%SCRIPT% fresh "%HERE%"
if errorlevel 1 (
  echo turnwise: building; the first time Maven fetches the libraries, which takes some minutes 1>&2
  pushd "%HERE%"
  call mvn -B -q -ntp -Dturnwise.launch -Dmaven.test.skip=true -pl app/desktop,app/cli -am package || exit /b 1
  popd
  type nul > "%STATE%\run.stamp"
)
set "TRAINS="
if "%~1"=="train" set "TRAINS=yes"
if "%~1"=="benchmark" if not "%~2"=="report" set "TRAINS=yes"
if defined TRAINS (
  rem libtorch comes only now
  pushd "%HERE%"
  call mvn -B -q -ntp -Dturnwise.launch -Plibtorch -Dmaven.test.skip=true -pl app/cli -am package || exit /b 1
  popd
)
%SCRIPT% arguments "%HERE%" || exit /b 1

set "TURNWISE_JAVA=%JAVA%"
set "TURNWISE_DESKTOP_ARGS=%STATE%\desktop.args"
set "TURNWISE_CHECKOUT=%HERE%"
if "%~1"=="" (
  "%JAVA%" "@%STATE%\desktop.args"
) else (
  "%JAVA%" "@%STATE%\cli.args" %*
)
exit /b
