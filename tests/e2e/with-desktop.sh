#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a desktop of its own: Xvfb, session bus, accessibility bus, an empty home,
# Polish, no portal.  OSTOJA_SCREEN=800x600 changes the size of the screen.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
home=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$home"' EXIT
trap 'exit 143' HUP INT TERM
mkdir -m 700 "$home/run"

unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE \
  XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME LC_ALL LC_MESSAGES LC_TIME
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_SESSION_TYPE=x11 XDG_CURRENT_DESKTOP=GNOME
export LANG=pl_PL.UTF-8 LANGUAGE=pl LOCPATH="${LOCPATH:-$top/_build/locale}"
export GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=atspi GSETTINGS_BACKEND=memory
export ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0 NO_COLOR=1

# The server chooses its own number: two that begin at once do not meet (with xvfb-run they do).
# It does not start anew when its last client has gone: the next one would find nobody.
Xvfb -displayfd 3 -screen 0 "${OSTOJA_SCREEN:-1400x1000}x24" -nolisten tcp -noreset 3>"$home/display" \
  >"$home/server.log" 2>&1 &
server=$!
while [ ! -s "$home/display" ]; do
  kill -0 "$server" 2>/dev/null || { cat "$home/server.log" >&2; exit 1; }
  sleep 0.05
done
DISPLAY=:$(cat "$home/display")
export DISPLAY
# On another keyboard xdotool puts each Polish letter on a key while it types, and GTK may be late.
setxkbmap pl

# The buses tell what they start; that goes into a file, the command's own words go through.
exec 8>&1 9>&2
dbus-run-session -- sh -c 'exec "$@" >&8 2>&9 8>&- 9>&-' sh "$@" >"$home/buses.log" 2>&1
