# Sourced, not run: finds a JDK 21 or newer and exports JAVA_HOME, regardless of `java` on the PATH.
# Maven itself has to run on it because Vaadin's build plug-in is compiled for Java 21.

jdk_major() {
    [ -x "$1/bin/javac" ] || { echo 0; return; }
    # Every JDK since 9 has a line such as JAVA_VERSION="25.0.1" in its release file. Faster than java -version.
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -1 | grep . || echo 0
}

jdk_find() {
    on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for home in "${JAVA_HOME-}" "$on_path" \
        /usr/lib/jvm/*25* /usr/lib/jvm/*21* /usr/lib/jvm/* /opt/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ "$(jdk_major "$home")" -ge 21 ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    echo "Callwright needs a JDK 21 or newer, and none was found." >&2
    echo "On Debian or Ubuntu: apt-get install openjdk-21-jdk-headless, or unpack any JDK and set JAVA_HOME to it." >&2
    return 1
}

jdk_find || exit 1
