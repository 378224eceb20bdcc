//! Whom the client trusts, and what it sees of a server's certificate while it decides.
//!
//! The decision is the platform's verifier's alone; the observer beside it only notes what was shown.

use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, InvalidMessage, SignatureScheme};
use rustls_platform_verifier::Verifier;

use crate::domain::Secret;
use crate::gateway::{CertificateFlaw, Fault};

use super::client::ClientError;
use super::observer::{self, ObservingVerifier};
use super::trace::{HandshakeStart, Trace};

/// Trust: what the system trusts (`SSL_CERT_FILE` and `SSL_CERT_DIR` included), and `NODE_EXTRA_CA_CERTS`, which is
/// where OpenClaw's own runtime takes further authorities from; and `own`, those that OpenClaw's config names for the
/// provider, where it is OpenClaw's way that is tried. Plain http trusts nobody, and so reads nothing.
pub(super) fn trust(
    tls: bool,
    extra: Option<&str>,
    own: Option<&Secret>,
    trace: &Trace,
    others: &observer::TrustObserver,
) -> Result<ClientConfig, ClientError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| ClientError::Other(error.to_string()))?;
    if !tls {
        return Ok(builder.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth());
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
    let verifier = Verifier::new_with_extra_roots(all, provider.clone()).map_err(|error| {
        let said = error.to_string();
        if said.contains("No CA certificates") {
            ClientError::NoCertificates
        } else {
            ClientError::Other(said)
        }
    })?;
    let verifier = ObservingVerifier::new(verifier, others.clone(), provider, extra, own);
    let observer = TrustObserver { verifier, trace: trace.clone() };
    let mut config =
        builder.dangerous().with_custom_certificate_verifier(Arc::new(observer)).with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config.resumption = rustls::client::Resumption::store(Arc::new(HandshakeStart(trace.clone())));
    Ok(config)
}

/// The platform's verifier, with somebody who notes what was shown to it.
#[derive(Debug)]
struct TrustObserver {
    verifier: ObservingVerifier<Verifier>,
    trace: Trace,
}

impl ServerCertVerifier for TrustObserver {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        others: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        self.trace.shown(name, certificate);
        self.verifier.verify_server_cert(certificate, others, name, ocsp, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let valid = self.verifier.verify_tls12_signature(message, certificate, signature)?;
        self.trace.proved("TLSv1.2");
        Ok(valid)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let valid = self.verifier.verify_tls13_signature(message, certificate, signature)?;
        self.trace.proved("TLSv1.3");
        Ok(valid)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.verifier.supported_verify_schemes()
    }
}

/// What an error of the TLS library means. `by_itself`: the certificate names itself as its issuer.
pub(super) fn fault(error: &rustls::Error, by_itself: bool) -> Fault {
    let certificate = |flaw| Fault::Certificate { flaw };
    match error {
        rustls::Error::InvalidCertificate(error) => match error {
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
        rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType) => Fault::NoTls,
        other => Fault::Tls { detail: other.to_string() },
    }
}
