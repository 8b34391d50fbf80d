package cn.xinxintong.attendance.evidence;

/** Signs with the phone's device key, which never leaves the phone's keystore. */
@FunctionalInterface
public interface DeviceSigner {

    /** ECDSA on P-256 with SHA-256: {@code r‖s} in 64 bytes, as JWS calls ES256 (RFC 7518, 3.4). */
    byte[] sign(byte[] message);
}
