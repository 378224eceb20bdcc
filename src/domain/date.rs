//! A day, for retirement dates.

use std::fmt;

/// A day of the Gregorian calendar, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: i32,
    month: u32,
    day: u32,
}

impl Date {
    /// Reads `2026-11-30`, and the day of `2026-11-30T00:00:00Z`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let date = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        (matches!(date.month, 1..=12) && matches!(date.day, 1..=31)).then_some(date)
    }

    /// The day that holds a moment, given in seconds since 1970-01-01 00:00 UTC.
    #[must_use]
    pub fn from_unix(seconds: u64) -> Self {
        // Counting days from 0000-03-01 puts the leap day at the end of the year, and makes the rest division.
        let days = i64::try_from(seconds / 86_400).unwrap_or(0) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let small = |n: i64| u32::try_from(n).unwrap_or(1);
        Self {
            year: i32::try_from(year).unwrap_or(i32::MAX),
            month: small(month),
            day: small(of_year - (153 * shifted + 2) / 5 + 1),
        }
    }

    /// How many days there are from this day to a later one; negative where that one is earlier.
    #[must_use]
    pub fn days_until(self, later: Self) -> i64 {
        later.number() - self.number()
    }

    fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let shifted = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * shifted + 2) / 5 + i64::from(self.day) - 1;
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
    }
}

/// The moment that a text such as `2026-11-24T01:02:03Z` gives, in seconds since 1970-01-01 00:00 UTC.
#[must_use]
pub fn moment(text: &str) -> Option<u64> {
    let day = Date { year: 1970, month: 1, day: 1 }.days_until(Date::parse(text)?);
    let mut parts = text.get(11..19)?.split(':').map(|part| part.parse::<u64>().ok());
    let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next()??);
    Some(u64::try_from(day).ok()? * 86_400 + hours * 3600 + minutes * 60 + seconds)
}

/// A moment for people, given in seconds since 1970-01-01 00:00 UTC: `2026-11-24 01:02 UTC`.
#[must_use]
pub fn minute(seconds: u64) -> String {
    let of_day = seconds % 86_400;
    format!("{} {:02}:{:02} UTC", Date::from_unix(seconds), of_day / 3600, of_day / 60 % 60)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        assert_eq!(Date::from_unix(0).to_string(), "1970-01-01");
        assert_eq!(Date::from_unix(951_782_400).to_string(), "2000-02-29");
        assert_eq!(Date::from_unix(1_795_392_000).to_string(), "2026-11-23");
        assert_eq!(moment("1970-01-02T00:00:01Z"), Some(86_401));
        assert_eq!(moment("2026-11-23T01:02:03Z"), Some(1_795_392_000 + 3_723));
        assert_eq!(moment("2026-11-23"), None);
        let today = Date::parse("2026-11-23").unwrap();
        assert_eq!(today.days_until(Date::parse("2026-11-30T00:00:00Z").unwrap()), 7);
        assert_eq!(today.days_until(Date::parse("2025-11-23").unwrap()), -365);
        assert!(Date::parse("2026-13-01").is_none() && Date::parse("soon").is_none());
    }
}
