//! Signals, key presses and results of work go into an [`App`]; frames come out.
//!
//! Nothing is drawn but after a change, and nothing wakes up while nothing happens.

use std::collections::VecDeque;
use std::future::Future;
use std::io::{self, Write as _};

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::{AbortHandle, LocalSet};
use tokio::time::Instant;
use zeroize::Zeroizing;

use crate::domain::Exit;

use super::decode::Decoder;
use super::events::{Input, Reader};
use super::output::Output;
use super::signals::{Notice, Signals, has_job_control};
use super::terminal::{Guard, Tty};

/// The most lines that are left in the normal screen.
const LEFT_BEHIND: usize = 6;
/// How many results are handled before a frame is drawn and signals are looked at.
const MESSAGES: usize = 256;
/// How many inputs are handled before signals are looked at; characters that came at once are one.
const INPUTS: usize = 16;
/// How many characters that came at once are handled as one, at most.
const TEXT: usize = 512;
/// How many chunks of bytes are taken apart before what they hold is handled.
const CHUNKS: usize = 4;
/// A terminal shows a frame whole where it knows these, and ignores them where it does not.
const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";

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

    /// Draws everything. The frame can be as small as 1×1. The cursor is where the frame puts it, or nowhere.
    fn draw(&mut self, frame: &mut Frame<'_>);

    /// Handles what the person did. Ctrl-Z (stop) and Ctrl-L (draw everything anew) do not come here.
    fn event(&mut self, input: Input) -> Flow;

    /// Handles characters that were typed and came at once. The same as each of them by itself, but for the cost.
    fn text(&mut self, text: &str) -> Flow {
        one_by_one(self, text)
    }

    /// Handles what work reported.
    fn message(&mut self, message: Self::Message) -> Flow;

    /// Handles a signal that asks to end, by its number: 1 hang-up, 2 INT, 15 TERM, and what else there is. An app in the
    /// middle of a write may go on, and end when it is done; after a hang-up nothing is drawn any more.
    fn signal(&mut self, number: u8) -> Flow {
        Flow::End(Exit::Signal(number))
    }

    /// What stays in the normal screen afterwards: at most six lines, the rest is dropped.
    fn leave_behind(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Handles characters as the keys they are.
pub(super) fn one_by_one<A: App + ?Sized>(app: &mut A, text: &str) -> Flow {
    let mut flow = Flow::Continue;
    for one in text.chars() {
        let modifiers = if one.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
        match app.event(Input::Key(KeyEvent::new(KeyCode::Char(one), modifiers))) {
            Flow::Continue => {}
            Flow::Redraw => flow = Flow::Redraw,
            end @ Flow::End(_) => return end,
        }
    }
    flow
}

/// How the terminal is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether the mouse is asked for. While it is, the terminal's own selection needs Shift.
    pub mouse: bool,
}

/// Through which an [`App`] starts work that takes time.
#[derive(Debug)]
pub struct Work<M> {
    sender: UnboundedSender<M>,
}

impl<M> Clone for Work<M> {
    fn clone(&self) -> Self {
        Self { sender: self.sender.clone() }
    }
}

impl<M: 'static> Work<M> {
    /// Starts a future on the loop's own thread; what it ends with goes to [`App::message`]. Aborted through its handle,
    /// it reports nothing. When the loop ends, so does it.
    ///
    /// # Panics
    /// Outside of [`run`], where no loop is there to carry it out.
    pub fn start(&self, future: impl Future<Output = M> + 'static) -> AbortHandle {
        let sender = self.sender.clone();
        let task = async move {
            // The loop may have ended: then nobody wants to know.
            let _ = sender.send(future.await);
        };
        tokio::task::spawn_local(task).abort_handle()
    }

    /// Reports something in between.
    pub fn report(&self, message: M) {
        let _ = self.sender.send(message);
    }
}

/// Runs an app in the terminal until it ends: with what it ended, and the app. The terminal is then as it was before, and what the
/// app leaves behind has been printed.
///
/// `build` makes the app, inside the loop's runtime. The signals that end ([`crate::runtime::Endings`]) and TSTP do not end
/// or stop the process by themselves any more, also afterwards.
///
/// # Errors
/// No threads or descriptors left, or a terminal that cannot be taken; it is as it was then.
///
/// # Panics
/// Inside another runtime of tokio.
pub fn run<A: App>(
    tty: Tty,
    options: Options,
    build: impl FnOnce(Work<A::Message>) -> A,
) -> io::Result<(Exit, A)> {
    // The theme decides about colours. With NO_COLOR set, crossterm would replace each of them by a reset of everything,
    // bold and reverse too, and the selection would be gone.
    crossterm::style::force_color_output(true);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let local = LocalSet::new();
    let ended = local.block_on(&runtime, async {
        // Taken before the terminal is: from here on no signal ends the process without giving it back.
        let signals = Signals::take()?;
        let guard = Guard::enter(tty.clone(), options.mouse)?;
        let (sender, inbox) = unbounded_channel();
        let mut app = build(Work { sender });
        let reader = Reader::new(tty.input.clone())?;
        let mut running = Running {
            screen: Screen::new(tty.clone()),
            decoder: decoder(&tty),
            inputs: VecDeque::new(),
            tty,
            guard,
            signals,
            reader,
            lost: false,
            dirty: true,
        };
        let ended = running.run(&mut app, inbox).await;
        running.screen.output.discard();
        let lines = app.leave_behind();
        running.guard.leave();
        if !running.lost {
            running.guard.print(&lines[..lines.len().min(LEFT_BEHIND)]);
        }
        ended.map(|exit| (exit, app))
    });
    drop(local);
    // A name that is still being looked up runs on a thread of its own and may take long: nobody waits for it.
    runtime.shutdown_background();
    ended
}

