//! Reads one key press, or the mark before a paste, from the start of some bytes.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::capabilities::Background;
use super::input::Input;

/// The longest sequence that is kept until its end comes, in bytes. A longer one has none.
const LONGEST: usize = 128 * 1024;

/// What some bytes begin with.
pub(super) enum Parsed {
    /// An input, and its bytes.
    Input(Input, usize),
    /// Bytes that mean nothing here.
    Nothing(usize),
    /// The mark before a paste.
    PasteBegins(usize),
    /// Something whose end is not there yet.
    Unfinished,
}

/// Reads the first thing in `bytes`, which are not empty.
pub(super) fn parse(bytes: &[u8]) -> Parsed {
    let unfinished = || if bytes.len() > LONGEST { Parsed::Nothing(bytes.len()) } else { Parsed::Unfinished };
    match bytes {
        [] | [0x1b] => Parsed::Unfinished,
        [0x1b, b'[', rest @ ..] => match control_sequence(rest) {
            Some((parsed, used)) => shift(parsed, used + 2),
            None => unfinished(),
        },
        [0x1b, b'O', rest @ ..] => match rest.first() {
            None => Parsed::Unfinished,
            Some(&last) => match application_key(last) {
                Some(code) => Parsed::Input(Input::Key(code.into()), 3),
                // Alt-O, then something else.
                None if last < b' ' => key(KeyCode::Char('O'), KeyModifiers::ALT, 2),
                None => Parsed::Nothing(3),
            },
        },
        // What the terminal's background is.
        [0x1b, b']', b'1', b'1', b';', rest @ ..] => match string_end(rest) {
            Some(used) => background(&rest[..used], used + 5),
            None => unfinished(),
        },
        // Answers to questions that nobody asked; they end with BEL or ESC \.
        [0x1b, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => match string_end(rest) {
            Some(used) => Parsed::Nothing(used + 2),
            None => unfinished(),
        },
        [0x1b, 0x1b, ..] => key(KeyCode::Esc, KeyModifiers::NONE, 1),
        [0x1b, rest @ ..] => match plain(rest) {
            Parsed::Input(Input::Key(mut event), used) => {
                event.modifiers |= KeyModifiers::ALT;
                Parsed::Input(Input::Key(event), used + 1)
            }
            Parsed::Nothing(used) => Parsed::Nothing(used + 1),
            other => other,
        },
        _ => plain(bytes),
    }
}

/// A character or a control key.
fn plain(bytes: &[u8]) -> Parsed {
    let Some(&first) = bytes.first() else { return Parsed::Unfinished };
    match first {
        b'\r' => key(KeyCode::Enter, KeyModifiers::NONE, 1),
        b'\t' => key(KeyCode::Tab, KeyModifiers::NONE, 1),
        0x7f => key(KeyCode::Backspace, KeyModifiers::NONE, 1),
        0x00 => key(KeyCode::Char(' '), KeyModifiers::CONTROL, 1),
        0x01..=0x1a => key(KeyCode::Char(char::from(first + 0x60)), KeyModifiers::CONTROL, 1),
        0x1b => key(KeyCode::Esc, KeyModifiers::NONE, 1),
        0x1c..=0x1f => key(KeyCode::Char(char::from(first + 0x18)), KeyModifiers::CONTROL, 1),
        0x20..=0x7e => character(char::from(first), 1),
        _ => {
            let chunk = bytes[..bytes.len().min(4)].utf8_chunks().next();
            match chunk.as_ref().and_then(|chunk| chunk.valid().chars().next()) {
                Some(one) if one.is_control() => Parsed::Nothing(one.len_utf8()),
                Some(one) => character(one, one.len_utf8()),
                None => {
                    let broken = chunk.map_or(1, |chunk| chunk.invalid().len()).max(1);
                    // The start of a character whose rest has not come yet looks broken up to the end.
                    let length = match first {
                        0xc2..=0xdf => 2,
                        0xe0..=0xef => 3,
                        0xf0..=0xf4 => 4,
                        _ => 1,
                    };
                    if broken == bytes.len() && broken < length {
                        Parsed::Unfinished
                    } else {
                        Parsed::Nothing(broken)
                    }
                }
            }
        }
    }
}

fn background(answer: &[u8], used: usize) -> Parsed {
    let answer = String::from_utf8_lossy(answer);
    match Background::of_answer(answer.trim_end_matches(['\x07', '\x1b', '\\'])) {
        Some(told) => Parsed::Input(Input::Background(told), used),
        None => Parsed::Nothing(used),
    }
}

fn character(one: char, used: usize) -> Parsed {
    let modifiers = if one.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    key(KeyCode::Char(one), modifiers, used)
}

fn key(code: KeyCode, modifiers: KeyModifiers, used: usize) -> Parsed {
    Parsed::Input(Input::Key(KeyEvent::new(code, modifiers)), used)
}

fn shift(parsed: Parsed, used: usize) -> Parsed {
    match parsed {
        Parsed::Input(input, _) => Parsed::Input(input, used),
        Parsed::PasteBegins(_) => Parsed::PasteBegins(used),
        _ => Parsed::Nothing(used),
    }
}

/// Keys in application mode: `ESC O` and a letter.
fn application_key(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'M' => KeyCode::Enter,
        b'j'..=b'y' => KeyCode::Char(char::from(last - 0x40)),
        b'X' => KeyCode::Char('='),
        _ => return letter_key(last),
    })
}

/// Keys named by a letter, after `CSI` and `ESC O` alike.
fn letter_key(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

/// Keys named by a number, `CSI number ~`.
fn number_key(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => function(number - 10),
        17..=21 => function(number - 11),
        23..=26 => function(number - 12),
        28 | 29 => function(number - 13),
        31..=34 => function(number - 14),
        _ => return None,
    })
}

