//! What changes while the server runs: windows of rate limits, the cache, ids, the log.
//!
//! Invariant: every collection is bounded by the scenario or by a constant, whatever is sent.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use super::answer::Answer;
use super::exchange::{BODY_KEPT, Exchange};
use super::scenario::{RateLimit, Scenario};

/// How many exchanges are remembered; the oldest go first.
const LOG_MAX: usize = 1000;

/// The server's memory. Times are counted from its start.
#[derive(Default)]
pub(super) struct State {
    pub(super) scenario: Scenario,
    pub(super) log: VecDeque<Exchange>,
    pub(super) ids: Ids,
    pub(super) cache: Cache,
    pub(super) windows: Windows,
}

impl State {
    pub(super) fn record(&mut self, mut exchange: Exchange) {
        exchange.body.truncate(BODY_KEPT);
        self.log.push_back(exchange);
        if self.log.len() > LOG_MAX {
            self.log.pop_front();
        }
    }
}

/// Rate limits in fixed windows, by the name of what is limited (a gateway or a key of the scenario, so there are not many).
#[derive(Default)]
pub(super) struct Windows(HashMap<String, (Duration, u32)>);

impl Windows {
    /// Counts one request. `Ok` holds how many are left, `Err` how long it takes until there are more.
    pub(super) fn take(&mut self, name: &str, limit: RateLimit, now: Duration) -> Result<u32, Duration> {
        let (started, used) = self.0.entry(name.to_owned()).or_insert((now, 0));
        if now.saturating_sub(*started) >= limit.interval {
            (*started, *used) = (now, 0);
        }
        if *used >= limit.requests {
            return Err((*started + limit.interval).saturating_sub(now));
        }
        *used += 1;
        Ok(limit.requests - *used)
    }
}

/// What makes two requests identical to a cache: gateway, path and body, whoever asks.
pub(super) type CacheKey = (String, Vec<u8>);

/// Answers kept by a gateway, the newest first.
#[derive(Default)]
pub(super) struct Cache(VecDeque<(CacheKey, Answer, Duration)>);

impl Cache {
    const ENTRIES: usize = 64;

    pub(super) fn key(place: &str, request: &Exchange) -> CacheKey {
        match request.header("cf-aig-cache-key") {
            None | Some("") => (format!("{place} {}", request.path), request.body.clone()),
            Some(name) => (format!("{place} key {name}"), Vec::new()),
        }
    }

    pub(super) fn find(&mut self, key: &CacheKey, now: Duration) -> Option<Answer> {
        self.0.retain(|(_, _, until)| *until > now);
        self.0.iter().find(|(there, _, _)| there == key).map(|(_, answer, _)| answer.clone())
    }

    pub(super) fn keep(&mut self, key: CacheKey, answer: Answer, until: Duration) {
        if key.1.len() <= BODY_KEPT {
            self.0.push_front((key, answer, until));
            self.0.truncate(Self::ENTRIES);
        }
    }
}

/// Ids that never repeat in one run and look like the real ones.
#[derive(Default)]
pub(super) struct Ids {
    seed: RandomState,
    count: u64,
}

impl Ids {
    fn noise(&mut self) -> u64 {
        self.count += 1;
        self.seed.hash_one(self.count)
    }

    /// `msg_…`, `req_…`: 24 characters after the prefix, the last ones a running number.
    pub(super) fn anthropic(&mut self, prefix: &str) -> String {
        const DIGITS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        let mut rest = (u128::from(self.noise()) << 64) | u128::from(self.noise());
        let mut text = format!("{prefix}_01");
        for _ in 0..22 {
            // The remainder is below 58.
            text.push(char::from(DIGITS[usize::try_from(rest % 58).unwrap_or_default()]));
            rest /= 58;
        }
        text
    }

    /// A UUID of version 7, as the log ids of AI Gateway have been since October 2026.
    pub(super) fn log_id(&mut self, starts_at: u64, now: Duration) -> String {
        let millis = starts_at.saturating_add(u64::try_from(now.as_millis()).unwrap_or(u64::MAX));
        let (high, low) = (self.noise(), self.noise());
        format!(
            "{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}",
            (millis >> 16) & 0xffff_ffff,
            millis & 0xffff,
            high & 0xfff,
            0x8000 | (high >> 48 & 0x3fff),
            low & 0xffff_ffff_ffff,
        )
    }

    /// `cf-ray`: 16 hex digits and the code of a place.
    pub(super) fn ray(&mut self) -> String {
        format!("{:016x}-SIM", self.noise())
    }
}

/// The moment `after` the start, as `2026-11-23T12:00:00Z`. `starts_at` is in milliseconds since 1970.
pub(super) fn rfc3339(starts_at: u64, after: Duration) -> String {
    let seconds = (starts_at / 1000).saturating_add(after.as_secs());
    // Counted in years that begin in March, a leap day is the last of its year.
    let (day, second) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, day) = (day / 146_097, day % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let year = era * 400 + year + u64::from(month >= 10);
    let month = if month < 10 { month + 3 } else { month - 9 };
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::exchange::AnsweredBy;

    #[test]
    fn times_are_written_as_dates() {
        assert_eq!(rfc3339(Scenario::default().starts_at, Duration::from_secs(61)), "2026-11-23T12:01:01Z");
        assert_eq!(rfc3339(0, Duration::ZERO), "1970-01-01T00:00:00Z");
        assert_eq!(rfc3339(951_782_400_000, Duration::ZERO), "2000-02-29T00:00:00Z");
    }

    #[test]
    fn the_log_and_the_cache_are_bounded_and_keep_the_newest() {
        let mut state = State::default();
        let key = |number: u16| (number.to_string(), Vec::new());
        let answer = |number| Answer::text(number, AnsweredBy::Provider, "text/plain", "x");
        for status in 0..2000 {
            state.record(Exchange { status, body: vec![b'x'; BODY_KEPT + 1], ..Exchange::default() });
            state.cache.keep(key(status), answer(status), Duration::from_secs(1));
        }
        assert_eq!(state.log.len(), 1000);
        assert_eq!(state.log.back().map(|last| (last.status, last.body.len())), Some((1999, 256 * 1024)));
        assert_eq!(state.cache.0.len(), 64);
        let mut found = |number| state.cache.find(&key(number), Duration::ZERO).map(|answer| answer.status);
        assert_eq!((found(1999), found(1936), found(1935), found(0)), (Some(1999), Some(1936), None, None));
    }

    #[test]
    fn a_window_lets_so_many_through_and_then_says_how_long() {
        let limit = RateLimit { requests: 2, interval: Duration::from_secs(60) };
        let at = Duration::from_secs;
        let mut windows = Windows::default();
        assert_eq!(windows.take("a", limit, at(100)), Ok(1));
        assert_eq!(windows.take("a", limit, at(110)), Ok(0));
        assert_eq!(windows.take("a", limit, at(120)), Err(at(40)));
        assert_eq!(windows.take("b", limit, at(120)), Ok(1));
        assert_eq!(windows.take("a", limit, at(160)), Ok(1));
    }

    #[test]
    fn log_ids_are_uuids_of_version_seven_in_order_of_time() {
        let mut ids = Ids::default();
        let first = ids.log_id(Scenario::default().starts_at, Duration::ZERO);
        let later = ids.log_id(Scenario::default().starts_at, Duration::from_millis(1));
        assert!(first < later, "{first} {later}");
        for id in [first, later] {
            let parts: Vec<usize> = id.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{id}");
            assert!(id.as_bytes()[14] == b'7' && b"89ab".contains(&id.as_bytes()[19]), "{id}");
        }
    }
}
