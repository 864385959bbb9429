package input

import "strings"

// maxTOMLDepth is how many brackets may be open, and how many dots a key may have.
// The time and the memory that it takes to read TOML grow with their square.
const maxTOMLDepth = 200

// TooDeep is what is wrong with the line that DeepTOML returns.
const TooDeep = "there are too many brackets one within the other, or dots in a key"

// DeepTOML returns the line, from 1, at which a TOML file nests too deeply to be
// read in good time, or 0. Texts and comments may hold what they like.
func DeepTOML(s string) int {
	open, dots := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"', '\'':
			i = endOfText(s, i) - 1
		case '#':
			for i+1 < len(s) && s[i+1] != '\n' {
				i++
			}
		case '\n', '=', ',':
			dots = 0
		case '[', '{':
			open++
			dots = 0
		case ']', '}':
			open = max(open-1, 0)
		case '.':
			dots++
		}
		if open > maxTOMLDepth || dots > maxTOMLDepth {
			return 1 + strings.Count(s[:i], "\n")
		}
	}
	return 0
}

// endOfText returns the end of the quoted text that begins at i. One that has no
// end, which is no TOML, ends with its line.
func endOfText(s string, i int) int {
	quote := s[i : i+1]
	if three := strings.Repeat(quote, 3); strings.HasPrefix(s[i:], three) {
		if end := strings.Index(s[i+3:], three); end >= 0 {
			return i + 3 + end + 3
		}
		return len(s)
	}
	for i++; i < len(s) && s[i] != '\n'; i++ {
		if s[i] == '\\' && quote == `"` && i+1 < len(s) && s[i+1] != '\n' {
			i++
		} else if s[i:i+1] == quote {
			return i + 1
		}
	}
	return i
}
