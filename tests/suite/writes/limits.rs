//! What a process may use ends in the middle of a write: an error, and everything as it was.

use super::shared::{report, unchecked};
use crate::support::{Home, assert_same, clawgate};

/// `ulimit -f`, from a limit that lets nothing through to one that lets everything.
#[test]
fn a_file_that_may_not_grow_takes_the_write_back() {
    let config = format!("{{\n  // {}\n}}\n", "a long comment ".repeat(400));
    let (mut refused, mut written) = (0, 0);
    for blocks in 0..=18 {
        let home = Home::with_config(&config);
        home.put("openclaw.json.bak", "{ earlier: 1 }\n");
        let before = home.tree();
        let run = unchecked(&home).file_size(blocks);
        let done = run.run();
        match done.status {
            0 => written += 1,
            9 => {
                refused += 1;
                let said = done.json();
                assert_eq!(said["error"]["code"], "write-failed", "{said:#}");
                let message = said["error"]["message"].as_str().unwrap();
                assert!(message.contains("(os error 27)") && message.contains(".openclaw"), "{said:#}");
                assert_eq!(said["changed"], false, "{said:#}");
                assert_same(&home.tree(), &before, &format!("{blocks} blocks"));
            }
            _ => panic!("{blocks} blocks: {}", done.dump()),
        }
    }
    assert!(refused > 5 && written > 0, "{refused} refused, {written} written");
}

#[test]
fn and_an_undo() {
    let home = Home::with_config(format!("{{\n  // {}\n}}\n", "a long comment ".repeat(400)));
    report(&unchecked(&home), 0);
    let before = home.tree();
    for blocks in [0, 1, 4, 8] {
        report(&clawgate(&home).args(["undo", "--json"]).file_size(blocks), 9);
        assert_same(&home.tree(), &before, &format!("{blocks} blocks"));
    }
    report(&clawgate(&home).args(["undo", "--json"]), 0);
}
