//! The wizard in lines that are only ever added: for screen readers, for terminals that cannot place text or have no
//! room, for slow lines and for pipes.
//!
//! It asks what the wizard's prompt asks, one question after the other, and decides nothing itself. No cursor is moved,
//! nothing is coloured, no control character but the end of a line is sent, and a state is a word, never a glyph alone.
//!
//! - From a pipe every line is an answer; from a terminal a paste is one answer, whatever it holds.
//! - A secret is not shown while it is typed; the terminal shows what is typed again on every way out ([`restore`](crate::frontend::terminal::restore)).
//! - The end of the input writes nothing.

mod answer;
mod lines;
mod page;
mod session;

use std::io;
use std::path::PathBuf;

use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use crate::domain::Exit;
use crate::frontend::terminal::{Signals, Theme, Tty};
use crate::locale::{Message as Sentence, ids};
use crate::runtime::Output;
use crate::wizard::{Effect, Message, Wizard};

use lines::Lines;
use page::Page;
use session::LineSession;

/// A wizard that is about to begin.
#[derive(Debug)]
pub struct Beginning<C> {
    /// The wizard.
    pub wizard: Wizard,
    /// The work it begins with.
    pub work: Vec<Effect>,
    /// Answers that are there already.
    pub answers: Vec<Message>,
    /// Carries out what the wizard wants done.
    pub carry_out: C,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// With that, and these files were written; everything was said, as far as the output took it.
    Over(Exit, Vec<PathBuf>),
    /// The input ended at this question; nothing was written.
    NoInput(Sentence),
}

/// Walks through the wizard on standard input and output. Where nothing can be said any more, it stops.
///
/// `why` is said first, where the person did not ask for lines. Answers come from standard input, or from `tty` where
/// the whole screen was on it before. `build` makes the wizard, inside a runtime of tokio, and
/// gets the sender through which work reports. The signals that end ([`crate::runtime::Endings`]) and TSTP do not end or
/// stop the process by themselves any more, also afterwards.
///
/// # Errors
/// No threads or descriptors left, or a terminal that refuses not to show what is typed.
///
/// # Panics
/// Inside another runtime of tokio.
pub fn run<C: FnMut(Effect)>(
    theme: Theme,
    output: Output,
    why: Option<&Sentence>,
    tty: Option<&Tty>,
    build: impl FnOnce(UnboundedSender<Message>) -> Beginning<C>,
) -> io::Result<Ended> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(async {
        let signals = Signals::take()?;
        let lines = Lines::open(tty)?;
        let (sender, inbox) = unbounded_channel();
        let Beginning { wizard, work, answers, carry_out } = build(sender);
        let mut page = Page::new(theme, output);
        if let Some(why) = why {
            page.say(ids::PLAIN_BECAUSE.with("why", why.clone()));
        }
        LineSession::new(page, lines, signals, inbox, wizard, carry_out).run(work, answers).await
    });
    // A name that is still being looked up runs on a thread of its own and may take long: nobody waits for it.
    runtime.shutdown_background();
    ended
}
