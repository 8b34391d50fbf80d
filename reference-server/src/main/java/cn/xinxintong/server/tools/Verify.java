package cn.xinxintong.server.tools;

import cn.xinxintong.attendance.evidence.record.FileSignature;
import cn.xinxintong.attendance.evidence.record.RecordFinding;
import cn.xinxintong.attendance.evidence.record.RecordReport;
import cn.xinxintong.attendance.evidence.record.RecordReport.Proof;
import cn.xinxintong.attendance.evidence.record.RecordReport.Signature;
import cn.xinxintong.attendance.evidence.record.Records;
import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.SignaturePublicKey;
import cn.xinxintong.server.Settings;
import cn.xinxintong.server.keys.Secrets;
import cn.xinxintong.server.keys.WrongKeysException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks a record that a worker was given, offline. */
public final class Verify {
    private static final String USAGE = """
            verify FILE [PUBLIC-KEY…]   checks a record: PDF, CSV or JSON, byte for byte as it was handed out. The keys are the
                                        platform's, in Base64, as GET /v1/record-keys publishes them; without any, those of
                                        the platform whose data folder this is (XXT_DATA_DIR)""";

    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;
    private static final int WRONG_COMMAND = 2;

    private Verify() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), List.of(args), out));
    }

    /** @return 0 if the record holds, 1 if it does not, 2 if the command or a setting is wrong */
    static int run(Map<String, String> environment, List<String> args, PrintStream out) {
        if (args.isEmpty()) {
            out.println(USAGE);
            return WRONG_COMMAND;
        }
        try {
            byte[] file = Files.readAllBytes(Path.of(args.get(0)));
            List<SignaturePublicKey> keys = args.size() > 1
                    ? args.stream().skip(1).map(SignaturePublicKey::parse).toList()
                    : ownKeys(Settings.of(environment, List.of()).dataDirectory());
            return report(Records.verify(file, keys), out);
        } catch (IOException | InvalidPathException e) {
            out.println("The file cannot be read.");
        } catch (Settings.WrongSettingException | WrongKeysException e) {
            out.println(e.getMessage());
        } catch (IllegalArgumentException e) {
            out.println("One of the keys is no public key in Base64.");
        }
        return WRONG_COMMAND;
    }

    private static List<SignaturePublicKey> ownKeys(Path folder) {
        if (!Files.isReadable(folder.resolve("secrets.properties"))) return List.of();
        SecureRandom random = new SecureRandom();
        Secrets secrets = Secrets.withoutMasters(folder, random);
        return Arrays.stream(CryptoSuite.values())
                .map(suite -> secrets.recordKey(suite, random).publicKey())
                .toList();
    }

    private static int report(RecordReport report, PrintStream out) {
        if (report.signature() instanceof Signature.Right right) {
            out.println("Signed by the platform at " + right.at() + " with the key " + right.keyId() + ": a "
                    + right.kind() + ", and not one byte of it was changed since.");
            if (right.kind() != FileSignature.Kind.JSON) {
                out.println("The punches themselves are in the JSON of the same months.");
            }
        } else {
            String keyId = ((Signature.Wrong) report.signature()).keyId();
            if (!keyId.isEmpty()) out.println("The file names the key " + keyId + ".");
        }
        for (Proof proof : Proof.values()) {
            long count = report.rows().stream().filter(r -> r.proof() == proof).count();
            if (count > 0) out.println(count + " rows " + words(proof));
        }
        for (RecordFinding finding : report.findings()) {
            String where = finding.row() == 0 ? "" : "Row " + finding.row() + ": ";
            out.println(finding.code().weight() + " " + where + words(finding.code()));
        }
        out.println(report.holds() ? "The record holds." : "The record does not hold.");
        return report.holds() ? HOLDS : DOES_NOT_HOLD;
    }

    private static String words(Proof proof) {
        return switch (proof) {
            case SIGNATURE -> "bear the signature of the worker's phone.";
            case CHAIN -> "are proven by a later punch of the same phone, which names them.";
            case PLATFORM -> "rest on the platform's word: gates, corrections, punches without a signature.";
            case NONE -> "are proven by nothing.";
        };
    }

    /** A sentence for each; a new code does not compile without one. */
    static String words(RecordFinding.Code code) {
        return switch (code) {
            case SIGNATURE_MISSING -> "There is no signature in the last line.";
            case KEY_NOT_TRUSTED ->
                "It is signed with a key that was not given here as the platform's. Ask the platform for its "
                        + "keys (GET /v1/record-keys) and name them after the file.";
            case SIGNATURE_WRONG -> "The signature is not the platform's.";
            case CONTENT_CHANGED ->
                "The file is not what the platform signed: something was changed, added or cut off.";
            case NOT_A_RECORD -> "It is no record that this version can read.";
            case ROW_OUT_OF_PLACE -> "The row is outside the days or projects of the record.";
            case EVIDENCE_MISSING -> "The row is said to come from a phone, but what the phone sent is not there.";
            case EVIDENCE_UNREADABLE -> "What the phone is said to have sent cannot be read.";
            case ID_WRONG -> "The id is not that of what the phone sent.";
            case PUNCH_TWICE -> "The same punch stands in two rows.";
            case NOT_PROVEN -> "No key of the worker's phone signed it, nor a later punch that names it.";
            case PROJECT_DIFFERS -> "The row names another project than the phone did.";
            case DIRECTION_DIFFERS -> "The row says the other way than the phone did.";
            case SOURCE_DIFFERS -> "The row says that it did not come from a phone, but it did.";
            case TIME_DIFFERS -> "The row says another time than follows from what the phone sent.";
            case UNSIGNED -> "The phone had no key: it is the platform that says what it sent.";
            case CHAIN_GAP -> "The punch before it of the same phone is not in the record.";
            case CHAIN_FORK -> "Another punch follows the same one: the phone's data were copied or set back.";
            case CLOCK_SET_BACK -> "The phone's clock was behind where it had been at the punch before.";
        };
    }
}
