//! The least that is a program on a terminal's whole screen: the screens' own library, the same guard as the wizard's
//! (raw modes, alternate screen, marked pastes, panic hook), one paragraph, and the next key ends it.

#![allow(
    clippy::disallowed_methods,
    reason = "it prints as such a program does, and is no room of the house"
)]

use std::io::{self, Read as _};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::widgets::Paragraph;

fn main() -> io::Result<()> {
    std::panic::set_hook(Box::new(|_| {
        let _ = restore();
    }));
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    terminal.draw(|frame| frame.render_widget(Paragraph::new("One paragraph."), frame.area()))?;
    let _ = io::stdin().read(&mut [0])?;
    restore()
}

fn restore() -> io::Result<()> {
    execute!(io::stdout(), Show, DisableBracketedPaste, LeaveAlternateScreen)?;
    disable_raw_mode()
}
