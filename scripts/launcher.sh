# Sourced, not run: `launcher COMMAND` runs features/launcher, the parts of ./start that are a program. Its sources are
# compiled here when one is newer, since ./start checks everything before Maven runs.

launcher_sources=features/launcher/src/main/java
launcher_classes=.tools/launcher
launcher_pid=''

# A folder is newer too, when a source was taken out of it.
launcher_is_stale() {
    [ ! -e "$launcher_classes/.built" ] ||
        [ -n "$(find "$launcher_sources" -newer "$launcher_classes/.built" -print -quit)" ]
}

# Aside, and then moved into place, so that a compilation that was cut off is never taken for a whole one.
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

# launcher COMMAND...: in the background, so that a signal to this script is obeyed at once. Texts are UTF-8, whatever
# the terminal's language is. No other program gets the secret.
launcher() {
    LC_ALL=C.UTF-8 CALLWRIGHT_AMI_SECRET=${CALLWRIGHT_AMI_SECRET-} setpriv --pdeathsig TERM \
        "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m \
        -cp "$launcher_classes" org.callwright.launcher.Launcher "$@" <&0 9>&- &
    launcher_pid=$!
    wait "$launcher_pid"
}
