; What electron-builder's own installer does not know: where Electron keeps this app's settings, and what to say of them.
; Electron names the folder by productName of package.json, which is not the name of the installed files.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ; Each user has a folder of their own, in an installation for all users as well.
    SetShellVarContext current
    RMDir /r "$APPDATA\まえ点検"
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endIf}
    ${if} $LANGUAGE == 1041
      MessageBox MB_OK|MB_ICONINFORMATION "このユーザーの設定と点検の記録を消しました。カードの情報は、このパソコンに残っていません。$\r$\nほかのユーザーもまえ点検を使っていたときは、その人の %APPDATA%\まえ点検 を消してください。" /SD IDOK
    ${else}
      MessageBox MB_OK|MB_ICONINFORMATION "The settings and the records of checks of this user were deleted. Nothing about the card is left on this computer.$\r$\nIf other users used the app too, delete %APPDATA%\まえ点検 of each of them." /SD IDOK
    ${endIf}
  ${endIf}
!macroend
