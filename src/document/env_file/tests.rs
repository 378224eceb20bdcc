use super::*;

fn file(text: &str) -> EnvFile {
    EnvFile::parse(text.as_bytes()).unwrap()
}

fn set(text: &str, name: &str, value: &str) -> Result<String, EnvFileError> {
    file(text).set(name, &Secret::verbatim(value)).map(|edited| edited.text.to_string())
}

fn remove(text: &str, name: &str) -> Result<String, EnvFileError> {
    file(text).remove(name).map(|edited| edited.text.to_string())
}

fn get(text: &str, name: &str) -> Option<String> {
    file(text).get(name).map(|value| value.expose().to_owned())
}

#[test]
fn shadowed_lines_go_and_the_one_that_counts_stays() {
    let file =
        EnvFile::parse(b"# mine\nexport A=old # 1\nB=1\nA='older' \r\n  A=new # kept\nC=\"x\nA=in it\"\n")
            .unwrap();
    let cleaned = file.remove_shadowed("A").unwrap();
    assert_eq!(cleaned.bytes(), b"# mine\nB=1\n  A=new # kept\nC=\"x\nA=in it\"\n");
    assert_eq!(cleaned.remove_shadowed("A").unwrap().bytes(), cleaned.bytes());
    assert_eq!(file.remove_shadowed("B").unwrap().bytes(), file.bytes());
    assert_eq!(file.remove_shadowed("GONE").unwrap().bytes(), file.bytes());
}

#[test]
fn a_new_file_has_one_line() {
    assert_eq!(
        set("", "CLOUDFLARE_AI_GATEWAY_API_KEY", "sk-ant-api03-f3Qa").unwrap(),
        "CLOUDFLARE_AI_GATEWAY_API_KEY=sk-ant-api03-f3Qa\n"
    );
}

#[test]
fn the_line_that_counts_is_edited_and_keeps_its_looks() {
    for (before, after) in [
        ("A=old\n", "A=new\n"),
        ("A=old", "A=new"),
        ("export A=old # mine\nB=2\n", "export A=new # mine\nB=2\n"),
        ("  A = \"old\"  # mine\r\nB=2\r\n", "  A = \"new\"  # mine\r\nB=2\r\n"),
        ("A='old'#mine\rB=2\r", "A='new'#mine\rB=2\r"),
        ("A=`old`\n", "A=`new`\n"),
        ("A: old\n", "A: new\n"),
        ("A=\n", "A=new\n"),
        ("A=   \n", "A=new   \n"),
        ("A=# mine\n", "A=new # mine\n"),
        ("A=\"\"\n", "A=\"new\"\n"),
        ("\u{feff}A=old\n", "\u{feff}A=new\n"),
        ("A=1\nB=2\n# A=3\nA=old\nC=4\n", "A=1\nB=2\n# A=3\nA=new\nC=4\n"),
        ("A=\n'old' # mine\nB=2\n", "A=\n'new' # mine\nB=2\n"),
        ("A='old\nB=1'\nB=2\n", "A='new'\nB=2\n"),
        ("A\n=old\n", "A\n=new\n"),
    ] {
        assert_eq!(set(before, "A", "new").as_deref(), Ok(after), "{before:?}");
    }
}

#[test]
fn a_new_line_goes_to_the_end_in_the_files_own_way() {
    for (before, after) in [
        ("B=1\n", "B=1\nA=new\n"),
        ("B=1", "B=1\nA=new\n"),
        ("B=1\r\nC=2", "B=1\r\nC=2\r\nA=new\r\n"),
        ("B=1\rC=2\r", "B=1\rC=2\rA=new\r"),
        ("B=1\nC=2\nD=3\r\n", "B=1\nC=2\nD=3\r\nA=new\n"),
        ("\u{feff}", "\u{feff}A=new\n"),
        ("# A=old", "# A=old\nA=new\n"),
        ("x A=old\n", "x A=old\nA=new\n"),
        ("B='open\n", "B='open\nA=new\n"),
        ("export\n", "export\nA=new\n"),
        // The line below `A:` is its value for OpenClaw, and another variable for a person: it stays.
        ("A:\nB=2\n", "A:\nB=2\nA=new\n"),
    ] {
        assert_eq!(set(before, "A", "new").as_deref(), Ok(after), "{before:?}");
    }
}

