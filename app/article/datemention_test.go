package article

import (
	"strings"
	"testing"
)

// show writes the dates found in s as "text=iso; text=iso".
func show(s string) string {
	var out []string
	for _, m := range findDates(s) {
		out = append(out, s[m.Start:m.End]+"="+m.ISO())
	}
	return strings.Join(out, "; ")
}

func TestFindDates(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// Month first.
		{"on November 30, 2023, in Hanoi", "November 30, 2023=2023-11-30"},
		{"on November 30 2023.", "November 30 2023=2023-11-30"},
		{"November 30th, 2023", "November 30th, 2023=2023-11-30"},
		{"Thursday, Nov. 30, 2023", "Nov. 30, 2023=2023-11-30"},
		{"on Sept. 5 in Hanoi", "Sept. 5=--09-05"},
		{"on Sept 5.", "Sept 5=--09-05"},
		{"NOVEMBER 5, 2023", "NOVEMBER 5, 2023=2023-11-05"},
		{"on Friday (October 24)", "October 24=--10-24"},
		{"in March 2023.", "March 2023=2023-03"},
		{"in March, 2023", "March, 2023=2023-03"},
		{"in March of 2023", "March of 2023=2023-03"},
		{"in Mar. 2023", "Mar. 2023=2023-03"},
		{"in mid-March 2023", "March 2023=2023-03"},
		{"in early March 2023", "March 2023=2023-03"},
		{"May 16 as part", "May 16=--05-16"},
		{"October 7,2023 and on", "October 7,2023=2023-10-07"},
		{"November\n30,\n2023", "November\n30,\n2023=2023-11-30"},
		{"November\u00a030", "November\u00a030=--11-30"},
		{"March 5’s meeting", "March 5=--03-05"},
		// Day first.
		{"on 30 November 2023", "30 November 2023=2023-11-30"},
		{"on 30 Nov. 2023", "30 Nov. 2023=2023-11-30"},
		{"on 30 Nov.", "30 Nov=--11-30"},
		{"on 30 Nov. in Hanoi", "30 Nov.=--11-30"},
		{"the 30th of November, 2023", "30th of November, 2023=2023-11-30"},
		{"30-Nov-2023", "30-Nov-2023=2023-11-30"},
		{"5 May", "5 May=--05-05"},
		{"Article 5 March 8, 2020", "March 8, 2020=2020-03-08"},
		// Ranges.
		{"from 27 to 30 November 2023.", "27 to 30 November 2023=2023-11-27/2023-11-30"},
		{"27-30 November 2023", "27-30 November 2023=2023-11-27/2023-11-30"},
		{"April 4 and 5, 2024", "April 4 and 5, 2024=2024-04-04/2024-04-05"},
		{"April 4-5", "April 4-5=--04-04/--04-05"},
		{"April 4, 5 and 6, 2024", "April 4, 5 and 6, 2024=2024-04-04/2024-04-06"},
		{"from June 28 to July 2, 2023", "June 28=2023-06-28; July 2, 2023=2023-07-02"},
		{"from 28 December to 2 January 2024", "28 December=2023-12-28; 2 January 2024=2024-01-02"},
		{"June 28 to July 2", "June 28=--06-28; July 2=--07-02"},
		{"on April 4 and 20 people came", "April 4=--04-04"},
		{"March–May 2023", "March–May 2023=2023-03/2023-05"},
		{"between March and May 2023", "March and May 2023=2023-03/2023-05"},
		{"Nov. 30-Dec. 2, 2023", "Nov. 30=2023-11-30; Dec. 2, 2023=2023-12-02"},
		{"30 November-2 December 2023", "30 November=2023-11-30; 2 December 2023=2023-12-02"},
		// Numbers.
		{"30/11/2023", "30/11/2023=2023-11-30"},
		{"11/30/2023", "11/30/2023=2023-11-30"},
		{"4/5/2024", "4/5/2024=2024-05-04"},
		{"30.11.2023.", "30.11.2023=2023-11-30"},
		{"30-11-2023", "30-11-2023=2023-11-30"},
		{"2023-11-30", "2023-11-30=2023-11-30"},
		{"2023-11-30T10:15:00Z", "2023-11-30=2023-11-30"},
		{"2023/11/30", "2023/11/30=2023-11-30"},
		{"2023-07", "2023-07=2023-07"},
		{"in 11/2023", "11/2023=2023-11"},
		{"2023年11月30日", "2023年11月30日=2023-11-30"},
		{"30/02/2023 31/11/2023 13/13/2023", ""},
		{"https://example.org/2023/11/30/slug", ""},
		{"Decree 15/2021/ND-CP", ""},
		{"192.168.1.2023, 1.2.3", ""},
		// Vietnamese.
		{"ngày 30 tháng 11 năm 2023", "ngày 30 tháng 11 năm 2023=2023-11-30"},
		{"Ngày 30/11/2023", "30/11/2023=2023-11-30"},
		{"ngày 30/11, hai bên", "30/11=--11-30"},
		{"tháng 11 năm 2023", "tháng 11 năm 2023=2023-11"},
		{"tháng 11/2023", "11/2023=2023-11"},
		{"năm 2023", "2023=2023"},
		{"30 tháng 4", "30 tháng 4=--04-30"},
		{"ngay 30 thang 4 nam 1975", "ngay 30 thang 4 nam 1975=1975-04-30"},
		// Years.
		{"since 1995 until 2023", "1995=1995; 2023=2023"},
		{"1995–2023", "1995–2023=1995/2023"},
		{"1995-2023", "1995-2023=1995/2023"},
		{"1995 – 2023", "1995 – 2023=1995/2023"},
		{"2022–25", "2022–25=2022/2025"},
		{"the 2023/24 season", "2023/24=2023/2024"},
		{"in 2025,including", "2025=2025"},
		{"his 2015 historic visit", "2015=2015"},
		{"pre-1975 music", "1975=1975"},
		{"2023’s budget", "2023=2023"},
		{"(2021)", "2021=2021"},
		{"Resolution 1325 (2000)", "2000=2000"},
		{"signed in 2023.The text", "2023=2023"},
		{"1986-present", "1986=1986"},
		{"in 2000 and 2001", "2000=2000; 2001=2001"},
		{"in 1776, and in 1802", "1776=1776; 1802=1802"},
		{"by 2030", "2030=2030"},
		// Not dates.
		{"FY2023", ""},
		{"the 1990s and the 1990’s", ""},
		{"2,023 people; 2023 people; 1945 km", ""},
		{"over 2000 more; nearly 1950 of them", ""},
		{"$2023, 2023%, #2023, 2023.5, 12023", ""},
		{"No. 2023 and Resolution 1973", ""},
		{"a 2000-strong crowd", ""},
		{"call 098-2023-1234", ""},
		{"COVID-19 in March", ""},
		{"May 20 percent", ""},
		{"we may 5 times march 8", ""},
		{"in 1500 places", ""},
		{"20 percent, 50 years, 14257, 4:30 p.m.", ""},
		{"February 30", ""},
		{"", ""},
	} {
		if got := show(c.in); got != c.want {
			t.Errorf("findDates(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestYearOfPublication(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"HANOI, July 3, 2023 — They met from June 28 to July 2 in the capital.", "2023-07-03 2023-06-28 2023-07-02"},
		{"HANOI, January 3, 2024 — They met on December 28 and will meet on January 9 again.", "2024-01-03 2023-12-28 2024-01-09"},
		{"HANOI, December 30, 2023 — They will meet on January 9 again in the capital.", "2023-12-30 2024-01-09"},
		{"HANOI, July 3 — They met from June 28 to July 2 in the capital city.", "--07-03 --06-28 --07-02"},
		{"HANOI, July 3, 2023 — The day of February 29 is not in this year's calendar.", "2023-07-03 --02-29"},
	} {
		var got []string
		for _, m := range Parse("x", c.in).Dates {
			got = append(got, m.ISO())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("dates of %q = %q, want %q", c.in, s, c.want)
		}
	}
}
