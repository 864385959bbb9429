#!/bin/sh
# Prints the path of a Chromium or Chrome for the browser tests: the one that
# $CHROME names, else one in PATH, else Debian's, which it installs where it may.
set -eu

find_browser() {
	for name in chromium chromium-browser google-chrome google-chrome-stable; do
		if command -v "$name"; then return 0; fi
	done
	return 1
}

if [ -n "${CHROME:-}" ]; then
	if ! command -v "$CHROME"; then
		echo "CHROME is $CHROME, which is no program" >&2
		exit 1
	fi
	exit 0
fi
if find_browser; then exit 0; fi

sudo=
if [ "$(id -u)" -ne 0 ]; then
	if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo="sudo -n"; else sudo=no; fi
fi
if [ "$sudo" != no ] && command -v apt-get >/dev/null; then
	echo "Installing Debian's chromium for the browser tests" >&2
	{
		$sudo apt-get update -qq &&
			DEBIAN_FRONTEND=noninteractive $sudo apt-get install -qq -y --no-install-recommends chromium
	} >&2 || true
	if find_browser; then exit 0; fi
fi
echo "The browser tests need Chromium or Chrome: install it (Debian: apt install chromium) or set CHROME to its path." >&2
exit 1
