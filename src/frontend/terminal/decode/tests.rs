//! Bytes as terminals send them, whole, cut and late.

use super::super::capabilities::Background;
use super::*;

fn decoder(marks_pastes: bool, long_line: bool) -> Decoder {
    Decoder::new(Capabilities {
        color: true,
        unicode: true,
        marks_pastes,
        long_line,
        ..Capabilities::default()
    })
}

/// What each of some chunks gives, a chunk every so many milliseconds, and a long pause at the end.
fn decode(marks_pastes: bool, gap: u64, chunks: &[&[u8]]) -> Vec<Input> {
    decode_by(decoder(marks_pastes, false), gap, chunks)
}

fn decode_by(mut decoder: Decoder, gap: u64, chunks: &[&[u8]]) -> Vec<Input> {
    let mut now = Instant::now();
    let mut out = VecDeque::new();
    for chunk in chunks {
        decoder.feed(chunk, now, &mut out);
        now += Duration::from_millis(gap);
    }
    while let Some(deadline) = decoder.deadline() {
        decoder.elapse(deadline, &mut out);
    }
    out.into()
}

fn keys(bytes: &[u8]) -> Vec<(KeyCode, KeyModifiers)> {
    decode(true, 0, &[bytes])
        .into_iter()
        .map(|input| match input {
            Input::Key(key) => (key.code, key.modifiers),
            other => panic!("{other:?}"),
        })
        .collect()
}

fn pasted(input: &Input) -> (&str, bool) {
    match input {
        Input::Paste(paste) => (&paste.text, paste.complete),
        other => panic!("{other:?}"),
    }
}

fn text(inputs: &[Input]) -> String {
    let one = |input: &Input| match input {
        Input::Key(key) => key.code.as_char().unwrap_or('?').to_string(),
        Input::Paste(paste) => format!("[{}]", paste.text.as_str()),
        Input::EscWasPrefix => "<".to_owned(),
        Input::Background(_) => String::new(),
        Input::Text(_) => panic!("the loop makes texts"),
    };
    inputs.iter().map(one).collect()
}

#[test]
fn keys_of_usual_terminals() {
    let (none, shift, alt, ctrl) =
        (KeyModifiers::NONE, KeyModifiers::SHIFT, KeyModifiers::ALT, KeyModifiers::CONTROL);
    let cases: &[(&[u8], KeyCode, KeyModifiers)] = &[
        (b"a", KeyCode::Char('a'), none),
        (b"A", KeyCode::Char('A'), shift),
        ("é".as_bytes(), KeyCode::Char('é'), none),
        ("\u{1f600}".as_bytes(), KeyCode::Char('\u{1f600}'), none),
        (b"\r", KeyCode::Enter, none),
        (b"\n", KeyCode::Char('j'), ctrl),
        (b"\t", KeyCode::Tab, none),
        (b"\x7f", KeyCode::Backspace, none),
        (b"\x08", KeyCode::Char('h'), ctrl),
        (b"\x03", KeyCode::Char('c'), ctrl),
        (b"\0", KeyCode::Char(' '), ctrl),
        (b"\x1f", KeyCode::Char('7'), ctrl),
        (b"\x1b", KeyCode::Esc, none),
        (b"\x1bx", KeyCode::Char('x'), alt),
        (b"\x1b\x7f", KeyCode::Backspace, alt),
        (b"\x1b[", KeyCode::Char('['), alt),
        (b"\x1bO", KeyCode::Char('O'), alt),
        (b"\x1b[A", KeyCode::Up, none),
        (b"\x1bOB", KeyCode::Down, none),
        (b"\x1b[1;5C", KeyCode::Right, ctrl),
        (b"\x1b[1;10D", KeyCode::Left, shift | KeyModifiers::SUPER),
        (b"\x1b[H", KeyCode::Home, none),
        (b"\x1b[4~", KeyCode::End, none),
        (b"\x1b[3;3~", KeyCode::Delete, alt),
        (b"\x1b[5~", KeyCode::PageUp, none),
        (b"\x1b[Z", KeyCode::BackTab, shift),
        (b"\x1bOP", KeyCode::F(1), none),
        (b"\x1b[[C", KeyCode::F(3), none),
        (b"\x1b[1;2R", KeyCode::F(3), shift),
        (b"\x1b[15~", KeyCode::F(5), none),
        (b"\x1b[21~", KeyCode::F(10), none),
        (b"\x1b[24~", KeyCode::F(12), none),
        (b"\x1bOM", KeyCode::Enter, none),
        (b"\x1bOq", KeyCode::Char('1'), none),
        // xterm's modifyOtherKeys and the kitty protocol, left on by another program.
        (b"\x1b[27;5;105~", KeyCode::Char('i'), ctrl),
        (b"\x1b[13;2u", KeyCode::Enter, shift),
        (b"\x1b[97:65;2u", KeyCode::Char('A'), shift),
        (b"\x1b[99;5u", KeyCode::Char('c'), ctrl),
        (b"\x1b[27u", KeyCode::Esc, none),
        (b"\x1b[57400u", KeyCode::Char('1'), none),
    ];
    for (bytes, code, modifiers) in cases {
        assert_eq!(keys(bytes), [(*code, *modifiers)], "{}", bytes.escape_ascii());
    }
}

