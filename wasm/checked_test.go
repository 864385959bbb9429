package main

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"testing"
)

// summed returns s and its sum, as the builder writes files.
func summed(s string) []byte {
	return binary.LittleEndian.AppendUint32([]byte(s), crc32.ChecksumIEEE([]byte(s)))
}

func TestChecked(t *testing.T) {
	for _, s := range []string{"", "a", "\x00\x00\x00\x00", strings.Repeat("Việt Nam ", 2000)} {
		if got, ok := checked(summed(s)); !ok || string(got) != s {
			t.Errorf("checked gives %d of %d bytes, %v", len(got), len(s), ok)
		}
	}
	// The check value of CRC-32 (IEEE): a file of another program is read alike.
	if got, ok := checked([]byte("123456789\x26\x39\xf4\xcb")); !ok || string(got) != "123456789" {
		t.Errorf("checked(123456789) = %q, %v", got, ok)
	}
}

// What is cut off, too long or changed anywhere is never taken.
func TestCheckedRefuses(t *testing.T) {
	whole := summed("a piece of a corpus")
	for n := range whole {
		if _, ok := checked(whole[:n]); ok {
			t.Errorf("the first %d of %d bytes are taken", n, len(whole))
		}
		if _, ok := checked(whole[n+1:]); ok {
			t.Errorf("the file without its first %d bytes is taken", n+1)
		}
	}
	for i := range 8 * len(whole) {
		b := bytes.Clone(whole)
		b[i/8] ^= 1 << (i % 8)
		if _, ok := checked(b); ok {
			t.Errorf("the file is taken with another bit %d", i)
		}
	}
	if _, ok := checked(append(bytes.Clone(whole), 0)); ok {
		t.Error("the file is taken with a byte too many")
	}
	if _, ok := checked([]byte("<!doctype html><title>Not found</title>")); ok {
		t.Error("a page of a server is taken for a piece")
	}
}
