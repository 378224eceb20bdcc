//! Another front end, with a worker of its own, takes over in the middle: no answer is lost, and nothing is sent that
//! nobody asked for.

use super::message::Effect;
use super::state::Wizard;

impl Wizard {
    /// What the new worker has to do first. Not to be called while files are being written
    /// ([`Wizard::is_writing`]): what came of that would never be known.
    ///
    /// Whatever the former worker still reports is dropped. A live test that ran is over, and so is a question to the
    /// gateway: it is for the person to send another one.
    #[must_use]
    pub fn hand_over(&mut self) -> Vec<Effect> {
        if self.test.running.take().is_some() {
            self.stages.clear();
        }
        // So is a command that was run for the key.
        (self.command.running, self.asking) = (None, None);
        // So is the question to the gateway; its worker is gone, and nobody has to stop it.
        self.probe.stop();
        // The new worker has to know which OpenClaw is meant, too.
        self.reading = None;
        let mut effects = self.read_setup();
        if self.models.running.take().is_some() {
            self.models.asked = None;
            effects.extend(self.list_models());
        }
        effects.extend(self.look_anew());
        effects.extend(self.ask_openclaw_anew());
        effects
    }
}
