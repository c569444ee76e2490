#!/bin/sh
# Prove the README's two commands on a new machine: a minimal Debian 12 in a
# folder, a clone of this repository's HEAD, script/demo and script/test there.
# usage: tools/check_install.sh [FOLDER]   (root; about 10 minutes)
set -eu
cd "$(dirname "$0")/.."

root=${1:-$(mktemp -d)/debian}
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

finish() {
    umount "$root/proc" 2>/dev/null || true
    [ -n "${KEEP-}" ] || rm -rf "$root"
}
trap finish EXIT INT TERM

debootstrap --variant=minbase --include=git,ca-certificates bookworm \
    "$root" "$mirror" >/dev/null
mkdir -p "$root/proc"
mount -t proc proc "$root/proc"
# The machine's own way to its packages: mirrors, proxies, certificates.
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
cp -r /etc/apt/sources.list.d/. "$root/etc/apt/sources.list.d/"
cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
[ -e /etc/apt/sources.list ] && cp /etc/apt/sources.list "$root/etc/apt/"
cp -r /etc/ssl/certs/. "$root/etc/ssl/certs/"
git clone -q --no-hardlinks . "$root/root/rapporteur"

inside() {
    chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        LANG=C.UTF-8 sh -c "cd /root/rapporteur && $1"
}
inside script/demo
inside script/test
echo "check-install: both commands work on a new Debian 12"
