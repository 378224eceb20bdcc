//! Lets a test fail any operation on any file, or act as another program just before it.

use std::fmt;
use std::io;
use std::path::Path;

use super::Operation;

type Hook<'h> = dyn FnMut(Operation, &Path) -> io::Result<()> + 'h;

/// Asked before every operation. Outside tests it never objects.
pub struct Faults<'h> {
    hook: Option<Box<Hook<'h>>>,
}

impl<'h> Faults<'h> {
    /// Every operation is tried for real.
    #[must_use]
    pub fn none() -> Self {
        Self { hook: None }
    }

    /// `hook` sees every operation and the path it is about to touch; an error of its takes the operation's place.
    pub fn hook(hook: impl FnMut(Operation, &Path) -> io::Result<()> + 'h) -> Self {
        Self { hook: Some(Box::new(hook)) }
    }

    pub(super) fn before(&mut self, operation: Operation, path: &Path) -> io::Result<()> {
        self.hook.as_mut().map_or(Ok(()), |hook| hook(operation, path))
    }
}

impl fmt::Debug for Faults<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Faults").field("hook", &self.hook.is_some()).finish()
    }
}
