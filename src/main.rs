//! Arguments in, exit status out.

use std::io::Write as _;
use std::panic::PanicHookInfo;

use clawgate::domain::Exit;
use clawgate::runtime::{Host, refuse_cores};

fn main() {
    refuse_cores();
    std::panic::set_hook(Box::new(report_panic));
    clawgate::runtime::settle_process();
    let status = clawgate::cli::run(std::env::args_os().collect(), &mut Host::of_process());
    end(status);
}

/// Says where a bug is, and ends with the status for bugs. The panic's own message is left out: it can hold a value of
/// the user's.
fn report_panic(info: &PanicHookInfo<'_>) {
    clawgate::frontend::terminal::restore();
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let _ = writeln!(
        std::io::stderr(),
        "clawgate {} stopped at {place}: this is a bug in clawgate. Where it was writing just then, the next run finishes \
         that or takes it back",
        env!("CLAWGATE_VERSION"),
    );
    end(Exit::Internal.code());
}

#[expect(clippy::disallowed_methods, reason = "the one place where the process ends")]
fn end(status: u8) -> ! {
    std::process::exit(i32::from(status))
}
