# Sourced by scripts/test and scripts/stage, in the repository's folder and with JAVA_HOME set: compiles the integration
# tests if their sources are newer, and sets class_path to run them and stage_file to where a kept stage is described.
# shellcheck shell=bash disable=SC2034
tests=$PWD/integration-tests
stage_file=$tests/target/stage.properties
[ -e "$tests/target/class-path" ] || {
    echo "Build first: ./mvnw pre-integration-test -DskipTests" >&2
    exit 1
}
class_path=$tests/target/test-classes:$(cat "$tests/target/class-path")
compiled=$tests/target/test-classes/.compiled
if [ -n "$(find "$tests/src/test" -newer "$compiled" -type f -print -quit 2>/dev/null || echo none)" ] || [ ! -e "$compiled" ]; then
    cp -R "$tests/src/test/resources/." "$tests/target/test-classes/"
    find "$tests/src/test/java" -name '*.java' >"$tests/target/test-sources"
    "$JAVA_HOME/bin/javac" -parameters -proc:none -nowarn --release 21 -d "$tests/target/test-classes" -cp "$class_path" \
        "@$tests/target/test-sources"
    touch "$compiled"
fi