#[test]
fn quotes_follow_the_value() {
    for (before, value, after) in [
        ("", "a#b", "A='a#b'\n"),
        ("", "$x", "A='$x'\n"),
        ("", "it's", "A=\"it's\"\n"),
        ("", "", "A=\n"),
        ("", " ", "A=' '\n"),
        ("", "a\nb", "A='a\nb'\n"),
        ("", "a\rb", "A=\"a\\rb\"\n"),
        ("", "\\n", "A='\\n'\n"),
        ("", "\\n'", "A=`\\n'`\n"),
        ("", "'\"`", "A=''\"`'\n"),
        ("A=\"x\"\n", "C:\\new", "A='C:\\new'\n"),
        ("A='x'\n", "it's", "A=\"it's\"\n"),
        ("A=x # mine\n", "a#b", "A='a#b' # mine\n"),
        ("A=x\n", "$x", "A=$x\n"),
        ("A=x\n'y'\n", "", "A=''\n'y'\n"),
    ] {
        let edited = set(before, "A", value);
        assert_eq!(edited.as_deref(), Ok(after), "{before:?} {value:?}");
        assert_eq!(get(after, "A").as_deref(), Some(value), "{after:?}");
    }
}

#[test]
fn what_is_read_already_changes_nothing() {
    for text in ["A=v\n", "export  A = \"v\" # x", "A=1\r\nA:\tv\r\n", "A='v'B='w'\nA=`v`"] {
        assert_eq!(set(text, "A", "v").as_deref(), Ok(text));
        assert_eq!(remove(text, "NOT_THERE").as_deref(), Ok(text));
    }
}

#[test]
fn remove_takes_every_line_of_the_name() {
    for (before, after) in [
        ("A=1\n", ""),
        ("B=2\nA=1", "B=2\n"),
        ("export A=1 # x\r\nB=2\r\n  A = '3\r\n4' # y\r\nC=5\r\n", "B=2\r\nC=5\r\n"),
        ("\u{feff}A=1\nB=2\n", "\u{feff}B=2\n"),
        ("# A=0\nA=1\n\n# two\nB=2\n", "# A=0\n\n# two\nB=2\n"),
        ("A=\n'1'\nB=2\n", "B=2\n"),
        ("A=\nB=2\n", "B=2\n"),
        ("AA=1\nA=2\nA.A=3\n", "AA=1\nA.A=3\n"),
        ("export\nA=1\nB=2\n", "B=2\n"),
    ] {
        assert_eq!(remove(before, "A").as_deref(), Ok(after), "{before:?}");
    }
}

#[test]
fn what_cannot_be_done_safely_is_not_done() {
    let a = || "A".to_owned();
    for (text, value, error) in [
        // `B:` takes the next line as its value, so a line added behind it would become that.
        ("B:", "v", EnvFileError::Entangled { name: a() }),
        ("", "'\"`#\n", EnvFileError::Value { name: a() }),
        ("", "\r\\n", EnvFileError::Value { name: a() }),
        ("", "a\0b", EnvFileError::Value { name: a() }),
        ("A=x\n", "a\0b", EnvFileError::Value { name: a() }),
    ] {
        assert_eq!(set(text, "A", value), Err(error), "{text:?} {value:?}");
    }
    assert_eq!(remove("A:\nB=2\n", "A"), Err(EnvFileError::Entangled { name: a() }));
    for name in ["", "1A", "A.B", "A-B", "A B", "Ä", "__proto__", "constructor", "A=B", "A\nB"] {
        assert_eq!(set("", name, "v"), Err(EnvFileError::Name { name: name.to_owned() }), "{name:?}");
    }
    let full = format!("#{}\n", "-".repeat(EnvFile::MAX - 2));
    assert_eq!(set(&full, "A", "v"), Err(EnvFileError::TooLarge { size: EnvFile::MAX + 4 }));
}

#[test]
fn files_that_are_not_read() {
    assert_eq!(EnvFile::parse(b"A=\xff").unwrap_err(), EnvFileError::NotUtf8 { offset: 2 });
    assert_eq!(EnvFile::parse(b"A=1\nB=\0").unwrap_err(), EnvFileError::Nul { offset: 6 });
    let size = EnvFile::MAX + 1;
    assert_eq!(EnvFile::parse(&vec![b'\n'; size]).unwrap_err(), EnvFileError::TooLarge { size });
}

#[test]
fn occurrences_have_lines_as_an_editor_counts_them() {
    let text = "A=1\r\n# A=2\rexport A='3\n4'\n\nB=5\n  A=6";
    let lines: Vec<_> = file(text).occurrences("A").iter().map(|o| (o.line, o.counts)).collect();
    assert_eq!(lines, [(1, false), (3, false), (7, true)]);
    assert_eq!(file(text).occurrences("C"), []);
}

#[test]
fn names_that_only_the_oldest_release_takes() {
    let text = "A.B=1\n2=2\nvalueOf=3\n__proto__=4\nC=5\n";
    for name in ["A.B", "2", "valueOf", "__proto__", "D.E"] {
        assert_eq!(get(text, name), None, "{name}");
    }
    assert_eq!(get(text, "C").as_deref(), Some("5"));
}

