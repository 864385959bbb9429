package input

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v4"
)

// maxFrontMatter is the size in bytes of the largest front matter.
const maxFrontMatter = 64 << 10

// firstKey is how the first line of front matter looks, so that a text that
// happens to begin with a rule is left alone.
var firstKey = regexp.MustCompile(`^\s*(#.*|["']?[\pL_][\pL\pN_ -]*["']?\s*[:=](\s.*|["'\[{].*|\pN.*)?|\[[\pL\pN_ .-]+\])$`)

// frontMatter cuts the front matter off a text: YAML between lines of three
// dashes, TOML between lines of three pluses. It is nil where there is none.
func frontMatter(s string) (m *metadata, body string, err *Problem) {
	rest := strings.TrimPrefix(s, "\uFEFF")
	fence, rest, ok := strings.Cut(rest, "\n")
	fence = strings.TrimRight(fence, " \t\r")
	if !ok || fence != "---" && fence != "+++" {
		return nil, s, nil
	}
	head, _, _ := strings.Cut(strings.TrimLeft(rest, " \t\r\n"), "\n")
	if !firstKey.MatchString(strings.TrimRight(head, " \t\r")) {
		return nil, s, nil
	}
	end, after := -1, 0
	for at := 0; at < len(rest) && at <= maxFrontMatter; {
		line, _, more := strings.Cut(rest[at:], "\n")
		if l := strings.TrimRight(line, " \t\r"); l == fence || fence == "---" && l == "..." {
			end, after = at, min(at+len(line)+1, len(rest))
			break
		}
		if at += len(line) + 1; !more {
			break
		}
	}
	if end < 0 {
		return nil, s, &Problem{Line: 1, Text: fmt.Sprintf("the front matter has no end: there is no line %s within %d kB", fence, maxFrontMatter>>10)}
	}
	m = &metadata{}
	read := m.readYAML
	if fence == "+++" {
		read = m.readTOML
	}
	if p := read(rest[:end]); p != nil {
		return nil, s, p
	}
	return m, rest[after:], nil
}

// yamlLine is where the library says that something is wrong.
var yamlLine = regexp.MustCompile(`(?:at |in )?line (\d+)(?:, column \d+)?:? ?`)

// readYAML reads YAML that begins on line 2 of a file. The nodes are read as
// they stand: no alias is ever followed, so that none can multiply.
func (m *metadata) readYAML(s string) *Problem {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(s), &doc); err != nil {
		line := 1
		if at := yamlLine.FindStringSubmatch(err.Error()); at != nil {
			line, _ = strconv.Atoi(at[1])
		}
		msg := strings.TrimPrefix(err.Error(), "yaml: ")
		return &Problem{Line: line + 1, Text: "the front matter is no YAML: " + strings.TrimSpace(yamlLine.ReplaceAllString(msg, ""))}
	}
	if len(doc.Content) == 0 {
		return nil
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return &Problem{Line: root.Line + 1, Text: "the front matter is no list of keys and values"}
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		values, bad := yamlValues(value)
		if bad != "" {
			if fieldOf(key.Value) == "" {
				continue
			}
			return &Problem{Line: value.Line + 1, Text: fmt.Sprintf("%s: %s", key.Value, bad)}
		}
		if p := m.set(key.Value, values, key.Line+1); p != nil {
			return p
		}
	}
	return nil
}

// yamlValues returns the text of a value, or of each in a list.
func yamlValues(n *yaml.Node) (values []string, bad string) {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return nil, ""
		}
		return []string{n.Value}, ""
	case yaml.SequenceNode:
		for _, item := range n.Content {
			if item.Kind != yaml.ScalarNode {
				return nil, "an item of the list is no text"
			}
			values = append(values, item.Value)
		}
		return values, ""
	case yaml.AliasNode:
		return nil, "an alias of YAML is no value here"
	}
	return nil, "it must be a text or a list of texts"
}

// readTOML reads TOML that begins on line 2 of a file.
func (m *metadata) readTOML(s string) *Problem {
	if line := DeepTOML(s); line > 0 {
		return &Problem{Line: line + 1, Text: "the front matter is no TOML: " + TooDeep}
	}
	var values map[string]any
	meta, err := toml.Decode(s, &values)
	if err != nil {
		p := &Problem{Line: 2, Text: "the front matter is no TOML: " + err.Error()}
		var pe toml.ParseError
		if errors.As(err, &pe) {
			p.Line, p.Text = pe.Position.Line+1, "the front matter is no TOML: "+pe.Message
		}
		return p
	}
	for _, key := range meta.Keys() {
		if len(key) != 1 {
			continue
		}
		line := tomlLine(s, key[0]) + 1
		texts, ok := tomlValues(values[key[0]])
		if !ok {
			if fieldOf(key[0]) == "" {
				continue
			}
			return &Problem{Line: line, Text: key[0] + ": it must be a text or a list of texts"}
		}
		if p := m.set(key[0], texts, line); p != nil {
			return p
		}
	}
	return nil
}

// tomlLine returns the line on which a key is set, from 1.
func tomlLine(s, key string) int {
	for i, line := range bytes.Split([]byte(s), []byte("\n")) {
		name, _, ok := strings.Cut(string(line), "=")
		if ok && strings.Trim(strings.TrimSpace(name), `"'`) == key {
			return i + 1
		}
	}
	return 1
}

func tomlValues(v any) ([]string, bool) {
	switch v := v.(type) {
	case string:
		return []string{v}, true
	case bool:
		return []string{strconv.FormatBool(v)}, true
	case int64:
		return []string{strconv.FormatInt(v, 10)}, true
	case float64:
		return []string{strconv.FormatFloat(v, 'g', -1, 64)}, true
	case time.Time:
		return []string{v.Format(time.DateOnly)}, true
	case []any:
		var out []string
		for _, item := range v {
			one, ok := tomlValues(item)
			if !ok || len(one) != 1 {
				return nil, false
			}
			out = append(out, one...)
		}
		return slices.Clip(out), true
	}
	return nil, false
}
