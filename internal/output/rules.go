package output

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/check"
	"buyin/internal/visible"
)

type ruleJSON struct {
	Name     string `json:"name"`
	Group    string `json:"group"`
	Severity string `json:"severity"`
	Fixed    bool   `json:"fixed"`
	Doc      string `json:"doc"`
	Bad      string `json:"bad"`
	Good     string `json:"good"`
	Source   string `json:"source"`
}

// WriteRules writes the rules for catalogues as "json", "md" or text.
func WriteRules(w io.Writer, format string, rules []check.Rule, width int) error {
	switch format {
	case "json":
		return rulesJSON(w, rules)
	case "md":
		return rulesMarkdown(w, rules)
	}
	return rulesText(w, rules, width)
}

// rulesJSON writes the rules as JSON.
func rulesJSON(w io.Writer, rules []check.Rule) error {
	return writeJSON(w, listOf(rules, func(r check.Rule) ruleJSON {
		return ruleJSON{r.Name, string(r.Group), r.Severity.String(), r.Fixed(), r.Doc, r.Bad, r.Good, r.Source}
	}))
}

// rulesMarkdown writes the rules as Markdown, by group.
func rulesMarkdown(w io.Writer, rules []check.Rule) error {
	var b strings.Builder
	b.WriteString("# The rules of `buyin catalogue check`\n\nPrinted by `buyin catalogue rules --format md`.\n\n" +
		"Ignore a finding with a comment on its line, or on a line of its own above: `# buyin:ignore RULE -- reason`.\n" +
		"Give a rule another severity, or switch it off, in `.buyin.yaml`: `severities: {jargon: info, closed: off}`.\n" +
		"Rules of structure that are errors can be neither ignored nor changed: a file that breaks them cannot be used.\n")
	group := check.Group("")
	for _, r := range rules {
		if r.Group != group {
			group = r.Group
			fmt.Fprintf(&b, "\n## %s\n", strings.ToUpper(string(group[:1]))+string(group[1:]))
		}
		fmt.Fprintf(&b, "\n### %s\n\n%s\n", r.Name, ruleMarkdown(r))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// ruleMarkdown describes one rule in Markdown.
func ruleMarkdown(r check.Rule) string {
	bad, good := "`"+r.Bad+"`", "`"+r.Good+"`"
	if strings.Contains(r.Bad+r.Good, "\n") {
		bad, good = "\n\n```\n"+r.Bad+"\n```\n", "\n\n```\n"+r.Good+"\n```"
	}
	return fmt.Sprintf("%s: %s.\n\nInstead of %s\nwrite %s\n\nAfter: %s.", r.Severity, r.Doc, bad, good, r.Source)
}

// rulesText writes the rules as text, by group.
func rulesText(w io.Writer, rules []check.Rule, width int) error {
	var b strings.Builder
	group := check.Group("")
	for _, r := range rules {
		if r.Group != group {
			if group != "" {
				b.WriteByte('\n')
			}
			group = r.Group
			fmt.Fprintf(&b, "%s\n", strings.ToUpper(string(group)))
		}
		fmt.Fprintf(&b, "\n%s (%s)\n", r.Name, r.Severity)
		fmt.Fprintf(&b, "  %s\n", visible.Wrap(r.Doc, width-2, 2))
		fmt.Fprintf(&b, "  instead of  %s\n", strings.ReplaceAll(visible.Text(r.Bad), "\n", "\n              "))
		fmt.Fprintf(&b, "  write       %s\n", strings.ReplaceAll(visible.Text(r.Good), "\n", "\n              "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
