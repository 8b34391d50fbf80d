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

    /** An area that is in no more cells than that is put into them without a look where in the cell it is. */
    private static final int FEW_CELLS = 6;

    private static final double CELLS_TELL_UP_TO_METRES = 10_000;

    /** Of an area: south, west, north, east. */
    private static final int BOUNDS = 4;
    /** Of a place in the table: the cell, and from where to where its entries go. */
    private static final int SLOT = 3;

    private static final int NO_CELL = -1;

    private final List<K> keys = new ArrayList<>();
    private final List<Geofence> fences = new ArrayList<>();
    /** The areas of the first fence, those of the second, and so on. */
    private final Shape[] areas;

    private final int[] fenceOfArea;
    private final double[] bounds;
    /** Open-addressed. */
    private final int[] table;

    private final int slots;
    /** A bit for each of many cells, nearly all of which hold nothing: it is looked at first, since it fits into a cache. */
    private final long[] filter;
    /** Twice the number of an area, and one more if the cell lies in it as a whole; in order. */
    private final int[] entries;

    private FenceIndex(Map<K, Geofence> all) {
        List<Shape> shapes = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (Map.Entry<K, Geofence> each : all.entrySet()) {
            for (Shape shape : each.getValue().shapes()) {
                shapes.add(shape);
                owners.add(keys.size());
            }
            keys.add(each.getKey());
            fences.add(each.getValue());
        }
        this.areas = shapes.toArray(new Shape[0]);
        this.fenceOfArea = owners.stream().mapToInt(Integer::intValue).toArray();
        this.bounds = new double[areas.length * BOUNDS];
        Entries found = new Entries();
        for (int area = 0; area < areas.length; area++) {
            Bounds of = areas[area].bounds();
            System.arraycopy(new double[] {of.south, of.west, of.north, of.east}, 0, bounds, area * BOUNDS, BOUNDS);
            enter(area, of, found);
        }
        long[] sorted = found.sorted();
        this.entries = new int[sorted.length];
        this.slots = Integer.highestOneBit(Math.max(1, sorted.length)) * 4;
        this.filter = new long[Math.max(1, slots / 8)];
        this.table = new int[slots * SLOT];
        Arrays.fill(table, NO_CELL);
        for (int i = 0; i < sorted.length; i++) {
            int cell = (int) (sorted[i] >> Integer.SIZE);
            entries[i] = (int) sorted[i];
            int slot = slot(cell);
            if (table[slot] == NO_CELL) {
                table[slot] = cell;
                table[slot + 1] = i;
                filter[filterWord(cell)] |= filterBit(cell);
            }
            table[slot + 2] = i + 1;
        }
    }

    /** An index of fences, which answers in the order of the map. */
    public static <K> FenceIndex<K> of(Map<K, Geofence> fences) {
        return new FenceIndex<>(fences);
    }

    private void enter(int area, Bounds of, Entries found) {
        int cells = (row(of.north) - row(of.south) + 1) * (column(of.east) - column(of.west) + 1);
        for (int row = row(of.south); row <= row(of.north); row++) {
            for (int column = column(of.west); column <= column(of.east); column++) {
                FenceDecision decision = cells <= FEW_CELLS ? FenceDecision.NEAR_EDGE : decision(area, row, column);
                if (decision == FenceDecision.OUTSIDE) continue;
                found.add(row * COLUMNS + column, 2 * area + (decision == FenceDecision.INSIDE ? 1 : 0));
            }
        }
    }

    /** Of a cell. */
    private FenceDecision decision(int area, int row, int column) {
        double lat = (row + 0.5) / CELLS_PER_DEGREE - 90;
        double lng = (column + 0.5) / CELLS_PER_DEGREE - 180;
        return areas[area].decide(lat, lng, HALF_DIAGONAL_METRES);
    }

    private static int row(double lat) {
        return (int) ((lat + 90) * CELLS_PER_DEGREE);
    }

    private static int column(double lng) {
        return (int) ((lng + 180) * CELLS_PER_DEGREE);
    }

    private static int mixed(int cell) {
        return cell * 0x9E3779B9;
    }

    private int filterWord(int cell) {
        return (mixed(cell) >>> 7) & (filter.length - 1);
    }

    private static long filterBit(int cell) {
        return 1L << (mixed(cell) >>> 26);
    }

    /** Where in the table a cell is, or would be. */
    private int slot(int cell) {
        int slot = (mixed(cell) >>> 7) & (slots - 1);
        while (table[slot * SLOT] != cell && table[slot * SLOT] != NO_CELL) slot = (slot + 1) & (slots - 1);
        return slot * SLOT;
    }

    /** What the point is inside of, in order; empty if there is none. On an edge, within half a millimetre, either is right. */
    public List<K> holding(Wgs84 point) {
        double lat = point.lat();
        double lng = point.lng();
        int cell = row(lat) * COLUMNS + column(lng);
        if ((filter[filterWord(cell)] & filterBit(cell)) == 0) return List.of();
        int slot = slot(cell);
        List<K> found = List.of();
        int last = -1;
        for (int i = Math.max(0, table[slot + 1]); i < table[slot + 2]; i++) {
            int area = entries[i] >> 1;
            boolean whole = (entries[i] & 1) == 1;
            boolean inside = whole || isInBounds(area, lat, lng) && areas[area].holds(lat, lng);
            if (!inside || fenceOfArea[area] == last) continue;
            last = fenceOfArea[area];
            found = with(found, keys.get(last));
        }
        return found;
    }

    private boolean isInBounds(int area, double lat, double lng) {
        int at = area * BOUNDS;
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
            boolean outside = fences.get(fence).decide(point, accuracyMetres) == FenceDecision.OUTSIDE;
            if (!outside) near.add(keys.get(fence));
        }
        return List.copyOf(near);
    }

    /** The fences of the cells that are so near; all fences if that is too far for cells. */
    private BitSet about(Wgs84 point, double metres) {
        BitSet about = new BitSet(fences.size());
        if (metres > CELLS_TELL_UP_TO_METRES || !Bounds.mayHold(point)) {
            about.set(0, fences.size());
            return about;
        }
        Bounds near = Bounds.of(List.of(point)).widened(metres);
        for (int row = row(near.south); row <= row(near.north); row++) {
            for (int column = column(near.west); column <= column(near.east); column++) {
                int slot = slot(row * COLUMNS + column);
                for (int i = Math.max(0, table[slot + 1]); i < table[slot + 2]; i++)
                    about.set(fenceOfArea[entries[i] >> 1]);
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
