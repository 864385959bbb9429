package ui

import (
	"slices"
	"testing"
	"time"
)

// What follows a pause is called once, in its order, when the browser's timer has run
// out and the reader has not typed on; what was stopped is not.
func TestPause(t *testing.T) {
	var called []int
	p := pause{lasts: time.Hour}
	for _, call := range []int{suggesting, filters, address} {
		p.start(call, func() { t.Error("called what was put in its place") })
		p.start(call, func() { called = append(called, call) })
	}
	p.stop(filters)
	if p.over(); called != nil || !p.running {
		t.Fatalf("called %v while the reader types; the timer runs: %t", called, p.running)
	}
	p.due = time.Now()
	if p.over(); !slices.Equal(called, []int{address, suggesting}) || p.running || p.pending(address) {
		t.Errorf("called %v, then the timer runs: %t, pending: %t", called, p.running, p.pending(address))
	}
	p.over()
	if len(called) != 2 {
		t.Errorf("called again: %v", called)
	}
}
