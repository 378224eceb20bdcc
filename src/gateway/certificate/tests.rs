use rcgen::{CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};

use super::*;

fn signed(common: &str, organization: Option<&str>, issuer: Option<&str>) -> Vec<u8> {
    let mut params =
        CertificateParams::new(vec!["gateway.test".into(), "127.0.0.1".into(), "::1".into()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, common);
    if let Some(organization) = organization {
        params.distinguished_name.push(DnType::OrganizationName, organization);
    }
    params.not_before = date_time_ymd(2026, 11, 24);
    params.not_after = date_time_ymd(2090, 2, 28);
    let key = KeyPair::generate().unwrap();
    let Some(issuer) = issuer else { return params.self_signed(&key).unwrap().der().to_vec() };
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.distinguished_name.push(DnType::CommonName, issuer);
    authority.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    params.signed_by(&key, &authority).unwrap().der().to_vec()
}

#[test]
fn what_a_certificate_says() {
    let read = Certificate::read(&signed("Gate \u{e9}", Some("Works"), Some("The Authority")));
    let expected = Certificate {
        subject: Some("Gate \u{e9} (Works)".to_owned()),
        issuer: Some("The Authority".to_owned()),
        not_before: Some(1_795_478_400),
        not_after: Some(3_791_923_200),
        names: vec!["gateway.test".to_owned(), "127.0.0.1".to_owned(), "::1".to_owned()],
        signed_by_itself: false,
    };
    assert_eq!(read, expected);
    let own = Certificate::read(&signed("Gate", None, None));
    assert!(own.signed_by_itself && own.issuer.as_deref() == Some("Gate"));
}

#[test]
fn times() {
    for (tag, text, seconds) in [
        (0x17, "700101000000Z", Some(0)),
        (0x17, "500101000000Z", Some(0)),
        (0x17, "491231235959Z", Some(2_524_607_999)),
        (0x18, "20261124010203Z", Some(1_795_482_123)),
        (0x18, "99991231235959Z", Some(253_402_300_799)),
        (0x17, "261124010203", None),
        (0x17, "261324010203Z", None),
        (0x17, "26112401020xZ", None),
        (0x18, "261124010203Z", None),
    ] {
        assert_eq!(time(tag, text.as_bytes()), seconds, "{text}");
    }
}

/// Whatever stands in them, reading ends, and what is kept stays small.
#[test]
fn bytes_of_any_kind() {
    let good = signed("Gate", Some("Works"), Some("The Authority"));
    for end in 0..good.len() {
        let _ = Certificate::read(&good[..end]);
        for value in [0, 0x30, 0x7f, 0x80, 0x84, 0xa3, 0xff] {
            let mut bent = good.clone();
            bent[end] = value;
            let read = Certificate::read(&bent);
            assert!(read.names.len() <= Certificate::NAMES_MAX);
            for text in [read.subject, read.issuer].into_iter().flatten().chain(read.names) {
                assert!(text.chars().count() <= 2 * TEXT_MAX + 3, "{text}");
            }
        }
    }
    assert_eq!(Certificate::read(&vec![0x30; BYTES_MAX + 1]), Certificate::default());
    let _ = Certificate::read(&vec![0x30; BYTES_MAX]);
}
