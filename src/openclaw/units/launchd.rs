//! A reader for the property lists of launchd, as far as OpenClaw writes them: XML, of which `EnvironmentVariables` in
//! the outermost dictionary is read and everything else passed over.
//!
//! It goes through the text once and keeps one number for how deep it is, so that nothing nested or unfinished costs
//! more than its length. What is no such list, or breaks off, gives what was whole before. A crate that reads every
//! property list would be many times as large.

/// The most variables that are taken from one list.
const VARIABLES_MAX: usize = 1000;

/// The variables of an agent, in their order.
pub(super) fn environment(mut text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    // Depth of dictionaries and arrays; 1 is the outermost dictionary, 2 that of the variables once it is open.
    let (mut depth, mut inside) = (0_usize, false);
    let mut key: Option<String> = None;
    let mut open = "";
    while let Some((before, tag)) = next_tag(&mut text) {
        let (name, closes) = tag.strip_prefix('/').map_or((tag, false), |name| (name, true));
        let is_whole = name.ends_with('/');
        let name = name.split(['/', ' ', '\t', '\r', '\n']).next().unwrap_or_default();
        match (name, closes) {
            ("key" | "string", false) if !is_whole => open = name,
            ("key" | "string", true) if open.is_empty() => {}
            ("key" | "string", true) if open != name => return found,
            ("key", true) => (open, key) = ("", Some(before)),
            ("string", true) => {
                open = "";
                found.extend(key.take().filter(|_| inside && depth == 2).map(|key| (key, before)));
                if found.len() == VARIABLES_MAX {
                    return found;
                }
            }
            ("dict" | "array", false) if !is_whole => {
                depth += 1;
                let named = key.take().as_deref() == Some("EnvironmentVariables");
                inside |= depth == 2 && name == "dict" && named;
            }
            ("dict" | "array", true) if inside && depth == 2 => return found,
            ("dict" | "array", true) => (depth, key) = (depth.saturating_sub(1), None),
            // `<true/>` and `<integer>` are values too: the key before them is used up.
            _ if is_whole || closes => key = None,
            _ => {}
        }
    }
    found
}

/// The text up to the next tag, and what stands between the tag's angles; `None` where something is not closed.
fn next_tag<'t>(rest: &mut &'t str) -> Option<(String, &'t str)> {
    let mut text = String::new();
    loop {
        let (before, tag) = rest.split_once('<')?;
        unescape(before, &mut text);
        let passed = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>"), ("!", ">")];
        let Some((start, end)) = passed.into_iter().find(|(start, _)| tag.starts_with(start)) else {
            let (tag, after) = tag.split_once('>')?;
            *rest = after;
            return Some((text, tag.trim()));
        };
        let (body, after) = tag[start.len()..].split_once(end)?;
        text.push_str(if start == "![CDATA[" { body } else { "" });
        *rest = after;
    }
}

/// The five characters that XML has names for, and those given by their number.
fn unescape(text: &str, out: &mut String) {
    let mut parts = text.split('&');
    out.extend(parts.next());
    for part in parts {
        match part.split_once(';').and_then(|(name, rest)| Some((character(name)?, rest))) {
            Some((c, rest)) => {
                out.push(c);
                out.push_str(rest);
            }
            None => out.extend(["&", part]),
        }
    }
}

fn character(name: &str) -> Option<char> {
    let named = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\'')];
    let number = |digits: &str| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    };
    let named = named.into_iter().find(|(own, _)| *own == name).map(|(_, c)| c);
    named.or_else(|| char::from_u32(number(name.strip_prefix('#')?)?))
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
