package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A key with which the platform signs records.
 *
 * @param id as the signatures name it
 * @param algorithm {@code EdDSA} or {@code SM2}
 * @param publicKey a SubjectPublicKeyInfo in Base64
 */
public record RecordKeyForm(
        @JsonProperty("id") String id,
        @JsonProperty("algorithm") String algorithm,
        @JsonProperty("publicKey") String publicKey) {}
