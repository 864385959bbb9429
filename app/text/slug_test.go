package text

import "testing"

func TestSlug(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Võ Văn Thưởng’s trip to the U.S.", "vo-van-thuong-trip-to"},
		{"<script>alert(1)</script>", "script-alert-1-script"},
		{"../../etc/passwd", "etc-passwd"},
		{"v1.2-release 100%", "v1-2-release-100"},
		{"北京", ""},
		{"", ""},
		{"abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuv"},
	} {
		if got := Slug(c.in, 22); got != c.want {
			t.Errorf("Slug(%q, 22) = %q, want %q", c.in, got, c.want)
		}
	}
}
