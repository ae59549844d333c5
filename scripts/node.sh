#!/bin/sh
# Provides Node 24 or newer with npm in .tools/node, in the layout that Vaadin's build plug-in expects
# (`node` beside `node_modules/npm`). Links to the machine's own Node if it is new enough, else downloads one with npm
# and checks it.
set -eu
wanted=24
# What is fetched; the checksums are in node.sha512.
node=24.22.3
npm_version=11.21.2
root=$(cd "$(dirname "$0")/.." && pwd)
home=$root/.tools/node

major() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p' | grep . || echo 0; }
usable() { [ "$(major "$home/node")" -ge "$wanted" ] && [ -f "$home/node_modules/npm/bin/npm-cli.js" ]; }

# unpack FILE FOLDER: a package into node_modules, as npm lays it out.
unpack() {
    mkdir -p "$part/node_modules/$2"
    tar -xzf "$part/$1" -C "$part/node_modules/$2" --strip-components=1
    rm "$part/$1"
}

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
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64 | Linux-amd64) platform=linux-x64 ;;
        Linux-aarch64 | Linux-arm64) platform=linux-arm64 node=24.22.0 ;; # the newest that npm has for it
        *) echo "Install Node $wanted with npm on this machine: there is none to fetch for $(uname -s) on $(uname -m)." >&2; exit 1 ;;
    esac
    echo "Fetching Node $node (this machine has $("$own" --version))" >&2
    (cd "$part" && "$npm" pack --silent "node-$platform@$node" "npm@$npm_version" >/dev/null) || {
        echo "Node $node could not be fetched by npm. Check the network and npm's registry setting, or install Node $wanted." >&2
        exit 1
    }
    (cd "$part" && for file in "node-$platform-$node.tgz" "npm-$npm_version.tgz"; do
        grep " $file\$" "$root/scripts/node.sha512" | sha512sum --check --quiet --strict >&2 || exit 1
    done) || {
        echo "What npm fetched is not Node $node and npm $npm_version as they were released (scripts/node.sha512). Check npm's registry setting." >&2
        exit 1
    }
    unpack "node-$platform-$node.tgz" "node-$platform"
    unpack "npm-$npm_version.tgz" npm
    ln -s "node_modules/node-$platform/bin/node" "$part/node"
fi
rm -rf "$home"
mv "$part" "$home"
trap - EXIT
usable || { echo "The Node in $home does not run. Remove the folder and try again, or install Node $wanted." >&2; exit 1; }
