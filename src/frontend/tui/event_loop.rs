//! Signals, key presses and results of work go into an [`App`]; frames come out.
//!
//! Nothing is drawn but after a change, and nothing wakes up while nothing happens.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEventKind, KeyModifiers};
use ratatui_core::layout::Size;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::Instant;
use zeroize::Zeroizing;

use crate::domain::Exit;
use crate::frontend::terminal::{
    Chunk, Decoder, Display, Frame, Guard, Input, Notice, Reader, Signals, Tty, has_job_control, restore,
};

/// The most lines that are left in the normal screen.
const LEFT_BEHIND: usize = 8;
/// How many results are handled before a frame is drawn and signals are looked at.
const MESSAGES: usize = 256;
/// How many inputs are handled before signals are looked at; characters that came at once are one.
const INPUTS: usize = 16;
/// How many characters that came at once are handled as one, at most.
const TEXT: usize = 512;
/// How long a terminal has to tell its background before the program ends: an answer that comes later is taken for keys
/// by whatever reads the terminal then.
const ANSWER: Duration = Duration::from_millis(150);
/// How many chunks of bytes are taken apart before what they hold is handled.
const CHUNKS: usize = 4;

/// What becomes of the screen after something has been handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// It stays as it is.
    Continue,
    /// It has to be drawn anew.
    Redraw,
    /// The wizard is over.
    End(Exit),
}

/// What runs in the terminal.
pub trait App {
    /// What its work reports.
    type Message: 'static;

    /// Draws everything on a screen of this size, which can be as small as 1×1.
    fn draw(&mut self, size: Size) -> Frame;

    /// Handles what the person did. Ctrl-Z (stop) does not come here; at
    /// Ctrl-L everything is drawn anew besides.
    fn event(&mut self, input: Input) -> Flow;

    /// Handles what work reported.
    fn message(&mut self, message: Self::Message) -> Flow;

    /// How long after the last frame the next one has to come although nothing happens, such as for a clock.
    fn next_frame(&self) -> Option<Duration> {
        None
    }

    /// Handles a signal that asks to end, by its number: 1 hang-up, 2 INT, 15 TERM, and what else there is. An app in the
    /// middle of a write may go on, and end when it is done; after a hang-up nothing is drawn any more.
    fn signal(&mut self, number: u8) -> Flow {
        Flow::End(Exit::Signal(number))
    }

