package cn.xinxintong.server.admin;

import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.auth.staff.StaffStore;
import cn.xinxintong.auth.staff.Totp;
import cn.xinxintong.identity.EnterpriseId;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens accounts of staff with a password and a second factor that nobody chose. Thread-safe. */
public final class Hiring {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";
    private static final int PASSWORD_LENGTH = 16;

    private final StaffStore staff;
    private final PasswordHashes hashes;
    private final SecureRandom random;
    private final Supplier<UUID> ids;

    /** An account just opened: password and secret are kept nowhere in readable form. */
    public record Hired(StaffAccount account, String password) {
        @Override
        public String toString() {
            return "Hired[" + account + "]";
        }
    }

    public Hiring(StaffStore staff, PasswordHashes hashes, SecureRandom random, Supplier<UUID> ids) {
        this.staff = staff;
        this.hashes = hashes;
        this.random = random;
        this.ids = ids;
    }

    /** Empty, and nothing changes, if the login is taken. */
    public Optional<Hired> hire(String login, String name, StaffRole role, Set<EnterpriseId> enterprises) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        String hash = hashes.hash(password.toString());
        StaffAccount account =
                new StaffAccount(ids.get(), login, name, role, enterprises, Set.of(), hash, Totp.newSecret(random));
        return staff.add(account) ? Optional.of(new Hired(account, password.toString())) : Optional.empty();
    }
}
