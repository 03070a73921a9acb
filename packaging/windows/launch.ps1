# What turnwise.cmd needs and a batch file cannot do well. Usage: launch.ps1 fresh|arguments CHECKOUT
param([string]$Task, [string]$Checkout)
$ErrorActionPreference = 'Stop'
$state = Join-Path $Checkout 'target\launcher'
New-Item -ItemType Directory -Force -Path $state | Out-Null

if ($Task -eq 'fresh') {
    # Status 0: nothing is newer than the last build; 1: build.
    $stamp = Join-Path $state 'run.stamp'
    if (-not (Test-Path $stamp)) { exit 1 }
    $built = (Get-Item $stamp).LastWriteTime
    $roots = 'app', 'feature-extractors', 'model-runtime', 'sample-sessions', 'pom.xml' | ForEach-Object { Join-Path $Checkout $_ }
    $newer = Get-ChildItem $roots -Recurse -File |
        Where-Object { $_.FullName -notmatch '\\(target|src\\test)\\' -and $_.LastWriteTime -gt $built } | Select-Object -First 1
    if ($newer) { exit 1 } else { exit 0 }
}

# The argument files of both programs, as java's @file wants them: backslashes doubled inside quotes.
$programs = @{ cli = 'org.turnwise.cli.Turnwise'; desktop = 'org.turnwise.desktop.TurnwiseDesktop' }
foreach ($name in $programs.Keys) {
    $target = Join-Path $Checkout "app\$name\target"
    $classpath = (Join-Path $target 'classes') + ';' + (Get-Content (Join-Path $target 'classpath') -Raw).Trim()
    $options = @{ cli = @('-Xmx3g'); desktop = Get-Content (Join-Path $Checkout 'app\desktop\java-options') | Where-Object { $_ -notmatch '^#' } }
    $lines = @('-Djava.awt.headless=true') + $options[$name] + '-cp', ('"' + $classpath.Replace('\', '\\') + '"'), $programs[$name]
    [IO.File]::WriteAllLines((Join-Path $state "$name.args"), $lines)
}
