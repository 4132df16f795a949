#!/usr/bin/env bash
# Makes dist/plexus-VERSION-SYSTEM-MACHINE.tar.gz: one binary that needs neither Swift nor libsodium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(sed -nE 's/.*static let version = "([^"]+)".*/\1/p' Sources/NodeKit/ProductVersion.swift)
name="plexus-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)"
links=$(mktemp -d)
trap 'rm -rf "$links"' EXIT
# The linker takes the first libsodium that it meets: the static one.
cp "$(pkg-config --variable=libdir libsodium)/libsodium.a" "$links/"
swift build -c release --product plexus --static-swift-stdlib --scratch-path .build-package -Xlinker "-L$links"
rm -rf "dist/$name"
mkdir -p "dist/$name"
cp .build-package/release/plexus "dist/$name/"
strip "dist/$name/plexus"
for resources in .build-package/release/*.resources; do
    [ -e "$resources" ] && cp -R "$resources" "dist/$name/"
done
cp LICENSE NOTICE README.md "dist/$name/"
tar -C dist -czf "dist/$name.tar.gz" "$name"
printf 'dist/%s.tar.gz\n' "$name"
