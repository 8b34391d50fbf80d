package cn.xinxintong.server.database;

import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.crypto.Cell;
import cn.xinxintong.crypto.PersonalDataCipher;
import java.util.UUID;

/** Personal data on their way into a column and back, each bound to its table, column and row. Thread-safe. */
public final class Sealed {
    private final PersonalDataCipher cipher;
    private final BlindIndex index;

    public Sealed(PersonalDataCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    public byte[] seal(String text, String table, String column, UUID row) {
        return seal(text, table, column, row.toString());
    }

    /** @param row the row's key, its parts with a blank between them */
    public byte[] seal(String text, String table, String column, String row) {
        return cipher.encrypt(text, new Cell(table, column, row));
    }

    public String open(byte[] sealed, String table, String column, UUID row) {
        return open(sealed, table, column, row.toString());
    }

    /** @param row as it was sealed with */
    public String open(byte[] sealed, String table, String column, String row) {
        return cipher.decrypt(sealed, new Cell(table, column, row));
    }

    /** By which the value is found; {@code kind} as in {@link BlindIndex#of}. */
    public byte[] indexOf(String kind, String value) {
        return index.of(kind, value);
    }
}
