"""Certificates for every way in which one can be wrong, made once a process in a folder of its own."""

import ipaddress
import ssl
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path

import truststore
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

_DAY = timedelta(days=1)
_folder = tempfile.TemporaryDirectory(prefix="authkit-desktop-certificates-")


class Certificate(StrEnum):
    """What a server shows; all but the self-signed one come from the authority that the client trusts."""

    GOOD = "good"
    SELF_SIGNED = "self_signed"
    EXPIRED = "expired"
    NOT_YET = "not_yet"
    WRONG_HOST = "wrong_host"


@dataclass(frozen=True)
class _Issuer:
    key: ec.EllipticCurvePrivateKey
    name: x509.Name
    file: Path


def server_context(kind: Certificate) -> ssl.SSLContext:
    """For a server that shows this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(kind))
    return context


@cache
def client_context() -> ssl.SSLContext:
    """The application's kind of context, which also trusts the authority."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(_authority().file)
    return context


@cache
def _authority() -> _Issuer:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _named("authority")
    built = _builder(name, name, key, datetime.now(UTC) - _DAY, 2 * _DAY)
    built = built.add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
    return _Issuer(key, name, _written("authority", built.sign(key, hashes.SHA256()), key))


@cache
def _certificate(kind: Certificate) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    issuer = None if kind is Certificate.SELF_SIGNED else _authority()
    starts = {Certificate.EXPIRED: -9 * _DAY, Certificate.NOT_YET: 8 * _DAY}.get(kind, -_DAY)
    address = "127.0.0.9" if kind is Certificate.WRONG_HOST else "127.0.0.1"
    name = _named("server")
    built = _builder(name, issuer.name if issuer else name, key, datetime.now(UTC) + starts, 2 * _DAY)
    names = [x509.IPAddress(ipaddress.ip_address(address))]
    built = built.add_extension(x509.SubjectAlternativeName(names), False)
    return _written(kind, built.sign(issuer.key if issuer else key, hashes.SHA256()), key)


def _named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, starts: datetime, life: timedelta
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(starts)
        .not_valid_after(starts + life)
    )


def _written(name: str, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> Path:
    file = Path(_folder.name, f"{name}.pem")
    pem = serialization.Encoding.PEM
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file.write_bytes(certificate.public_bytes(pem) + key.private_bytes(pem, *plain))
    return file
