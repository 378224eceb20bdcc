//! What changes while the server runs: windows of rate limits, the cache, ids, the log.
//!
//! Invariant: every collection is bounded by the world or by a constant, whatever is sent.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use super::answer::Answer;
use super::exchange::Log;
use super::http::Request;
use super::world::{RateLimit, World};

/// The server's memory. Times are counted from its start.
pub(super) struct State {
    pub(super) world: World,
    pub(super) log: Log,
    pub(super) ids: Ids,
    pub(super) cache: Cache,
    pub(super) gateway_windows: Windows,
    pub(super) key_windows: Windows,
}

impl State {
    pub(super) fn new(world: World) -> Self {
        Self {
            world,
            log: Log::default(),
            ids: Ids::default(),
            cache: Cache::default(),
            gateway_windows: Windows::default(),
            key_windows: Windows::default(),
        }
    }
}

/// Rate limits in fixed windows, by the name of what is limited (which the world knows, so there are not many).
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

/// Answers kept by a gateway.
#[derive(Default)]
pub(super) struct Cache(VecDeque<(Cached, Answer, Duration)>);

/// What makes two requests identical to a cache: gateway, path and body, whoever asks.
#[derive(PartialEq, Eq, Clone)]
pub(super) struct Cached(String, Vec<u8>);

impl Cached {
    pub(super) fn key(place: &str, request: &Request) -> Self {
        let name = request.header("cf-aig-cache-key").unwrap_or_default();
        if name.is_empty() {
            Self(format!("{place} {}", request.target), request.body.clone())
        } else {
            Self(format!("{place} key {name}"), Vec::new())
        }
    }
}

impl Cache {
    const ENTRIES: usize = 64;
    const BODY: usize = 256 * 1024;

    pub(super) fn find(&mut self, key: &Cached, now: Duration) -> Option<Answer> {
        self.0.retain(|(_, _, until)| *until > now);
        self.0.iter().find(|(there, _, _)| there == key).map(|(_, answer, _)| answer.clone())
    }

    pub(super) fn keep(&mut self, key: Cached, answer: Answer, until: Duration) {
        if key.1.len() > Self::BODY {
            return;
        }
        self.0.retain(|(there, _, _)| *there != key);
        self.0.push_back((key, answer, until));
        while self.0.len() > Self::ENTRIES {
            self.0.pop_front();
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
    let (mut day, second) = (seconds / 86_400, seconds % 86_400);
    let leap = |year: u64| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let mut year = 1970;
    // A far-off start is a mistake in a test; the loop stays short all the same.
    while year < 9999 && day >= 365 + u64::from(leap(year)) {
        day -= 365 + u64::from(leap(year));
        year += 1;
    }
    let mut month = 0;
    let lengths = [31, 28 + u64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    while month < 11 && day >= lengths[month] {
        day -= lengths[month];
        month += 1;
    }
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}-{:02}-{:02}T{hour:02}:{minute:02}:{second:02}Z", month + 1, day + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_dates() {
        assert_eq!(rfc3339(World::new().starts_at, Duration::from_secs(61)), "2026-11-23T12:01:01Z");
        assert_eq!(rfc3339(0, Duration::ZERO), "1970-01-01T00:00:00Z");
        assert_eq!(rfc3339(951_782_400_000, Duration::ZERO), "2000-02-29T00:00:00Z");
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
        let first = ids.log_id(World::new().starts_at, Duration::ZERO);
        let later = ids.log_id(World::new().starts_at, Duration::from_millis(1));
        assert!(first < later, "{first} {later}");
        for id in [first, later] {
            let parts: Vec<usize> = id.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{id}");
            assert!(id.as_bytes()[14] == b'7' && b"89ab".contains(&id.as_bytes()[19]), "{id}");
        }
    }
}
