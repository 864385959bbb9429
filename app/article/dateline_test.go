package article

import "testing"

func TestDateline(t *testing.T) {
	const text = "The two sides agreed to deepen their cooperation."
	for _, c := range []struct {
		head         string // what the dateline is, before text
		agency, date string
	}{
		{"HÀ NỘI — ", "", ""},
		{"HÀ NỘI - ", "", ""},
		{"HÀ NỘI – ", "", ""},
		{"HÀ NỘI— ", "", ""},
		{"WASHINGTON, D.C. — ", "", ""},
		{"Hanoi — ", "", ""},
		{"Tokyo (VNA) – ", "VNA", ""},
		{"Hanoi, November 30 (VNA) – ", "VNA", ""},
		{"HANOI, Vietnam (AP) — ", "AP", ""},
		{"LONDON, Nov. 30 (Reuters) - ", "Reuters", ""},
		{"BEIJING, Nov. 30 (Xinhua) -- ", "Xinhua", ""},
		{"NEW YORK, Sept. 5, 2023 /PRNewswire/ -- ", "PRNewswire", "2023-09-05"},
		{"HANOI, 30 November 2023 – ", "", "2023-11-30"},
		{"date 2023-07-03 VIETNAM, July 3 - WASHINGTON — ", "", "2023-07-03"},
		{"VOV.VN - ", "VOV.VN", ""},
		{"(VNA) - ", "VNA", ""},
	} {
		end, parts, ok := dateline(c.head + text)
		if !ok || end != len(c.head)-1 || parts.agency != c.agency || parts.date.String() != c.date {
			t.Errorf("dateline(%q) = %d, %v, %v, want %d, %q, %q", c.head+text, end, parts, ok, len(c.head)-1, c.agency, c.date)
		}
	}
	for _, s := range []string{
		"", "—", "— VNS", "HÀ NỘI —", text,
		"Vietnam – US relations have been growing deeper and more comprehensive since then.",
		"Vietnam – UNICEF Cooperation",
		"NATO — the alliance of thirty-two states — met on Monday in the capital.",
		"0ad - Real-time strategy game of ancient warfare",
		"In 2023 - The year in which all of this began to happen, they met.",
		"COVID-19 - What the ministry says about the infections in the north.",
	} {
		if end, parts, ok := dateline(s); ok {
			t.Errorf("dateline(%q) = %d, %v, want none", s, end, parts)
		}
	}
}

func TestDateLine(t *testing.T) {
	for in, want := range map[string]string{
		"November 30, 2023":                              "2023-11-30",
		"Published: Thursday, 30/11/2023 - 10:15 GMT+7":  "2023-11-30",
		"Updated on November 30, 2023 at 10:15 a.m. EST": "2023-11-30",
		"Thứ Năm, ngày 30/11/2023, 10:15":                "2023-11-30",
		"2023-12-13 07:08:15":                            "2023-12-13",
		"Posted 29 Nov 2023, last updated 30 Nov 2023":   "2023-11-29",
		"November 30":                                      "",
		"They met on November 30, 2023":                    "",
		"Hanoi, 1995–2023":                                 "",
		"from 27 to 30 November 2023":                      "",
		"November 2023":                                    "",
		"Executive Order 14257 of April 2, 2025, is void.": "",
	} {
		if d, _ := dateLine(in); d.String() != want {
			t.Errorf("dateLine(%q) = %q, want %q", in, d, want)
		}
	}
}
