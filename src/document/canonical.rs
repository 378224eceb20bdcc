//! One text for one meaning.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::tree::{NodeId, Tree};
use super::value::Source;
use super::{Document, Kind};

impl Document {
    /// What the document means, so that equal meanings are equal texts: numbers as the bits of their double (`nan` for
    /// each of its kinds), strings and keys as UTF-16 units with everything beyond printable ASCII escaped, members
    /// sorted, the last of duplicate keys. Unlike [`Document::value`] it loses nothing.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut out = String::with_capacity(self.text().len());
        write(self.source(), Tree::ROOT, &mut out);
        out
    }
}

fn write(source: Source<'_>, node: NodeId, out: &mut String) {
    let entries = source.tree.entries(node);
    match source.tree.kind(node) {
        Kind::Null | Kind::Bool => out.push_str(source.raw(node)),
        Kind::Number => {
            let number = source.number(node);
            // Writing to a String cannot fail.
            let _ =
                if number.is_nan() { out.write_str("nan") } else { write!(out, "{:016x}", number.to_bits()) };
        }
        Kind::String => out.push_str(&quoted(&source.string(node))),
        Kind::Array => {
            out.push('[');
            for (index, entry) in entries.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                write(source, entry.value, out);
            }
            out.push(']');
        }
        Kind::Object => {
            let members: BTreeMap<String, NodeId> =
                entries.iter().map(|entry| (quoted(&source.key(entry)), entry.value)).collect();
            out.push('{');
            for (index, (key, value)) in members.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                out.push_str(key);
                out.push(':');
                write(source, *value, out);
            }
            out.push('}');
        }
    }
}

/// WTF-8 as escaped UTF-16 units.
fn quoted(content: &[u8]) -> String {
    let mut out = String::from("\"");
    let mut rest = content;
    while !rest.is_empty() {
        let valid = match std::str::from_utf8(rest) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&rest[..error.valid_up_to()]).unwrap_or_default(),
        };
        for unit in valid.encode_utf16() {
            match u8::try_from(unit) {
                Ok(byte @ 0x20..=0x7E) if byte != b'"' && byte != b'\\' => out.push(char::from(byte)),
                _ => {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
        rest = &rest[valid.len()..];
        // What is not UTF-8 in WTF-8 is a lone surrogate of three bytes.
        if let [_, second, third, behind @ ..] = rest {
            let unit = 0xD000 | u32::from(second & 0x3F) << 6 | u32::from(third & 0x3F);
            let _ = write!(out, "\\u{unit:04x}");
            rest = behind;
        } else {
            rest = &[];
        }
    }
    out.push('"');
    out
}