    /// What stays in the normal screen afterwards: at most eight lines, the rest is dropped.
    fn leave_behind(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Runs an app in the terminal until it ends: with what it ended, and the app. The terminal is then as it was before, and what the
/// app leaves behind has been printed.
///
/// `build` makes the app, inside the loop's runtime, and gets the sender through which work reports. The signals that
/// end ([`crate::runtime::Endings`]) and TSTP do not end or stop the process by themselves any more, also afterwards.
///
/// # Errors
/// No threads or descriptors left, or a terminal that cannot be taken; it is as it was then.
///
/// # Panics
/// Inside another runtime of tokio.
pub fn run<A: App>(tty: Tty, build: impl FnOnce(UnboundedSender<A::Message>) -> A) -> io::Result<(Exit, A)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(async {
        // Taken before the terminal is: from here on no signal ends the process without giving it back.
        let signals = Signals::take()?;
        let guard = Guard::enter(tty.clone())?;
        let (sender, inbox) = unbounded_channel();
        let app = build(sender);
        let mut running = Running {
            app,
            inbox,
            display: Display::new(tty.clone()),
            decoder: Decoder::new(tty.capabilities),
            inputs: VecDeque::new(),
            reader: Reader::new(tty.input.clone(), 3)?,
            tty,
            guard,
            signals,
            lost: false,
            dirty: true,
            drawn: None,
            asked: None,
        };
        let ended = running.run().await;
        running.await_answer().await;
        let mut lines = running.app.leave_behind();
        lines.truncate(if running.lost { 0 } else { LEFT_BEHIND });
        running.guard.leave(&lines);
        ended.map(|exit| (exit, running.app))
    });
    // A name that is still being looked up runs on a thread of its own and may take long: nobody waits for it.
    runtime.shutdown_background();
    ended
}

/// The loop at work.
struct Running<A: App> {
    app: A,
    inbox: UnboundedReceiver<A::Message>,
    tty: Tty,
    display: Display,
    guard: Guard,
    signals: Signals,
    reader: Reader,
    decoder: Decoder,
    inputs: VecDeque<Input>,
    /// Whether the terminal is gone: nothing is drawn any more.
    lost: bool,
    dirty: bool,
    /// When the last frame was sent.
    drawn: Option<Instant>,
    /// When the terminal was asked for its background, until it answers.
    asked: Option<Instant>,
}

/// What the loop woke up for.
enum Wake<M> {
    Notice(Notice),
    Inputs,
    Bytes(Option<Chunk>),
    Pause,
    Frame,
    Message(M),
}

impl<A: App> Running<A> {
    async fn run(&mut self) -> io::Result<Exit> {
        // What is known before the first frame belongs into it.
        let mut flow = match self.inbox.try_recv() {
            Ok(first) => self.messages(first),
            Err(_) => Flow::Continue,
        };
        loop {
            if let Flow::End(exit) = flow {
                return Ok(exit);
            }
            self.dirty |= flow == Flow::Redraw;
            let busy = !self.inputs.is_empty();
            if self.dirty && !self.lost && !busy {
                self.dirty = false;
                if self.display.draw(|size| self.app.draw(size)).is_err() {
                    flow = self.hang_up();
                    continue;
                }
                let now = Instant::now();
                // The first frame waits for nothing.
                if self.drawn.replace(now).is_none() && self.tty.ask_background() {
                    self.asked = Some(now);
                }
            }
            self.reader.begin()?;
            let deadline = self.decoder.deadline();
            let pause = async {
                match deadline {
                    Some(deadline) => tokio::time::sleep_until(deadline).await,
                    None => std::future::pending().await,
                }
            };
            let frame = self.drawn.zip(self.app.next_frame()).map(|(drawn, after)| drawn + after);
            let clock = async {
                match frame {
                    Some(at) => tokio::time::sleep_until(at).await,
                    None => std::future::pending().await,
                }
            };
            let wake = tokio::select! {
                biased;
                notice = self.signals.next() => Wake::Notice(notice),
                // Signals come with the runtime's next turn: it gets one, however much there is to handle.
                () = tokio::task::yield_now(), if busy => Wake::Inputs,
                chunk = self.reader.chunks.recv(), if !self.lost && !busy => Wake::Bytes(chunk),
                () = pause, if !busy => Wake::Pause,
                // What is being pasted belongs to what is shown now.
                Some(message) = self.inbox.recv(), if !busy && !self.decoder.is_pasting() => Wake::Message(message),
                () = clock, if !busy && !self.lost => Wake::Frame,
            };
            flow = match wake {
                Wake::Notice(notice) => self.notice(notice).await,
                Wake::Inputs => self.handle().await,
                Wake::Bytes(Some(bytes)) => self.bytes(&bytes).await,
                Wake::Bytes(None) => self.hang_up(),
                Wake::Pause => {
                    self.decoder.elapse(Instant::now(), &mut self.inputs);
                    self.handle().await
                }
                Wake::Frame => Flow::Redraw,
                Wake::Message(message) => self.messages(message),
            };
        }
    }

    /// Whoever leaves at once does not leave the terminal's answer to the shell.
    async fn await_answer(&mut self) {
        let Some(asked) = self.asked.filter(|_| !self.lost) else { return };
        let until = asked + ANSWER;
        while Instant::now() < until
            && self.reader.begin().is_ok()
            && let Ok(Some(bytes)) = tokio::time::timeout_at(until, self.reader.chunks.recv()).await
        {
            self.decoder.feed(&bytes, Instant::now(), &mut self.inputs);
            if self.inputs.iter().any(|input| matches!(input, Input::Background(_))) {
                break;
            }
        }
    }

