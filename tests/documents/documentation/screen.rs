//! A screen, cell by cell, as a picture and as the bytes that show it again.

use std::fmt::Write as _;

/// The colours of one kind of terminal.
pub struct Palette {
    ground: &'static str,
    text: &'static str,
    edge: &'static str,
    /// The 16 ANSI colours.
    ansi: [&'static str; 16],
}

const LIGHT: Palette = Palette {
    ground: "#ffffff",
    text: "#24292f",
    edge: "#d0d7de",
    ansi: [
        "#24292f", "#c0262d", "#1a7f37", "#8a5a00", "#0550ae", "#8250df", "#0b7285", "#6e7781", "#57606a",
        "#a40e26", "#116329", "#7d4e00", "#0969da", "#6639ba", "#0b6e83", "#24292f",
    ],
};

const DARK: Palette = Palette {
    ground: "#0d1117",
    text: "#d7dde4",
    edge: "#30363d",
    ansi: [
        "#484f58", "#ff7b72", "#56d364", "#e3b341", "#79c0ff", "#d2a8ff", "#56d4dd", "#b1bac4", "#8b949e",
        "#ffa198", "#7ee787", "#f2cc60", "#a5d6ff", "#e2c5ff", "#76e3ea", "#ffffff",
    ],
};

/// Both kinds of terminals people have.
pub const LIGHT_AND_DARK: [(&str, &Palette); 2] = [("light", &LIGHT), ("dark", &DARK)];

/// How a cell looks.
#[allow(clippy::struct_excessive_bools, reason = "each is a mark of the terminal's")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Style {
    fg: Option<u8>,
    bg: Option<u8>,
    bold: bool,
    dim: bool,
    underline: bool,
    inverse: bool,
}

impl Style {
    /// Whether a blank in this style looks like any other.
    fn marks_nothing(self) -> bool {
        self.bg.is_none() && !self.underline && !self.inverse
    }
}

/// What a screen shows.
#[derive(Clone, Debug)]
pub struct Frame {
    rows: Vec<Vec<(char, Style)>>,
    cursor: Option<(u16, u16)>,
}

const WIDTH: f64 = 8.4;
const HEIGHT: f64 = 18.0;
const MARGIN: f64 = 14.0;

impl Frame {
    /// What is on a screen now, without what differs from run to run.
    pub fn of(screen: &vt100::Screen) -> Self {
        let (rows, columns) = screen.size();
        let cell = |row, column| {
            let Some(cell) = screen.cell(row, column) else { return (' ', Style::default()) };
            let colour = |colour| match colour {
                vt100::Color::Idx(number) => Some(number),
                vt100::Color::Default | vt100::Color::Rgb(..) => None,
            };
            let style = Style {
                fg: colour(cell.fgcolor()),
                bg: colour(cell.bgcolor()),
                bold: cell.bold(),
                dim: cell.dim(),
                underline: cell.underline(),
                inverse: cell.inverse(),
            };
            (cell.contents().chars().next().unwrap_or(' '), style)
        };
        let row = |row| {
            let mut cells: Vec<(char, Style)> =
                (0..u16::from(columns)).map(|column| cell(row, column)).collect();
            for at in 0..cells.len() {
                // A blank has no colour or weight of its own: whether it was written or passed over does not show.
                if cells[at].0 == ' ' && cells[at].1.marks_nothing() {
                    let word =
                        |at: usize| cells.get(at).filter(|(c, style)| *c != ' ' && style.marks_nothing());
                    let between =
                        word(at.wrapping_sub(1)).zip(word(at + 1)).filter(|(one, next)| one.1 == next.1);
                    cells[at].1 = between.map_or_else(Style::default, |(one, _)| one.1);
                }
            }
            steady(cells)
        };
        let cursor = (!screen.hide_cursor()).then(|| screen.cursor_position());
        Self { rows: (0..u16::from(rows)).map(row).collect(), cursor }
    }