/// However long it is and however it is cut, nothing of a sequence is text; what follows it is.
#[test]
fn a_sequence_of_any_length_is_dropped_whole() {
    let long = "1;".repeat(20_000);
    let short = "1;".repeat(500);
    for (start, end) in [
        ("\x1b[", "m"),
        ("\x1b[", "\x1b[D"),
        ("\x1b]", "\x07"),
        ("\x1b]", "\x1b\\"),
        ("\x1bP", "\x1b\\"),
        ("\x1bP", "\x1b[D"),
        ("\x1b_", "\x1b\\"),
    ] {
        let wanted = if end.ends_with('D') { "a?b" } else { "ab" };
        for (size, middle) in [(1, &short), (7, &short), (4096, &long), (100_000, &long)] {
            let bytes = format!("a{start}{middle}{end}b");
            for marks in [true, false] {
                let chunks: Vec<&[u8]> = bytes.as_bytes().chunks(size).collect();
                assert_eq!(text(&decode(marks, 0, &chunks)), wanted, "{start:?} {end:?} by {size}");
            }
        }
        // Cut right before its end, whatever the end is cut into.
        let bytes = format!("a{start}{long}{end}b");
        let (head, tail) = bytes.as_bytes().split_at(bytes.len() - end.len() - 1);
        let cut: Vec<&[u8]> = head.chunks(4096).chain(tail.chunks(1)).collect();
        assert_eq!(text(&decode(true, 0, &cut)), wanted, "{start:?} {end:?}");
    }
    // One that never ends is over with a pause.
    let bytes = format!("\x1b]{long}");
    let mut chunks: Vec<&[u8]> = bytes.as_bytes().chunks(4096).collect();
    let mut decoder = decoder(true, false);
    let (now, mut out) = (Instant::now(), VecDeque::new());
    chunks.drain(..).for_each(|chunk| decoder.feed(chunk, now, &mut out));
    assert_eq!(decoder.deadline(), Some(now + LONG_LINE_GAP));
    decoder.feed(b"c", now + LONG_LINE_GAP, &mut out);
    assert_eq!(text(out.make_contiguous()), "c");
}

#[test]
fn what_is_not_a_key_is_dropped_whole() {
    let cases: &[&[u8]] = &[
        b"\x1b[?62;22c",
        b"\x1b[5;10R",
        b"\x1b[R",
        b"\x1b[I",
        b"\x1b[201~",
        b"\x1b[57441;3u",
        b"\x1b[99999999999;5u",
        b"\x1b]10;rgb:ffff/ffff/ffff\x07",
        b"\x1b]11;rgb:ffff/ffff\x1b\\",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b_Gi=1;OK\x1b\\",
        b"\xc3",
        b"\xff\xfe",
        b"\xc2\x85",
        b"\x1b[200",
        b"\x1b[<0;1",
        b"\x1b[<0;0;99999M",
        b"\x1b[97;1:3u",
    ];
    for bytes in cases {
        assert_eq!(keys(bytes), [], "{}", bytes.escape_ascii());
        let followed = [*bytes, b"\x1b[Bx"].concat();
        let last = keys(&followed);
        assert_eq!(
            last,
            [(KeyCode::Down, KeyModifiers::NONE), (KeyCode::Char('x'), KeyModifiers::NONE)],
            "{}",
            followed.escape_ascii()
        );
    }
}