#[test]
fn debug_and_errors_show_no_value() {
    let text = "A=hunter2\n";
    assert_eq!(format!("{:?}", file(text)), "EnvFile { bytes: 10, assignments: 1 }");
    let error = set(text, "A", "hunter3\0").unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hunter"), "{error}");
}

/// A small generator with a seed, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 16) % bound as u64).unwrap()
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    fn text(&mut self, of: &[&str], most: usize) -> String {
        (0..self.below(most + 1)).map(|_| self.pick(of)).collect()
    }
}

const PIECES: [&str; 48] = [
    "A=",
    "B='",
    "C=\"",
    "\nA=",
    "\nB=",
    "\nC=",
    "\n A = ",
    "\nexport B=",
    "\nA: ",
    "\nB='",
    "\nC=\"",
    "=",
    "A",
    "B",
    "C",
    ":",
    ": ",
    "export ",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    " ",
    "  ",
    "\t",
    "#",
    " # ",
    "'",
    "'",
    "\"",
    "\"",
    "`",
    "\\",
    "\\n",
    "\\r",
    "\\'",
    "\\\"",
    "x",
    "one",
    "two three",
    "é",
    ".",
    "-",
    "$A",
    "\u{feff}",
    "\u{2028}",
    "\n\n",
];

const VALUES: [&str; 18] = [
    "a", "Z", "0", "-", "_", "sk-ant-", "#", " ", "'", "\"", "`", "\\", "n", "$", "\n", "\r", "é", "\u{2028}",
];

fn reading(file: &EnvFile) -> HashMap<String, String> {
    file.last_of_each().into_iter().map(|(n, raw)| (n.to_owned(), value_of(raw).to_string())).collect()
}

/// What of `before` stands no more in `after`, by the first and the last byte that differ.
fn replaced(before: &[u8], after: &[u8]) -> Range<usize> {
    let least = before.len().min(after.len());
    let head = (0..least).take_while(|i| before[*i] == after[*i]).count();
    let tail =
        (0..least - head).take_while(|i| before[before.len() - 1 - i] == after[after.len() - 1 - i]).count();
    head..before.len() - tail
}

#[test]
fn any_edit_of_any_file_changes_one_name_and_only_its_lines() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let (mut edits, mut refused) = (0, 0);
    for _ in 0..4_000 {
        let text = random.text(&PIECES, 24);
        let before = file(&text);
        let name = random.pick(&["A", "B", "C"]);
        let value = random.text(&VALUES, 5);
        let others = |file: &EnvFile| {
            let mut all = reading(file);
            all.remove(name);
            all
        };
        match before.set(name, &Secret::verbatim(&value)) {
            Ok(after) => {
                edits += 1;
                assert_eq!(after.get(name).unwrap().expose(), value, "{text:?} {name} {value:?}");
                assert_eq!(others(&after), others(&before), "{text:?} {name} {value:?}");
                let changed = replaced(before.bytes(), after.bytes());
                let raw = before.counting(name).map_or(text.len()..text.len(), |a| a.raw.clone());
                let end = text.len()..text.len();
                let inside = |of: &Range<usize>| of.start <= changed.start && changed.end <= of.end;
                assert!(changed.is_empty() || inside(&raw) || inside(&end), "{text:?} {name} {value:?}");
                let again = after.set(name, &Secret::verbatim(&value)).unwrap();
                assert_eq!(again.bytes(), after.bytes(), "{text:?} {name} {value:?}");
            }
            Err(EnvFileError::Entangled { .. } | EnvFileError::Value { .. }) => refused += 1,
            Err(error) => panic!("{error} {text:?} {name} {value:?}"),
        }
        if let Ok(after) = before.remove(name) {
            assert!(after.occurrences(name).is_empty(), "{text:?} {name}");
            assert_eq!(others(&after), others(&before), "{text:?} {name}");
            assert!(line_breaks(&after.text) <= line_breaks(&before.text), "{text:?} {name}");
        }
    }
    // Refusing everything would keep every promise above.
    assert!(edits > 15 * refused, "{edits} edits, {refused} refused");
}

/// A key has only visible ASCII characters: it can be written into any of these files, in any of these places.
#[test]
fn every_key_can_be_written() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..5_000 {
        let key: String = (0..=random.below(60))
            .map(|_| char::from(b'!' + u8::try_from(random.below(94)).unwrap()))
            .collect();
        let before =
            random.pick(&["", "B=1", "K=old\n", "K='old' # x\r\n", "export K=\"old\"\n", "K=`a`\nK=b#c\n"]);
        let lacks_a_quote = ['\'', '"', '`'].iter().any(|quote| !key.contains(*quote));
        match file(before).set("K", &Secret::verbatim(&key)) {
            Ok(after) => assert_eq!(after.get("K").unwrap().expose(), key, "{before:?}"),
            Err(error) => assert!(!lacks_a_quote || key.contains('\\'), "{error} {before:?} {key}"),
        }
    }
}
