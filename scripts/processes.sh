# Sourced, not run: background processes that end with the script, however it ends.

# begin SIGNAL COMMAND...: replaces this shell with the command. The kernel sends it the signal when the script dies,
# even by SIGKILL.
begin() {
    signal=$1
    shift
    exec setpriv --pdeathsig "$signal" "$@" 9>&-
}

# alive PID...: succeeds when all of the processes are running.
alive() {
    for pid; do kill -0 "$pid" 2>/dev/null || return 1; done
}

# stop PID SECONDS: sends SIGTERM, and SIGKILL when the process has not ended after that many seconds. Does nothing when
# PID is empty.
stop() {
    [ -n "$1" ] || return 0
    tenths=$(($2 * 10))
    while [ "$tenths" -gt 0 ] && alive "$1"; do
        # Repeat the signal every second because Asterisk misses it while it starts.
        [ $((tenths % 10)) -ne 0 ] || kill -TERM "$1" 2>/dev/null || true
        sleep 0.1
        tenths=$((tenths - 1))
    done
    kill -KILL "$1" 2>/dev/null || true
}
