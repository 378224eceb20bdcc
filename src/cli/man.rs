//! `clawgate man`: one page of roff for all commands, from the same sentences as the help.

use std::fmt::Write as _;

use crate::domain::Exit;
use crate::locale::{Id, Language, ids};

use super::help::{self, HelpRow};

/// What the process ends with, and what each status means.
pub(super) const EXITS: [(Exit, Id); 10] = [
    (Exit::Done, ids::EXIT_DONE),
    (Exit::Internal, ids::EXIT_INTERNAL),
    (Exit::Usage, ids::EXIT_USAGE),
    (Exit::Files, ids::EXIT_FILES),
    (Exit::Network, ids::EXIT_NETWORK),
    (Exit::Gateway, ids::EXIT_GATEWAY),
    (Exit::Provider, ids::EXIT_PROVIDER),
    (Exit::Model, ids::EXIT_MODEL),
    (Exit::Limited, ids::EXIT_LIMITED),
    (Exit::Write, ids::EXIT_WRITE),
];

/// Variables that decide something, and what.
pub(super) const VARIABLES: [(&str, Id); 17] = [
    ("CLOUDFLARE_AI_GATEWAY_API_KEY", ids::VARIABLE_KEY),
    ("CF_AIG_TOKEN", ids::VARIABLE_TOKEN),
    ("CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_GATEWAY_ID", ids::VARIABLE_IDS),
    ("CLAWGATE_GATEWAY_ORIGIN", ids::VARIABLE_ORIGIN),
    ("CLOUDFLARE_API_TOKEN", ids::VARIABLE_API_TOKEN),
    ("CLAWGATE_API_ORIGIN", ids::VARIABLE_API_ORIGIN),
    ("OPENCLAW_HOME, OPENCLAW_STATE_DIR, OPENCLAW_CONFIG_PATH", ids::VARIABLE_OPENCLAW),
    ("OPENCLAW_NIX_MODE, OPENCLAW_CONFIG_READONLY", ids::VARIABLE_READ_ONLY),
    ("CLAWGATE_PLAIN, ACCESSIBLE", ids::VARIABLE_PLAIN),
    ("LC_ALL, LC_MESSAGES, LANG", ids::VARIABLE_LANGUAGE),
    ("LC_ALL, LC_CTYPE, LANG", ids::VARIABLE_CHARACTERS),
    ("NO_COLOR, TERM", ids::VARIABLE_COLOR),
    ("HTTPS_PROXY, ALL_PROXY, NO_PROXY", ids::VARIABLE_PROXY),
    ("SSL_CERT_FILE, SSL_CERT_DIR, NODE_EXTRA_CA_CERTS", ids::VARIABLE_CERTIFICATES),
    ("HOME", ids::VARIABLE_HOME),
    ("XDG_STATE_HOME", ids::VARIABLE_STATE),
    ("SUDO_USER", ids::VARIABLE_SUDO),
];

/// Files that are read or written, and what for.
const FILES: [(&str, Id); 6] = [
    ("~/.openclaw/openclaw.json", ids::FILE_CONFIG),
    ("~/.openclaw/.env", ids::FILE_ENV),
    ("~/.openclaw/agents/*/agent/auth-profiles.json", ids::FILE_PROFILES),
    ("~/.openclaw/agents/*/agent/models.json", ids::FILE_CACHE),
    ("~/.openclaw/clawgate/", ids::FILE_OWN),
    ("~/.local/state/clawgate/answers.json", ids::FILE_ANSWERS),
];

/// Command lines to begin with, and what they do.
const EXAMPLES: [(&str, Id); 5] = [
    ("clawgate", ids::EXAMPLE_WIZARD),
    ("clawgate demo", ids::EXAMPLE_DEMO),
    ("clawgate onboard --non-interactive --gateway-url URL --api-key-file FILE", ids::EXAMPLE_SCRIPT),
    ("clawgate check --json", ids::EXAMPLE_CHECK),
    ("clawgate models set claude-sonnet-4-6", ids::EXAMPLE_MODEL),
];

