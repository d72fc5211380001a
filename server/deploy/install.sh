#!/bin/sh
# Installs the atlas out of an unpacked bundle, or upgrades the one that is installed. Nothing is fetched from anywhere.
#   sh install.sh                as root: a service of systemd under /opt/movement-atlas
#   sh install.sh --no-service   the files, the user and the folders only; you start it yourself
#   sh install.sh --check        only whether the bundle is whole and runs here
# An upgrade takes a backup first, and goes back to the old version when the new one does not become ready.
# Further: --prefix FOLDER (/opt/movement-atlas)   --wait SECONDS (300: how long a version may take to become ready)
set -eu

prefix=/opt/movement-atlas
settings=/etc/movement-atlas/atlas.env
state=/var/lib/movement-atlas
user=movement-atlas
service=yes
only_check=no
wait_for=300

say() { printf '%s\n' "$*"; }
fail() { printf 'Not installed: %s\n' "$*" >&2; exit 1; }

while [ $# -gt 0 ]; do
  case $1 in
    --no-service) service=no ;;
    --check) only_check=yes ;;
    --prefix) [ $# -gt 1 ] || fail "--prefix needs a folder."; prefix=$2; shift ;;
    --wait) [ $# -gt 1 ] || fail "--wait needs seconds."; wait_for=$2; shift ;;
    *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift
done

bundle=$(cd "$(dirname "$0")" && pwd -P)
cd "$bundle"
[ -f SHA256SUMS ] && [ -f VERSION ] || fail "$bundle is no unpacked bundle: SHA256SUMS or VERSION is missing."
version=$(cat VERSION)
say "Checking $version …"
sha256sum --quiet --strict --check SHA256SUMS >/tmp/atlas-sums.$$ 2>&1 || {
  head -3 /tmp/atlas-sums.$$ >&2; rm -f /tmp/atlas-sums.$$
  fail "the files named above are not those that were packed. Unpack the bundle again; if that does not help, fetch it again."
}
rm -f /tmp/atlas-sums.$$
./movement-atlas nothing >/dev/null 2>&1 && code=0 || code=$?
# Used wrongly on purpose: 2 is the program's own answer. Anything else is the system's: another processor, no glibc.
[ "$code" -eq 2 ] || fail "its Node.js does not run here ($(uname -sm)). The bundle is for Linux with glibc, on the kind of processor it was made on."
say "It is whole, and runs here."
[ "$only_check" = no ] || exit 0

[ "$(id -u)" -eq 0 ] || fail "this needs root, for the user, the service and $prefix."
if [ "$service" = yes ] && [ ! -d /run/systemd/system ]; then
  fail "systemd does not run here. With --no-service everything else is installed, and you start it yourself."
fi

id "$user" >/dev/null 2>&1 || useradd --system --user-group --home-dir "$state" --shell /usr/sbin/nologin "$user"
install -d -m 0755 "$prefix" "$prefix/releases"
install -d -m 0700 -o "$user" -g "$user" "$state" "$state/backups"
install -d -m 0750 -g "$user" /etc/movement-atlas
[ -f "$settings" ] || install -m 0640 -g "$user" server/deploy/atlas.env "$settings"

release=$prefix/releases/$version
if [ ! -d "$release" ]; then
  rm -rf "$release.partial"
  cp -a "$bundle" "$release.partial"
  chown -R root:root "$release.partial"
  chmod -R u+rwX,go+rX,go-w "$release.partial"
  mv "$release.partial" "$release"
fi

old=
[ ! -L "$prefix/current" ] || old=$(readlink -f "$prefix/current")
switch_to() { ln -s "$1" "$prefix/current.new" && mv -T "$prefix/current.new" "$prefix/current"; }

# The tool, as the service's user, with its settings.
tool() {
  root=$1; shift
  (
    set -a; . "$settings"; set +a
    export HOME=$state DATA_DIR=$state/data NODE_COMPILE_CACHE=/nonexistent
    cd "$state"
    exec setpriv --reuid "$user" --regid "$user" --init-groups "$root/movement-atlas" atlas "$@"
  )
}

if [ "$service" = no ]; then
  [ "$old" = "$release" ] || switch_to "$release"
  say "Installed in $release, settings in $settings. It is started, as the user $user, by:"
  say "  env HOME=$state DATA_DIR=$state/data $prefix/current/movement-atlas start"
  exit 0
fi

if [ -n "$old" ] && [ "$old" != "$release" ] && systemctl is-active --quiet movement-atlas; then
  kept=$state/backups/before-$version-$(date -u +%Y%m%dT%H%M%SZ).backup
  say "Backing up to $kept …"
  tool "$old" backup --out "$kept" || fail "the backup before the upgrade did not succeed; the version that runs is untouched."
fi
[ "$old" = "$release" ] || switch_to "$release"
install -m 0644 "$release/server/deploy/movement-atlas.service" /etc/systemd/system/movement-atlas.service
systemctl daemon-reload
systemctl enable --quiet movement-atlas

start() { systemctl reset-failed movement-atlas 2>/dev/null || true; systemctl restart movement-atlas; }
ready_within() {
  left=$wait_for
  # The first start brings the figures in, which takes its time.
  while [ "$left" -gt 0 ]; do
    if (set -a; . "$settings"; set +a; exec "$1/movement-atlas" ready); then return 0; fi
    systemctl is-failed --quiet movement-atlas && return 1
    sleep 2; left=$((left - 2))
  done
  return 1
}

say "Starting …"
start
if ready_within "$release"; then
  say "Ready: $version, settings in $settings, log by: journalctl -u movement-atlas"
  exit 0
fi
journalctl -u movement-atlas -n 20 --no-pager >&2 || true
if [ -n "$old" ] && [ "$old" != "$release" ]; then
  switch_to "$old"
  install -m 0644 "$old/server/deploy/movement-atlas.service" /etc/systemd/system/movement-atlas.service
  systemctl daemon-reload
  start
  if ready_within "$old"; then
    fail "$version did not become ready (its log stands above); the version before it runs again."
  fi
  fail "$version did not become ready, nor the one before it. docs/operating.md, \"When an upgrade fails\": restore ${kept:-the last backup}."
fi
fail "$version did not become ready; its log stands above."
