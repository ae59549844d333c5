#!/bin/sh
# Provides Node 24 or newer with npm in .tools/node, in the layout that Vaadin's build plug-in expects
# (`node` beside `node_modules/npm`). Links to the machine's own Node if it is new enough, else downloads one with npm.
set -eu
wanted=24
root=$(cd "$(dirname "$0")/.." && pwd)
home=$root/.tools/node

major() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p' | grep . || echo 0; }
usable() { [ "$(major "$home/node")" -ge "$wanted" ] && [ -f "$home/node_modules/npm/bin/npm-cli.js" ]; }

usable && exit 0

own=$(command -v node || true)
npm=$(command -v npm || true)
if [ -z "$own" ] || [ -z "$npm" ]; then
    echo "Callwright's pages are built with Node $wanted, and this machine has no $([ -n "$own" ] && echo npm || echo node)." >&2
    echo "On Debian or Ubuntu: apt-get install nodejs npm. Any version will do: it fetches Node $wanted by itself." >&2
    exit 1
fi

# Built in a temporary folder and moved into place, so that an interrupted download is never used.
mkdir -p "$root/.tools"
part=$(mktemp -d "$root/.tools/node.XXXXXX")
trap 'rm -rf "$part"' EXIT
modules=$("$npm" root --global)
if [ "$(major "$own")" -ge "$wanted" ] && [ -f "$modules/npm/bin/npm-cli.js" ]; then
    mkdir "$part/node_modules"
    ln -s "$modules/npm" "$part/node_modules/npm"
    ln -s "$own" "$part/node"
else
    case "$(uname -s)" in
        Linux) platform=linux ;;
        Darwin) platform=darwin ;;
        *) echo "Install Node $wanted with npm on this machine: it cannot be fetched for $(uname -s)." >&2; exit 1 ;;
    esac
    case "$(uname -m)" in
        x86_64 | amd64) platform=$platform-x64 ;;
        aarch64 | arm64) platform=$platform-arm64 ;;
        *) echo "Install Node $wanted with npm on this machine: it cannot be fetched for $(uname -m)." >&2; exit 1 ;;
    esac
    echo "Fetching Node $wanted (this machine has $("$own" --version))" >&2
    echo '{"private": true}' > "$part/package.json"
    (cd "$part" && "$npm" install --silent --no-audit --no-fund "node-$platform@$wanted" npm@11) || {
        echo "Node $wanted could not be fetched by npm. Check the network and npm's registry setting, or install Node $wanted." >&2
        exit 1
    }
    ln -s "node_modules/node-$platform/bin/node" "$part/node"
fi
rm -rf "$home"
mv "$part" "$home"
trap - EXIT
usable || { echo "The Node in $home does not run. Remove the folder and try again, or install Node $wanted." >&2; exit 1; }
