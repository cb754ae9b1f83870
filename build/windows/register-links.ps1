# Lets links such as authkit-desktop://connection/KEY open this folder's application, for you alone; no administrator
# is needed. Run it again after the folder was moved; -Remove takes it back.
param([switch]$Remove)
$ErrorActionPreference = 'Stop'
$key = 'HKCU:\Software\Classes\authkit-desktop'
if ($Remove) {
    if (Test-Path $key) { Remove-Item $key -Recurse }
    return
}
$program = Join-Path $PSScriptRoot 'authkit-desktop.exe'
if (-not (Test-Path $program)) { throw "There is no $program; run this script from the application's folder." }
New-Item "$key\shell\open\command" -Force | Out-Null
Set-ItemProperty $key '(default)' 'URL:AuthKit Desktop'
Set-ItemProperty $key 'URL Protocol' ''
Set-ItemProperty "$key\shell\open\command" '(default)' "`"$program`" `"%1`""
