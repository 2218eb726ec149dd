; The installer for Windows: for one person, without administrator's rights.
; Made by: iscc /DVersion=0.1.0 packaging\windows\leadership-course.iss
#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0
#endif
#define Name "From Technocrat to Leader"
#define Program "leadership-course-window.exe"

[Setup]
AppId={{6B0C6B36-6C0E-4C0B-9C56-3E8B6C3C2F51}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The authors of From Technocrat to Leader
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\installer\app.ico
UninstallDisplayIcon={app}\{#Program}
SourceDir=.
OutputDir=..\..\dist
OutputBaseFilename=leadership-course-{#Version}-windows
WizardStyle=modern

[Files]
Source: "..\..\dist\leadership-course\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktop

[Tasks]
Name: desktop; Description: "Put an icon on the desktop"; Flags: unchecked

[Registry]
Root: HKA; Subkey: "Software\Classes\.course\OpenWithProgids"; ValueType: string; ValueName: "LeadershipCourse.course"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\LeadershipCourse.course"; ValueType: string; ValueData: "Leadership course"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\LeadershipCourse.course\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\LeadershipCourse.course\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""

[Run]
Filename: "{app}\{#Program}"; Description: "Open {#Name}"; Flags: nowait postinstall skipifsilent