/// In whatever pieces it comes, and with keys on both sides.
#[test]
fn the_terminal_says_what_its_background_is() {
    let background = |answer: &[u8], size: usize| {
        let bytes = [b"a", answer, b"b"].concat();
        let chunks: Vec<&[u8]> = bytes.chunks(size).collect();
        let inputs = decode(true, 1, &chunks);
        assert_eq!(text(&inputs), "ab");
        inputs.into_iter().find_map(|input| match input {
            Input::Background(told) => Some(told),
            _ => None,
        })
    };
    for size in [1, 2, 7, 100] {
        assert_eq!(background(b"\x1b]11;rgb:ffff/ffff/ffff\x07", size), Some(Background::Light), "{size}");
        assert_eq!(background(b"\x1b]11;rgb:1d1d/1f1f/2121\x1b\\", size), Some(Background::Dark), "{size}");
    }
}

#[test]
fn repeats_count_and_releases_do_not() {
    let inputs = decode(true, 0, &[b"\x1b[97;1:1u\x1b[97;1:2u\x1b[97;1:3u"]);
    let kinds: Vec<_> = inputs
        .iter()
        .map(|input| match input {
            Input::Key(key) => key.kind,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(kinds, [KeyEventKind::Press, KeyEventKind::Repeat]);
}

#[test]
fn esc_is_told_from_the_start_of_a_sequence_by_a_pause() {
    assert_eq!(keys(b"\x1b\x1b"), [(KeyCode::Esc, KeyModifiers::NONE), (KeyCode::Esc, KeyModifiers::NONE)]);
    let down: Input = Input::Key(KeyCode::Down.into());
    assert_eq!(decode(true, 20, &[b"\x1b", b"[", b"B"]), [down]);
    let inputs = decode(true, 80, &[b"\x1b", b"x"]);
    assert_eq!(inputs, [Input::Key(KeyCode::Esc.into()), Input::Key(KeyCode::Char('x').into())]);
}

#[test]
fn over_a_long_line_a_key_may_come_in_two_pieces() {
    let read = |long: bool, gap: u64, chunks: &[&[u8]]| {
        let code = |input: &Input| match input {
            Input::Key(key) if key.modifiers.is_empty() || key.code == KeyCode::Right => key.code,
            // No key at all.
            Input::EscWasPrefix => KeyCode::Null,
            other => panic!("{other:?}"),
        };
        decode_by(decoder(true, long), gap, chunks).iter().map(code).collect::<Vec<_>>()
    };
    for cut in [&[b"\x1b".as_slice(), b"[A"][..], &[b"\x1b[", b"A"], &[b"\x1b", b"[", b"A"]] {
        assert_eq!(read(true, 300, cut), [KeyCode::Up]);
    }
    // What somebody types after Esc is no part of it, and does not wait.
    assert_eq!(read(true, 100, &[b"\x1b", b"\r"]), [KeyCode::Esc, KeyCode::Enter]);
    assert_eq!(read(true, 100, &[b"\x1b", b"j"]), [KeyCode::Esc, KeyCode::Char('j')]);
    // On a short line the Esc counts at once, and is taken back where the rest comes after all.
    let read_short = |chunks: &[&[u8]]| read(false, 300, chunks);
    let up = [KeyCode::Esc, KeyCode::Null, KeyCode::Up, KeyCode::Char('x')];
    assert_eq!(read_short(&[b"\x1b", b"[A", b"x"]), up);
    assert_eq!(read_short(&[b"\x1b", b"OD"]), [KeyCode::Esc, KeyCode::Null, KeyCode::Left]);
    assert_eq!(read_short(&[b"\x1b", b"[6~"]), [KeyCode::Esc, KeyCode::Null, KeyCode::PageDown]);
    // Behind its second byte it is waited for everywhere.
    assert_eq!(read_short(&[b"\x1b[", b"A"]), [KeyCode::Up]);
    assert_eq!(read_short(&[b"\x1bO", b"B"]), [KeyCode::Down]);
    assert_eq!(read_short(&[b"\x1b[1;", b"5C", b"x"])[1..], [KeyCode::Char('x')]);
    // What somebody types is no rest, and neither is a whole key.
    assert_eq!(read_short(&[b"\x1b", b"x", b"[a"])[..2], [KeyCode::Esc, KeyCode::Char('x')]);
    assert_eq!(read_short(&[b"\x1b", b"\x1b[A"]), [KeyCode::Esc, KeyCode::Up]);
    assert_eq!(read(false, 300, &[b"\x1b", b"[", b"a"])[..2], [KeyCode::Esc, KeyCode::Char('[')]);
}

#[test]
fn a_cut_anywhere_changes_nothing() {
    let sent = "aé\x1b[1;5C\x1b[200~one\r\ntwo \x1b[A\x03é\x1b[201~\x1bOP\u{1f600}\x1b]0;x\x07b".as_bytes();
    let whole = decode(true, 0, &[sent]);
    assert_eq!(text(&whole), "aé?[one\ntwo \x03é]?\u{1f600}b");
    for first in 0..sent.len() {
        for second in first..sent.len() {
            let cut = decode(true, 1, &[&sent[..first], &sent[first..second], &sent[second..]]);
            assert!(cut == whole, "cut at {first} and {second}");
        }
    }
    let each: Vec<&[u8]> = sent.chunks(1).collect();
    assert!(decode(true, 1, &each) == whole);
}

#[test]
fn a_paste_that_stands_still_is_cut_off_and_its_rest_submits_nothing() {
    let inputs = decode(true, 3000, &[b"\x1b[200~sk-ant", b"\rrest of it\r", b"x"]);
    assert_eq!(pasted(&inputs[0]), ("sk-ant", false));
    assert_eq!(pasted(&inputs[1]), ("\nrest of it\n", true));
    assert_eq!(text(&inputs[2..]), "x");
}

#[test]
fn without_marks_haste_is_a_paste() {
    // At once, in pieces, and with the line end a little later.
    assert_eq!(text(&decode(false, 5, &[b"s", b"k-ant-abc\r", b"def", b"\r"])), "s[k-ant-abc\ndef\n]");
    let late = decode(false, 60, &[b"sk-ant-abc", b"\r"]);
    assert_eq!(text(&late), "[sk-ant-abc][\n]");
    // By hand.
    let enter = decode(false, 130, &[b"sk-ant-abc", b"\r"]);
    assert_eq!(enter[1], Input::Key(KeyCode::Enter.into()));
    assert_eq!(text(&decode(false, 30, &[b"s", b"k", b"-", b"a", b"n", b"t"])), "sk-ant");
    // Keys in between stay keys.
    assert_eq!(text(&decode(false, 0, &[b"\x1b[A\x1b[Babcdefg\x1b[C"])), "??[abcdefg]?");
    // A terminal that marks them after all.
    assert_eq!(text(&decode(false, 30, &[b"\x1b[200~a\x1b[201~", b"abcdefgh"])), "[a]abcdefgh");
    // With marks, haste is haste.
    assert_eq!(decode(true, 0, &[b"abcdefgh\r"]).len(), 9);
}

#[test]
fn nothing_that_can_come_is_too_much() {
    // Numbers of a small linear generator: the same every time.
    let mut state = 1_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let pieces: [&[u8]; 14] = [
        b"\x1b",
        b"[",
        b"O",
        b"]",
        b"<",
        b";",
        b"200~",
        b"201~",
        b"1",
        b"M",
        b"u",
        b"\xe2",
        b"\x82\xac",
        b"a\r",
    ];
    for round in 0..2000 {
        let mut decoder = decoder(round % 2 == 0, false);
        let mut now = Instant::now();
        let mut out = VecDeque::new();
        for _ in 0..next(40) {
            let mut chunk = Vec::new();
            for _ in 0..=next(4) {
                match next(4) {
                    0 => chunk.push(u8::try_from(next(256)).unwrap()),
                    _ => chunk.extend_from_slice(pieces[usize::try_from(next(14)).unwrap()]),
                }
            }
            decoder.feed(&chunk, now, &mut out);
            now += Duration::from_millis(next(200));
        }
        // It always comes to rest.
        for _ in 0..3 {
            decoder.elapse(now, &mut out);
        }
        assert_eq!(decoder.deadline(), None);
        out.clear();
        decoder.feed(b"q", now + Duration::from_secs(1), &mut out);
        assert_eq!(text(out.make_contiguous()), "q");
    }
    // A string without an end is forgotten.
    let mut decoder = decoder(true, false);
    let mut out = VecDeque::new();
    for _ in 0..300 {
        decoder.feed(&[b"\x1b]".as_slice(), &[b'x'; 998]].concat(), Instant::now(), &mut out);
        assert!(decoder.pending.len() <= 132 * 1024);
    }
}
