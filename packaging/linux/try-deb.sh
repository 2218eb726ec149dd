#!/bin/sh
# Does the package work where nothing but Debian is? sh packaging/linux/try-deb.sh dist/NAME.deb
# Needs root, debootstrap and the network. Makes a bare Debian below ROOT, installs the package there
# without any Python, visits every page under Xvfb, removes it, and lists what is left.
set -eu
deb=$(realpath "$1")
root=${ROOT:-$(mktemp -d)}
suite=${SUITE:-bookworm}
mirror=${MIRROR:-http://deb.debian.org/debian}
[ -d "$root/usr" ] || debootstrap --variant=minbase "$suite" "$root" "$mirror"
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"
trap 'umount -l "$root/dev" "$root/proc"' EXIT
cp "$deb" "$root/tmp/course.deb"
inside() { chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
inside apt-get -q update
inside apt-get -q install -y --no-install-recommends xvfb xauth
inside sh -c 'find / -xdev -not -path "/proc/*" -not -path "/tmp/*" | sort >/tmp/before'
inside apt-get -q install -y --no-install-recommends /tmp/course.deb fonts-dejavu-core
if inside sh -c 'command -v python3'; then echo "there is a Python here, so this proves little"; fi
inside leadership-course --version
inside xvfb-run -a leadership-course smoke
inside xvfb-run -a timeout 20 leadership-course --home /root/learner today || [ $? -eq 124 ]
inside apt-get -q purge -y --autoremove leadership-course fonts-dejavu-core
echo "Left behind, besides what the system's own tools keep:"
inside sh -c 'find / -xdev -not -path "/proc/*" -not -path "/tmp/*" | sort >/tmp/after; comm -13 /tmp/before /tmp/after | grep -v -e ^/var -e ^/etc'
