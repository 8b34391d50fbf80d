package cn.xinxintong.server.database;

/**
 * Reads together what stands under the accounts of one person. Evidence is not rewritten when two accounts become one; so
 * whoever reads by worker asks for all ids of his. A worker without a second account costs one look into an index.
 */
public final class SamePerson {
    /** All ids of the person whose id is {@code :worker}; stands in {@code worker_id = any(…)}. */
    public static final String IDS = "array(select cast(:worker as uuid)"
            + " union all select other_id from same_person where worker_id = :worker)";

    private SamePerson() {}

    /** The id that answers for the one in that column. */
    public static String kept(String column) {
        return "coalesce((select p.other_id from same_person p where p.worker_id = " + column
                + " and p.kept order by p.ordinal desc limit 1), " + column + ")";
    }
}
