//! The program in the terminal: two fields, and what has happened so far.

use std::io::Write as _;
use std::process::ExitCode;
use std::time::Duration;

use clawgate::domain::{Environment, Exit};
use clawgate::frontend::terminal::{Frame, Input, Refusal, Tty, restore};
use clawgate::frontend::tui::{App, Flow, run};
use crossterm::event::{KeyCode, KeyModifiers};
use ratatui_core::layout::{Position, Size};
use ratatui_core::style::{Color, Modifier, Style};
use ratatui_core::text::{Line, Span};
use tokio::sync::mpsc::UnboundedSender;

struct Program {
    reports: UnboundedSender<u32>,
    fields: [String; 2],
    focus: usize,
    keys: u32,
    pastes: u32,
    bytes: usize,
    lines: usize,
    messages: u32,
    draws: u32,
    hides_cursor: bool,
    /// Goes on after signals, as in the middle of a write.
    stays: bool,
}

impl App for Program {
    type Message = u32;

    fn draw(&mut self, area: Size) -> Frame {
        self.draws += 1;
        let mut frame = Frame::default();
        let lines = [
            format!("pid:{} size:{}x{} draws:{};", std::process::id(), area.width, area.height, self.draws),
            format!("keys:{} pastes:{} bytes:{};", self.keys, self.pastes, self.bytes),
            format!("lines:{} messages:{};", self.lines, self.messages),
            format!("first:{};", self.fields[0]),
            format!("second:{};", self.fields[1]),
        ];
        for (row, text) in (0..area.height).zip(lines) {
            let chosen = usize::from(row) == 3 + self.focus;
            let style = Style::new().fg(Color::Cyan);
            let style =
                if chosen { Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD) } else { style };
            if chosen && !self.hides_cursor {
                let column = u16::try_from(text.len()).unwrap().min(area.width) - 1;
                frame.cursor = Some(Position::new(column, row));
            }
            frame.rows.push(Line::from(Span::styled(text, style)));
        }
        frame
    }

    fn event(&mut self, input: Input) -> Flow {
        match input {
            Input::Paste(paste) => {
                self.pastes += 1;
                self.bytes += paste.text.len();
                self.lines += paste.text.lines().count();
            }
            Input::Text(text) => {
                self.keys += u32::try_from(text.chars().count()).unwrap();
                self.fields[self.focus].push_str(&text);
            }
            Input::EscWasPrefix => self.keys -= 1,
            Input::Background(_) => {}
            Input::Key(key) => {
                self.keys += 1;
                match key.code {
                    KeyCode::Char('c') if key.modifiers == KeyModifiers::CONTROL => {
                        return Flow::End(Exit::Signal(2));
                    }
                    KeyCode::Char(one) if key.modifiers.difference(KeyModifiers::SHIFT).is_empty() => {
                        self.fields[self.focus].push(one);
                    }
                    KeyCode::Tab => self.focus = 1 - self.focus,
                    KeyCode::Enter => return Flow::End(Exit::Done),
                    KeyCode::F(2) => {
                        let reports = self.reports.clone();
                        tokio::spawn(async move {
                            tokio::time::sleep(Duration::from_millis(20)).await;
                            reports.send(1)
                        });
                    }
                    KeyCode::F(3) => self.hides_cursor = true,
                    KeyCode::F(12) => panic!("asked for"),
                    // Nothing changes, so nothing may be drawn.
                    KeyCode::F(5) => return Flow::Continue,
                    _ => {}
                }
            }
        }
        Flow::Redraw
    }

    fn message(&mut self, message: u32) -> Flow {
        self.messages += message;
        Flow::Redraw
    }

    fn signal(&mut self, number: u8) -> Flow {
        if self.stays { Flow::Continue } else { Flow::End(Exit::Signal(number)) }
    }

    fn leave_behind(&self) -> Vec<String> {
        let first = format!("left behind: {} and {}", self.fields[0], self.fields[1]);
        std::iter::once(first).chain((2..=8).map(|line| format!("line {line}\x1b[2J"))).collect()
    }
}

pub fn main(args: &[String]) -> ExitCode {
    let is = |word: &str| args.iter().any(|arg| arg == word);
    let aborts = is("aborts");
    std::panic::set_hook(Box::new(move |_| {
        restore();
        let _ = writeln!(std::io::stderr(), "it panicked");
        if aborts {
            std::process::abort();
        }
    }));
    let env: Environment = std::env::vars_os()
        .map(|(name, value)| (name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()))
        .collect();
    let tty = match Tty::open(&env) {
        Ok(tty) => tty,
        Err(refusal) => {
            let name = match refusal {
                Refusal::Output => "output",
                Refusal::Input => "input",
                Refusal::Dumb => "dumb",
                Refusal::Small { .. } => "small",
            };
            let _ = writeln!(std::io::stderr(), "refused ({name}): {refusal}");
            return ExitCode::from(Exit::Usage.code());
        }
    };
    let ended = run(tty, |reports| Program {
        reports,
        fields: Default::default(),
        focus: 0,
        keys: 0,
        pastes: 0,
        bytes: 0,
        lines: 0,
        messages: 0,
        draws: 0,
        hides_cursor: false,
        stays: is("stays"),
    });
    match ended {
        Ok((exit, _)) => ExitCode::from(exit.code()),
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "failed: {error}");
            ExitCode::FAILURE
        }
    }
}
