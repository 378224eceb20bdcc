//! Whom the client trusts, what it sees of a server's certificate while it decides, and who else would accept it: the
//! authorities that Node is built with, which are Mozilla's, and those together with the ones of `NODE_EXTRA_CA_CERTS`.
//!
//! The decision is the platform's verifier's alone.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, KeyProvider};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::sign::SigningKey;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, InvalidMessage, RootCertStore,
    SignatureScheme,
};
use rustls_platform_verifier::Verifier;

use crate::domain::Secret;
use crate::gateway::{CertificateFlaw, Fault};
use crate::openclaw::Trust;

use super::client::ClientError;
use super::trace::{HandshakeStart, Trace};

/// Where the systems that have one keep all authorities in one file; OpenClaw 2026.6.6 looks at the same three.
const BUNDLES: [&str; 3] =
    ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem"];

/// Trust: what the system trusts (`SSL_CERT_FILE` and `SSL_CERT_DIR` included), and `NODE_EXTRA_CA_CERTS`, which is
/// where OpenClaw's own runtime takes further authorities from; and `own`, those that OpenClaw's config names for the
/// provider, where it is OpenClaw's way that is tried. Plain http trusts nobody, and so reads nothing.
pub(super) fn trust(
    tls: bool,
    extra: Option<&str>,
    own: Option<&Secret>,
    trace: &Trace,
) -> Result<ClientConfig, ClientError> {
    let ring = rustls::crypto::ring::default_provider();
    let provider = Arc::new(CryptoProvider { key_provider: &NoKeys, ..ring });
    let builder = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| ClientError::Other(error.to_string()))?;
    if !tls {
        return Ok(builder.with_root_certificates(RootCertStore::empty()).with_no_client_auth());
    }
    let extra = match extra {
        None => Vec::new(),
        Some(path) => {
            let failed = || ClientError::ExtraCertificates(path.to_owned());
            let read = CertificateDer::pem_file_iter(path).map_err(|_| failed())?;
            read.collect::<Result<Vec<_>, _>>().map_err(|_| failed())?
        }
    };
    // A text that is no certificate vouches for nothing, as in Node.
    let own = own.map(|own| {
        let read = CertificateDer::pem_slice_iter(own.expose().as_bytes());
        read.collect::<Result<Vec<_>, _>>().unwrap_or_default()
    });
    let all = extra.iter().chain(own.iter().flatten()).cloned().collect::<Vec<_>>();
    let platform = Verifier::new_with_extra_roots(all, provider.clone()).map_err(|error| {
        let said = error.to_string();
        if said.contains("No CA certificates") {
            ClientError::NoCertificates
        } else {
            ClientError::Other(said)
        }
    })?;
    let verifier = ObservingVerifier { platform, trace: trace.clone(), provider, extra, own };
    let mut config =
        builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config.resumption = rustls::client::Resumption::store(Arc::new(HandshakeStart(trace.clone())));
    Ok(config)
}

/// clawgate never shows a certificate of its own, so no key has to be read and nothing is signed.
#[derive(Debug)]
struct NoKeys;

impl KeyProvider for NoKeys {
    fn load_private_key(&self, _: PrivateKeyDer<'static>) -> Result<Arc<dyn SigningKey>, Error> {
        Err(Error::General("there are no keys".to_owned()))
    }
}

/// The platform's verifier, which notes what was shown to it, and who else accepts what it accepts.
#[derive(Debug)]
struct ObservingVerifier {
    platform: Verifier,
    trace: Trace,
    provider: Arc<CryptoProvider>,
    extra: Vec<CertificateDer<'static>>,
    /// The authorities that OpenClaw's config names, which count alone there.
    own: Option<Vec<CertificateDer<'static>>>,
}

impl ServerCertVerifier for ObservingVerifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        self.trace.shown(name, certificate);
        let verified = self.platform.verify_server_cert(certificate, others, name, ocsp, now)?;
        // Whether it is trusted by the authorities Node is built with, if asked, and by some more.
        let is_trusted_by = |built_in: bool, more: &[CertificateDer<'static>]| {
            let built_in = if built_in { webpki_roots::TLS_SERVER_ROOTS } else { &[] };
            let mut roots = RootCertStore { roots: built_in.to_vec() };
            roots.add_parsable_certificates(more.iter().cloned());
            let built =
                WebPkiServerVerifier::builder_with_provider(Arc::new(roots), self.provider.clone()).build();
            built.is_ok_and(|verifier| {
                verifier.verify_server_cert(certificate, others, name, &[], now).is_ok()
            })
        };
        let public = is_trusted_by(true, &[]);
        let extra = public || (!self.extra.is_empty() && is_trusted_by(true, &self.extra));
        let own = self.own.as_ref().map(|own| is_trusted_by(false, own));
        let bundle = BUNDLES.iter().find(|path| Path::new(path).is_file()).map(PathBuf::from);
        self.trace.accepted(Trust { public, extra, own, bundle });
        Ok(verified)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let valid = self.platform.verify_tls12_signature(message, certificate, signature)?;
        self.trace.proved("TLSv1.2");
        Ok(valid)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let valid = self.platform.verify_tls13_signature(message, certificate, signature)?;
        self.trace.proved("TLSv1.3");
        Ok(valid)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.platform.supported_verify_schemes()
    }
}

/// What an error of the TLS library means. `by_itself`: the certificate names itself as its issuer.
pub(super) fn fault(error: &Error, by_itself: bool) -> Fault {
    let certificate = |flaw| Fault::Certificate { flaw };
    match error {
        Error::InvalidCertificate(error) => match error {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                certificate(CertificateFlaw::Expired)
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                certificate(CertificateFlaw::NotYet)
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                certificate(CertificateFlaw::OtherHost)
            }
            // A false signature in a trusted authority's name is not that authority's.
            CertificateError::UnknownIssuer | CertificateError::BadSignature => {
                certificate(CertificateFlaw::UnknownIssuer)
            }
            // Such as an authority's own certificate in place of a server's.
            _ if by_itself => certificate(CertificateFlaw::UnknownIssuer),
            other => Fault::Tls { detail: other.to_string() },
        },
        Error::InvalidMessage(InvalidMessage::InvalidContentType) => Fault::NoTls,
        other => Fault::Tls { detail: other.to_string() },
    }
}