/// The page.
pub(super) fn page(language: Language) -> String {
    let say = |id: Id| language.say(&id.message());
    let mut out = Roff::default();
    out.raw(&format!(".TH CLAWGATE 1 \"\" \"clawgate {}\"", env!("CARGO_PKG_VERSION")));
    out.section(&say(ids::MAN_NAME));
    out.text(&format!("clawgate - {}", say(ids::MAN_SUMMARY)));
    out.section(&say(ids::MAN_SYNOPSIS));
    let pages = help::pages(language);
    for page in &pages {
        out.text(&page.usage);
        out.raw(".br");
    }
    out.section(&say(ids::MAN_DESCRIPTION));
    out.text(&say(ids::COMMAND_CLAWGATE));
    out.raw(".PP");
    out.text(&say(ids::MAN_WIZARD));
    out.section(&say(ids::MAN_COMMANDS));
    for page in pages.iter().filter(|page| !page.path.is_empty()) {
        out.raw(&format!(".SS \"{}\"", Roff::escaped(&page.path)));
        out.text(&page.about);
        for row in page.words.iter().chain(&page.flags) {
            out.row(row, language);
        }
    }
    out.section(&say(ids::MAN_EVERYWHERE));
    for row in help::everywhere(language) {
        out.row(&row, language);
    }
    out.section(&say(ids::MAN_EXITS));
    for (exit, id) in EXITS {
        out.item(&exit.code().to_string(), &say(id));
    }
    out.item("129, 130, 131, 134, 143", &say(ids::EXIT_SIGNAL));
    for (title, items) in
        [(ids::MAN_VARIABLES, VARIABLES.as_slice()), (ids::MAN_FILES, &FILES), (ids::MAN_EXAMPLES, &EXAMPLES)]
    {
        out.section(&say(title));
        for (term, id) in items {
            out.item(term, &say(*id));
        }
    }
    out.0
}

/// A page as it grows.
#[derive(Default)]
struct Roff(String);

impl Roff {
    /// A request, as it is.
    fn raw(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn section(&mut self, title: &str) {
        self.raw(&format!(".SH \"{}\"", Self::escaped(&title.to_uppercase())));
    }

    /// A paragraph's text; a line that begins like a request is none.
    fn text(&mut self, text: &str) {
        let text = Self::escaped(text);
        let guard = if text.starts_with(['.', '\'']) { "\\&" } else { "" };
        self.raw(&format!("{guard}{text}"));
    }

    fn item(&mut self, term: &str, text: &str) {
        self.raw(".TP");
        self.raw(&format!("\\fB{}\\fR", Self::escaped(term)));
        self.text(text);
    }

    fn row(&mut self, row: &HelpRow, language: Language) {
        self.item(&row.term, &row.text);
        if row.values.iter().all(|(_, text)| text.is_none()) {
            if !row.values.is_empty() {
                let names: Vec<&str> = row.values.iter().map(|(name, _)| name.as_str()).collect();
                self.text(&language.say(&ids::PAGE_VALUES.with("values", names.join(", "))));
            }
            return;
        }
        self.raw(".RS");
        for (name, text) in &row.values {
            self.item(name, text.as_deref().unwrap_or_default());
        }
        self.raw(".RE");
    }

    /// Text as roff reads it back: its own character doubled, hyphens that can be copied, everything beyond ASCII by its
    /// number.
    fn escaped(text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\\' => out.push_str("\\e"),
                '-' => out.push_str("\\-"),
                '"' => out.push_str("\\(dq"),
                '\'' => out.push_str("\\(aq"),
                '`' => out.push_str("\\(ga"),
                '^' => out.push_str("\\(ha"),
                '~' => out.push_str("\\(ti"),
                c if c.is_ascii() => out.push(c),
                c => {
                    let _ = write!(out, "\\[u{:04X}]", u32::from(c));
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut page = Roff::default();
        page.text(".TH is no request, 'nor' \\fBis\\fR this; --api-key é…");
        assert_eq!(
            page.0,
            "\\&.TH is no request, \\(aqnor\\(aq \\efBis\\efR this; \\-\\-api\\-key \\[u00E9]\\[u2026]\n"
        );
    }

    #[test]
    fn every_command_stands_in_it() {
        for language in Language::ALL {
            let page = page(language);
            for command in ["onboard", "models set", "models fallbacks add", "completions", "undo"] {
                assert!(page.contains(&format!(".SS \"{command}\"")), "{command}");
            }
            assert!(page.is_ascii());
        }
    }
}