    /// The picture.
    pub fn svg(&self, palette: &Palette, title: &str) -> String {
        let columns = self.rows.first().map_or(0, Vec::len);
        let (width, height) =
            (number(columns) * WIDTH + 2.0 * MARGIN, number(self.rows.len()) * HEIGHT + 2.0 * MARGIN);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {height:.1}\" width=\"{width:.0}\" \
             role=\"img\" aria-label=\"{title}\">\n<rect x=\".5\" y=\".5\" width=\"{:.1}\" height=\"{:.1}\" rx=\"8\" \
             fill=\"{}\" stroke=\"{}\"/>\n<g font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans \
             Mono',monospace\" font-size=\"14\" xml:space=\"preserve\">\n",
            width - 1.0,
            height - 1.0,
            palette.ground,
            palette.edge,
        );
        for (at, row) in self.rows.iter().enumerate() {
            let top = MARGIN + number(at) * HEIGHT;
            for (from, text, style) in runs(row) {
                paint(&mut out, palette, (MARGIN + number(from) * WIDTH, top), &text, style);
            }
        }
        if let Some((row, column)) = self.cursor {
            let (x, y) = (MARGIN + f64::from(column) * WIDTH, MARGIN + f64::from(row) * HEIGHT);
            let _ = writeln!(
                out,
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"2\" height=\"15\" fill=\"{}\"/>",
                y + 1.5,
                palette.text
            );
        }
        out.push_str("</g>\n</svg>\n");
        out
    }

    /// The bytes that show it on a terminal.
    pub fn ansi(&self) -> String {
        let mut out = String::from("\x1b[?25l\x1b[H\x1b[2J");
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 {
                out.push_str("\r\n");
            }
            for (_, text, style) in runs(row) {
                let mut codes = vec!["0".to_owned()];
                let marks =
                    [(style.bold, "1"), (style.dim, "2"), (style.underline, "4"), (style.inverse, "7")];
                codes.extend(marks.iter().filter(|(is, _)| *is).map(|(_, code)| (*code).to_owned()));
                codes.extend(style.fg.map(|number| format!("38;5;{number}")));
                codes.extend(style.bg.map(|number| format!("48;5;{number}")));
                let _ = write!(out, "\x1b[{}m{text}", codes.join(";"));
            }
            out.push_str("\x1b[0m");
        }
        if let Some((row, column)) = self.cursor {
            let _ = write!(out, "\x1b[{};{}H\x1b[?25h", row + 1, column + 1);
        }
        out
    }
}

fn paint(out: &mut String, palette: &Palette, (x, top): (f64, f64), text: &str, style: Style) {
    let colour =
        |number: Option<u8>, usual| number.map_or(usual, |number| palette.ansi[usize::from(number) % 16]);
    let (mut fg, mut bg) = (colour(style.fg, palette.text), style.bg.map(|number| colour(Some(number), "")));
    if style.inverse {
        (fg, bg) = (bg.unwrap_or(palette.ground), Some(fg));
    }
    let wide = number(text.chars().count()) * WIDTH;
    if let Some(bg) = bg {
        let _ = writeln!(
            out,
            "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{wide:.1}\" height=\"{HEIGHT}\" fill=\"{bg}\"/>"
        );
    }
    let faint = if style.dim { " opacity=\".65\"" } else { "" };
    // Lines are drawn as such, so that they meet whatever the font.
    if text.chars().all(|c| c == '─') {
        let y = top + HEIGHT / 2.0;
        let _ = writeln!(out, "<path d=\"M{x:.1} {y:.1}h{wide:.1}\" stroke=\"{fg}\"{faint}/>");
        return;
    }
    if text.chars().all(|c| c == '│') {
        for at in 0..text.chars().count() {
            let x = x + (number(at) + 0.5) * WIDTH;
            let _ = writeln!(out, "<path d=\"M{x:.1} {top:.1}v{HEIGHT}\" stroke=\"{fg}\"{faint}/>");
        }
        return;
    }
    let shown = text.trim_end();
    if shown.is_empty() {
        return;
    }
    let indent = shown.chars().take_while(|c| *c == ' ').count();
    let shown = shown.trim_start();
    let (x, length) = (x + number(indent) * WIDTH, number(shown.chars().count()) * WIDTH);
    let weight = if style.bold { " font-weight=\"bold\"" } else { "" };
    let line = if style.underline { " text-decoration=\"underline\"" } else { "" };
    let shown = shown.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{:.1}\" textLength=\"{length:.1}\" lengthAdjust=\"spacingAndGlyphs\" \
         fill=\"{fg}\"{weight}{line}{faint}>{shown}</text>",
        top + 13.5,
    );
}

/// Stretches of one look: where each begins, and its text. Lines stand alone.
fn runs(row: &[(char, Style)]) -> Vec<(usize, String, Style)> {
    let mut runs: Vec<(usize, String, Style)> = Vec::new();
    let kind = |c: char| match c {
        '─' => 1,
        '│' => 2,
        _ => 0,
    };
    for (at, (c, style)) in row.iter().enumerate() {
        match runs.last_mut() {
            Some((_, text, last))
                if last == style && text.chars().next_back().map(kind) == Some(kind(*c)) =>
            {
                text.push(*c);
            }
            _ => runs.push((at, c.to_string(), *style)),
        }
    }
    runs
}

