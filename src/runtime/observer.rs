//! Who else would accept a certificate that we accept: the authorities that Node is built with, which are Mozilla's, and
//! those together with the ones of `NODE_EXTRA_CA_CERTS`.
//!
//! It changes nothing about what is accepted.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, Error, RootCertStore, SignatureScheme};

use crate::openclaw::Trust;

/// Where the systems that have one keep all authorities in one file; OpenClaw 2026.6.6 looks at the same three.
const BUNDLES: [&str; 3] =
    ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem"];

/// What the last handshake showed; clones look at the same one.
#[derive(Clone, Debug, Default)]
pub(super) struct TrustObserver(Arc<Mutex<Option<Trust>>>);

impl TrustObserver {
    /// What the last accepted certificate showed, or nothing where there was none.
    pub(super) fn trust(&self) -> Option<Trust> {
        self.seen().clone()
    }

    /// Forgets the former handshake.
    pub(super) fn forget(&self) {
        *self.seen() = None;
    }

    fn seen(&self) -> MutexGuard<'_, Option<Trust>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A verifier that does what another one does, and then asks the others.
#[derive(Debug)]
pub(super) struct ObservingVerifier<V> {
    inner: V,
    observer: TrustObserver,
    provider: Arc<CryptoProvider>,
    extra: Vec<CertificateDer<'static>>,
    /// The authorities that OpenClaw's config names, which count alone there.
    own: Option<Vec<CertificateDer<'static>>>,
}

impl<V> ObservingVerifier<V> {
    pub(super) fn new(
        inner: V,
        observer: TrustObserver,
        provider: Arc<CryptoProvider>,
        extra: Vec<CertificateDer<'static>>,
        own: Option<Vec<CertificateDer<'static>>>,
    ) -> Self {
        Self { inner, observer, provider, extra, own }
    }

    /// Whether one of these vouches for a server: those Node is built with, if asked, and some more.
    fn is_trusted_by(&self, built_in: bool, more: &[CertificateDer<'static>], shown: &Shown<'_>) -> bool {
        let built_in = if built_in { webpki_roots::TLS_SERVER_ROOTS } else { &[] };
        let mut roots = RootCertStore { roots: built_in.to_vec() };
        roots.add_parsable_certificates(more.iter().cloned());
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), self.provider.clone()).build().is_ok_and(
            |verifier| {
                let Shown { end, between, name, now } = *shown;
                verifier.verify_server_cert(end, between, name, &[], now).is_ok()
            },
        )
    }
}

/// What a server shows.
#[derive(Clone, Copy)]
struct Shown<'a> {
    end: &'a CertificateDer<'a>,
    between: &'a [CertificateDer<'a>],
    name: &'a ServerName<'a>,
    now: UnixTime,
}

impl<V: ServerCertVerifier> ServerCertVerifier for ObservingVerifier<V> {
    fn verify_server_cert(
        &self,
        end: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let verified = self.inner.verify_server_cert(end, between, name, ocsp, now)?;
        let shown = Shown { end, between, name, now };
        let public = self.is_trusted_by(true, &[], &shown);
        let extra = public || (!self.extra.is_empty() && self.is_trusted_by(true, &self.extra, &shown));
        let own = self.own.as_ref().map(|own| self.is_trusted_by(false, own, &shown));
        let bundle = BUNDLES.iter().find(|path| Path::new(path).is_file()).map(PathBuf::from);
        *self.observer.seen() = Some(Trust { public, extra, own, bundle });
        Ok(verified)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}