/// The loop at work.
struct Running {
    tty: Tty,
    screen: Screen,
    guard: Guard,
    signals: Signals,
    reader: Reader,
    decoder: Decoder,
    inputs: VecDeque<Input>,
    /// Whether the terminal is gone: nothing is drawn any more.
    lost: bool,
    dirty: bool,
}

/// What the loop woke up for.
enum Wake<M> {
    Notice(Notice),
    Inputs,
    Bytes(Option<super::events::Chunk>),
    Pause,
    Message(M),
}

impl Running {
    async fn run<A: App>(
        &mut self,
        app: &mut A,
        mut inbox: UnboundedReceiver<A::Message>,
    ) -> io::Result<Exit> {
        // What is known before the first frame belongs into it.
        if let Ok(first) = inbox.try_recv()
            && let Flow::End(exit) = self.messages(app, first, &mut inbox)
        {
            return Ok(exit);
        }
        loop {
            let busy = !self.inputs.is_empty();
            if self.dirty && !self.lost && !busy {
                self.dirty = false;
                if self.screen.draw(app).is_err()
                    && let Flow::End(exit) = self.hang_up(app)
                {
                    return Ok(exit);
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
            let wake = tokio::select! {
                biased;
                notice = self.signals.next() => Wake::Notice(notice),
                // Signals come with the runtime's next turn: it gets one, however much there is to handle.
                () = tokio::task::yield_now(), if busy => Wake::Inputs,
                chunk = self.reader.chunks.recv(), if !self.lost && !busy => Wake::Bytes(chunk),
                () = pause, if !busy => Wake::Pause,
                // What is being pasted belongs to what is shown now.
                Some(message) = inbox.recv(), if !busy && !self.decoder.is_pasting() => Wake::Message(message),
            };
            let flow = match wake {
                Wake::Notice(notice) => self.notice(app, notice).await,
                Wake::Inputs => self.handle(app).await,
                Wake::Bytes(Some(bytes)) => self.bytes(app, &bytes).await,
                Wake::Bytes(None) => self.hang_up(app),
                Wake::Pause => {
                    self.decoder.elapse(Instant::now(), &mut self.inputs);
                    self.handle(app).await
                }
                Wake::Message(message) => self.messages(app, message, &mut inbox),
            };
            if let Flow::End(exit) = flow {
                return Ok(exit);
            }
        }
    }

    /// Keeps in mind that something is to be drawn; an end goes on to the caller.
    fn note(&mut self, flow: Flow) -> Flow {
        self.dirty |= flow == Flow::Redraw;
        flow
    }

    /// The terminal is gone.
    fn hang_up<A: App>(&mut self, app: &mut A) -> Flow {
        self.lost = true;
        app.signal(1)
    }

    async fn notice<A: App>(&mut self, app: &mut A, notice: Notice) -> Flow {
        match notice {
            Notice::End(1) => self.hang_up(app),
            Notice::End(number) => {
                let flow = app.signal(number);
                self.note(flow)
            }
            Notice::Stop => self.stop(app).await,
            // Stopped by something that cannot be noticed: a shell has set its own modes since.
            Notice::Continue => self.resume(app),
            Notice::Resize => {
                // The same size again may have been another one in between, for which the terminal has cut what it showed.
                self.screen.forget();
                self.dirty = true;
                Flow::Continue
            }
        }
    }

    /// Takes what has been read, then begins to handle it.
    async fn bytes<A: App>(&mut self, app: &mut A, bytes: &[u8]) -> Flow {
        let now = Instant::now();
        self.decoder.feed(bytes, now, &mut self.inputs);
        for _ in 1..CHUNKS {
            let Ok(more) = self.reader.chunks.try_recv() else { break };
            self.decoder.feed(&more, now, &mut self.inputs);
        }
        self.handle(app).await
    }

    /// Handles some of the inputs that are there.
    async fn handle<A: App>(&mut self, app: &mut A) -> Flow {
        for _ in 0..INPUTS {
            let text = self.text();
            if !text.is_empty() {
                let flow = app.text(&text);
                if matches!(self.note(flow), Flow::End(_)) {
                    return flow;
                }
                continue;
            }
            let Some(input) = self.inputs.pop_front() else { break };
            let flow = if is_control(&input, 'z') {
                self.stop(app).await
            } else if is_control(&input, 'l') {
                // Another program has written into the screen.
                self.screen.forget();
                Flow::Redraw
            } else {
                app.event(input)
            };
            self.note(flow);
            if matches!(flow, Flow::End(_)) {
                return flow;
            }
        }
        Flow::Continue
    }

    /// The characters at the front of the inputs, where there are several.
    fn text(&mut self) -> Zeroizing<String> {
        let typed = |input: &Input| match input {
            Input::Key(key) if key.kind == KeyEventKind::Press => {
                key.code.as_char().filter(|_| key.modifiers.difference(KeyModifiers::SHIFT).is_empty())
            }
            _ => None,
        };
        let count = self.inputs.iter().take(TEXT).take_while(|input| typed(input).is_some()).count();
        let mut text = Zeroizing::new(String::new());
        if count > 1 {
            text.reserve_exact(count * 4);
            text.extend(self.inputs.drain(..count).filter_map(|input| typed(&input)));
        }
        text
    }

    fn messages<A: App>(
        &mut self,
        app: &mut A,
        first: A::Message,
        inbox: &mut UnboundedReceiver<A::Message>,
    ) -> Flow {
        let mut next = Some(first);
        for _ in 0..MESSAGES {
            let Some(message) = next else { break };
            let flow = app.message(message);
            if matches!(self.note(flow), Flow::End(_)) {
                return flow;
            }
            next = inbox.try_recv().ok();
        }
        if let Some(message) = next {
            let flow = app.message(message);
            return self.note(flow);
        }
        Flow::Continue
    }

    /// Gives the terminal back, stops, and takes it again.
    async fn stop<A: App>(&mut self, app: &mut A) -> Flow {
        if self.lost || !has_job_control() {
            return Flow::Continue;
        }
        self.guard.leave();
        self.signals.stop_here().await;
        self.resume(app)
    }

    /// Takes the terminal again. What was typed since was meant for something else.
    fn resume<A: App>(&mut self, app: &mut A) -> Flow {
        if self.lost {
            return Flow::Continue;
        }
        if self.guard.enter_again().is_err() {
            return self.hang_up(app);
        }
        while self.reader.chunks.try_recv().is_ok() {}
        self.inputs.clear();
        self.decoder = decoder(&self.tty);
        self.screen.forget();
        self.dirty = true;
        Flow::Continue
    }
}

fn decoder(tty: &Tty) -> Decoder {
    Decoder::new(tty.capabilities.marks_pastes).over_long_line(tty.capabilities.long_line)
}

/// Whether it is Ctrl with this letter: raw modes make it a key.
fn is_control(input: &Input, letter: char) -> bool {
    matches!(input, Input::Key(key) if key.code == KeyCode::Char(letter) && key.modifiers == KeyModifiers::CONTROL)
}

/// Frames, and the size they were drawn for.
struct Screen {
    tty: Tty,
    output: Output,
    shown: Option<(Size, Terminal<CrosstermBackend<Output>>)>,
}

impl Screen {
    fn new(tty: Tty) -> Self {
        Self { output: Output::new(tty.output.clone()), tty, shown: None }
    }

    /// What is on the screen is not what was drawn: the next frame draws everything.
    fn forget(&mut self) {
        self.shown = None;
    }

    fn draw<A: App>(&mut self, app: &mut A) -> io::Result<()> {
        let size = self.tty.size()?;
        let size = match &self.shown {
            // Never told: what such terminals usually are. Later it is a window with no room at all.
            None if size.width == 0 || size.height == 0 => Size { width: 80, height: 24 },
            _ => size,
        };
        if size.width == 0 || size.height == 0 {
            return Ok(());
        }
        self.output.write_all(FRAME_BEGINS)?;
        let terminal = match self.shown.take() {
            Some((shown, terminal)) if shown == size => terminal,
            _ => {
                // Made anew instead of resized: that would ask crossterm for the size, which may start `tput`.
                self.output.write_all(b"\x1b[0m\x1b[2J")?;
                let area = Rect::new(0, 0, size.width, size.height);
                let options = TerminalOptions { viewport: Viewport::Fixed(area) };
                Terminal::with_options(CrosstermBackend::new(self.output.clone()), options)?
            }
        };
        let (_, terminal) = self.shown.insert((size, terminal));
        terminal.draw(|frame| app.draw(frame))?;
        self.output.write_all(FRAME_ENDS)?;
        self.output.commit()
    }
}
