package article

import (
	"cmp"
	"testing"
)

func TestDateString(t *testing.T) {
	for _, c := range []struct {
		in   Date
		want string
	}{
		{Date{}, ""},
		{Date{2023, 7, 3}, "2023-07-03"},
		{Date{2023, 7, 0}, "2023-07"},
		{Date{2023, 0, 0}, "2023"},
		{Date{0, 7, 3}, "--07-03"},
		{Date{0, 12, 0}, "--12"},
		{Date{987, 1, 2}, "0987-01-02"},
	} {
		if got := c.in.String(); got != c.want {
			t.Errorf("%#v.String() = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestDateBounds(t *testing.T) {
	for _, c := range []struct {
		in       Date
		from, to int32
	}{
		{Date{}, 0, 0},
		{Date{0, 7, 3}, 0, 0},
		{Date{2023, 0, 0}, 20230101, 20231231},
		{Date{2023, 11, 0}, 20231101, 20231130},
		{Date{2023, 2, 0}, 20230201, 20230228},
		{Date{2024, 2, 0}, 20240201, 20240229},
		{Date{1900, 2, 0}, 19000201, 19000228},
		{Date{2000, 2, 0}, 20000201, 20000229},
		{Date{2023, 7, 3}, 20230703, 20230703},
	} {
		if from, to := c.in.Bounds(); from != c.from || to != c.to {
			t.Errorf("%v.Bounds() = %d, %d, want %d, %d", c.in, from, to, c.from, c.to)
		}
	}
}

func TestDateMentionISO(t *testing.T) {
	d, e := Date{2024, 4, 4}, Date{2024, 4, 5}
	if got := (DateMention{From: d, To: d}).ISO(); got != "2024-04-04" {
		t.Errorf("single date: %q", got)
	}
	if got := (DateMention{From: d, To: e}).ISO(); got != "2024-04-04/2024-04-05" {
		t.Errorf("range: %q", got)
	}
}

func TestParseDate(t *testing.T) {
	for s, want := range map[string]Date{
		"2023-07-03": {2023, 7, 3}, " 2023-07-03T23:30:00-05:00 ": {2023, 7, 3}, "2023-07-03 10:00": {2023, 7, 3}, "20230703": {2023, 7, 3},
		"2023-07": {2023, 7, 0}, "2023": {2023, 0, 0}, "July 3, 2023": {2023, 7, 3}, "3 July 2023": {2023, 7, 3},
		"Mon, 03 Jul 2023 10:00:00 GMT": {2023, 7, 3}, "Monday, 3 July 2023": {2023, 7, 3},
		"2023-02-30": {}, "2023-13": {}, "0000": {}, "": {}, "soon": {}, "2023-07-00": {}, "20231399": {}, "12345": {}, "2023-7-3x": {},
	} {
		got, ok := ParseDate(s)
		if !ok {
			got = Date{}
		}
		if got != want || ok == want.IsZero() {
			t.Errorf("ParseDate(%q) = %v, %v, want %v", s, got, ok, want)
		}
	}
}

func TestDatesInOrder(t *testing.T) {
	order := []Date{{}, {Month: 3, Day: 4}, {Year: 1999}, {Year: 1999, Month: 2}, {Year: 1999, Month: 2, Day: 1}, {Year: 1999, Month: 12}, {Year: 2000}}
	for i, a := range order {
		for j, b := range order {
			if got := a.Compare(b); got != cmp.Compare(i, j) {
				t.Errorf("%v.Compare(%v) = %d", a, b, got)
			}
		}
	}
}
