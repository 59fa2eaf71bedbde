package io.classlens.transport.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate that this server signed itself, and its key (EC P-256). */
record SelfMade(PrivateKey key, X509Certificate certificate) {

    /** Apple's systems refuse a server's certificate that is valid for more than 398 days. */
    static final Duration LIFETIME = Duration.ofDays(397);

    /** A clock that is a little behind must not find the certificate too young. */
    private static final Duration EARLY = Duration.ofHours(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    static SelfMade make(ServerNames names, Instant now) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            KeyPair pair = keys.generateKeyPair();
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            var name = new X500Name("CN=Classlens");
            Instant from = now.minus(EARLY);
            var certificate =
                    new JcaX509v3CertificateBuilder(
                                    name,
                                    new BigInteger(127, RANDOM),
                                    Date.from(from),
                                    Date.from(from.plus(LIFETIME)),
                                    name,
                                    pair.getPublic())
                            .addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(false))
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(KeyUsage.digitalSignature))
                            .addExtension(
                                    Extension.extendedKeyUsage,
                                    false,
                                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                            .addExtension(
                                    Extension.subjectAlternativeName, false, alternatives(names))
                            .build(signer);
            return new SelfMade(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter().getCertificate(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("This Java cannot make a certificate", e);
        }
    }

    /** Whether it is of use now, and for at least this long. */
    boolean isValid(Instant now, Duration atLeast) {
        return !certificate.getNotBefore().toInstant().isAfter(now)
                && certificate.getNotAfter().toInstant().isAfter(now.plus(atLeast));
    }

    ServerNames names() {
        var hosts = new TreeSet<String>();
        var addresses = new ArrayList<InetAddress>();
        try {
            for (List<?> alternative : certificate.getSubjectAlternativeNames()) {
                switch ((Integer) alternative.get(0)) {
                    case GeneralName.dNSName -> hosts.add((String) alternative.get(1));
                    case GeneralName.iPAddress ->
                            addresses.add(InetAddress.ofLiteral((String) alternative.get(1)));
                    default -> {}
                }
            }
        } catch (CertificateParsingException e) {
            throw new IllegalStateException("The certificate was made here, and is broken", e);
        }
        return ServerNames.of(hosts, addresses);
    }

    /** SHA-256 of the whole certificate, as browsers show it: {@code 0A:1B:...}. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In memory only, so it has no password. */
    KeyStore keyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("classlens", key, new char[0], new X509Certificate[] {certificate});
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames alternatives(ServerNames names) {
        return new GeneralNames(
                Stream.concat(
                                names.hosts().stream()
                                        .map(host -> new GeneralName(GeneralName.dNSName, host)),
                                names.addresses().stream()
                                        .map(ip -> new GeneralName(GeneralName.iPAddress, ip)))
                        .toArray(GeneralName[]::new));
    }
}
