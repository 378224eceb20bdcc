//! Bytes to the terminal: a frame is collected, then sent with one write.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::Arc;

use crate::runtime::send;

/// Collects what is drawn until [`Output::commit`]. Clones share what they have collected.
#[derive(Clone)]
pub(super) struct Output {
    file: Arc<File>,
    collected: Rc<RefCell<Vec<u8>>>,
}

impl Output {
    pub(super) fn new(file: Arc<File>) -> Self {
        Self { file, collected: Rc::default() }
    }

    /// Sends what was collected.
    pub(super) fn commit(&self) -> io::Result<()> {
        let mut collected = self.collected.borrow_mut();
        let sent = send(&*self.file, &collected);
        collected.clear();
        sent
    }

    /// Forgets what was collected.
    pub(super) fn discard(&self) {
        self.collected.borrow_mut().clear();
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.collected.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: the screens' library flushes several times a frame, and a frame goes out whole.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