fn number(count: usize) -> f64 {
    f64::from(u16::try_from(count).unwrap())
}

/// A row in which ports, names of folders, numbers of requests and milliseconds are always the same. Nothing moves: what a number leaves or
/// takes is white space beside it.
fn steady(mut row: Vec<(char, Style)>) -> Vec<(char, Style)> {
    let find = |row: &[(char, Style)], what: &str| -> Vec<usize> {
        let what: Vec<char> = what.chars().collect();
        let at =
            |from: &usize| row[*from..].iter().map(|(c, _)| *c).take(what.len()).eq(what.iter().copied());
        (0..row.len()).filter(at).collect()
    };
    let put = |row: &mut [(char, Style)], from: usize, text: &str| {
        for (cell, c) in row[from..].iter_mut().zip(text.chars()) {
            cell.0 = c;
        }
    };
    for at in find(&row, "127.0.0.1:") {
        put(&mut row, at + 10, "40000");
    }
    for at in find(&row, "clawgate-demo-") {
        put(&mut row, at + 14, "abc123");
    }
    for at in find(&row, "cf-ray ") {
        put(&mut row, at + 7, "9a1b2c3d4e5f6071");
    }
    for at in find(&row, "req_01") {
        put(&mut row, at, "req_01A2b3C4d5E6f7G8h9J0k1L2");
    }
    let hex = |row: &[(char, Style)], at: usize| row.get(at).is_some_and(|(c, _)| c.is_ascii_hexdigit());
    let hyphens = |row: &[(char, Style)], at: usize| [8, 13, 18, 23].iter().all(|by| row[at + by].0 == '-');
    for at in 0..row.len().saturating_sub(35) {
        if hyphens(&row, at) && hex(&row, at) && hex(&row, at + 35) {
            put(&mut row, at, "01a20846-fe8f-7f53-a4af-a8877b6c2465");
        }
    }
    // The default of a first run changes when a model retires.
    for at in find(&row, "claude-sonnet-4-5") {
        put(&mut row, at, "claude-sonnet-4-6");
    }
    // From the end, where nothing before moves.
    for at in find(&row, " ms").into_iter().rev() {
        let digits = row[..at].iter().rev().take_while(|(c, _)| c.is_ascii_digit()).count();
        if digits == 0 {
            continue;
        }
        let from = at - digits;
        let aligned = row[..from].iter().rev().take_while(|(c, _)| *c == ' ').count() > 1;
        if aligned {
            // Numbers stand in a column, and end in it.
            put(&mut row, from, &" ".repeat(digits));
            put(&mut row, at - 1, "1");
            continue;
        }
        put(&mut row, from, "1");
        row.drain(from + 1..at);
        // Behind what goes on in the same line of text.
        let is_blank = |at: usize| row.get(at).is_none_or(|(c, _)| *c == ' ');
        let end = (from + 4..row.len()).find(|at| is_blank(*at) && is_blank(at + 1)).unwrap_or(row.len());
        let style = row.get(end).map_or_else(Style::default, |(_, style)| *style);
        for _ in 1..digits {
            row.insert(end, (' ', style));
        }
    }
    row
}

#[test]
fn numbers_change_and_nothing_moves() {
    let row = |text: &str| text.chars().map(|c| (c, Style::default())).collect::<Vec<_>>();
    let text = |row: Vec<(char, Style)>| row.into_iter().map(|(c, _)| c).collect::<String>();
    for (is, becomes) in [
        ("answered in 123 ms    │ x", "answered in 1 ms      │ x"),
        ("connect 12 ms · first byte 345 ms   │", "connect 1 ms · first byte 1 ms      │"),
        ("✓ connect      12 ms   ✓ done  3 ms", "✓ connect       1 ms   ✓ done  1 ms"),
        ("http://127.0.0.1:34567/v1", "http://127.0.0.1:40000/v1"),
        ("/tmp/clawgate-demo-Xy12Zw/.env", "/tmp/clawgate-demo-abc123/.env"),
        ("  cf-ray f5892cb4f787619e-SIM", "  cf-ray 9a1b2c3d4e5f6071-SIM"),
        ("request-id req_01NfQMyw4hpAenKi9yJLp6PG ", "request-id req_01A2b3C4d5E6f7G8h9J0k1L2 "),
        (" 01234567-89ab-cdef-0123-456789abcdef ", " 01a20846-fe8f-7f53-a4af-a8877b6c2465 "),
    ] {
        assert_eq!(text(steady(row(is))), becomes);
    }
}
