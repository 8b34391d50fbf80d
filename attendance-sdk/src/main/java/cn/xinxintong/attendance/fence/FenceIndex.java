package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Which of many fences somebody is inside of. The earth is cut into cells of 0.008 degrees; a cell in which a fence has a
 * part knows of it, and also whether it lies in the fence as a whole. A fence with dated parts is taken as if all of them
 * held: index {@link Geofence#asOf} of it. Immutable and thread-safe: when a fence changes, make another index and put it in
 * the place of this one.
 *
 * @param <K> what a fence is known by
 */
public final class FenceIndex<K> {
    private static final double CELLS_PER_DEGREE = 125;
    private static final int COLUMNS = 45_001;
    private static final double HALF_DIAGONAL_METRES = 640;

    /** A fence that is in no more cells than that is put into them without a look where in the cell it is. */
    private static final int FEW_CELLS = 6;

    private static final double CELLS_TELL_UP_TO_METRES = 10_000;

    /** Of a fence: south, west, north, east. */
    private static final int BOUNDS = 4;
    /** Of a place in the table: the cell, and from where to where its entries go. */
    private static final int SLOT = 3;

    private static final int NO_CELL = -1;

    private final List<K> keys;
    private final Geofence[] fences;
    private final double[] bounds;
    /** Open-addressed. */
    private final int[] table;

    private final int slots;
    /** Twice the number of a fence, and one more if the cell lies in it as a whole; in the order of the fences. */
    private final int[] entries;

    private FenceIndex(Map<K, Geofence> fences) {
        this.keys = new ArrayList<>();
        this.fences = new Geofence[fences.size()];
        this.bounds = new double[fences.size() * BOUNDS];
        Entries found = new Entries();
        for (Map.Entry<K, Geofence> each : fences.entrySet()) {
            int i = keys.size();
            Geofence fence = each.getValue();
            keys.add(each.getKey());
            this.fences[i] = fence;
            Bounds of = fence.bounds();
            System.arraycopy(new double[] {of.south, of.west, of.north, of.east}, 0, bounds, i * BOUNDS, BOUNDS);
            for (Bounds area : fence.boundsOfAreas()) enter(i, area, found);
        }
        long[] sorted = found.sorted();
        this.entries = new int[sorted.length];
        this.slots = Integer.highestOneBit(Math.max(1, sorted.length)) * 4;
        this.table = new int[slots * SLOT];
        Arrays.fill(table, NO_CELL);
        for (int i = 0; i < sorted.length; i++) {
            entries[i] = (int) sorted[i];
            int slot = slot((int) (sorted[i] >> Integer.SIZE));
            if (table[slot] == NO_CELL) {
                table[slot] = (int) (sorted[i] >> Integer.SIZE);
                table[slot + 1] = i;
            }
            table[slot + 2] = i + 1;
        }
    }

    /** An index of fences, which answers in the order of the map. */
    public static <K> FenceIndex<K> of(Map<K, Geofence> fences) {
        return new FenceIndex<>(fences);
    }

    private void enter(int fence, Bounds area, Entries found) {
        int cells = (row(area.north) - row(area.south) + 1) * (column(area.east) - column(area.west) + 1);
        for (int row = row(area.south); row <= row(area.north); row++) {
            for (int column = column(area.west); column <= column(area.east); column++) {
                FenceDecision decision = cells <= FEW_CELLS ? FenceDecision.NEAR_EDGE : decision(fence, row, column);
                if (decision == FenceDecision.OUTSIDE) continue;
                found.add(row * COLUMNS + column, 2 * fence + (decision == FenceDecision.INSIDE ? 1 : 0));
            }
        }
    }

    private FenceDecision decision(int fence, int row, int column) {
        double lat = Math.min(90, (row + 0.5) / CELLS_PER_DEGREE - 90);
        double lng = Math.min(180, (column + 0.5) / CELLS_PER_DEGREE - 180);
        return fences[fence].decide(Wgs84.of(lat, lng), HALF_DIAGONAL_METRES);
    }

    private static int row(double lat) {
        return (int) ((lat + 90) * CELLS_PER_DEGREE);
    }

    private static int column(double lng) {
        return (int) ((lng + 180) * CELLS_PER_DEGREE);
    }

    /** Where in the table a cell is, or would be. */
    private int slot(int cell) {
        int slot = (cell * 0x9E3779B9 >>> 7) & (slots - 1);
        while (table[slot * SLOT] != cell && table[slot * SLOT] != NO_CELL) slot = (slot + 1) & (slots - 1);
        return slot * SLOT;
    }

    /** What the point is inside of, in order; empty if there is none. On an edge, within half a millimetre, either is right. */
    public List<K> holding(Wgs84 point) {
        double lat = point.lat();
        double lng = point.lng();
        int slot = slot(row(lat) * COLUMNS + column(lng));
        List<K> found = List.of();
        for (int i = Math.max(0, table[slot + 1]); i < table[slot + 2]; i++) {
            int fence = entries[i] >> 1;
            boolean whole = (entries[i] & 1) == 1;
            if (whole || isInBounds(fence, lat, lng) && fences[fence].holds(point))
                found = with(found, keys.get(fence));
        }
        return found;
    }

    private boolean isInBounds(int fence, double lat, double lng) {
        int at = fence * BOUNDS;
        return lat >= bounds[at] && lng >= bounds[at + 1] && lat <= bounds[at + 2] && lng <= bounds[at + 3];
    }

    /** Nearly always nothing comes before. */
    private static <K> List<K> with(List<K> before, K key) {
        if (before.isEmpty()) return List.of(key);
        List<K> all = new ArrayList<>(before);
        all.add(key);
        return List.copyOf(all);
    }

    /**
     * What somebody is not surely outside of, in order.
     *
     * @param accuracyMetres as the receiver gives it, 0 or more
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public List<K> near(Wgs84 point, double accuracyMetres) {
        Geofence.check(accuracyMetres);
        List<K> near = new ArrayList<>();
        BitSet about = about(point, accuracyMetres);
        for (int fence = about.nextSetBit(0); fence >= 0; fence = about.nextSetBit(fence + 1)) {
            boolean outside = fences[fence].decide(point, accuracyMetres) == FenceDecision.OUTSIDE;
            if (!outside) near.add(keys.get(fence));
        }
        return List.copyOf(near);
    }

    /** The fences of the cells that are so near; all fences if that is too far for cells. */
    private BitSet about(Wgs84 point, double metres) {
        BitSet about = new BitSet(fences.length);
        if (metres > CELLS_TELL_UP_TO_METRES || !Bounds.mayHold(point)) {
            about.set(0, fences.length);
            return about;
        }
        Bounds near = Bounds.of(List.of(point)).widened(metres);
        for (int row = row(near.south); row <= row(near.north); row++) {
            for (int column = column(near.west); column <= column(near.east); column++) {
                int slot = slot(row * COLUMNS + column);
                for (int i = Math.max(0, table[slot + 1]); i < table[slot + 2]; i++) about.set(entries[i] >> 1);
            }
        }
        return about;
    }

    /** Cells with what they hold, while they are being collected. */
    private static final class Entries {
        private long[] all = new long[1024];
        private int count;

        void add(int cell, int entry) {
            if (count == all.length) all = Arrays.copyOf(all, 2 * count);
            all[count++] = (long) cell << Integer.SIZE | entry;
        }

        /** By cell, and there by fence, each once. */
        long[] sorted() {
            return Arrays.stream(all, 0, count).sorted().distinct().toArray();
        }
    }
}
