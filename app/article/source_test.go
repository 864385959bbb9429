package article

import "testing"

func TestSignOffAgency(t *testing.T) {
	for in, want := range map[string]string{
		"— VNA/VNS": "VNA/VNS", "— VNS": "VNS", "—VNS": "VNS", "(VNA)": "VNA", "VNA": "VNA", "- Reuters": "Reuters",
		"(Source: WVR/VNA)": "WVR/VNA", "Source: China Daily": "China Daily", "(Nguồn: TTXVN)": "TTXVN", "— ABC/DEF": "ABC/DEF",
		"ABC": "", "— END": "", "— he said": "", "Source: https://example.org/": "", "(NATO) met. It agreed": "", "": "",
	} {
		if got := signOffAgency(in); got != want {
			t.Errorf("signOffAgency(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSignOffStart(t *testing.T) {
	for in, want := range map[string]string{
		"They met. — VNA/VNS":        "— VNA/VNS",
		"They met. —VNS":             "—VNS",
		"They met.-VNS":              "-VNS",
		"“They met,” he said. – VNS": "– VNS",
		"They met./. (VNA)":          "(VNA)",
		"They met. VNA":              "VNA",
		"They met the VNA":           "",
		"They met (VNA)":             "",
		"They met. NATO":             "",
		"Ties of Vietnam – US":       "",
		"— VNS":                      "",
	} {
		got := ""
		if n := signOffStart(in); n > 0 {
			got = in[n:]
			if got[0] == ' ' {
				got = got[1:]
			}
		}
		if got != want {
			t.Errorf("sign-off of %q = %q, want %q", in, got, want)
		}
	}
}

func TestPhotoCredit(t *testing.T) {
	for in, want := range map[string]string{
		"A doctor at work. VNA/VNS Photo":       "VNA/VNS",
		"A doctor at work. — VNA/VNS Photo Lâm": "VNA/VNS",
		"A doctor (AP Photo/Jane Doe)":          "AP",
		"A doctor in a Photo":                   "",
		"A doctor. VNA Photographers":           "",
		"They showed the VNA Photo.":            "",
	} {
		if got := photoCredit(in); got != want {
			t.Errorf("photoCredit(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestIsByline(t *testing.T) {
	for in, want := range map[string]bool{
		"By Jane Doe": true, "BY JANE DOE": true, "By Jane Doe and John Roe, Staff Writers": true, "By Jane Doe | The Paper | 2023-12-13": true,
		"By and large": false, "By the Sea": false, "By Jane": false, "By Monday They Had Met.": false,
	} {
		if got := isByline(in); got != want {
			t.Errorf("isByline(%q) = %v", in, got)
		}
	}
}
