#!/usr/bin/env bash
# Makes dist/plexus-VERSION-SYSTEM-MACHINE.tar.gz: one binary that needs neither Swift nor libsodium or RocksDB,
# only the system's C library (and that of C++ where no static one is installed).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(sed -nE 's/.*static let version = "([^"]+)".*/\1/p' Sources/NodeKit/ProductVersion.swift)
name="plexus-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)"
scratch="$PWD/.build-package"
links="$scratch/static"
mkdir -p "$links"
# The linker takes the first library of a name that it meets: these folders come first, and hold only static ones.
# Only a `-L` that comes with the library's own flags stands before the system's folders.
cp "$(pkg-config --variable=libdir libsodium)/libsodium.a" "$links/"
cat >"$links/libsodium.pc" <<PC
Name: libsodium
Description: libsodium, linked statically
Version: $(pkg-config --modversion libsodium)
Libs: -L$links -lsodium
Cflags: $(pkg-config --cflags libsodium)
PC
cp "$(pkg-config --variable=libdir rocksdb)/librocksdb.a" "$links/"
cat >"$links/rocksdb.pc" <<PC
Name: rocksdb
Description: RocksDB and what it is made of, linked statically
Version: $(pkg-config --modversion rocksdb)
Libs: -L$links -lrocksdb -lgflags -lsnappy -llz4 -lzstd -lbz2 -lz
Cflags: $(pkg-config --cflags rocksdb)
PC
for library in libgflags.a libsnappy.a liblz4.a libzstd.a libbz2.a libz.a libstdc++.a; do
    found=$(cc -print-file-name="$library" 2>/dev/null || true)
    [ -f "$found" ] && cp "$found" "$links/"
done
PKG_CONFIG_PATH="$links" swift build -c release --product plexus --static-swift-stdlib --scratch-path "$scratch"
rm -rf "dist/$name"
mkdir -p "dist/$name"
cp .build-package/release/plexus "dist/$name/"
strip "dist/$name/plexus"
for resources in .build-package/release/*.resources; do
    if [ -e "$resources" ]; then cp -R "$resources" "dist/$name/"; fi
done
cp LICENSE NOTICE README.md "dist/$name/"
tar -C dist -czf "dist/$name.tar.gz" "$name"
printf 'dist/%s.tar.gz\n' "$name"
