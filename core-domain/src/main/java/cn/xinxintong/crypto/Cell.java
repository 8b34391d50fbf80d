package cn.xinxintong.crypto;

/**
 * The place a ciphertext belongs to. It is authenticated with the ciphertext, so that one moved to another row or column
 * does not decrypt.
 *
 * @param table the table's name
 * @param column the column's name
 * @param row the row's key, as text
 */
public record Cell(String table, String column, String row) {

    byte[] associatedData() {
        return (table + '\u001f' + column + '\u001f' + row).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
