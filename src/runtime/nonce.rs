//! A random word for the test message, so that no cache can answer it.

/// 16 hexadecimal digits from the system's random numbers: no earlier request held them, so no cache can answer.
#[must_use]
pub fn nonce() -> String {
    let mut bytes = [0; 8];
    // The call waits for entropy at boot and cannot fail for so few bytes; were it to, a constant word is still a
    // valid request, and the answer's cache status tells.
    let _ = rustix::rand::getrandom(&mut bytes, rustix::rand::GetRandomFlags::empty());
    crate::domain::hex(&bytes)
}
