//! Escape sequences inside what is pasted or typed are no part of it.
//!
//! tmux 3.5 with `extended-keys-format csi-u` writes the Return inside a paste as `CSI 13;1u`; text copied from a
//! coloured screen brings `CSI 31m`, links and titles. Forms: ECMA-48 and xterm's control sequences (ctlseqs).

use std::iter::Peekable;
use std::str::Chars;

use zeroize::Zeroizing;

/// The text without its escape sequences, each taken whole, up to where it is cut off. Every end of a line becomes `\n`, an
/// encoded Return too. An ESC that begins no sequence goes alone: the key before a letter that was meant.
pub(in crate::frontend) fn without_escapes(text: &str) -> Zeroizing<String> {
    let mut clean = Zeroizing::new(String::with_capacity(text.len()));
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let introducer = match c {
            '\u{1b}' => {
                match chars.next_if(|c| matches!(c, ' '..='/' | '[' | 'O' | ']' | 'P' | 'X' | '^' | '_')) {
                    Some(introducer) => introducer,
                    None => continue,
                }
            }
            // The same as one character.
            '\u{9b}' => '[',
            '\u{8f}' => 'O',
            '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => ']',
            '\r' => {
                clean.push('\n');
                chars.next_if_eq(&'\n');
                continue;
            }
            other => {
                clean.push(other);
                continue;
            }
        };
        match introducer {
            '[' if control_is_return(&mut chars) => clean.push('\n'),
            '[' => {}
            // A key in application mode.
            'O' => drop(chars.next_if(char::is_ascii_graphic)),
            // A character set, as `tput sgr0` writes it: `ESC ( B`.
            ' '..='/' => {
                while chars.next_if(|c| matches!(c, ' '..='/')).is_some() {}
                chars.next_if(|c| matches!(c, '0'..='~'));
            }
            _ => skip_string(&mut chars),
        }
    }
    clean
}

/// Reads past the rest of a control sequence: whether it is Return with or without modifiers.
fn control_is_return(chars: &mut Peekable<Chars<'_>>) -> bool {
    let mut parameters = String::new();
    while let Some(c) = chars.next_if(|c| matches!(c, '0'..='?')) {
        // Longer than any number that is looked for: the rest means nothing.
        if parameters.len() < 8 {
            parameters.push(c);
        }
    }
    while chars.next_if(|c| matches!(c, ' '..='/')).is_some() {}
    let last = chars.next_if(|c| matches!(c, '@'..='~'));
    last == Some('u') && parameters.split([';', ':']).next() == Some("13")
}

/// Reads past a string: to BEL or ST, or to the end of the line, where nothing ends it.
fn skip_string(chars: &mut Peekable<Chars<'_>>) {
    while let Some(c) = chars.next_if(|c| !matches!(c, '\n' | '\r' | '\u{1b}')) {
        if matches!(c, '\u{7}' | '\u{9c}') {
            return;
        }
    }
    let mut ahead = chars.clone();
    if ahead.next() == Some('\u{1b}') && ahead.next() == Some('\\') {
        *chars = ahead;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_sequences_go() {
        for (text, clean) in [
            ("KEY", "KEY"),
            ("KEY\u{1b}[13;1u", "KEY\n"),
            ("KEY\u{1b}[13u", "KEY\n"),
            ("KEY\u{1b}[13;2:1u", "KEY\n"),
            ("KEY\u{1b}[113;5u", "KEY"),
            ("\u{1b}[31;1mKEY\u{1b}[0m", "KEY"),
            ("\u{1b}[38:2::1:2:3mKEY\u{1b}(B\u{1b}[m", "KEY"),
            ("K\u{1b}[1;5CE\u{1b}[3~Y", "KEY"),
            ("\u{1b}OAKEY\u{1b}OP", "KEY"),
            ("\u{1b}]0;title\u{7}KEY", "KEY"),
            ("\u{1b}]8;;https://h/\u{1b}\\KEY\u{1b}]8;;\u{1b}\\", "KEY"),
            ("\u{1b}P1$r0m\u{1b}\\KEY", "KEY"),
            ("\u{1b}_app\u{1b}\\KEY\u{1b}^pm\u{1b}\\\u{1b}Xsos\u{1b}\\", "KEY"),
            ("\u{9b}31mKEY\u{9d}0;t\u{9c}", "KEY"),
            // Cut off, or no sequence at all.
            ("KEY\u{1b}[31", "KEY"),
            ("KEY\u{1b}", "KEY"),
            ("\u{1b}]0;title\nKEY", "\nKEY"),
            ("\u{1b}]0;title\u{1b}[31mKEY", "KEY"),
            ("\u{1b}sk-ant", "sk-ant"),
            ("\u{1b}\u{1b}[AKEY", "KEY"),
            ("a\u{1b}[2\u{1b}[31mb", "ab"),
            ("é\u{1b}[1mü", "éü"),
        ] {
            assert_eq!(without_escapes(text).as_str(), clean, "{}", text.escape_debug());
        }
    }
}
