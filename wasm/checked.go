package main

import (
	"encoding/binary"
	"hash/crc32"
)

// sumSize is the length in bytes of the sum at the end of a file: the CRC-32
// (IEEE) of what stands before it, little-endian.
const sumSize = 4

// checked cuts off the sum at the end of a file, and reports whether it is right.
func checked(data []byte) ([]byte, bool) {
	n := len(data) - sumSize
	if n < 0 {
		return nil, false
	}
	return data[:n], crc32.ChecksumIEEE(data[:n]) == binary.LittleEndian.Uint32(data[n:])
}