fn function(number: u32) -> KeyCode {
    KeyCode::F(u8::try_from(number).unwrap_or_default())
}

/// Where a string that began before `rest` ends.
fn string_end(rest: &[u8]) -> Option<usize> {
    let at = rest.iter().position(|byte| matches!(byte, 0x07 | 0x1b))?;
    match rest[at..] {
        [0x07, ..] => Some(at + 1),
        [_, b'\\', ..] => Some(at + 2),
        [_] => None,
        // Cut off by the next sequence.
        _ => Some(at),
    }
}

/// What follows `CSI`, and its bytes; none while its end has not come.
fn control_sequence(rest: &[u8]) -> Option<(Parsed, usize)> {
    // The Linux console's function keys: CSI [ A to CSI [ E.
    if let [b'[', tail @ ..] = rest {
        let last = *tail.first()?;
        let parsed = match last {
            b'A'..=b'E' => key(KeyCode::F(last - b'A' + 1), KeyModifiers::NONE, 0),
            _ => Parsed::Nothing(0),
        };
        return Some((parsed, 2));
    }
    let end = rest.iter().position(|byte| !matches!(byte, 0x20..=0x3f))?;
    let last = rest[end];
    if !matches!(last, 0x40..=0x7e) {
        // Cut off: the next byte begins something of its own.
        return Some((Parsed::Nothing(0), end));
    }
    let parameters = &rest[..end];
    let parsed = match (last, parameters.first()) {
        (_, Some(b'<' | b'=' | b'>' | b'?')) => None,
        (b'~', _) if parameters == b"200" => return Some((Parsed::PasteBegins(0), end + 1)),
        _ => named_key(last, parameters).map(Input::Key),
    };
    Some((parsed.map_or(Parsed::Nothing(0), |input| Parsed::Input(input, 0)), end + 1))
}

/// The numbers between semicolons; in each, what stands between colons. A missing one is `None`.
fn numbers(parameters: &[u8]) -> impl Iterator<Item = [Option<u32>; 3]> {
    parameters.split(|byte| *byte == b';').map(|group| {
        let mut parts = group.split(|byte| *byte == b':').map(|part| str::from_utf8(part).ok()?.parse().ok());
        [parts.next().flatten(), parts.next().flatten(), parts.next().flatten()]
    })
}

fn named_key(last: u8, parameters: &[u8]) -> Option<KeyEvent> {
    let mut groups = numbers(parameters);
    let [first, shifted, _] = groups.next().unwrap_or_default();
    let [state, kind, _] = groups.next().unwrap_or_default();
    let third = groups.next().and_then(|group| group[0]);
    let modifiers = modifiers(state);
    let mut event = match last {
        b'~' if first == Some(27) => character_key(third?, None, modifiers)?,
        b'~' => KeyEvent::new(number_key(first?)?, modifiers),
        b'u' => character_key(first?, shifted, modifiers)?,
        b'Z' => KeyEvent::new(KeyCode::BackTab, modifiers | KeyModifiers::SHIFT),
        // Without modifiers this is where the cursor is: an answer, no key.
        b'R' if first != Some(1) || state.is_none() => return None,
        _ => KeyEvent::new(letter_key(last)?, modifiers),
    };
    event.kind = match kind {
        Some(2) => KeyEventKind::Repeat,
        Some(3) => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    Some(event)
}

/// A key by its code point: `CSI u` and xterm's modifyOtherKeys.
fn character_key(code: u32, shifted: Option<u32>, modifiers: KeyModifiers) -> Option<KeyEvent> {
    let code = match code {
        9 if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 | 57_414 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        57_399..=57_408 => KeyCode::Char(char::from_digit(code - 57_399, 10)?),
        57_409 => KeyCode::Char('.'),
        57_410 => KeyCode::Char('/'),
        57_411 => KeyCode::Char('*'),
        57_412 => KeyCode::Char('-'),
        57_413 => KeyCode::Char('+'),
        57_415 => KeyCode::Char('='),
        57_417 => KeyCode::Left,
        57_418 => KeyCode::Right,
        57_419 => KeyCode::Up,
        57_420 => KeyCode::Down,
        57_421 => KeyCode::PageUp,
        57_422 => KeyCode::PageDown,
        57_423 => KeyCode::Home,
        57_424 => KeyCode::End,
        57_425 => KeyCode::Insert,
        57_426 => KeyCode::Delete,
        // Private: keys for volume and the like.
        57_344..=63_743 => return None,
        _ => {
            let shift = modifiers.contains(KeyModifiers::SHIFT);
            let code = if shift { shifted.unwrap_or(code) } else { code };
            let one = char::from_u32(code).filter(|one| !one.is_control())?;
            let one = if shift && one.is_ascii_lowercase() { one.to_ascii_uppercase() } else { one };
            // With Ctrl, the letter as it comes without this protocol.
            let control = modifiers.contains(KeyModifiers::CONTROL);
            KeyCode::Char(if control { one.to_ascii_lowercase() } else { one })
        }
    };
    Some(KeyEvent::new(code, modifiers))
}

/// One more than a sum: 1 Shift, 2 Alt, 4 Ctrl, 8 Super, 16 Hyper, 32 Meta.
fn modifiers(state: Option<u32>) -> KeyModifiers {
    let bits = state.unwrap_or(1).saturating_sub(1);
    [
        KeyModifiers::SHIFT,
        KeyModifiers::ALT,
        KeyModifiers::CONTROL,
        KeyModifiers::SUPER,
        KeyModifiers::HYPER,
        KeyModifiers::META,
    ]
    .into_iter()
    .enumerate()
    .filter(|(bit, _)| bits & (1 << bit) != 0)
    .fold(KeyModifiers::NONE, |all, (_, one)| all | one)
}
