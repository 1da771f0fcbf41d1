#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a desktop of its own: Xvfb, session bus, accessibility bus, an empty home,
# Polish, no portal.  OSTOJA_SCREEN=800x600 changes the size of the screen.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 143' HUP INT TERM
mkdir -m 700 "$home/run"

unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE \
  XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME LC_ALL LC_MESSAGES LC_TIME
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_SESSION_TYPE=x11 XDG_CURRENT_DESKTOP=GNOME
export LANG=pl_PL.UTF-8 LANGUAGE=pl LOCPATH="${LOCPATH:-$top/_build/locale}"
export GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=atspi GSETTINGS_BACKEND=memory
export ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0 NO_COLOR=1

# The buses tell what they start; that goes into a file, the command's own words go through.
xvfb-run -a -s "-screen 0 ${OSTOJA_SCREEN:-1400x1000}x24" sh -c '
  exec 8>&1 9>&2 >"$HOME/buses.log" 2>&1
  exec dbus-run-session -- sh -c "exec \"\$@\" >&8 2>&9 8>&- 9>&-" sh "$@"' sh "$@"