    /// The terminal is gone.
    fn hang_up(&mut self) -> Flow {
        self.lost = true;
        self.app.signal(1)
    }

    async fn notice(&mut self, notice: Notice) -> Flow {
        match notice {
            Notice::End(1) => self.hang_up(),
            Notice::End(number) => self.app.signal(number),
            Notice::Stop => self.stop().await,
            // Stopped by something that cannot be noticed: a shell has set its own modes since.
            Notice::Continue => self.resume(),
            Notice::Resize => {
                // The same size again may have been another one in between, for which the terminal has cut what it showed.
                self.display.forget();
                Flow::Redraw
            }
        }
    }

    /// Takes what has been read, then begins to handle it.
    async fn bytes(&mut self, bytes: &[u8]) -> Flow {
        let now = Instant::now();
        self.decoder.feed(bytes, now, &mut self.inputs);
        for _ in 1..CHUNKS {
            let Ok(more) = self.reader.chunks.try_recv() else { break };
            self.decoder.feed(&more, now, &mut self.inputs);
        }
        self.handle().await
    }

    /// Handles some of the inputs that are there.
    async fn handle(&mut self) -> Flow {
        let mut all = Flow::Continue;
        for _ in 0..INPUTS {
            let Some(input) = self.next_input() else { break };
            let flow = if is_control(&input, 'z') {
                self.stop().await
            } else if is_control(&input, 'l') {
                // Another program has written into the screen; beside that it is a key like the others.
                self.display.forget();
                match self.app.event(input) {
                    Flow::End(exit) => Flow::End(exit),
                    Flow::Continue | Flow::Redraw => Flow::Redraw,
                }
            } else {
                if matches!(input, Input::Background(_)) {
                    self.asked = None;
                }
                self.app.event(input)
            };
            match flow {
                Flow::Continue => {}
                Flow::Redraw => all = Flow::Redraw,
                Flow::End(_) => return flow,
            }
        }
        all
    }

    /// The next input; several characters that came at once are one text.
    fn next_input(&mut self) -> Option<Input> {
        let typed = |input: &Input| match input {
            Input::Key(key) if key.kind == KeyEventKind::Press => {
                key.code.as_char().filter(|_| key.modifiers.difference(KeyModifiers::SHIFT).is_empty())
            }
            _ => None,
        };
        let count = self.inputs.iter().take(TEXT).take_while(|input| typed(input).is_some()).count();
        if count < 2 {
            return self.inputs.pop_front();
        }
        let mut text = Zeroizing::new(String::with_capacity(count * 4));
        text.extend(self.inputs.drain(..count).filter_map(|input| typed(&input)));
        Some(Input::Text(text))
    }

    fn messages(&mut self, first: A::Message) -> Flow {
        let mut flow = self.app.message(first);
        for _ in 0..MESSAGES {
            if matches!(flow, Flow::End(_)) {
                break;
            }
            let Ok(message) = self.inbox.try_recv() else { break };
            let next = self.app.message(message);
            flow = if next == Flow::Continue { flow } else { next };
        }
        flow
    }

    /// Gives the terminal back, stops, and takes it again.
    async fn stop(&mut self) -> Flow {
        if self.lost || !has_job_control() {
            return Flow::Continue;
        }
        restore();
        self.signals.stop_here().await;
        self.resume()
    }

    /// Takes the terminal again. What was typed since was meant for something else.
    fn resume(&mut self) -> Flow {
        if self.lost {
            return Flow::Continue;
        }
        if self.guard.enter_again().is_err() {
            return self.hang_up();
        }
        while self.reader.chunks.try_recv().is_ok() {}
        self.inputs.clear();
        self.decoder = Decoder::new(self.tty.capabilities);
        self.display.forget();
        Flow::Redraw
    }
}

/// Whether it is Ctrl with this letter: raw modes make it a key.
fn is_control(input: &Input, letter: char) -> bool {
    matches!(input, Input::Key(key) if key.code == KeyCode::Char(letter) && key.modifiers == KeyModifiers::CONTROL)
}
