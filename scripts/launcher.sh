# Sourced, not run: `launcher COMMAND` runs features/launcher, the part of ./start that is written in Java. Compiles it
# here when a source has changed, because ./start needs it for its checks before Maven runs.

launcher_sources=features/launcher/src/main/java
launcher_classes=.tools/launcher
launcher_pid=''

# Folders are compared too, so a removed source is noticed.
launcher_is_stale() {
    [ ! -e "$launcher_classes/.built" ] ||
        [ -n "$(find "$launcher_sources" -newer "$launcher_classes/.built" -print -quit)" ]
}

# Compiles into a temporary folder and moves it into place, so that an interrupted compilation is never used.
compile_launcher() {
    rm -rf "$launcher_classes.part"
    mkdir "$launcher_classes.part"
    touch "$launcher_classes.part/.built"
    find "$launcher_sources" -name '*.java' -exec \
        "$JAVA_HOME/bin/javac" -J-XX:TieredStopAtLevel=1 -proc:none --release 21 -d "$launcher_classes.part" {} +
    rm -rf "$launcher_classes"
    mv "$launcher_classes.part" "$launcher_classes"
}

if launcher_is_stale; then
    mkdir -p .tools
    (
        flock 8
        if launcher_is_stale; then compile_launcher; fi
    ) 8>"$launcher_classes.lock"
fi

# launcher COMMAND...: runs it in the background and waits, so that this script reacts to signals immediately. Text is
# UTF-8 regardless of the terminal's locale. Only this program gets the AMI secret.
launcher() {
    LC_ALL=C.UTF-8 CALLWRIGHT_AMI_SECRET=${CALLWRIGHT_AMI_SECRET-} setpriv --pdeathsig TERM \
        "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m \
        -cp "$launcher_classes" org.callwright.launcher.Launcher "$@" <&0 9>&- &
    launcher_pid=$!
    wait "$launcher_pid"
}
