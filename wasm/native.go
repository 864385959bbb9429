//go:build !(js && wasm)

package main

import (
	"fmt"
	"os"
)

// main is there so that go build ./... and the tests of what needs no browser
// work everywhere.
func main() {
	fmt.Fprintln(os.Stderr, "the client runs in a browser: go run ./web build compiles it")
	os.Exit(2)
}
