package cn.xinxintong.wage.bank.http;

import cn.xinxintong.wage.bank.signature.SigningKey;
import cn.xinxintong.wage.bank.signature.VerificationKey;
import java.util.List;

/**
 * The keys between us and one bank.
 *
 * @param ours with which our requests are signed; used with no other bank
 * @param theirs with which the bank signs; several while one replaces another
 */
public record BankKeys(SigningKey ours, List<VerificationKey> theirs) {
    public BankKeys {
        theirs = List.copyOf(theirs);
    }
}
