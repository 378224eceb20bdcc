//! A request as a line for a shell, to be run with `curl`: every byte of the same request, with variables in place of
//! its secrets.
//!
//! Safe to paste into sh, bash and zsh. It stops before anything is sent where a variable is not set. The secrets go
//! through a pipe, since arguments are seen by everybody on the machine. `-q` keeps a `.curlrc` from following
//! redirects with them. What may be a secret in the address is left out: `...` stands in its place.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::domain::Address;

use super::request::{HeaderValue, Request};

/// What nobody sees in a line; everything beyond ASCII is encoded in any case.
const NOT_GRAPHIC: &AsciiSet = &CONTROLS.add(b' ');

/// The line. `variables` names the variable for each header that holds a secret; one that is not named is left out.
#[must_use]
pub fn curl_line(request: &Request, variables: &[(&str, &str)], seconds: u64) -> String {
    let mut needs = String::from(":");
    let mut format = String::new();
    let mut values = String::new();
    let mut plain = String::new();
    for header in &request.headers {
        match &header.value {
            HeaderValue::Plain(value) => {
                let _ = write!(plain, " -H {}", quoted(&format!("{}: {value}", header.name)));
            }
            HeaderValue::Secret { prefix, .. } => {
                let Some((_, variable)) = variables.iter().find(|(name, _)| *name == header.name) else {
                    continue;
                };
                let _ = write!(needs, " \"${{{variable}:?}}\"");
                let _ = write!(format, "{}: {prefix}%s\\n", header.name);
                let _ = write!(values, " \"${variable}\"");
            }
        }
    }
    let mut line = String::new();
    if !values.is_empty() {
        let _ = write!(line, "{needs} && printf '{format}'{values} | ");
    }
    let _ = write!(line, "curl -q -g -i -sS --max-time {seconds}");
    if !values.is_empty() {
        line.push_str(" -H @-");
    }
    line.push_str(&plain);
    // All in ASCII: nothing in it can reorder or hide what is seen before it is pasted.
    if let Some(body) = &request.body {
        let _ = write!(line, " --data-raw {}", quoted(&escaped_json(body, |c| c.is_ascii())));
    }
    let shown = Address::new(&*request.url).to_string().replace('…', "...");
    let url = utf8_percent_encode(&shown, NOT_GRAPHIC).to_string();
    let _ = write!(line, " --url {}", quoted(&url));
    line
}

/// One word of a shell, whatever is in it.
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// The same JSON with `\u` escapes in place of what is not to be seen as it is.
#[must_use]
pub fn escaped_json(json: &str, kept: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if kept(c) {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CLOUDFLARE_ANTHROPIC, CheckTarget, ModelId, Secret};

    #[test]
    fn variables_stand_in_place_of_secrets() {
        let mut subject = CheckTarget {
            choice: &CLOUDFLARE_ANTHROPIC,
            base_url: Address::new("https://h/v1/a/it's;$(id)\u{202e}/anthropic"),
            api_key: Some(Secret::verbatim("sk-ant-CANARY")),
            authorization: Some(Secret::verbatim("Bearer CANARY-token")),
            headers: Vec::new(),
            model: ModelId::parse("claude-x").unwrap(),
        };
        let names = [("x-api-key", "KEY"), ("cf-aig-authorization", "TOKEN")];
        let line = curl_line(&Request::check(&subject, "n1"), &names, 30);
        assert!(!line.contains("CANARY") && line.is_ascii() && !line.contains('\n'), "{line}");
        let expected = ": \"${KEY:?}\" \"${TOKEN:?}\" && printf 'x-api-key: %s\\ncf-aig-authorization: Bearer %s\\n' \
                        \"$KEY\" \"$TOKEN\" | curl -q -g -i -sS --max-time 30 -H @- -H 'content-type: application/json'";
        assert!(line.starts_with(expected), "{line}");
        assert!(
            line.ends_with(r" --url 'https://h/v1/a/it'\''s;$(id)%E2%80%AE/anthropic/v1/messages'"),
            "{line}"
        );
        (subject.api_key, subject.authorization) = (None, None);
        let line = curl_line(&Request::check(&subject, "n1"), &names, 5);
        assert!(line.starts_with("curl -q -g -i -sS --max-time 5 -H 'content"), "{line}");
    }
}
