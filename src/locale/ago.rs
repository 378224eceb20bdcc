//! How long ago something was, as people say it.

use super::{Message, ids};

/// How long ago a moment was that is so many seconds away.
#[must_use]
pub fn ago(seconds: u64) -> Message {
    match seconds {
        0..60 => ids::AGO_NOW.message(),
        60..3600 => ids::AGO_MINUTES.with("count", seconds / 60),
        3600..86_400 => ids::AGO_HOURS.with("count", seconds / 3600),
        _ => ids::AGO_DAYS.with("count", seconds / 86_400),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn times_are_rounded_down() {
        let said = [0, 59, 60, 119, 3_599, 3_600, 86_399, 86_400, 400 * 86_400]
            .map(|seconds| Language::English.say(&ago(seconds)));
        assert_eq!(
            said,
            [
                "just now",
                "just now",
                "1 minute ago",
                "1 minute ago",
                "59 minutes ago",
                "1 hour ago",
                "23 hours ago",
                "1 day ago",
                "400 days ago"
            ]
        );
    }
}
