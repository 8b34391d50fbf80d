package cn.xinxintong.sandboxbank;

import cn.xinxintong.wage.bank.signature.SigningKey;
import cn.xinxintong.wage.bank.signature.VerificationKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What the bank is made of.
 *
 * @param port on this machine alone; 0 for any free one
 * @param folder of its journal; made if it is not there
 * @param callbackAddress the platform's, before {@code /v1/bank/events}: {@code http://localhost:8080}
 * @param platformKeys with which requests may be signed
 * @param key with which the bank signs its messages
 * @param clock of signatures and payments; what waits, waits by the machine's
 */
public record SandboxBankSettings(
        int port,
        Path folder,
        String callbackAddress,
        List<VerificationKey> platformKeys,
        SigningKey key,
        Clock clock,
        Pace pace) {
    public SandboxBankSettings {
        platformKeys = List.copyOf(platformKeys);
    }
}
