//! Bodies that come compressed although nobody asked for that; HTTP allows it.

use std::io::Read;

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use crate::gateway::Answer;

/// The body without its encoding, and whether some of it is missing; `None` where this encoding or these bytes cannot
/// be read. Whatever it would grow to, at most [`Answer::BODY_MAX`] and a byte is kept.
pub(super) fn decoded(encoding: &[u8], body: &[u8], truncated: bool) -> Option<(Vec<u8>, bool)> {
    match encoding.trim_ascii().to_ascii_lowercase().as_slice() {
        b"gzip" | b"x-gzip" => read(MultiGzDecoder::new(body), truncated),
        // The name means zlib's form; some servers send the bare one.
        b"deflate" => {
            read(ZlibDecoder::new(body), truncated).or_else(|| read(DeflateDecoder::new(body), truncated))
        }
        _ => None,
    }
}

fn read(decoder: impl Read, truncated: bool) -> Option<(Vec<u8>, bool)> {
    let mut plain = Vec::new();
    let end = decoder.take(Answer::BODY_MAX as u64 + 1).read_to_end(&mut plain);
    match end {
        Ok(_) => Some((plain, truncated)),
        // A stream that was cut off decodes up to the cut.
        Err(_) if truncated && !plain.is_empty() => Some((plain, true)),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    #[test]
    fn what_is_read_and_what_is_not() {
        let text = b"{\"type\":\"message\"}";
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(text).unwrap();
        let gzip = gzip.finish().unwrap();
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(text).unwrap();
        let mut bare = DeflateEncoder::new(Vec::new(), Compression::fast());
        bare.write_all(text).unwrap();
        let whole = Some((text.to_vec(), false));
        assert_eq!(decoded(b"gzip", &gzip, false), whole);
        assert_eq!(decoded(b" X-GZIP ", &gzip, false), whole);
        assert_eq!(decoded(b"deflate", &zlib.finish().unwrap(), false), whole);
        assert_eq!(decoded(b"deflate", &bare.finish().unwrap(), false), whole);
        assert_eq!(decoded(b"br", &gzip, false), None);
        assert_eq!(decoded(b"gzip", text, false), None);
        assert_eq!(decoded(b"gzip", &gzip[..gzip.len() - 9], false), None);
    }

    #[test]
    fn a_bomb_stays_small() {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(&vec![b' '; 64 << 20]).unwrap();
        let (plain, _) = decoded(b"gzip", &gzip.finish().unwrap(), false).unwrap();
        assert_eq!(plain.len(), Answer::BODY_MAX + 1);
    }
}
