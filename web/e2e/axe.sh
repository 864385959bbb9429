#!/bin/sh
# Prints the path of axe-core, which the accessibility tests run in the page:
# the one that $AXE names, else one version that is fetched from npm once,
# checked, and kept in the user's cache.
set -eu

version=4.14.1
sum=29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c # SHA-256 of axe.min.js

if [ -n "${AXE:-}" ]; then
	if [ ! -r "$AXE" ]; then
		echo "AXE is $AXE, which is no file that can be read" >&2
		exit 1
	fi
	echo "$AXE"
	exit 0
fi

cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/dossier
file=$cache/axe-core-$version.min.js

checked() {
	if command -v sha256sum >/dev/null; then
		echo "$sum  $1" | sha256sum -c - >/dev/null 2>&1
	else
		echo "$sum  $1" | shasum -a 256 -c - >/dev/null 2>&1
	fi
}

if [ -r "$file" ] && checked "$file"; then
	echo "$file"
	exit 0
fi

mkdir -p "$cache"
work=$(mktemp -d "$cache/axe.XXXXXX")
trap 'rm -rf "$work"' EXIT
(
	cd "$work"
	npm pack --silent "axe-core@$version" ||
		curl -fsSLO "https://registry.npmjs.org/axe-core/-/axe-core-$version.tgz"
	tar -xzf "axe-core-$version.tgz" package/axe.min.js
) >&2 || true
if [ ! -r "$work/package/axe.min.js" ]; then
	echo "The accessibility tests need axe-core $version, which could not be fetched from npm (with npm or curl). Set AXE to the path of its axe.min.js." >&2
	exit 1
fi
if ! checked "$work/package/axe.min.js"; then
	echo "What npm gave as axe-core $version has another SHA-256 than $sum" >&2
	exit 1
fi
mv "$work/package/axe.min.js" "$file"
echo "$file"
