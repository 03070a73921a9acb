@echo off
rem Starts Turnwise from a checkout on Windows: looks for a JDK and Maven, builds when there is no build or -Dbuild is asked, runs.
setlocal
set "HERE=%~dp0"
set "STATE=%HERE%target\launcher"

where javac >nul 2>nul
if errorlevel 1 (
  if not exist "%JAVA_HOME%\bin\javac.exe" (
    echo turnwise: a JDK 17 or newer is needed: winget install EclipseAdoptium.Temurin.17.JDK 1>&2
    exit /b 1
  )
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo turnwise: Maven is needed: install it from maven.apache.org and put its bin folder on the PATH 1>&2
  exit /b 1
)
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

if "%~1"=="test" (
  cd /d "%HERE%" && mvn -B verify
  exit /b %ERRORLEVEL%
)

if not exist "%STATE%" mkdir "%STATE%"
powershell -NoProfile -Command "$s=Get-Item '%STATE%\run.stamp' -ErrorAction SilentlyContinue; if(-not $s){exit 1}; $n=Get-ChildItem '%HERE%app','%HERE%feature-extractors','%HERE%model-runtime','%HERE%sample-sessions','%HERE%pom.xml' -Recurse -File | Where-Object {$_.FullName -notmatch '\\target\\' -and $_.LastWriteTime -gt $s.LastWriteTime} | Select-Object -First 1; if($n){exit 1}else{exit 0}"
if errorlevel 1 (
  echo turnwise: building; the first time takes some minutes 1>&2
  cd /d "%HERE%" && call mvn -B -q -ntp -Dturnwise.launch -Dmaven.test.skip=true -pl app/desktop,app/cli -am package
  if errorlevel 1 exit /b 1
  type nul > "%STATE%\run.stamp"
)
set "CP_FILE=%HERE%app\cli\target\classpath"
set "MAIN=org.turnwise.cli.Turnwise"
set "PROGRAM=%HERE%app\desktop\target\classpath"
powershell -NoProfile -Command "$o=@{cli='%HERE%app\cli\target\classpath|org.turnwise.cli.Turnwise';desktop='%HERE%app\desktop\target\classpath|org.turnwise.desktop.TurnwiseDesktop'}; foreach($k in $o.Keys){$p=$o[$k].Split('|'); $c=(Get-Content $p[0] -Raw).Trim().Replace('\','\\'); [IO.File]::WriteAllText('%STATE%\'+$k+'.args', \"-Xmx3g`n-Djava.awt.headless=true`n-cp`n`\"$c`\"`n\"+$p[1]+\"`n\")}"
if errorlevel 1 exit /b 1
set "TURNWISE_JAVA=%JAVA%"
set "TURNWISE_DESKTOP_ARGS=%STATE%\desktop.args"
set "TURNWISE_CHECKOUT=%HERE%"

if "%~1"=="" (
  "%JAVA%" "@%STATE%\desktop.args"
  exit /b %ERRORLEVEL%
)
if "%~1"=="train" (
  cd /d "%HERE%" && call mvn -B -q -ntp -Dturnwise.launch -Plibtorch -Dturnwise.classpath=classpath -Dmaven.test.skip=true -pl app/cli -am package
)
"%JAVA%" "@%STATE%\cli.args" %*
exit /b %ERRORLEVEL%
