//! A reader for the property lists of launchd, as far as OpenClaw writes them: XML, of which `EnvironmentVariables` in
//! the outermost dictionary is read and everything else passed over.
//!
//! It goes through the text once and keeps one number for how deep it is, so that nothing nested or unfinished costs
//! more than its length. What is no such list, or breaks off, gives what was whole before.

/// The most variables that are taken from one list.
const VARIABLES_MAX: usize = 1000;

/// One piece of the text.
enum Piece<'a> {
    /// `<name …>`, and whether it closes itself.
    Open(&'a str, bool),
    /// `</name>`
    Close(&'a str),
    /// Anything between; in a `CDATA` section as it stands.
    Text(&'a str, bool),
}

/// The variables of an agent, in their order.
pub(super) fn environment(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    // Depth of dictionaries and arrays; 1 is the outermost dictionary.
    let mut depth = 0_usize;
    // The depth of `EnvironmentVariables`, once it is open.
    let mut inside = false;
    let mut key: Option<String> = None;
    // What a `key` or a `string` has shown so far.
    let mut open: Option<(&str, String)> = None;
    for piece in pieces(text) {
        match piece {
            Piece::Text(text, plain) => {
                if let Some((_, value)) = &mut open {
                    if plain { value.push_str(text) } else { unescape(text, value) }
                }
            }
            Piece::Open("key" | "string" | "dict" | "array", true) => key = None,
            Piece::Open(name @ ("key" | "string"), false) => open = Some((name, String::new())),
            Piece::Open(name @ ("dict" | "array"), false) => {
                depth += 1;
                let meant =
                    depth == 2 && name == "dict" && key.take().as_deref() == Some("EnvironmentVariables");
                inside |= meant;
                key = None;
            }
            Piece::Open(..) => {}
            Piece::Close(name @ ("key" | "string")) => {
                let Some((opened, value)) = open.take() else { continue };
                if opened != name {
                    return found;
                }
                match (name, key.take()) {
                    ("key", _) => key = Some(value),
                    (_, Some(name)) if inside && depth == 2 => found.push((name, value)),
                    _ => {}
                }
                if found.len() == VARIABLES_MAX {
                    return found;
                }
            }
            Piece::Close("dict" | "array") => {
                if inside && depth == 2 {
                    return found;
                }
                depth = depth.saturating_sub(1);
                key = None;
            }
            // `<true/>` and `<integer>` are values too: the key before them is used up.
            Piece::Close(_) => key = None,
        }
    }
    found
}

/// Cuts the text into pieces; it ends where something is not closed.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let Some(tag) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                let (piece, after) = rest.split_at(end);
                rest = after;
                return Some(Piece::Text(piece, false));
            };
            let passed = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>"), ("!", ">")];
            if let Some((start, end)) = passed.into_iter().find(|(start, _)| tag.starts_with(start)) {
                let body = &tag[start.len()..];
                let at = body.find(end)?;
                rest = &body[at + end.len()..];
                if start == "![CDATA[" {
                    return Some(Piece::Text(&body[..at], true));
                }
                continue;
            }
            let end = tag.find('>')?;
            rest = &tag[end + 1..];
            let tag = &tag[..end];
            if let Some(name) = tag.strip_prefix('/') {
                return Some(Piece::Close(name.trim()));
            }
            let (tag, whole) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
            return Some(Piece::Open(tag.split_whitespace().next().unwrap_or_default(), whole));
        }
    })
}

/// The five characters that XML has names for, and those given by their number.
fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        // The longest of them is `&#x10FFFF;`.
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let Some((end, c)) = end.and_then(|end| Some((end, character(&rest[1..end])?))) else {
            out.push('&');
            rest = &rest[1..];
            continue;
        };
        out.push(c);
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
}

fn character(name: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            digits.strip_prefix(['x', 'X']).map_or_else(|| number(digits, 10), |hex| number(hex, 16))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In the shape of 2026.2.26's own, with everything around it that it writes.
    fn agent(variables: &str) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
             \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n  <dict>\n    \
             <key>Label</key>\n    <string>ai.openclaw.gateway</string>\n    <key>RunAtLoad</key>\n    <true/>\n    \
             <key>ThrottleInterval</key>\n    <integer>60</integer>\n    <key>ProgramArguments</key>\n    <array>\n      \
             <string>/usr/local/bin/node</string>\n      <string>gateway</string>\n    </array>\n    \
             <key>EnvironmentVariables</key>\n    <dict>{variables}\n    </dict>\n  </dict>\n</plist>\n"
        )
    }

    fn pairs(text: &str) -> Vec<(String, String)> {
        environment(text)
    }

    fn own(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn values_are_read_as_they_were_meant() {
        let text = agent(
            "\n    <key>HTTPS_PROXY</key>\n    <string>http://joe:a&amp;b&lt;&gt;&quot;&apos;@p:1</string>\
             \n    <key>N</key>\n    <string>&#65;&#x42; &unknown; &amp;amp; & </string>\
             \n    <key>C</key>\n    <string><![CDATA[<&amp;>]]></string><!-- <key>X</key><string>x</string> -->",
        );
        assert_eq!(
            pairs(&text),
            own(&[
                ("HTTPS_PROXY", "http://joe:a&b<>\"'@p:1"),
                ("N", "AB &unknown; &amp; & "),
                ("C", "<&amp;>")
            ])
        );
    }

    /// Only the dictionary of that name, and only outermost.
    #[test]
    fn nothing_else_is_taken() {
        let elsewhere = "<plist><dict><key>Sockets</key><dict><key>EnvironmentVariables</key><dict><key>A</key>\
            <string>a</string></dict></dict><key>EnvironmentVariables</key><true/><key>B</key><string>b</string>\
            <key>EnvironmentVariables</key><array><key>C</key><string>c</string></array></dict></plist>";
        assert_eq!(pairs(elsewhere), []);
        let within =
            agent("<key>D</key><dict><key>E</key><string>e</string></dict><key>F</key><string>f</string>");
        assert_eq!(pairs(&within), own(&[("F", "f")]));
    }

    #[test]
    fn broken_ones_give_what_was_whole() {
        let whole = agent("<key>A</key><string>a</string><key>B</key><string>b</string>");
        assert_eq!(pairs(&whole).len(), 2);
        let mut before = 0;
        for (end, _) in whole.char_indices() {
            let found = pairs(&whole[..end]);
            assert!(found.len() >= before && found.iter().all(|(name, value)| name.to_lowercase() == *value));
            before = found.len();
        }
        for text in
            ["", "bplist00\u{0}", "<", "<!--", "<plist><dict><key>A</string></dict>", "</dict></dict>"]
        {
            assert_eq!(pairs(text), [], "{text}");
        }
        let crossed = agent("<key>A</key><string>a</key><key>B</key><string>b</string>");
        assert_eq!(pairs(&crossed), []);
        // Deep, long and never closed: one pass each, or this would take hours.
        for text in
            ["<dict>".repeat(100_000), "&".repeat(400_000), "<!-".repeat(140_000), "<key>".repeat(100_000)]
        {
            assert_eq!(pairs(&agent(&text)), []);
        }
        let many = agent(&"<key>A</key><string>a</string>".repeat(5000));
        assert_eq!(pairs(&many).len(), VARIABLES_MAX);
    }
}
