package present

import (
	"fmt"
	"io"
	"strings"

	"buyin/internal/check"
	"buyin/internal/visible"
)

// Rules writes the rules for catalogues as "md" or text.
func Rules(w io.Writer, format string, rules []check.Rule, width int) error {
	if format == "md" {
		return rulesMarkdown(w, rules)
	}
	return rulesText(w, rules, width)
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
		fmt.Fprintf(&b, "\n### %s\n\n%s\n", r.Name, RuleMarkdown(r))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// RuleMarkdown describes one rule in Markdown.
func RuleMarkdown(r check.Rule) string {
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
