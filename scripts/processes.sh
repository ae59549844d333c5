# Sourced, not run: programs that run beside a script and end with it, whatever way it ends.

# begin SIGNAL COMMAND...: becomes that program, which gets the signal even when the script is killed outright.
begin() {
    signal=$1
    shift
    exec setpriv --pdeathsig "$signal" "$@" 9>&-
}

# alive PID...: whether all of them are.
alive() {
    for pid; do kill -0 "$pid" 2>/dev/null || return 1; done
}

# stop PID SECONDS: asks it to end, and kills it when it takes longer. Without a PID there is nothing to do.
stop() {
    [ -n "$1" ] || return 0
    tenths=$(($2 * 10))
    while [ "$tenths" -gt 0 ] && alive "$1"; do
        # Once a second, since Asterisk misses the signal while it starts.
        [ $((tenths % 10)) -ne 0 ] || kill -TERM "$1" 2>/dev/null || true
        sleep 0.1
        tenths=$((tenths - 1))
    done
    kill -KILL "$1" 2>/dev/null || true
}
