@echo off
rem winsock-jna COMMAND ...: needs Java 17 or later, in JAVA_HOME or on the path.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%~dp0winsock-jna.jar" %*
exit /b %ERRORLEVEL%
