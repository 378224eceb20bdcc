//! Takes the terminal and gives it back as it was.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal, Write as _};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, TryLockError};

use ratatui_core::layout::Size;
use rustix::io::Errno;
use rustix::termios::{OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcgetwinsize, tcsetattr};

use crate::domain::Environment;
use crate::runtime::send;

use super::capabilities::{Capabilities, Refusal};

/// The least room the wizard is started in, in columns and rows.
const LEAST: (u16, u16) = (40, 12);

/// What a terminal that does not tell its size is taken for: serial lines and some containers say 0×0.
pub(super) const USUAL: Size = Size { width: 80, height: 24 };

/// Alternate screen, marks around pastes, no cursor until a screen places it.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?25l";
/// The reverse: a frame that was begun is ended, plain text, cursor, no marks; emptied, since the console has no second
/// screen to leave and others keep its content, then the first screen.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[?25h\x1b[?2004l\x1b[2J\x1b[H\x1b[?1049l";

/// The terminal: where key presses come from and where frames go to.
#[derive(Clone, Debug)]
pub struct Tty {
    pub(in crate::frontend) input: Arc<File>,
    pub(super) output: Arc<File>,
    /// What it can show.
    pub capabilities: Capabilities,
}

impl Tty {
    /// Finds the terminal. Standard output has to be one; key presses come from standard input, or from `/dev/tty`
    /// where that is something else, such as the script that started this program.
    ///
    /// # Errors
    /// Why the wizard cannot be shown here. Nothing has been written to the terminal by then.
    #[expect(
        clippy::disallowed_methods,
        reason = "duplicated, so that frames are sent past the library's buffer"
    )]
    pub fn open(env: &Environment) -> Result<Self, Refusal> {
        let output = io::stdout();
        if !output.is_terminal() {
            return Err(Refusal::Output);
        }
        if env.get("TERM").is_none_or(|term| term == "dumb") {
            return Err(Refusal::Dumb);
        }
        let input = open_input(output.as_fd()).ok_or(Refusal::Input)?;
        let output = duplicate(output.as_fd()).ok_or(Refusal::Output)?;
        let tty =
            Self { input: Arc::new(input), output: Arc::new(output), capabilities: Capabilities::of(env) };
        let size = match tty.size() {
            Ok(size) if size.width > 0 && size.height > 0 => size,
            _ => USUAL,
        };
        if size.width < LEAST.0 || size.height < LEAST.1 {
            return Err(Refusal::Small { columns: size.width, rows: size.height });
        }
        Ok(tty)
    }

    /// Asks it for its background, where it may be asked: whether it was. The answer comes as an input, or never.
    pub(in crate::frontend) fn ask_background(&self) -> bool {
        self.capabilities.can_be_asked && send(&*self.output, b"\x1b]11;?\x1b\\").is_ok()
    }

    /// Its size in cells, as it is now. Can be 0×0.
    pub(super) fn size(&self) -> io::Result<Size> {
        let size = tcgetwinsize(&*self.output)?;
        Ok(Size { width: size.ws_col, height: size.ws_row })
    }
}

fn duplicate(fd: BorrowedFd<'_>) -> Option<File> {
    fd.try_clone_to_owned().ok().map(File::from)
}

fn open_input(output: BorrowedFd<'_>) -> Option<File> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return duplicate(stdin.as_fd());
    }
    let named = rustix::termios::ttyname(output, Vec::new())
        .ok()
        .and_then(|name| name.into_string().ok())
        .map(PathBuf::from);
    let controlling = Some(PathBuf::from("/dev/tty"));
    // macOS cannot wait for input on /dev/tty, only on the terminal's own name.
    let order = if cfg!(target_os = "macos") { [named, controlling] } else { [controlling, named] };
    order.into_iter().flatten().find_map(|path| {
        let no_controlling = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).ok()?;
        let file = OpenOptions::new().read(true).write(true).custom_flags(no_controlling).open(path).ok()?;
        file.is_terminal().then_some(file)
    })
}

/// A terminal whose modes were changed.
struct Changed {
    input: Arc<File>,
    before: Termios,
    /// Where its whole screen was taken as well.
    screen: Option<Arc<File>>,
}

/// The terminal to give back, where the panic hook finds it.
static CHANGED: Mutex<Option<Changed>> = Mutex::new(None);

/// Gives the terminal back as it was: ends a frame that was begun, resets the text's looks, shows the cursor, leaves the
/// alternate screen, and sets the modes it had. Unread key presses are dropped, so that the rest of a pasted secret does
/// not end up on a command line.
///
/// Does nothing where no terminal has been taken, or it was given back already. Errors are ignored: it is called where
/// the terminal may be gone.
pub fn restore() {
    let mut changed = match CHANGED.try_lock() {
        Ok(changed) => changed,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        // A panic while the terminal is being taken or given back: the same thread holds the lock.
        Err(TryLockError::WouldBlock) => return,
    };
    if let Some(Changed { input, before, screen }) = changed.take() {
        if let Some(screen) = screen {
            let _ = send(&*screen, LEAVE);
        }
        let _ = tcflush(&*input, QueueSelector::IFlush);
        let _ = set_modes(&input, &before);
    }
}

/// Changes the modes until [`restore`]; what is restored are those from before the first change.
///
/// # Errors
/// A terminal that refuses; it is as it was then.
pub(in crate::frontend) fn change_modes(
    input: &Arc<File>,
    screen: Option<&Arc<File>>,
    change: impl FnOnce(&mut Termios),
) -> io::Result<()> {
    let mut held = CHANGED.lock().unwrap_or_else(PoisonError::into_inner);
    let before = match held.take() {
        Some(changed) => changed.before,
        None => tcgetattr(&**input)?,
    };
    let mut modes = before.clone();
    change(&mut modes);
    *held = Some(Changed { input: input.clone(), before, screen: screen.cloned() });
    drop(held);
    set_modes(input, &modes).inspect_err(|_| restore())
}

/// Sets modes; a process that is brought to the foreground in the middle of it is interrupted.
fn set_modes(terminal: &File, modes: &Termios) -> io::Result<()> {
    for _ in 0..10 {
        match tcsetattr(terminal, OptionalActions::Now, modes) {
            Err(Errno::INTR) => {}
            done => return Ok(done?),
        }
    }
    Err(Errno::INTR.into())
}

/// Holds the terminal: raw modes, alternate screen, pastes marked. Dropped, it gives the terminal back.
pub(in crate::frontend) struct Guard {
    tty: Tty,
}

impl Guard {
    /// Takes the terminal. What was typed before is dropped: it was meant for something else.
    ///
    /// # Errors
    /// A terminal that refuses; it is as it was then.
    pub(in crate::frontend) fn enter(tty: Tty) -> io::Result<Self> {
        let guard = Self { tty };
        guard.enter_again()?;
        Ok(guard)
    }

    /// Takes the terminal after [`restore`], or once more: another program may have changed its modes since.
    pub(in crate::frontend) fn enter_again(&self) -> io::Result<()> {
        change_modes(&self.tty.input, Some(&self.tty.output), Termios::make_raw)
            .and_then(|()| send(&*self.tty.output, ENTER))
            .and_then(|()| Ok(tcflush(&*self.tty.input, QueueSelector::IFlush)?))
            .inspect_err(|_| restore())
    }

    /// Gives the terminal back, and prints lines into the normal screen.
    pub(in crate::frontend) fn leave(&self, lines: &[String]) {
        restore();
        let mut text = Vec::new();
        for line in lines {
            let _ = writeln!(text, "{}", line.replace(char::is_control, " "));
        }
        let _ = send(&*self.tty.output, &text);
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}
